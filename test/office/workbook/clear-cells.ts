import { clearValidation } from './data-validation.ts';
import { DEFAULT_FORMAT } from './cell-format.ts';
import { invalidArgument } from './excel-error.ts';
import { formatCells } from './format-cells.ts';
import { clearHyperlinks } from './hyperlink.ts';
import { cutOut, intersection, isEntireColumns, isEntireRows } from './geometry.ts';
import { checkAllowed, checkEditable } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import { reportEdit } from './write-cells.ts';

const PARTS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

/** Clears content, formats, or all: then validations, conditional formats and comments go too. */
export function clearCells(range: SheetRange, part: unknown = 'All'): void {
  if (typeof part !== 'string' || !PARTS.includes(part)) throw invalidArgument();
  const { sheet, area } = range;
  if (part === 'Formats') checkAllowed(sheet, 'allowFormatCells');
  else checkEditable(range);
  if (part === 'All' || part === 'Contents') {
    sheet.cells.each(area, (cell, row, column) => {
      sheet.cells.put(row, column, { ...(cell.format ? { format: cell.format } : {}), value: '' });
    });
  }
  if (part === 'All' || part === 'Formats') clearFormats(range);
  if (part.endsWith('Hyperlinks')) clearHyperlinks(range);
  if (part === 'All') {
    clearValidation(range);
    clearHyperlinks(range);
    sheet.comments = sheet.comments.filter(({ range: at }) => !meets(at, range));
  }
  if (part === 'All' || part === 'Contents') reportEdit(range);
}

/** Takes the conditional formats off the cells of a range; what they cover beyond it keeps them. */
export function clearConditionalFormats(range: SheetRange): void {
  const { sheet } = range;
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (!format.ranges.some((part) => meets(part, range))) return [format];
    const ranges = format.ranges.flatMap((part) =>
      part.areaIfThere ? cutOut(part.areaIfThere, range.area).map((rest) => sheet.range(rest)) : [],
    );
    return ranges.length === 0 ? [] : [{ ...format, ranges }];
  });
}

function clearFormats(range: SheetRange): void {
  const { sheet, area } = range;
  clearConditionalFormats(range);
  sheet.merges = sheet.merges.filter((merge) => !meets(merge, range));
  if (isEntireColumns(area) || isEntireRows(area)) {
    for (let column = area.left; isEntireColumns(area) && column <= area.right; column++) {
      sheet.columnFormats.delete(column);
    }
    for (let row = area.top; isEntireRows(area) && row <= area.bottom; row++)
      sheet.rowFormats.delete(row);
  }
  const isUnderlaid = sheet.columnFormats.size > 0 || sheet.rowFormats.size > 0;
  if (isUnderlaid) formatCells(range, DEFAULT_FORMAT);
  sheet.cells.each(area, (cell, row, column) => {
    if (isUnderlaid) return;
    const { value, formula } = cell;
    sheet.cells.put(row, column, { value, ...(formula === undefined ? {} : { formula }) });
  });
}

function meets(a: SheetRange, b: SheetRange): boolean {
  const area = a.areaIfThere;
  return area !== undefined && a.sheet === b.sheet && intersection(area, b.area) !== undefined;
}
