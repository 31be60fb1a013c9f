import type { Failure } from '../../shared/failure/failure.ts';
import type { ColumnMatch, MatrixReading } from '../../shared/matrix/submission.ts';
import type { AgencyRef } from '../../shared/value/value.ts';

/* How a workbook is read, laid open for a person to look over and correct. Plain data. */

/** One column of a recognised table, used or not. */
export interface ColumnLook {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** As written over it; empty when nothing is. */
  readonly heading: string;
  /** What its first filled cells show. */
  readonly samples: readonly string[];
  /** What it was taken for, and how surely; nothing for a column that is not used. */
  readonly match?: Pick<ColumnMatch, 'key' | 'score' | 'how'>;
}

/** One recognised table. */
export interface MatrixLook extends Pick<MatrixReading, 'sheet' | 'headingRows' | 'lastRow'> {
  readonly columns: readonly ColumnLook[];
}

/** A line of a sheet that may be the headings: the row that Excel shows, and what its cells say. */
export interface LineLook {
  readonly row: number;
  readonly text: string;
}

export interface SheetLook {
  readonly sheet: string;
  readonly lines: readonly LineLook[];
}

export interface ReadingLook {
  readonly file: string;
  /** Who sent the file, where that is known. */
  readonly department?: AgencyRef;
  readonly tasks: number;
  readonly matrices: readonly MatrixLook[];
  /** Visible sheets, in which headings can be pointed at. */
  readonly sheets: readonly SheetLook[];
  /** Why the file gives nothing, read in this way. */
  readonly failure?: Failure;
}
