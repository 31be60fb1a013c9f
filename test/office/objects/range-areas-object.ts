import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { clearCells } from '../workbook/clear-cells.ts';
import { cellsOf, isEntireColumns, isEntireRows } from '../workbook/geometry.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import { conditionalFormatCollectionObject } from './conditional-format-objects.ts';
import { rangeObject } from './range-object.ts';
import { worksheetObject } from './worksheet-object.ts';

/** Several ranges of one sheet. */
export const rangeAreasObject: ApiMaker<readonly SheetRange[]> = apiType({
  name: 'RangeAreas',
  properties: {
    Address: { get: (areas) => areas.map((area) => area.address).join(',') },
    AddressLocal: { get: (areas) => areas.map((area) => area.address).join(',') },
    IsEntireRow: { get: (areas) => areas.every(({ area }) => isEntireRows(area)) },
    IsEntireColumn: { get: (areas) => areas.every(({ area }) => isEntireColumns(area)) },
    AreaCount: { get: (areas) => areas.length },
    CellCount: { get: (areas) => areas.reduce((sum, { area }) => sum + cellsOf(area), 0) },
  },
  objects: {
    Areas: (areas) => rangeCollectionObject(areas),
    ConditionalFormats: (areas) => conditionalFormatCollectionObject(areas),
    Worksheet: ([first]) => (first ? worksheetObject(first.sheet) : null),
  },
  methods: {
    Clear: (areas, [part]) => {
      for (const area of areas) clearCells(area, part ?? 'All');
    },
  },
});

const rangeCollectionObject: ApiMaker<readonly SheetRange[]> = apiType({
  name: 'RangeCollection',
  items: (areas) => areas.map((area) => rangeObject(area)),
  methods: { GetCount: (areas) => areas.length },
});
