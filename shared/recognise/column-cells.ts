import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { RowFacts } from './row-facts.ts';

/** The filled cells of one column of a matrix, from top to bottom. */
export function* columnCells(
  sheet: Sheet,
  facts: RowFacts,
  column: number,
): Generator<{ readonly value: CellValue; readonly style: CellStyle }> {
  for (let index = 0; index < facts.count; index++) {
    const at = sheet.cellAt(facts.position[index] as number, column);
    if (at >= 0) yield { value: sheet.cellValue(at), style: sheet.cellStyle(at) };
  }
}
