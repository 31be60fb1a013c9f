import { success, type Outcome } from '../../shared/failure/failure.ts';
import type { DrawnRun, DrawProgress } from '../host/workbook-host.ts';
import type { MasterThere } from '../taskpane/master-steps.ts';
import type { MasterBrief } from '../worker/master-api.ts';
import { drawSource } from './load-template.ts';
import { perform } from './perform.ts';
import { showFailure, type Session } from './session.ts';

/** Looks whether the open workbook holds a master; a file that was chosen stays chosen. Says nothing when it cannot. */
export async function lookForMaster({ store, host, pipeline }: Session): Promise<void> {
  const found = await host.findMaster();
  const { there, language } = store.get();
  if (!found.ok || there?.from.kind === 'file') return;
  if (!found.value) {
    if (there) store.set({ there: undefined });
    return;
  }
  const placed = await pipeline.ask.masterSheetsAmong(found.value, language);
  store.set({ there: { from: { kind: 'book' }, placed, mode: there?.mode ?? 'update' } });
}

/** Takes a file as the master that is there. */
export function chooseMaster(session: Session, file: File): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'chooseMaster', async () => {
    store.set({ masterTool: { tool: 'reading' }, saved: undefined });
    const opened = await pipeline.ask.openTargetFile(file);
    store.set({ masterTool: undefined });
    if (!opened.ok) {
      showFailure(session, opened.failure);
      return;
    }
    store.set({
      there: { from: { kind: 'file', file }, placed: [], brief: opened.value, mode: 'update' },
    });
  });
}

export function forgetMaster({ store }: Session): void {
  store.set({ there: undefined });
}

/** Chooses whether files go onto the master that is there, or make a new one in its place. */
export function setMode({ store }: Session, mode: MasterThere['mode']): void {
  const { there } = store.get();
  if (there) store.set({ there: { ...there, mode } });
}

/** Reads the master that is there as it stands at this moment. */
export async function openThere({ store, host, pipeline }: Session): Promise<Outcome<MasterBrief>> {
  const { there } = store.get();
  const opened =
    there?.from.kind === 'file'
      ? await pipeline.ask.openTargetFile(there.from.file)
      : await openBook({ host, pipeline });
  if (opened.ok && there) store.set({ there: { ...there, brief: opened.value } });
  return opened;
}

async function openBook({
  host,
  pipeline,
}: Pick<Session, 'host' | 'pipeline'>): Promise<Outcome<MasterBrief>> {
  const whole = await host.snapshot('all');
  return whole.ok ? pipeline.ask.openTarget(whole.value) : whole;
}

/**
 * Whether the master still shows what it did when it was opened: somebody may have changed it between the preview and
 * the writing. Where that is so it is opened again, so that what was changed is seen.
 */
export async function isAsOpened(session: Session): Promise<Outcome<boolean>> {
  const { store, host, pipeline } = session;
  const { there } = store.get();
  if (there?.from.kind !== 'book') return success(true);
  const whole = await host.snapshot('all');
  if (!whole.ok) return whole;
  if (await pipeline.ask.targetIsAsOpened(whole.value)) return success(true);
  const again = await pipeline.ask.openTarget(whole.value);
  if (!again.ok) return again;
  store.set({ there: { ...there, brief: again.value } });
  return success(false);
}

/** Draws the master at hand into the workbook, in the place of the one that is there: whole, or not at all. */
export async function drawMaster(
  session: Session,
  progress: (at: DrawProgress) => void,
): Promise<Outcome<DrawnRun>> {
  const { store, host } = session;
  const { language, there } = store.get();
  const source = await drawSource(session, { what: 'master', language });
  const takesPlaceOf = there?.from.kind === 'book' ? there.placed : [];
  return host.draw({ ...source, takesPlaceOf }, 'replace', progress);
}

/** After a file was written anew: the new one is the master that is there. */
export function takeWritten({ store }: Session, bytes: Uint8Array, name: string): void {
  const { there } = store.get();
  if (there?.from.kind !== 'file') return;
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
  const { brief: _old, ...others } = there;
  store.set({ there: { ...others, from: { kind: 'file', file } } });
}
