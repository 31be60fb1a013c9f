import { MAX_COLUMNS, MAX_ROWS } from '../../../shared/grid/address.ts';
import type { ApiObject, ApiType } from '../protocol/api-object.ts';
import { optionalWhole, whole } from '../protocol/arguments.ts';
import { invalidArgument } from '../workbook/excel-error.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';

type Methods = NonNullable<ApiType<SheetRange>['methods']>;

/** Methods of a range that give another range by its place alone. */
export function rangePlaces(rangeObject: (range: SheetRange) => ApiObject): Methods {
  const place =
    (find: (range: SheetRange, first: number, second: number) => SheetRange) =>
    (range: SheetRange, [first, second]: readonly unknown[]) =>
      rangeObject(find(range, optionalWhole(first) ?? 0, optionalWhole(second) ?? 0));
  return {
    GetCell: (range, [row, column]) => {
      const { top, left } = range.area;
      return rangeObject(range.at(top + whole(row), left + whole(column), 1, 1));
    },
    GetRow: (range, [row]) => {
      if (whole(row) >= range.rowCount || whole(row) < 0) throw invalidArgument();
      return rangeObject(
        range.at(range.area.top + whole(row), range.area.left, 1, range.columnCount),
      );
    },
    GetColumn: (range, [column]) => {
      if (whole(column) >= range.columnCount || whole(column) < 0) throw invalidArgument();
      return rangeObject(
        range.at(range.area.top, range.area.left + whole(column), range.rowCount, 1),
      );
    },
    GetResizedRange: place((range, rows, columns) =>
      range.at(range.area.top, range.area.left, range.rowCount + rows, range.columnCount + columns),
    ),
    GetAbsoluteResizedRange: place((range, rows, columns) =>
      range.at(range.area.top, range.area.left, rows, columns),
    ),
    GetOffsetRange: place((range, rows, columns) =>
      range.at(range.area.top + rows, range.area.left + columns, range.rowCount, range.columnCount),
    ),
    GetEntireRow: place((range) => range.at(range.area.top, 0, range.rowCount, MAX_COLUMNS)),
    GetEntireColumn: place((range) => range.at(0, range.area.left, MAX_ROWS, range.columnCount)),
    GetLastRow: place((range) =>
      range.at(range.area.bottom, range.area.left, 1, range.columnCount),
    ),
    GetLastColumn: place((range) => range.at(range.area.top, range.area.right, range.rowCount, 1)),
    GetLastCell: place((range) => range.at(range.area.bottom, range.area.right, 1, 1)),
    GetRowsBelow: (range, [count]) => {
      const rows = optionalWhole(count) ?? 1;
      return rangeObject(range.at(range.area.bottom + 1, range.area.left, rows, range.columnCount));
    },
    GetRowsAbove: (range, [count]) => {
      const rows = optionalWhole(count) ?? 1;
      return rangeObject(range.at(range.area.top - rows, range.area.left, rows, range.columnCount));
    },
    GetColumnsAfter: (range, [count]) => {
      const columns = optionalWhole(count) ?? 1;
      return rangeObject(range.at(range.area.top, range.area.right + 1, range.rowCount, columns));
    },
    GetColumnsBefore: (range, [count]) => {
      const columns = optionalWhole(count) ?? 1;
      return rangeObject(
        range.at(range.area.top, range.area.left - columns, range.rowCount, columns),
      );
    },
    GetSurroundingRegion: (range) => rangeObject(range.sheet.range(surroundingArea(range))),
  };
}

/** The block of filled cells around a range: grown until an empty row or column closes it on every side. */
function surroundingArea({ sheet, area }: SheetRange): SheetRange['area'] {
  let block = area;
  for (;;) {
    const rim = {
      top: Math.max(block.top - 1, 0),
      left: Math.max(block.left - 1, 0),
      bottom: Math.min(block.bottom + 1, MAX_ROWS - 1),
      right: Math.min(block.right + 1, MAX_COLUMNS - 1),
    };
    const filled = sheet.usedArea(true, rim);
    if (!filled) return block;
    const grown = {
      top: Math.min(block.top, filled.top),
      left: Math.min(block.left, filled.left),
      bottom: Math.max(block.bottom, filled.bottom),
      right: Math.max(block.right, filled.right),
    };
    if (JSON.stringify(grown) === JSON.stringify(block)) return block;
    block = grown;
  }
}
