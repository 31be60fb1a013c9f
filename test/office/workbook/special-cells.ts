import type { CellRange } from '../../../shared/grid/address.ts';
import { notSimulated } from './excel-error.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** Cells of a range of one kind, as the fewest bands of rows: visible ones, blanks, constants or formulas. */
export function specialCells(range: SheetRange, kind: unknown): SheetRange[] {
  const { sheet, area } = range;
  const isWanted = testOf(kind, sheet);
  const areas: CellRange[] = [];
  let open: CellRange[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs = runsIn(row, area, isWanted);
    if (sameColumns(open, runs)) {
      open = open.map((band) => ({ ...band, bottom: row }));
    } else {
      areas.push(...open);
      open = runs;
    }
  }
  areas.push(...open);
  return areas.map((part) => sheet.range(part));
}

function testOf(kind: unknown, sheet: Worksheet): (row: number, column: number) => boolean {
  switch (kind) {
    case 'Visible':
      return (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    case 'Blanks':
      return (row, column) => sheet.valueAt(row, column) === '';
    case 'Constants':
      return (row, column) =>
        sheet.valueAt(row, column) !== '' && sheet.cells.at(row, column)?.formula === undefined;
    case 'Formulas':
      return (row, column) => sheet.cells.at(row, column)?.formula !== undefined;
    default:
      throw notSimulated(`Range.getSpecialCells of ${String(kind)}`);
  }
}

function runsIn(
  row: number,
  { left, right }: CellRange,
  isWanted: (row: number, column: number) => boolean,
): CellRange[] {
  const runs: CellRange[] = [];
  for (let column = left; column <= right; column++) {
    if (!isWanted(row, column)) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

function sameColumns(bands: readonly CellRange[], runs: readonly CellRange[]): boolean {
  return (
    bands.length === runs.length &&
    bands.every(
      ({ left, right }, index) => left === runs[index]?.left && right === runs[index].right,
    )
  );
}
