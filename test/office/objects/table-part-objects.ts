import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalWhole, text, whole } from '../protocol/arguments.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { rowsOf } from '../workbook/geometry.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import type { Table } from '../workbook/table.ts';
import { addTableRows, columnNames, deleteTableRow, tableBody } from '../workbook/table.ts';
import { writeCells } from '../workbook/write-cells.ts';
import { columnFilterObject } from './filter-objects.ts';
import { rangeObject } from './range-object.ts';

/** A column or a row of a table, by its zero-based place. */
interface TablePart {
  readonly table: Table;
  readonly index: number;
}

export const tableColumnCollectionObject: ApiMaker<Table> = apiType({
  name: 'TableColumnCollection',
  properties: { Count: { get: ({ range }) => range.columnCount } },
  items: (table) => columnNames(table).map((_, index) => tableColumnObject({ table, index })),
  item: (table, key) => findColumn(table, key) ?? refuse(),
  methods: {
    GetCount: ({ range }) => range.columnCount,
    GetItemAt: (table, [index]) => tableColumnObject({ table, index: whole(index) }),
    GetItemOrNullObject: (table, [key]) => findColumn(table, key),
  },
});

const tableColumnObject: ApiMaker<TablePart> = apiType({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => columnNames(table)[index],
      set: (part, value) => writeCells(headerOf(part), text(value)),
    },
    Values: {
      get: (part) => valuesOf(wholeColumn(part)),
      set: (part, value) => writeCells(wholeColumn(part), value),
    },
  },
  objects: { Filter: (part) => columnFilterObject(part) },
  methods: {
    GetRange: (part) => rangeObject(wholeColumn(part)),
    GetHeaderRowRange: (part) => rangeObject(headerOf(part)),
    GetDataBodyRange: ({ table, index }) => {
      const { area } = tableBody(table);
      return rangeObject(table.range.at(area.top, area.left + index, rowsOf(area), 1));
    },
  },
});

export const tableRowCollectionObject: ApiMaker<Table> = apiType({
  name: 'TableRowCollection',
  properties: { Count: { get: (table) => tableBody(table).rowCount } },
  items: (table) =>
    Array.from({ length: tableBody(table).rowCount }, (_, index) =>
      tableRowObject({ table, index }),
    ),
  methods: {
    GetCount: (table) => tableBody(table).rowCount,
    GetItemAt: (table, [index]) => tableRowObject({ table, index: whole(index) }),
    Add: (table, [index, values]) => {
      const at = optionalWhole(index);
      const rows = values === null || values === undefined ? undefined : gridOf(values);
      return tableRowObject({
        table,
        index: addTableRows(table, at === -1 ? undefined : at, rows),
      });
    },
  },
});

const tableRowObject: ApiMaker<TablePart> = apiType({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part) => valuesOf(rowOf(part)),
      set: (part, value) => writeCells(rowOf(part), value),
    },
  },
  methods: {
    GetRange: (part) => rangeObject(rowOf(part)),
    Delete: ({ table, index }) => deleteTableRow(table, index),
  },
});

function findColumn(table: Table, key: unknown): ApiObject | null {
  const names = columnNames(table);
  const index =
    typeof key === 'number'
      ? key - 1
      : names.findIndex((name) => name.toLowerCase() === text(key).toLowerCase());
  return index >= 0 && index < names.length ? tableColumnObject({ table, index }) : null;
}

function wholeColumn({ table: { range }, index }: TablePart): SheetRange {
  return range.at(range.area.top, range.area.left + index, range.rowCount, 1);
}

function headerOf({ table: { range }, index }: TablePart): SheetRange {
  return range.at(range.area.top, range.area.left + index, 1, 1);
}

function rowOf({ table, index }: TablePart): SheetRange {
  const body = tableBody(table);
  if (index < 0 || index >= body.rowCount) throw invalidArgument();
  return body.at(body.area.top + index, body.area.left, 1, body.columnCount);
}

function valuesOf({ sheet, area }: SheetRange): unknown[][] {
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(sheet.valueAt(row, column));
    rows.push(cells);
  }
  return rows;
}

/** One row or several, as `rows.add` takes them. */
function gridOf(values: unknown): unknown[][] {
  if (!Array.isArray(values)) throw invalidArgument();
  const rows = values as unknown[];
  return rows.every((row) => Array.isArray(row)) ? rows : [rows];
}

function refuse(): never {
  throw itemNotFound();
}
