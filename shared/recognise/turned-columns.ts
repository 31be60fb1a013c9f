import type { Sheet } from '../grid/sheet.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import { findTurnedDays, type TurnedDays } from '../value/turned-days.ts';
import { columnCells } from './column-cells.ts';
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
    const turned = findTurnedDays(columnCells(sheet, facts, column));
    if (turned !== undefined) columns.set(key, turned);
  }
  return columns;
}
