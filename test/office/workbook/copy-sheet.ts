import type { SheetRange } from './sheet-range.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** A copy of a sheet under a name with a number, placed in its workbook. */
export function copySheet(source: Worksheet, position: number): Worksheet {
  return copySheetInto(source.workbook, source, copyName(source), position);
}

/** A copy of a sheet's cells, formats, sizes, merges, validations and conditional formats, placed in a workbook. */
export function copySheetInto(
  workbook: Workbook,
  source: Worksheet,
  name: string,
  position: number,
): Worksheet {
  const copy = workbook.addSheet(name, position);
  copy.visibility = source.visibility;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  source.cells.each(source.everything.area, (cell, row, column) => {
    copy.cells.put(row, column, cell);
  });
  copyMap(source.rowFormats, copy.rowFormats);
  copyMap(source.columnFormats, copy.columnFormats);
  copyMap(source.rowHeights, copy.rowHeights);
  copyMap(source.columnWidths, copy.columnWidths);
  for (const row of source.hiddenRows) copy.hiddenRows.add(row);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  const there = (range: SheetRange): SheetRange => copy.range(range.area);
  const stillThere = ({ areaIfThere }: SheetRange): boolean => areaIfThere !== undefined;
  copy.merges = source.merges.filter(stillThere).map(there);
  copy.validations = source.validations
    .filter(({ range }) => stillThere(range))
    .map((validation) => ({ ...validation, range: there(validation.range) }));
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    ranges: format.ranges.filter(stillThere).map(there),
  }));
  copy.hyperlinks = source.hyperlinks
    .filter(({ range }) => stillThere(range))
    .map(({ range, link }) => ({ range: there(range), link }));
  copy.frozen = source.frozen && there(source.frozen);
  Object.assign(copy.pageLayout.settings, source.pageLayout.settings);
  copy.protection = source.protection;
  return copy;
}

function copyMap<T>(from: ReadonlyMap<number, T>, to: Map<number, T>): void {
  for (const [key, value] of from) to.set(key, value);
}

function copyName({ name, workbook }: Worksheet): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const wanted = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.findSheet(wanted)) return wanted;
  }
}
