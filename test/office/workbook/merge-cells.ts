import { intersection } from './geometry.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';

/** Merges the cells of a range, or with `across` those of each row; only the first keeps its content. */
export function mergeCells(range: SheetRange, across: boolean): void {
  checkAllowed(range.sheet, 'allowFormatCells');
  unmergeCells(range);
  const { area, sheet } = range;
  const strips = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  for (const strip of strips) {
    sheet.merges.push(sheet.range(strip));
    sheet.cells.each(strip, (cell, row, column) => {
      if (row === strip.top && column === strip.left) return;
      sheet.cells.put(row, column, { ...(cell.format ? { format: cell.format } : {}), value: '' });
    });
  }
}

/** Merged cells that the range touches. */
export function mergedAreas(range: SheetRange): SheetRange[] {
  return range.sheet.merges.filter(
    ({ areaIfThere }) => areaIfThere !== undefined && intersection(areaIfThere, range.area),
  );
}

/** Splits every merged cell that the range touches. */
export function unmergeCells(range: SheetRange): void {
  checkAllowed(range.sheet, 'allowFormatCells');
  range.sheet.merges = range.sheet.merges.filter((merge) => {
    const { areaIfThere } = merge;
    return areaIfThere !== undefined && !intersection(areaIfThere, range.area);
  });
}
