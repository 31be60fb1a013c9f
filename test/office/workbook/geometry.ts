import type { CellRange } from '../../../shared/grid/address.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../../shared/grid/address.ts';

/** Rows or columns inserted (count above zero) or deleted (below zero) in a sheet, over a span of the other axis. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly spanFrom: number;
  readonly spanTo: number;
}

export const WHOLE_SHEET: CellRange = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

export function area(top: number, left: number, rows: number, columns: number): CellRange {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export function rowsOf(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnsOf(range: CellRange): number {
  return range.right - range.left + 1;
}

export function cellsOf(range: CellRange): number {
  return rowsOf(range) * columnsOf(range);
}

export function isEntireRows(range: CellRange): boolean {
  return range.left === 0 && range.right === MAX_COLUMNS - 1;
}

export function isEntireColumns(range: CellRange): boolean {
  return range.top === 0 && range.bottom === MAX_ROWS - 1;
}

export function sameArea(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function intersection(a: CellRange, b: CellRange): CellRange | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top > common.bottom || common.left > common.right ? undefined : common;
}

export function boundingArea(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function cutOut(whole: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const rest = [
    { ...whole, bottom: cut.top - 1 },
    { ...whole, top: cut.bottom + 1 },
    { ...whole, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...whole, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ];
  return rest.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Where an area is after a shift; `undefined` when all of it was deleted. */
export function shifted(range: CellRange, shift: Shift): CellRange | undefined {
  if (shift.axis === 'rows') {
    if (range.left < shift.spanFrom || range.right > shift.spanTo) return range;
    const moved = shiftedInterval(range.top, range.bottom, shift, MAX_ROWS);
    return moved && { ...range, top: moved.from, bottom: moved.to };
  }
  if (range.top < shift.spanFrom || range.bottom > shift.spanTo) return range;
  const moved = shiftedInterval(range.left, range.right, shift, MAX_COLUMNS);
  return moved && { ...range, left: moved.from, right: moved.to };
}

function shiftedInterval(
  from: number,
  to: number,
  { at, count }: Shift,
  limit: number,
): { from: number; to: number } | undefined {
  if (from === 0 && to === limit - 1) return { from, to };
  if (count > 0) {
    if (at <= from) return { from: from + count, to: Math.min(to + count, limit - 1) };
    return at <= to ? { from, to: to + count } : { from, to };
  }
  const end = at - count;
  if (at <= from && end > to) return undefined;
  const before = (position: number): number =>
    position < at ? position : Math.max(at, position + count);
  return { from: before(from), to: before(to + 1) - 1 };
}
