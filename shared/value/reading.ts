import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { Issue } from '../finding/finding.ts';

/** What a value's grammar is given: the cell as stored and as a person sees it. */
export interface CellInput {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Displayed text, NFC, with outer white space removed; never empty. */
  readonly text: string;
}

/**
 * What came of reading a cell: the value as far as it could be understood, and what is wrong or doubtful.
 * A value is always given, for its text must reach the master even when nothing else of it is understood.
 */
export interface Reading<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
