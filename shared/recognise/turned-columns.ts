import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import { findTurnedDays, type TurnedDays } from '../value/turned-days.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { RowFacts } from './row-facts.ts';

/** Which columns of times show, as a whole, that US settings turned their days round; most matrices have none. */
export function turnedColumns(
  sheet: Sheet,
  layout: MatrixLayout,
  facts: RowFacts,
): ReadonlyMap<ColumnKey, TurnedDays> {
  const columns = new Map<ColumnKey, TurnedDays>();
  for (const [key, column] of layout.columns) {
    if (COLUMN_BY_KEY.get(key)?.kind !== 'time') continue;
    const turned = findTurnedDays(cellsOf(sheet, facts, column));
    if (turned !== undefined) columns.set(key, turned);
  }
  return columns;
}

function* cellsOf(
  sheet: Sheet,
  facts: RowFacts,
  column: number,
): Generator<{ readonly value: CellValue; readonly style: CellStyle }> {
  for (let index = 0; index < facts.count; index++) {
    const position = facts.position[index] as number;
    const value = sheet.valueAt(position, column);
    const style = sheet.styleAt(position, column);
    if (value !== undefined && style) yield { value, style };
  }
}
