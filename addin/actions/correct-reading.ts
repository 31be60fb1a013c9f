import type { ColumnKey } from '../../shared/matrix/columns.ts';
import {
  correctionsFor,
  replaceCorrections,
  type CorrectionOwner,
} from '../../shared/matrix/corrections.ts';
import type { MatrixCorrection } from '../../shared/matrix/submission.ts';
import type { FileLine, LookState } from '../taskpane/state.ts';
import type { FileBrief, LookTarget } from '../worker/pipeline-api.ts';
import type { MatrixLook, ReadingLook } from '../worker/reading-look.ts';
import { checkAgain } from './check-sheet.ts';
import { previewOnceMore } from './consolidate-files.ts';
import { perform } from './perform.ts';
import { pointAt, takeColumn } from './reading-drafts.ts';
import { bringMemory, decisionMemory } from './remember-decisions.ts';
import { showFailure, type Session } from './session.ts';

/** Shows how a chosen file, or the checked workbook, is read. */
export function openLook(session: Session, target: LookTarget): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'correctReading', async () => {
    const plain = await pipeline.ask.lookAtReading(target, []);
    const drafts = plain.ok ? heldFor(plain.value) : [];
    const looked = drafts.length === 0 ? plain : await pipeline.ask.lookAtReading(target, drafts);
    if (looked.ok)
      store.set({ look: { target, look: looked.value, drafts, changed: false, remember: true } });
    else showFailure(session, looked.failure, () => void openLook(session, target));
  });
}

/** Goes back to where the look was opened. */
export function closeLook({ store }: Session): void {
  const { look } = store.get();
  store.set({ look: undefined, lookedAt: look?.look.file, notice: undefined });
}

/** Corrections that hold for a file now, without whose they are. */
function heldFor({ file, department }: ReadingLook): readonly MatrixCorrection[] {
  return correctionsFor(decisionMemory().corrections, file, department?.id).map(
    ({ sheet, headingRow, columns }) => ({
      ...(sheet !== undefined && { sheet }),
      ...(headingRow !== undefined && { headingRow }),
      columns,
    }),
  );
}

/** Takes a column of a table for another one, or for none, until the file is read again. */
export function chooseColumn(
  { store }: Session,
  matrix: MatrixLook,
  column: number,
  key: ColumnKey | undefined,
): void {
  const { look } = store.get();
  if (!look) return;
  const drafts = takeColumn(look.look, look.drafts, matrix, column, key);
  store.set({ look: { ...look, drafts, changed: true } });
}

/** Points at the row of the headings, and shows what the sheet says when read from there. */
export function chooseHeadings(
  session: Session,
  sheet: string,
  row: number,
  matrix?: MatrixLook,
): Promise<boolean> {
  return perform(session, 'correctReading', async () => {
    const { look } = session.store.get();
    if (!look) return;
    const drafts = pointAt(look.look, look.drafts, sheet, row, matrix);
    await lookAgain(session, { ...look, drafts, changed: true });
  });
}

async function lookAgain(session: Session, look: LookState): Promise<void> {
  const looked = await session.pipeline.ask.lookAtReading(look.target, look.drafts);
  if (looked.ok) session.store.set({ look: { ...look, look: looked.value } });
  else showFailure(session, looked.failure);
}

/** Whether the corrections are to hold for the next files of the department, too. */
export function rememberLook({ store }: Session, remember: boolean): void {
  const { look } = store.get();
  if (look) store.set({ look: { ...look, remember, changed: look.drafts.length > 0 } });
}

/** Reads the file again as it was corrected, and keeps the corrections for the next files of its department. */
export function readAsCorrected(session: Session): Promise<boolean> {
  return perform(session, 'correctReading', async () => {
    const { look } = session.store.get();
    if (look) await applyDrafts(session, look, look.drafts);
  });
}

/** Forgets what was corrected for the file and for its department, and reads it as at first. */
export function forgetReading(session: Session): Promise<boolean> {
  return perform(session, 'correctReading', async () => {
    const { look } = session.store.get();
    if (look) await applyDrafts(session, look, []);
  });
}

async function applyDrafts(
  session: Session,
  look: LookState,
  drafts: readonly MatrixCorrection[],
): Promise<void> {
  keepDrafts(look, drafts);
  await bringMemory(session);
  const tasks = await readAnew(session, look.target);
  if (tasks === undefined) return;
  await lookAgain(session, { ...look, drafts, changed: false });
  session.store.set({ notice: { say: 'read-again', tasks } });
}

function keepDrafts({ look, remember }: LookState, drafts: readonly MatrixCorrection[]): void {
  const memory = decisionMemory();
  const { file, department } = look;
  const ofFile: CorrectionOwner = { file };
  const ofDepartment = department?.id === undefined ? undefined : { department: department.id };
  let kept = replaceCorrections(memory.corrections, ofFile);
  // Without drafts both are forgotten.
  if (ofDepartment && (remember || drafts.length === 0))
    kept = replaceCorrections(kept, ofDepartment, drafts);
  else kept = replaceCorrections(kept, ofFile, drafts);
  memory.keepCorrections(kept);
}

/** Reads what was corrected, and gives how many tasks it now has; `undefined` when it could not. */
async function readAnew(session: Session, target: LookTarget): Promise<number | undefined> {
  const { store, pipeline } = session;
  if (target === 'checked') {
    await checkAgain(session);
    const { check, problem } = store.get();
    if (problem) return undefined;
    return check.step === 'done' ? check.report.tasks : 0;
  }
  const briefs = await pipeline.ask.readAgain(target.file);
  const { consolidate } = store.get();
  if (consolidate.step === 'preview')
    store.set({ consolidate: { ...consolidate, files: withBriefs(consolidate.files, briefs) } });
  await previewOnceMore(session);
  return briefs.find(({ file }) => file === target.file)?.tasks ?? 0;
}

function withBriefs(lines: readonly FileLine[], briefs: readonly FileBrief[]): FileLine[] {
  const byName = new Map(briefs.map((brief) => [brief.file, brief]));
  return lines.map((line) => {
    const brief = byName.get(line.name);
    return brief ? { ...line, state: brief.failure ? 'failed' : 'read', brief } : line;
  });
}
