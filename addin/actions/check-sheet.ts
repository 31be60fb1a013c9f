import type { Outcome } from '../../shared/failure/failure.ts';
import type { Finding, FindingCode } from '../../shared/finding/finding.ts';
import type { CellEdit, Mark } from '../host/workbook-host.ts';
import type { CheckReport } from '../worker/pipeline-api.ts';
import { perform } from './perform.ts';
import { bringMemory } from './remember-decisions.ts';
import { showFailure, type Session } from './session.ts';

/** Time without further edits after which a live check runs, in milliseconds. */
const QUIET = 700;

/** Checks the sheet in front; where it holds no matrix, the whole workbook. */
export function checkSheet(session: Session): Promise<boolean> {
  const { store } = session;
  return perform(session, 'checkSheet', async () => {
    store.set({ check: { step: 'running' }, undo: [] });
    await runCheck(session);
  });
}

async function runCheck(session: Session): Promise<void> {
  const { store } = session;
  await bringMemory(session);
  const found = await checked(session);
  if (!found.ok) {
    store.set({ check: { step: 'idle' } });
    showFailure(session, found.failure, () => void checkSheet(session));
    return;
  }
  store.set({ check: { step: 'done', report: found.value, time: clock() } });
  await showMarks(session);
}

async function checked({ host, pipeline }: Session): Promise<Outcome<CheckReport>> {
  const front = await host.snapshot('active');
  if (!front.ok) return front;
  const report = await pipeline.ask.check(front.value);
  if (report.ok || report.failure.code !== 'matrix-not-found') return report;
  const whole = await host.snapshot('all');
  if (!whole.ok) return whole;
  return pipeline.ask.check(whole.value);
}

/** Time of day as the machine shows it, to the minute. */
function clock(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** Checks a file that the user chose, where there is no Excel. */
export function checkFile(session: Session, file: File): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'checkSheet', async () => {
    store.set({ check: { step: 'running' }, undo: [], grid: undefined });
    wholeReports.delete(session);
    checkedFiles.set(session, file);
    await bringMemory(session);
    const found = await pipeline.ask.checkFile(file);
    if (!found.ok) {
      store.set({ check: { step: 'idle' } });
      showFailure(session, found.failure);
      return;
    }
    const { grid: shape, ...report } = found.value;
    const generation = (store.get().grid?.generation ?? 0) + 1;
    store.set({
      check: { step: 'done', report, time: clock() },
      grid: { shape, texts: new Map(), generation },
    });
  });
}

/**
 * Checks anew what was checked, after the way it is read, or what is accepted in it, has changed. Fixes that were
 * accepted in a file stay settled.
 */
export async function checkAgain(session: Session): Promise<void> {
  const { store, pipeline } = session;
  const file = checkedFiles.get(session);
  if (session.host.kind === 'excel' || !file) {
    await runCheck(session);
    return;
  }
  await bringMemory(session);
  const found = await pipeline.ask.checkFile(file);
  if (!found.ok) {
    showFailure(session, found.failure);
    return;
  }
  const { grid: shape, ...report } = found.value;
  const { grid } = store.get();
  wholeReports.set(session, report);
  store.set({
    check: { step: 'done', report, time: clock() },
    grid:
      grid?.shape.sheet === shape.sheet
        ? { ...grid, shape }
        : { shape, texts: new Map(), generation: (grid?.generation ?? 0) + 1 },
  });
  await lookAgain(session, new Set());
}

/** The file that was chosen to be checked, where there is no Excel. */
const checkedFiles = new WeakMap<Session, File>();

/** Colours the cells with findings, or takes the colours away, as the option says. */
export async function showMarks(session: Session): Promise<void> {
  const { store, host } = session;
  const { check, checkOptions } = store.get();
  if (check.step !== 'done' || check.report.sheet === '') return;
  const marks = checkOptions.marks ? marksOf(check.report.findings) : [];
  const done = await host.mark(check.report.sheet, marks);
  // A sheet under somebody's password cannot be coloured; the list of findings is there all the same.
  if (done.ok || done.failure.code === 'host-protected-sheet') return;
  showFailure(session, done.failure, () => void showMarks(session));
}

function marksOf(findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ place, severity }) =>
    place.cell === undefined ? [] : [{ cell: place.cell, severity }],
  );
}

export function switchMarks(session: Session, marks: boolean): Promise<boolean> {
  const { store } = session;
  return perform(session, 'checkSheet', async () => {
    store.set({ checkOptions: { ...store.get().checkOptions, marks } });
    await showMarks(session);
  });
}

/** Brings the cell of a finding to the front. */
export function goToFinding(session: Session, { place }: Finding): Promise<boolean> {
  const { host, store } = session;
  return perform(session, 'checkSheet', async () => {
    const { check } = store.get();
    const sheet = place.sheet ?? (check.step === 'done' ? check.report.sheet : '');
    const cell = place.cell ?? (place.row === undefined ? undefined : `A${String(place.row)}`);
    if (cell === undefined) return;
    const gone = await host.goTo(sheet, cell);
    if (!gone.ok) showFailure(session, gone.failure);
  });
}

/** The change that a finding's fix makes, where it has one and a cell. */
export function editOf({ fix, place, value }: Finding): CellEdit | undefined {
  if (!fix || place.cell === undefined) return undefined;
  return { sheet: place.sheet ?? '', cell: place.cell, from: value ?? '', to: fix.to };
}

/** Fixes of one kind of finding. */
export function fixesOf(findings: readonly Finding[], code?: FindingCode): Finding[] {
  return findings.filter((one) => one.fix && (code === undefined || one.code === code));
}

/** Fixes that change no meaning. */
export function safeFixes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ fix, place }) => fix?.safe === true && place.cell !== undefined);
}

/** Accepts the fixes of some findings; a cell gets one fix at a time, the first. */
export function acceptFixes(session: Session, findings: readonly Finding[]): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'checkSheet', async () => {
    const { check } = store.get();
    if (check.step !== 'done') return;
    const edits = new Map<string, CellEdit>();
    for (const finding of findings) {
      const edit = editOf(finding);
      if (!edit) continue;
      const whole = edit.sheet === '' ? { ...edit, sheet: check.report.sheet } : edit;
      const key = `${whole.sheet}!${whole.cell}`;
      if (!edits.has(key)) edits.set(key, whole);
    }
    const made = await host.edit([...edits.values()]);
    if (!made.ok) {
      showFailure(session, made.failure, () => void acceptFixes(session, findings));
      return;
    }
    const { applied, stale } = made.value;
    store.set({
      undo: applied.length > 0 ? [...store.get().undo, applied] : store.get().undo,
      notice: { say: 'fixed', count: applied.length, stale: stale.length },
    });
    await lookAgain(session, new Set(applied.map(({ sheet, cell }) => `${sheet}!${cell}`)));
  });
}

/** Takes the last accepted fixes back. */
export function undoFixes(session: Session): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'checkSheet', async () => {
    const { undo } = store.get();
    const last = undo.at(-1);
    if (!last) return;
    const back = await host.undo(last);
    if (!back.ok) {
      showFailure(session, back.failure, () => void undoFixes(session));
      return;
    }
    store.set({
      undo: undo.slice(0, -1),
      notice: { say: 'undone', count: back.value.applied.length },
    });
    await lookAgain(session, new Set());
  });
}

/** After a change: Excel is checked anew; of a file, the findings of the changed cells are settled. */
async function lookAgain(session: Session, settled: ReadonlySet<string>): Promise<void> {
  if (session.host.kind === 'excel') {
    await runCheck(session);
    return;
  }
  const { store } = session;
  const { check } = store.get();
  if (check.step !== 'done') return;
  const original = wholeReports.get(session) ?? check.report;
  wholeReports.set(session, original);
  const fixed = new Set(
    store.get().undo.flatMap((edits) => edits.map(({ sheet, cell }) => `${sheet}!${cell}`)),
  );
  for (const key of settled) fixed.add(key);
  const findings = original.findings.filter(
    ({ place, fix }) => !fix || !fixed.has(`${place.sheet ?? original.sheet}!${place.cell ?? ''}`),
  );
  store.set({ check: { ...check, report: { ...original, findings, counts: countsOf(findings) } } });
}

/** Reports of files before fixes were accepted. */
const wholeReports = new WeakMap<Session, CheckReport>();

function countsOf(findings: readonly Finding[]): CheckReport['counts'] {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Puts drop-downs back that a paste wiped. */
export function restoreLists(session: Session): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'checkSheet', async () => {
    const { check, language } = store.get();
    if (check.step !== 'done') return;
    const { columns, rows, sheet } = check.report;
    const lists = await pipeline.ask.listsFor(columns, rows.first, language);
    const restored = await host.restoreLists(sheet, lists);
    if (!restored.ok) {
      showFailure(session, restored.failure, () => void restoreLists(session));
      return;
    }
    store.set({ notice: { say: 'restored', count: restored.value } });
  });
}

let stopWatching: (() => Promise<void>) | undefined;

/** Switches checking while the user types. */
export function switchLive(session: Session, live: boolean): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'checkSheet', async () => {
    await stopWatching?.();
    stopWatching = undefined;
    store.set({ checkOptions: { ...store.get().checkOptions, live } });
    if (!live) return;
    const watching = await host.watch(debounced(() => void runQuietly(session)));
    if (watching.ok) stopWatching = watching.value;
    else showFailure(session, watching.failure, () => void switchLive(session, true));
  });
}

/** A check that keeps the findings on screen until the new ones are there. */
async function runQuietly(session: Session): Promise<void> {
  await perform(session, 'checkSheet', () => runCheck(session));
}

function debounced(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
}

/** The corrected copy of a checked file, as a download. */
export function downloadCorrected(session: Session): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'checkSheet', async () => {
    const edits = store.get().undo.flat();
    const made = await pipeline.ask.correctedFile(edits);
    if (!made.ok) {
      showFailure(session, made.failure);
      return;
    }
    const saved = await host.openWorkbook(made.value.bytes, made.value.name);
    if (saved.ok) store.set({ saved: saved.value });
    else showFailure(session, saved.failure);
  });
}
