import { issue, type Issue } from '../finding/finding.ts';
import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { ColumnKey } from '../matrix/columns.ts';

/** From here on a whole number has more than the 15 digits that Excel keeps. */
const BEYOND_EXCEL = 1e15;

/** Whether a cell is a whole number of more digits than Excel keeps: a code that was not typed as text. */
export function isLongNumber(value: CellValue): value is number {
  return typeof value === 'number' && Math.abs(value) >= BEYOND_EXCEL && Number.isInteger(value);
}

/** A whole number digit for digit, however long; never `1E+21`. */
export function plainDigits(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}

/** What a cell of such a number shows: each digit that its file keeps, unless its format makes something else of it. */
export function longNumberText(value: number, { kind }: CellStyle, text: string): string {
  return kind === 'general' || kind === 'text' || kind === 'number' ? plainDigits(value) : text;
}

/** That Excel has lost digits of a number, or will. `column` is left out in a column of the department's own. */
export function digitsLost(value: number, column?: ColumnKey): Issue {
  const digits = plainDigits(Math.abs(value)).length;
  return issue('text-digits-lost', {
    ...(column === undefined ? {} : { column }),
    value: plainDigits(value),
    digits,
  });
}
