import type { Outcome } from '../../shared/failure/failure.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { SenderCorrection, Submission } from '../../shared/matrix/submission.ts';
import { readGrid } from '../../shared/pipeline.ts';
import type { Programme } from '../../shared/programme/programme.ts';

/** The task matrix of a workbook that is already a grid, with the findings of every rule that looks at it alone. */
export function readOpenWorkbook(
  workbook: Workbook,
  file: string,
  programme: Programme,
  corrections: readonly SenderCorrection[] = [],
): Outcome<Submission> {
  return readGrid(workbook, { file, hash: '' }, programme, { corrections });
}
