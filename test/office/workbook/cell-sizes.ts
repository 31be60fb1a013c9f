import { displayedText } from './displayed-text.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from './worksheet.ts';

/** Rough points of one character of the standard font, and of the space around a text. */
const CHARACTER_WIDTH = 5.25;
const TEXT_MARGIN = 6;
const WIDEST_COLUMN = 1790;

/** Points; `null` when the columns differ. */
export function columnWidth({ sheet, area }: SheetRange): number | null {
  return shared(area.left, area.right, sheet.columnWidths, STANDARD_COLUMN_WIDTH);
}

export function rowHeight({ sheet, area }: SheetRange): number | null {
  return shared(area.top, area.bottom, sheet.rowHeights, STANDARD_ROW_HEIGHT);
}

export function setColumnWidth({ sheet, area }: SheetRange, points: number): void {
  checkAllowed(sheet, 'allowFormatColumns');
  for (let column = area.left; column <= area.right; column++)
    sheet.columnWidths.set(column, points);
}

export function setRowHeight({ sheet, area }: SheetRange, points: number): void {
  checkAllowed(sheet, 'allowFormatRows');
  for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, points);
}

/** Widens columns for their longest text, roughly: nothing here measures a font. */
export function autofitColumns({ sheet, area }: SheetRange): void {
  checkAllowed(sheet, 'allowFormatColumns');
  const widest = new Map<number, number>();
  sheet.cells.each(area, (_, row, column) => {
    const shown = displayedText(
      sheet.valueAt(row, column),
      sheet.formatAt(row, column).numberFormat,
    );
    const longest = Math.max(...shown.split('\n').map((part) => part.length));
    widest.set(column, Math.max(widest.get(column) ?? 0, longest));
  });
  for (const [column, characters] of widest) {
    sheet.columnWidths.set(
      column,
      Math.min(characters * CHARACTER_WIDTH + TEXT_MARGIN, WIDEST_COLUMN),
    );
  }
}

/** Heightens rows for the line breaks in their texts. */
export function autofitRows({ sheet, area }: SheetRange): void {
  checkAllowed(sheet, 'allowFormatRows');
  const tallest = new Map<number, number>();
  sheet.cells.each(area, (cell, row) => {
    const lines = String(cell.value).split('\n').length;
    tallest.set(row, Math.max(tallest.get(row) ?? 1, lines));
  });
  for (const [row, lines] of tallest) sheet.rowHeights.set(row, lines * STANDARD_ROW_HEIGHT);
}

function shared(
  from: number,
  to: number,
  sizes: ReadonlyMap<number, number>,
  standard: number,
): number | null {
  const first = sizes.get(from) ?? standard;
  for (let index = from + 1; index <= to; index++) {
    if ((sizes.get(index) ?? standard) !== first) return null;
  }
  return first;
}
