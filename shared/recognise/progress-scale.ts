import type { Sheet } from '../grid/sheet.ts';
import { findPercentScale, type PercentScale } from '../value/percent-scale.ts';
import { columnCells } from './column-cells.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { RowFacts } from './row-facts.ts';

/** What the bare numbers in the column of progress count in, as the whole column shows it. */
export function progressScale(
  sheet: Sheet,
  layout: MatrixLayout,
  facts: RowFacts,
): PercentScale | undefined {
  const column = layout.columns.get('progress');
  return column === undefined ? undefined : findPercentScale(columnCells(sheet, facts, column));
}
