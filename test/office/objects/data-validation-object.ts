import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { rangeIfAny, record, truth } from '../protocol/arguments.ts';
import {
  changeValidation,
  clearValidation,
  sharedValidation,
  validationType,
} from '../workbook/data-validation.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import { invalidCells } from '../workbook/invalid-cells.ts';
import { checkAllowed } from '../workbook/protection.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import { rangeAreasObject } from './range-areas-object.ts';

/** What the cells of a range accept. */
export const dataValidationObject: ApiMaker<SheetRange> = apiType({
  name: 'DataValidation',
  properties: {
    Type: { get: (range) => validationType(sharedValidation(range)) },
    Rule: {
      get: (range) => sharedValidation(range)?.rule ?? null,
      set: (range, value) => changeValidation(range, { rule: ruleOf(record(value)) }),
    },
    Prompt: {
      get: (range) => sharedValidation(range)?.prompt ?? null,
      set: (range, value) => {
        changeValidation(range, {
          prompt: { showPrompt: true, title: '', message: '', ...record(value) },
        });
      },
    },
    ErrorAlert: {
      get: (range) => sharedValidation(range)?.errorAlert ?? null,
      set: (range, value) => {
        const errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: '',
          message: '',
          ...record(value),
        };
        changeValidation(range, { errorAlert });
      },
    },
    IgnoreBlanks: {
      get: (range) => sharedValidation(range)?.ignoreBlanks ?? null,
      set: (range, value) => changeValidation(range, { ignoreBlanks: truth(value) }),
    },
    Valid: { get: (range) => invalidCells(range).length === 0 },
  },
  methods: {
    Clear: (range) => {
      checkAllowed(range.sheet);
      clearValidation(range);
    },
    GetInvalidCells: (range) => invalidAreas(range) ?? refuse(),
    GetInvalidCellsOrNullObject: (range) => invalidAreas(range),
  },
});

/** A list's source may be a range; the rule then holds its address. */
function ruleOf(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const list = rule['list'];
  if (list === undefined) return { ...rule };
  const parts = record(list);
  const source = rangeIfAny(parts['source'])?.formula ?? parts['source'];
  return { ...rule, list: { inCellDropDown: true, ...parts, source } };
}

function invalidAreas(range: SheetRange) {
  const areas = invalidCells(range);
  return areas.length === 0 ? null : rangeAreasObject(areas.map((area) => range.sheet.range(area)));
}

function refuse(): never {
  throw itemNotFound();
}
