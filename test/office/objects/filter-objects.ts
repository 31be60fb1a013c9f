import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalWhole, rangeIfAny, record, text } from '../protocol/arguments.ts';
import type { FilterCriteria } from '../workbook/auto-filter.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import { checkAllowed } from '../workbook/protection.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { Table } from '../workbook/table.ts';
import { filterTable } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { rangeObject } from './range-object.ts';

/** Filter arrows over a plain range of a sheet; criteria are kept, rows are not hidden. */
export const sheetAutoFilterObject: ApiMaker<Worksheet> = apiType({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: ({ autoFilter }) => autoFilter !== undefined },
    IsDataFiltered: { get: ({ autoFilter }) => (autoFilter?.criteria.size ?? 0) > 0 },
    Criteria: { get: ({ autoFilter }) => [...(autoFilter?.criteria.values() ?? [])] },
  },
  methods: {
    Apply: (sheet, [place, column, criteria]) => {
      checkAllowed(sheet, 'allowAutoFilter');
      const range = rangeIfAny(place) ?? resolveAddress(text(place), sheet);
      const index = optionalWhole(column);
      const filter = { range, criteria: new Map<number, FilterCriteria>() };
      if (index !== undefined && criteria !== null && criteria !== undefined) {
        filter.criteria.set(index, record(criteria));
      }
      sheet.autoFilter = filter;
    },
    ClearCriteria: ({ autoFilter }) => autoFilter?.criteria.clear(),
    Remove: (sheet) => void (sheet.autoFilter = undefined),
    GetRange: ({ autoFilter }) => (autoFilter ? rangeObject(autoFilter.range) : refuse()),
    GetRangeOrNullObject: ({ autoFilter }) => (autoFilter ? rangeObject(autoFilter.range) : null),
  },
});

export const tableAutoFilterObject: ApiMaker<Table> = apiType({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: () => true },
    IsDataFiltered: { get: ({ filters }) => filters.size > 0 },
    Criteria: { get: ({ filters }) => [...filters.values()] },
  },
  methods: {
    Apply: (table, [, column, criteria]) => {
      const index = optionalWhole(column);
      if (index !== undefined) filterTable(table, index, record(criteria));
    },
    ClearCriteria: (table) => {
      for (const column of [...table.filters.keys()]) filterTable(table, column, undefined);
    },
    GetRange: ({ range }) => rangeObject(range),
  },
});

/** The filter of one column of a table. */
export const columnFilterObject: ApiMaker<{ readonly table: Table; readonly index: number }> =
  apiType({
    name: 'Filter',
    properties: { Criteria: { get: ({ table, index }) => table.filters.get(index) ?? null } },
    methods: {
      Apply: ({ table, index }, [criteria]) => filterTable(table, index, record(criteria)),
      ApplyValuesFilter: ({ table, index }, [values]) =>
        filterTable(table, index, { filterOn: 'Values', values }),
      ApplyCustomFilter: ({ table, index }, [criterion1, criterion2, operator]) =>
        filterTable(table, index, { filterOn: 'Custom', criterion1, criterion2, operator }),
      Clear: ({ table, index }) => filterTable(table, index, undefined),
    },
  });

function refuse(): never {
  throw itemNotFound();
}
