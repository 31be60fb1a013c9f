import type { MasterTool } from '../taskpane/master-steps.ts';
import type { ReturnBrief, ReturnWish } from '../worker/master-api.ts';
import { drawMaster, isAsOpened, openThere, takeWritten } from './master-there.ts';
import { perform } from './perform.ts';
import { showFailure, type Session } from './session.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

type Tool<Name extends MasterTool['tool']> = Extract<MasterTool, { tool: Name }>;

/** Shows the history of the master that is there. */
export function openHistory(session: Session): Promise<boolean> {
  const { store } = session;
  return perform(session, 'openHistory', async () => {
    store.set({ masterTool: { tool: 'reading' } });
    const opened = await openThere(session);
    if (!opened.ok) {
      store.set({ masterTool: undefined });
      showFailure(session, opened.failure, () => void openHistory(session));
      return;
    }
    store.set({ masterTool: { tool: 'history', master: opened.value } });
  });
}

/** Shows what rolling the master back to a run would change; `undefined` goes back to the list. */
export function chooseRun(session: Session, run: string | undefined): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'chooseRun', async () => {
    const tool = toolOf(session, 'history');
    if (!tool) return;
    const { master } = tool;
    if (run === undefined) {
      await pipeline.ask.refuse();
      store.set({ masterTool: { tool: 'history', master } });
      return;
    }
    store.set({ masterTool: { tool: 'history', master, busy: true } });
    const changes = await pipeline.ask.rollBackTo(run, store.get().language);
    if (changes.ok) {
      const chosen = { run, changes: changes.value };
      store.set({ masterTool: { tool: 'history', master, chosen } });
      return;
    }
    store.set({ masterTool: { tool: 'history', master } });
    showFailure(session, changes.failure);
  });
}

/** Writes the master as the chosen run made it: into the workbook, or as a file. */
export function rollBackRun(session: Session): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'rollBackRun', async () => {
    const tool = toolOf(session, 'history');
    if (!tool?.chosen) return;
    store.set({ masterTool: { ...tool, busy: true } });
    await session.pipeline.ask.signRun(store.get().by ?? '');
    const done =
      host.kind === 'file' ? await saveRolledBack(session) : await drawRolledBack(session, tool);
    if (!done) return;
    store.set({
      masterTool: undefined,
      report: { step: 'none' },
      notice: { say: 'restored-run', run: tool.chosen.run },
    });
  });
}

async function drawRolledBack(session: Session, tool: Tool<'history'>): Promise<boolean> {
  const { store } = session;
  const unchanged = await isAsOpened(session);
  if (unchanged.ok && !unchanged.value) {
    // Somebody has changed the master meanwhile: the list tells how many of its cells, and nothing is chosen.
    const brief = store.get().there?.brief ?? tool.master;
    store.set({
      masterTool: { tool: 'history', master: brief },
      notice: { say: 'changed-meanwhile' },
    });
    return false;
  }
  const drawn = unchanged.ok ? await drawMaster(session, () => undefined) : unchanged;
  if (drawn.ok) return true;
  store.set({ masterTool: tool });
  showFailure(session, drawn.failure, () => void rollBackRun(session));
  return false;
}

async function saveRolledBack(session: Session): Promise<boolean> {
  const { store, pipeline } = session;
  const { name, bytes } = await pipeline.ask.masterFile(store.get().language);
  return save(session, bytes, name, XLSX, true);
}

/** Shows what goes back to departments: of the master that is there, or of the one that was just made. */
export function openReturns(session: Session, ofThere: boolean): Promise<boolean> {
  const { store } = session;
  return perform(session, 'openReturns', async () => {
    store.set({ masterTool: { tool: 'reading' } });
    const opened = ofThere ? await openThere(session) : undefined;
    if (opened?.ok === false) {
      store.set({ masterTool: undefined });
      showFailure(session, opened.failure, () => void openReturns(session, ofThere));
      return;
    }
    await showReturns(session, { warnings: false, due: '' });
  });
}

/** Shows the letters again under other wishes. */
export function changeReturns(
  session: Session,
  change: { readonly warnings?: boolean; readonly due?: string },
): Promise<boolean> {
  return perform(session, 'changeReturns', async () => {
    const tool = toolOf(session, 'returns');
    if (!tool) return;
    session.store.set({ masterTool: { ...tool, ...change, busy: true } });
    const { warnings, due } = { ...tool, ...change };
    await showReturns(session, { warnings, due });
  });
}

async function showReturns(
  session: Session,
  { warnings, due }: Pick<Tool<'returns'>, 'warnings' | 'due'>,
): Promise<void> {
  const { store, pipeline } = session;
  const list = await pipeline.ask.returns(returnWish(session, warnings, due));
  if (list.ok) {
    store.set({ masterTool: { tool: 'returns', list: list.value, warnings, due } });
    return;
  }
  store.set({ masterTool: undefined });
  showFailure(session, list.failure);
}

/** Gives the user one department's workbook, or a ZIP of all of them with their letters. */
export function downloadReturns(session: Session, one?: ReturnBrief): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'downloadReturns', async () => {
    const tool = toolOf(session, 'returns');
    if (!tool) return;
    store.set({ masterTool: { ...tool, busy: true }, saved: undefined });
    const wish = returnWish(session, tool.warnings, tool.due);
    const made = await pipeline.ask.returnFile(wish, one?.name);
    store.set({ masterTool: tool });
    if (!made.ok) {
      showFailure(session, made.failure, () => void downloadReturns(session, one));
      return;
    }
    await save(session, made.value.bytes, made.value.name, one ? XLSX : ZIP, false);
  });
}

function returnWish({ store }: Session, warnings: boolean, due: string): ReturnWish {
  const { language } = store.get();
  return { language, warnings, ...(due !== '' && { due }) };
}

/** Gets ready to tell where a figure comes from. */
export function openTrace(session: Session): Promise<boolean> {
  session.store.set({ masterTool: { tool: 'trace' }, notice: undefined });
  return session.host.kind === 'excel' ? traceSelected(session) : Promise.resolve(true);
}

/** Tells what stands behind the selected cell. */
export function traceSelected(session: Session): Promise<boolean> {
  return perform(session, 'trace', async () => {
    const selected = await session.host.selection();
    if (!selected.ok) {
      showFailure(session, selected.failure, () => void traceSelected(session));
      return;
    }
    const { sheet, cell } = selected.value;
    await trace(session, `${/^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : quoted(sheet)}!${cell}`);
  });
}

/** Tells what stands behind a cell that was typed. */
export function traceTyped(session: Session, address: string): Promise<boolean> {
  return perform(session, 'trace', () => trace(session, address));
}

async function trace(session: Session, cell: string): Promise<void> {
  const { store, pipeline } = session;
  store.set({ masterTool: { tool: 'trace', cell, busy: true } });
  const opened = await openThere(session);
  if (!opened.ok) {
    store.set({ masterTool: { tool: 'trace' } });
    showFailure(session, opened.failure);
    return;
  }
  const traced = await pipeline.ask.explain(cell);
  store.set({ masterTool: { tool: 'trace', cell, traced } });
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Goes to a row of the master. */
export function goToRow(session: Session, sheet: string, row: number): Promise<boolean> {
  return perform(session, 'goToRow', async () => {
    const gone = await session.host.goTo(sheet, `A${String(row)}`);
    if (!gone.ok) showFailure(session, gone.failure);
  });
}

/** Leaves what is done with the master, and lets go what was made and not written. */
export function closeTool(session: Session): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'closeTool', async () => {
    const wasHistory = store.get().masterTool?.tool === 'history';
    store.set({ masterTool: undefined, saved: undefined });
    if (wasHistory) await pipeline.ask.refuse();
  });
}

function toolOf<Name extends MasterTool['tool']>(
  { store }: Session,
  name: Name,
): Tool<Name> | undefined {
  const { masterTool } = store.get();
  return masterTool?.tool === name ? (masterTool as Tool<Name>) : undefined;
}

async function save(
  session: Session,
  bytes: Uint8Array,
  name: string,
  type: string,
  isMaster: boolean,
): Promise<boolean> {
  const saved = await session.host.save(bytes, name, type);
  if (!saved.ok) {
    showFailure(session, saved.failure);
    return false;
  }
  session.store.set({ saved: saved.value });
  if (isMaster) takeWritten(session, bytes, name);
  return true;
}
