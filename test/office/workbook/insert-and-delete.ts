import { MAX_COLUMNS, MAX_ROWS } from '../../../shared/grid/address.ts';
import type { CellsChanged } from './events.ts';
import { invalidArgument, invalidOperation } from './excel-error.ts';
import type { Shift } from './geometry.ts';
import { columnsOf, intersection, isEntireColumns, isEntireRows, rowsOf } from './geometry.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** Makes room at a range by moving cells down or to the right; whole rows and columns move whole ones. */
export function insertCells(range: SheetRange, direction: unknown): SheetRange {
  if (direction !== 'Down' && direction !== 'Right') throw invalidArgument();
  const { sheet, area, localAddress } = range;
  const kind = wholeKind(range);
  checkAllowed(sheet, kind && (`allowInsert${kind}s` as const));
  const shift = shiftFor(range, direction === 'Down' && kind !== 'Column' ? 1 : -1, 1);
  checkMergesMoveWhole(sheet, shift);
  checkNothingPushedOut(range, shift);
  applyShift(sheet, shift);
  report(range, kind ? `${kind}Inserted` : 'CellInserted', localAddress);
  return range.at(area.top, area.left, rowsOf(area), columnsOf(area));
}

/** Takes the cells of a range away by moving others up or to the left. */
export function deleteCells(range: SheetRange, direction: unknown): void {
  if (direction !== 'Up' && direction !== 'Left') throw invalidArgument();
  const { sheet } = range;
  const kind = wholeKind(range);
  checkAllowed(sheet, kind && (`allowDelete${kind}s` as const));
  const address = range.localAddress;
  const shift = shiftFor(range, direction === 'Up' && kind !== 'Column' ? 1 : -1, -1);
  checkMergesMoveWhole(sheet, shift);
  applyShift(sheet, shift);
  report(range, kind ? `${kind}Deleted` : 'CellDeleted', address);
}

function wholeKind({ area }: SheetRange): 'Row' | 'Column' | undefined {
  if (isEntireRows(area)) return 'Row';
  return isEntireColumns(area) ? 'Column' : undefined;
}

function shiftFor({ area }: SheetRange, alongRows: 1 | -1, sign: 1 | -1): Shift {
  if (alongRows === 1) {
    const count = sign * rowsOf(area);
    return { axis: 'rows', at: area.top, count, spanFrom: area.left, spanTo: area.right };
  }
  const count = sign * columnsOf(area);
  return { axis: 'columns', at: area.left, count, spanFrom: area.top, spanTo: area.bottom };
}

function applyShift(sheet: Worksheet, shift: Shift): void {
  sheet.cells.shift(shift);
  sheet.shifts.push(shift);
  const isWhole =
    shift.spanFrom === 0 && shift.spanTo >= (shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (!isWhole) return;
  const [formats, sizes, hidden] =
    shift.axis === 'rows'
      ? [sheet.rowFormats, sheet.rowHeights, sheet.hiddenRows]
      : [sheet.columnFormats, sheet.columnWidths, sheet.hiddenColumns];
  shiftKeys(formats, shift);
  shiftKeys(sizes, shift);
  const marks = new Map([...hidden].map((index) => [index, true]));
  shiftKeys(marks, shift);
  hidden.clear();
  for (const index of marks.keys()) hidden.add(index);
}

function shiftKeys<T>(map: Map<number, T>, { at, count }: Shift): void {
  const old = [...map];
  map.clear();
  for (const [index, value] of old) {
    if (index < at) map.set(index, value);
    else if (count > 0 || index >= at - count) map.set(index + count, value);
  }
}

/** Excel refuses to move part of a merged cell. */
function checkMergesMoveWhole(sheet: Worksheet, shift: Shift): void {
  for (const merge of sheet.merges) {
    const area = merge.areaIfThere;
    if (!area) continue;
    const [from, to, end] =
      shift.axis === 'rows'
        ? [area.left, area.right, area.bottom]
        : [area.top, area.bottom, area.right];
    const inSpan = from >= shift.spanFrom && to <= shift.spanTo;
    const outOfSpan = to < shift.spanFrom || from > shift.spanTo;
    if (end >= shift.at && !inSpan && !outOfSpan) {
      throw invalidOperation('This operation is not allowed for the part of a merged cell.');
    }
  }
}

/** Excel refuses to push cells that hold something off the end of the sheet. */
function checkNothingPushedOut({ sheet, area }: SheetRange, shift: Shift): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  const moving = intersection(
    used,
    shift.axis === 'rows' ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 },
  );
  if (!moving) return;
  const [end, limit] =
    shift.axis === 'rows' ? [moving.bottom, MAX_ROWS] : [moving.right, MAX_COLUMNS];
  if (end + shift.count >= limit)
    throw invalidOperation('The cells would be pushed off the worksheet.');
}

function report(
  { sheet }: SheetRange,
  changeType: CellsChanged['changeType'],
  address: string,
): void {
  const { workbook } = sheet;
  workbook.report({
    kind: 'cellsChanged',
    sheetId: sheet.id,
    address,
    changeType,
    tableIds: [],
    actor: workbook.actor,
  });
}
