import { failed, type Outcome } from '../../shared/failure/failure.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { MasterState } from '../../shared/matrix/master-state.ts';
import type { SenderCorrection, Submission } from '../../shared/matrix/submission.ts';
import { readGrid } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { readMasterState } from '../../shared/recognise/read-master.ts';

/** The task matrix of a workbook that is already a grid, with the findings of every rule that looks at it alone. */
export function readOpenWorkbook(
  workbook: Workbook,
  file: string,
  programme: Programme,
  corrections: readonly SenderCorrection[] = [],
): Outcome<Submission> {
  return readGrid(workbook, { file, hash: '' }, programme, { corrections });
}

/** What a workbook of ours remembers of its consolidation. */
export function readOpenMaster(
  workbook: Workbook,
  file: string,
  programme: Programme,
  platform: Platform,
): Outcome<MasterState> {
  const state = readMasterState(workbook, file, platform);
  if (state.ok && state.value.programme !== programme.id) {
    return failed('programme-unknown', { id: state.value.programme }, { file });
  }
  return state;
}
