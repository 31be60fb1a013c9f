import { GENERAL_STYLE, type CellStyle, type CellValue } from '../../shared/grid/cell.ts';
import type { CellInput } from '../../shared/value/reading.ts';

/** A cell for a value's grammar. The displayed text is the value's own unless it is given. */
export function cellInput(
  value: CellValue,
  style: Partial<CellStyle> = {},
  text: string = typeof value === 'object' ? '' : String(value),
): CellInput {
  return { value, style: { ...GENERAL_STYLE, ...style }, text: text.normalize('NFC').trim() };
}
