import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { isTrue, rangeIfAny, text, truth, whole } from '../protocol/arguments.ts';
import { TABLE_SCOPE, WORKBOOK_TARGET } from '../protocol/event-entries.ts';
import { eventMethods } from '../protocol/event-methods.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import type { Table } from '../workbook/table.ts';
import {
  addTable,
  filterTable,
  removeTable,
  renameTable,
  resizeTable,
  tableBody,
  tableHeader,
} from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bagProperties } from './bag-properties.ts';
import { tableAutoFilterObject } from './filter-objects.ts';
import { rangeObject } from './range-object.ts';
import { tableColumnCollectionObject, tableRowCollectionObject } from './table-part-objects.ts';
import { worksheetObject } from './worksheet-object.ts';

/** The tables of a workbook, or of one sheet. */
interface TableScope {
  readonly workbook: Workbook;
  readonly sheet?: Worksheet;
}

export const tableCollectionObject: ApiMaker<TableScope> = apiType({
  name: 'TableCollection',
  properties: { Count: { get: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map((table) => tableObject(table)),
  item: (scope, key) => find(scope, key) ?? refuse(),
  methods: {
    GetCount: (scope) => tablesOf(scope).length,
    GetItemAt: (scope, [index]) => {
      const table = tablesOf(scope)[whole(index)];
      return table ? tableObject(table) : refuse();
    },
    GetItemOrNullObject: (scope, [key]) => find(scope, key),
    Add: (scope, [place, hasHeaders]) => {
      const sheet = scope.sheet ?? scope.workbook.activeSheet;
      return tableObject(addTable(rangeOf(place, sheet), isTrue(hasHeaders)));
    },
    ...eventMethods<TableScope>(
      ['AddedEvent', 'DeletedEvent'],
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
      TABLE_SCOPE,
    ),
  },
});

const tableObject: ApiMaker<Table> = apiType({
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (table, value) => renameTable(table, value, table.range.sheet.workbook),
    },
    ShowTotals: { get: ({ showTotals }) => showTotals, set: showTotalsRow },
    ...bagProperties(({ looks }) => looks, {
      Style: text,
      ShowHeaders: truth,
      ShowBandedRows: truth,
      ShowBandedColumns: truth,
      ShowFilterButton: truth,
      HighlightFirstColumn: truth,
      HighlightLastColumn: truth,
    }),
  },
  objects: {
    AutoFilter: (table) => tableAutoFilterObject(table),
    Columns: (table) => tableColumnCollectionObject(table),
    Rows: (table) => tableRowCollectionObject(table),
    Worksheet: ({ range }) => worksheetObject(range.sheet),
  },
  methods: {
    GetRange: ({ range }) => rangeObject(range),
    GetHeaderRowRange: (table) => rangeObject(tableHeader(table)),
    GetDataBodyRange: (table) => rangeObject(tableBody(table)),
    GetTotalRowRange: ({ range, showTotals }) => {
      if (!showTotals) throw itemNotFound();
      return rangeObject(range.at(range.area.bottom, range.area.left, 1, range.columnCount));
    },
    Resize: (table, [place]) => resizeTable(table, rangeOf(place, table.range.sheet)),
    ClearFilters: (table) => {
      for (const column of [...table.filters.keys()]) filterTable(table, column, undefined);
    },
    ReapplyFilters: () => undefined,
    ConvertToRange: (table) => {
      removeTable(table, true);
      return rangeObject(table.range);
    },
    Delete: (table) => removeTable(table, false),
    ...eventMethods<Table>(['DataChangedEvent', 'SelectionChangedEvent'], ({ id }) => id),
  },
});

function showTotalsRow(table: Table, value: unknown): void {
  const wanted = truth(value);
  if (wanted === table.showTotals) return;
  const { range } = table;
  const rows = range.rowCount + (wanted ? 1 : -1);
  table.range = range.at(range.area.top, range.area.left, rows, range.columnCount);
  table.showTotals = wanted;
}

function tablesOf({ workbook, sheet }: TableScope): Table[] {
  return workbook.tables.filter((table) => !sheet || table.range.sheet === sheet);
}

function find(scope: TableScope, key: unknown): ApiObject | null {
  const name = text(key).toLowerCase();
  const table = tablesOf(scope).find(
    ({ id, name: own }) => id === key || own.toLowerCase() === name,
  );
  return table ? tableObject(table) : null;
}

function rangeOf(place: unknown, sheet: Worksheet): SheetRange {
  return rangeIfAny(place) ?? resolveAddress(text(place), sheet);
}

function refuse(): never {
  throw itemNotFound();
}
