import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import { sortFindings } from '../../shared/finding/finding-list.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { MasterState } from '../../shared/matrix/master-state.ts';
import type { Submission } from '../../shared/matrix/submission.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { readMasterState } from '../../shared/recognise/read-master.ts';
import { readSubmission } from '../../shared/recognise/read-submission.ts';
import { validateSubmission } from '../../shared/validate/validate.ts';

/** The task matrix of a workbook that is already a grid, with the findings of every rule that looks at it alone. */
export function readOpenWorkbook(
  workbook: Workbook,
  file: string,
  programme: Programme,
): Outcome<Submission> {
  const read = readSubmission(workbook, { file, hash: '' }, programme, {});
  if (!read.ok) return read;
  const findings = [...read.value.findings, ...validateSubmission(read.value, programme, {})];
  return success({ ...read.value, findings: sortFindings(findings) });
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
