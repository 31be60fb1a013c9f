import {
  boundingArea,
  cellsOf,
  intersection,
  isEntireColumns,
  isEntireRows,
} from '../workbook/geometry.ts';
import type { ApiMaker, ApiObject, ApiType } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import {
  isTrue,
  range as rangeArgument,
  record,
  text,
  truth,
  whole,
} from '../protocol/arguments.ts';
import type { CellContent } from '../workbook/cells.ts';
import { cellProperties } from '../workbook/cell-properties.ts';
import { clearCells } from '../workbook/clear-cells.ts';
import { copyCells } from '../workbook/copy-cells.ts';
import { displayedText, valueType } from '../workbook/displayed-text.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { deleteCells, insertCells } from '../workbook/insert-and-delete.ts';
import { mergeCells, mergedAreas, unmergeCells } from '../workbook/merge-cells.ts';
import { checkAllowed } from '../workbook/protection.ts';
import { hyperlinkOf, setHyperlink } from '../workbook/hyperlink.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import { specialCells } from '../workbook/special-cells.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import { checkCellCount, writeCells, writeNumberFormats } from '../workbook/write-cells.ts';
import { conditionalFormatCollectionObject } from './conditional-format-objects.ts';
import { dataValidationObject } from './data-validation-object.ts';
import { rangeFormatObject } from './range-format-objects.ts';
import { rangeAreasObject } from './range-areas-object.ts';
import { rangePlaces } from './range-places.ts';
import { worksheetObject } from './worksheet-object.ts';

/** Cells of one sheet. */
export const rangeObject: ApiMaker<SheetRange> = apiType({
  name: 'Range',
  properties: {
    ...places(),
    Values: { get: (range) => grid(range, valueOf), set: writeCells },
    Formulas: { get: (range) => grid(range, formulaOf), set: writeCells },
    FormulasLocal: { get: (range) => grid(range, formulaOf), set: writeCells },
    Text: { get: (range) => grid(range, textOf) },
    ValueTypes: { get: (range) => grid(range, (...at) => valueType(valueOf(...at))) },
    NumberFormat: { get: (range) => grid(range, numberFormatOf), set: writeNumberFormats },
    NumberFormatLocal: { get: (range) => grid(range, numberFormatOf), set: writeNumberFormats },
    Hyperlink: {
      get: (range) => hyperlinkOf(range) ?? null,
      set: (range, value) => setHyperlink(range, record(value)),
    },
    RowHidden: { get: (range) => hiddenRows(range), set: hideRows },
    ColumnHidden: { get: (range) => hiddenColumns(range), set: hideColumns },
    Hidden: { get: (range) => hiddenRows(range) === true || hiddenColumns(range) === true },
  },
  objects: {
    Format: (range) => rangeFormatObject(range),
    Worksheet: (range) => worksheetObject(range.sheet),
    DataValidation: (range) => dataValidationObject(range),
    ConditionalFormats: (range) => conditionalFormatCollectionObject([range]),
  },
  methods: {
    ...rangePlaces((range) => rangeObject(range)),
    Clear: (range, [part]) => clearCells(range, part ?? 'All'),
    CopyFrom: (range, [source, type]) => copyCells(range, sourceOf(source, range), type ?? 'All'),
    Insert: (range, [direction]) => rangeObject(insertCells(range, direction)),
    Delete: (range, [direction]) => deleteCells(range, direction),
    Merge: (range, [across]) => mergeCells(range, isTrue(across)),
    Unmerge: (range) => unmergeCells(range),
    Select: (range) => range.sheet.workbook.select(range),
    Calculate: (range) => {
      range.sheet.workbook.calculations++;
    },
    GetBoundingRect: (range, [other]) => {
      const found = sourceOf(other, range);
      return rangeObject(range.sheet.range(boundingArea(range.area, found.area)));
    },
    GetIntersection: (range, [other]) => commonOf(range, other) ?? refuseEmpty(),
    GetIntersectionOrNullObject: (range, [other]) => commonOf(range, other),
    GetUsedRange: (range, [valuesOnly]) => usedOf(range, valuesOnly) ?? refuseEmpty(),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => usedOf(range, valuesOnly),
    GetSpecialCells: (range, [kind]) => areasOrNull(specialCells(range, kind)) ?? refuseEmpty(),
    GetSpecialCellsOrNullObject: (range, [kind]) => areasOrNull(specialCells(range, kind)),
    GetMergedAreas: (range) => areasOrNull(mergedAreas(range)) ?? refuseEmpty(),
    GetMergedAreasOrNullObject: (range) => areasOrNull(mergedAreas(range)),
    Find: (range, [wanted, criteria]) => findText(range, wanted, criteria) ?? refuseEmpty(),
    FindOrNullObject: (range, [wanted, criteria]) => findText(range, wanted, criteria),
    GetCellProperties: (range, [wanted]) => cellProperties(range, wanted),
    // The client writes grids of over 1,500 cells in pieces and asks first whether the whole fits.
    _ValidateArraySize: (range, [rows, columns]) => {
      if (whole(rows) !== range.rowCount || whole(columns) !== range.columnCount)
        throw invalidArgument();
    },
  },
});

function places(): NonNullable<ApiType<SheetRange>['properties']> {
  return {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.top },
    ColumnIndex: { get: (range) => range.area.left },
    RowCount: { get: (range) => range.rowCount },
    ColumnCount: { get: (range) => range.columnCount },
    CellCount: { get: (range) => (cellsOf(range.area) < 2 ** 31 ? cellsOf(range.area) : -1) },
    IsEntireRow: { get: (range) => isEntireRows(range.area) },
    IsEntireColumn: { get: (range) => isEntireColumns(range.area) },
  };
}

function grid<T>(
  range: SheetRange,
  read: (range: SheetRange, row: number, column: number) => T,
): T[][] {
  checkCellCount(range);
  const { area } = range;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(read(range, row, column));
    rows.push(cells);
  }
  return rows;
}

function valueOf({ sheet }: SheetRange, row: number, column: number): CellContent {
  return sheet.valueAt(row, column);
}

function formulaOf({ sheet }: SheetRange, row: number, column: number): CellContent {
  return sheet.cells.at(row, column)?.formula ?? sheet.valueAt(row, column);
}

function textOf({ sheet }: SheetRange, row: number, column: number): string {
  return displayedText(sheet.valueAt(row, column), sheet.formatAt(row, column).numberFormat);
}

function numberFormatOf({ sheet }: SheetRange, row: number, column: number): string {
  return sheet.formatAt(row, column).numberFormat;
}

function hiddenRows({ sheet, area }: SheetRange): boolean | null {
  return allOrNone(area.top, area.bottom, sheet.hiddenRows);
}

function hiddenColumns({ sheet, area }: SheetRange): boolean | null {
  return allOrNone(area.left, area.right, sheet.hiddenColumns);
}

/** True when all are hidden, false when none is, `null` when some are. */
function allOrNone(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((index) => index >= from && index <= to).length;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function hideRows({ sheet, area }: SheetRange, value: unknown): void {
  checkAllowed(sheet, 'allowFormatRows');
  hide(sheet.hiddenRows, area.top, area.bottom, truth(value));
}

function hideColumns({ sheet, area }: SheetRange, value: unknown): void {
  checkAllowed(sheet, 'allowFormatColumns');
  hide(sheet.hiddenColumns, area.left, area.right, truth(value));
}

function hide(hidden: Set<number>, from: number, to: number, isHidden: boolean): void {
  for (let index = from; index <= to; index++) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}

/** A range given as an object or as an address. */
function sourceOf(value: unknown, from: SheetRange): SheetRange {
  return typeof value === 'string' ? resolveAddress(value, from.sheet) : rangeArgument(value);
}

function commonOf(range: SheetRange, other: unknown): ApiObject | null {
  const found = sourceOf(other, range);
  if (found.sheet !== range.sheet) throw invalidArgument();
  const common = intersection(range.area, found.area);
  return common ? rangeObject(range.sheet.range(common)) : null;
}

function usedOf(range: SheetRange, valuesOnly: unknown): ApiObject | null {
  const used = range.sheet.usedArea(isTrue(valuesOnly), range.area);
  return used ? rangeObject(range.sheet.range(used)) : null;
}

function findText(range: SheetRange, wanted: unknown, criteria: unknown): ApiObject | null {
  const { completeMatch, matchCase } = (criteria ?? {}) as {
    completeMatch?: boolean;
    matchCase?: boolean;
  };
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const sought = fold(text(wanted));
  const used = range.sheet.usedArea(true, range.area);
  if (!used) return null;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const shown = fold(textOf(range, row, column));
      const matches = completeMatch ? shown === sought : shown.includes(sought);
      if (matches) return rangeObject(range.at(row, column, 1, 1));
    }
  }
  return null;
}

function areasOrNull(ranges: readonly SheetRange[]): ApiObject | null {
  return ranges.length === 0 ? null : rangeAreasObject(ranges);
}

function refuseEmpty(): never {
  throw itemNotFound();
}
