/** An error cell as Excel shows it: `#N/A`, `#REF!` … Never a number. */
export interface ErrorCell {
  readonly error: string;
}

/** A formula that its file stores no result for: what Excel would show is unknown until it is opened and saved there. */
export interface UncalculatedCell {
  readonly uncalculated: true;
}

/**
 * What a non-empty cell holds. Dates are numbers (serials of the 1900 system, whatever the file used)
 * whose style says so; an empty cell has no value at all.
 */
export type CellValue = string | number | boolean | ErrorCell | UncalculatedCell;

export const UNCALCULATED: UncalculatedCell = { uncalculated: true };

export function isErrorCell(value: CellValue | undefined): value is ErrorCell {
  return typeof value === 'object' && 'error' in value;
}

export function isUncalculated(value: CellValue | undefined): value is UncalculatedCell {
  return typeof value === 'object' && 'uncalculated' in value;
}

/** What a number format makes of a number. */
export type FormatKind =
  'general' | 'number' | 'percent' | 'date' | 'time' | 'datetime' | 'duration' | 'text';

/** What of a cell's style matters to its meaning. Styles are few; cells refer to them by index. */
export interface CellStyle {
  /** Number format code, `General` when none. */
  readonly format: string;
  readonly kind: FormatKind;
  /** Font name, where the format keeps one: tells TCVN3 (`.Vn…`) and VNI (`VNI-…`) text. */
  readonly font?: string;
}

export const GENERAL_STYLE: CellStyle = { format: 'General', kind: 'general' };
