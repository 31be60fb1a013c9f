import { columnLetters } from '../../shared/grid/address.ts';
import type { ColumnKey } from '../../shared/matrix/columns.ts';
import type { MatrixCorrection } from '../../shared/matrix/submission.ts';
import type { MatrixLook, ReadingLook } from '../worker/reading-look.ts';

/* Corrections in the making: what a person changes in a reading before it is read again. */

type Drafts = readonly MatrixCorrection[];

interface DraftPlace {
  readonly draft: MatrixCorrection;
  readonly others: Drafts;
}

/** What a column is taken for, the drafts included. */
export function takenFor(
  drafts: Drafts,
  matrix: MatrixLook,
  column: number,
): ColumnKey | undefined {
  const chosen = ownDraft(drafts, matrix)?.columns[columnLetters(column)];
  if (chosen !== undefined) return chosen ?? undefined;
  return matrix.columns.find((one) => one.column === column)?.match?.key;
}

/** Takes a column for another one, or for none; a column that was taken for that one is so no longer. */
export function takeColumn(
  look: ReadingLook,
  drafts: Drafts,
  matrix: MatrixLook,
  column: number,
  key: ColumnKey | undefined,
): Drafts {
  const freed = matrix.columns
    .filter((other) => key !== undefined && other.column !== column)
    .filter((other) => takenFor(drafts, matrix, other.column) === key)
    .map((other) => [columnLetters(other.column), null] as const);
  const { draft, others } = draftOf(look, drafts, matrix);
  const columns = {
    ...draft.columns,
    ...Object.fromEntries(freed),
    [columnLetters(column)]: key ?? null,
  };
  return [...others, { ...draft, columns }];
}

/** Points at the row of the headings: of a recognised table, or in a sheet where none was. */
export function pointAt(
  look: ReadingLook,
  drafts: Drafts,
  sheet: string,
  headingRow: number,
  matrix?: MatrixLook,
): Drafts {
  const { draft, others } = matrix
    ? draftOf(look, drafts, matrix)
    : { draft: { columns: {} }, others: drafts };
  return [...others, { ...sheetOf(look, sheet), headingRow, columns: draft.columns }];
}

/**
 * The draft of a table, new where there is none. It names its sheet where there are several, and the row of its
 * headings where its sheet has several tables: both may be others in the department's next file.
 */
function draftOf(look: ReadingLook, drafts: Drafts, matrix: MatrixLook): DraftPlace {
  const own = ownDraft(drafts, matrix);
  if (own) return { draft: own, others: drafts.filter((one) => one !== own) };
  const { sheet, headingRows } = matrix;
  const tables = look.matrices.filter((other) => other.sheet === sheet);
  const draft = {
    ...sheetOf(look, sheet),
    ...(tables.length > 1 && { headingRow: headingRows.first }),
    columns: {},
  };
  return { draft, others: drafts };
}

function ownDraft(
  drafts: Drafts,
  { sheet, headingRows }: MatrixLook,
): MatrixCorrection | undefined {
  const own = drafts.filter((draft) => draft.sheet === undefined || draft.sheet === sheet);
  return (
    own.find(({ headingRow }) => headingRow === headingRows.first) ??
    own.find(({ headingRow }) => headingRow === undefined)
  );
}

function sheetOf({ sheets }: ReadingLook, sheet: string): Pick<MatrixCorrection, 'sheet'> {
  return sheets.length > 1 ? { sheet } : {};
}
