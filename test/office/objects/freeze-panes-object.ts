import { MAX_COLUMNS, MAX_ROWS } from '../../../shared/grid/address.ts';
import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalWhole, rangeIfAny, text } from '../protocol/arguments.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { area } from '../workbook/geometry.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { rangeObject } from './range-object.ts';

export const freezePanesObject: ApiMaker<Worksheet> = apiType({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, [count]) => freeze(sheet, optionalWhole(count) ?? 1, MAX_COLUMNS),
    FreezeColumns: (sheet, [count]) => freeze(sheet, MAX_ROWS, optionalWhole(count) ?? 1),
    FreezeAt: (sheet, [place]) => {
      const { bottom, right } = (rangeIfAny(place) ?? resolveAddress(text(place), sheet)).area;
      freeze(sheet, bottom + 1, right + 1);
    },
    Unfreeze: (sheet) => void (sheet.frozen = undefined),
    GetLocation: ({ frozen }) => (frozen ? rangeObject(frozen) : refuse()),
    GetLocationOrNullObject: ({ frozen }) => (frozen ? rangeObject(frozen) : null),
  },
});

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  if (rows < 1 || columns < 1) throw invalidArgument();
  sheet.frozen = sheet.range(area(0, 0, rows, columns));
}

function refuse(): never {
  throw itemNotFound();
}
