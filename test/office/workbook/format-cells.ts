import type { Border, BorderSide, CellFormat } from './cell-format.ts';
import { DEFAULT_FORMAT, NO_BORDER } from './cell-format.ts';
import type { CellRange } from '../../../shared/grid/address.ts';
import { invalidArgument, notSimulated } from './excel-error.ts';
import { cellsOf, isEntireColumns, isEntireRows } from './geometry.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** Most cells that are formatted or compared one by one; whole rows and columns are not counted. */
const EACH_CELL_LIMIT = 2_000_000;

/** Changes some properties of the format of every cell of a range. */
export function formatCells(range: SheetRange, change: Partial<CellFormat>): void {
  changeFormats(range.sheet, range.area, (format) => ({ ...format, ...change }));
}

/** The value that all cells of a range share, or `null` when they differ, which is what Excel answers then. */
export function sharedFormat<T>(range: SheetRange, pick: (format: CellFormat) => T): T | null {
  const { sheet, area } = range;
  const first = pick(sheet.formatAt(area.top, area.left));
  const key = JSON.stringify(first);
  const differs = (format: CellFormat): boolean => JSON.stringify(pick(format)) !== key;
  if (cellsOf(area) <= EACH_CELL_LIMIT) {
    let previous: CellFormat | undefined;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const format = sheet.formatAt(row, column);
        if (format !== previous && differs(format)) return null;
        previous = format;
      }
    }
    return first;
  }
  return formatsOfLargeArea(sheet, area).some(differs) ? null : first;
}

function formatsOfLargeArea(sheet: Worksheet, area: CellRange): CellFormat[] {
  const formats: CellFormat[] = [];
  sheet.cells.each(area, (cell) => {
    if (cell.format) formats.push(cell.format);
  });
  for (const [row, format] of sheet.rowFormats) {
    if (row >= area.top && row <= area.bottom) formats.push(format);
  }
  for (let column = area.left; column <= area.right; column++) {
    formats.push(sheet.columnFormats.get(column) ?? DEFAULT_FORMAT);
  }
  return [...new Set(formats)];
}

function changeFormats(
  sheet: Worksheet,
  area: CellRange,
  change: (format: CellFormat) => CellFormat,
): void {
  const changed = remembered(change);
  if (isEntireColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.columnFormats.set(column, changed(sheet.columnFormats.get(column) ?? DEFAULT_FORMAT));
    }
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, changed(format));
    changeExistingCells(sheet, area, changed);
    return;
  }
  if (isEntireRows(area)) {
    for (let row = area.top; row <= area.bottom; row++) {
      sheet.rowFormats.set(row, changed(sheet.rowFormats.get(row) ?? DEFAULT_FORMAT));
    }
    changeExistingCells(sheet, area, changed);
    return;
  }
  if (cellsOf(area) > EACH_CELL_LIMIT) throw notSimulated('a format for over two million cells');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.at(row, column) ?? { value: '' };
      sheet.cells.put(row, column, { ...cell, format: changed(sheet.formatAt(row, column)) });
    }
  }
}

function changeExistingCells(
  sheet: Worksheet,
  area: CellRange,
  changed: (format: CellFormat) => CellFormat,
): void {
  sheet.cells.each(area, (cell, row, column) => {
    if (cell.format) sheet.cells.put(row, column, { ...cell, format: changed(cell.format) });
  });
}

/** Cells of one look keep sharing one format object. */
function remembered(
  change: (format: CellFormat) => CellFormat,
): (format: CellFormat) => CellFormat {
  const results = new Map<CellFormat, CellFormat>();
  return (format) => {
    const known = results.get(format) ?? change(format);
    results.set(format, known);
    return known;
  };
}

/** Puts a line on one side of a range; inner sides lie between its cells. */
export function setBorder(range: SheetRange, side: BorderSide, change: Partial<Border>): void {
  for (const strip of borderStrips(range.area, side)) {
    changeFormats(range.sheet, strip.area, (format) => ({
      ...format,
      borders: {
        ...format.borders,
        [strip.side]: { ...NO_BORDER, ...format.borders[strip.side], ...change },
      },
    }));
  }
}

export function sharedBorder<T>(
  range: SheetRange,
  side: BorderSide,
  pick: (border: Border) => T,
): T | null {
  const [strip] = borderStrips(range.area, side);
  if (!strip) return pick(NO_BORDER);
  return sharedFormat(range.sheet.range(strip.area), (format) =>
    pick(format.borders[strip.side] ?? NO_BORDER),
  );
}

interface BorderStrip {
  readonly area: CellRange;
  readonly side: BorderSide;
}

/** Which cells carry a side of a range, and on which side of their own. */
function borderStrips(area: CellRange, side: BorderSide): BorderStrip[] {
  const isStrip = (strip: BorderStrip): boolean =>
    strip.area.top <= strip.area.bottom && strip.area.left <= strip.area.right;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side }];
    case 'InsideHorizontal':
      // Of whole columns, each cell has the line above and below, but for the sheet's own edges.
      if (isEntireColumns(area)) {
        return (['EdgeBottom', 'EdgeTop'] as const).map((edge) => ({ area, side: edge }));
      }
      return [
        { area: { ...area, bottom: area.bottom - 1 }, side: 'EdgeBottom' as const },
        { area: { ...area, top: area.top + 1 }, side: 'EdgeTop' as const },
      ].filter(isStrip);
    case 'InsideVertical':
      return [
        { area: { ...area, right: area.right - 1 }, side: 'EdgeRight' as const },
        { area: { ...area, left: area.left + 1 }, side: 'EdgeLeft' as const },
      ].filter(isStrip);
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [{ area, side }];
  }
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

/** `#RRGGBB` of a colour given so or by name; refuses what is no colour. */
export function colorOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const color = NAMED_COLORS[value.toLowerCase()] ?? value;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  return color.toUpperCase();
}
