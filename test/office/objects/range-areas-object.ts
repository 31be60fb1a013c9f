import { apiType } from '../protocol/api-object.ts';
import { clearCells } from '../workbook/clear-cells.ts';
import { cellsOf } from '../workbook/geometry.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import { rangeObject } from './range-object.ts';
import { worksheetObject } from './worksheet-object.ts';

/** Several ranges of one sheet. */
export const rangeAreasObject = apiType<readonly SheetRange[]>({
  name: 'RangeAreas',
  properties: {
    Address: { get: (areas) => areas.map((area) => area.address).join(',') },
    AddressLocal: { get: (areas) => areas.map((area) => area.address).join(',') },
    AreaCount: { get: (areas) => areas.length },
    CellCount: { get: (areas) => areas.reduce((sum, { area }) => sum + cellsOf(area), 0) },
  },
  objects: {
    Areas: (areas) => rangeCollectionObject(areas),
    Worksheet: ([first]) => (first ? worksheetObject(first.sheet) : null),
  },
  methods: {
    Clear: (areas, [part]) => {
      for (const area of areas) clearCells(area, part ?? 'All');
    },
  },
});

const rangeCollectionObject = apiType<readonly SheetRange[]>({
  name: 'RangeCollection',
  items: (areas) => areas.map((area) => rangeObject(area)),
  methods: { GetCount: (areas) => areas.length },
});
