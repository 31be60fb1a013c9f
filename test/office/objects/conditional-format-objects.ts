import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { oneOf, record, text, truth, whole } from '../protocol/arguments.ts';
import { clearConditionalFormats } from '../workbook/clear-cells.ts';
import type { ConditionalFormat } from '../workbook/conditional-format.ts';
import { newConditionalFormat } from '../workbook/conditional-format.ts';
import { invalidArgument, itemNotFound, notSimulated } from '../workbook/excel-error.ts';
import { intersection } from '../workbook/geometry.ts';
import { colorOf } from '../workbook/format-cells.ts';
import { checkAllowed } from '../workbook/protection.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bagProperties } from './bag-properties.ts';
import { rangeAreasObject } from './range-areas-object.ts';
import { rangeObject } from './range-object.ts';

const SIMULATED_TYPES = ['Custom', 'CellValue', 'ContainsText', 'PresetCriteria'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The conditional formats that touch one of some ranges of a sheet. */
export const conditionalFormatCollectionObject: ApiMaker<readonly SheetRange[]> = apiType({
  name: 'ConditionalFormatCollection',
  items: (ranges) => formatsOn(ranges).map((format) => conditionalFormatObject(format)),
  item: (ranges, key) => conditionalFormatObject(findById(ranges, key) ?? refuse()),
  methods: {
    Add: (ranges, [type]) => conditionalFormatObject(addFormat(ranges, type)),
    ClearAll: (ranges) => {
      for (const range of ranges) {
        checkAllowed(range.sheet, 'allowFormatCells');
        clearConditionalFormats(range);
      }
    },
    GetCount: (ranges) => formatsOn(ranges).length,
    GetItemAt: (ranges, [index]) =>
      conditionalFormatObject(formatsOn(ranges)[whole(index)] ?? refuse()),
    GetItemOrNullObject: (ranges, [id]) => {
      const found = findById(ranges, id);
      return found ? conditionalFormatObject(found) : null;
    },
  },
});

const conditionalFormatObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ type }) => type },
    Priority: {
      get: (format) => listOf(format).indexOf(format),
      set: (format, value) => prioritise(format, whole(value)),
    },
    StopIfTrue: {
      get: (format) => format.stopIfTrue,
      set: (format, value) => (format.stopIfTrue = truth(value)),
    },
  },
  objects: {
    Custom: (format) => customObject(ofType(format, 'Custom')),
    CustomOrNullObject: (format) => (format.type === 'Custom' ? customObject(format) : null),
    CellValue: (format) => cellValueObject(ofType(format, 'CellValue')),
    CellValueOrNullObject: (format) =>
      format.type === 'CellValue' ? cellValueObject(format) : null,
    TextComparison: (format) => textComparisonObject(ofType(format, 'ContainsText')),
    Preset: (format) => presetObject(ofType(format, 'PresetCriteria')),
  },
  methods: {
    Delete: (format) => {
      checkAllowed(sheetOf(format), 'allowFormatCells');
      listOf(format).splice(listOf(format).indexOf(format), 1);
    },
    GetRange: (format) => onlyRange(format) ?? refuse(),
    GetRangeOrNullObject: (format) => onlyRange(format),
    GetRanges: ({ ranges }) => rangeAreasObject(ranges),
  },
});

const customObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'CustomConditionalFormat',
  objects: { Rule: (format) => ruleObject(format), Format: (format) => lookObject(format) },
});

const ruleObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: { get: ({ formula }) => formula, set: setFormula },
    FormulaLocal: { get: ({ formula }) => formula, set: setFormula },
  },
});

/** A rule given as one plain object. */
function ruleHolder(name: string) {
  return apiType<ConditionalFormat>({
    name,
    properties: {
      Rule: { get: ({ rule }) => rule, set: (format, value) => (format.rule = record(value)) },
    },
    objects: { Format: (format) => lookObject(format) },
  });
}

const cellValueObject = ruleHolder('CellValueConditionalFormat');
const textComparisonObject = ruleHolder('TextConditionalFormat');
const presetObject = ruleHolder('PresetCriteriaConditionalFormat');

const lookObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalRangeFormat',
  properties: bagProperties(({ look }) => look, { NumberFormat: text }),
  objects: {
    Fill: (format) => fillObject(format),
    Font: (format) => fontObject(format),
    Borders: (format) => bordersObject(format),
  },
});

const fillObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalRangeFill',
  properties: bagProperties(({ fill }) => fill, { Color: colorOf }),
  methods: { Clear: ({ fill }) => void (fill['Color'] = '') },
});

const fontObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalRangeFont',
  properties: bagProperties(({ font }) => font, {
    Color: colorOf,
    Bold: truth,
    Italic: truth,
    Underline: text,
    Strikethrough: truth,
  }),
});

const bordersObject: ApiMaker<ConditionalFormat> = apiType({
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => SIDES.length } },
  objects: {
    Top: (format) => borderObject(borderOf(format, 'EdgeTop')),
    Bottom: (format) => borderObject(borderOf(format, 'EdgeBottom')),
    Left: (format) => borderObject(borderOf(format, 'EdgeLeft')),
    Right: (format) => borderObject(borderOf(format, 'EdgeRight')),
  },
  items: (format) => SIDES.map((side) => borderObject(borderOf(format, side))),
  item: (format, key) => borderObject(borderOf(format, oneOf(key, SIDES))),
});

const borderObject: ApiMaker<Record<string, unknown>> = apiType({
  name: 'ConditionalRangeBorder',
  properties: {
    ...bagProperties((border: Record<string, unknown>) => border, { Color: colorOf, Style: text }),
    SideIndex: { get: (border) => border['SideIndex'] },
  },
});

function borderOf({ borders }: ConditionalFormat, side: string): Record<string, unknown> {
  const border = borders.get(side) ?? { SideIndex: side, Style: 'None', Color: '#000000' };
  borders.set(side, border);
  return border;
}

function addFormat(ranges: readonly SheetRange[], type: unknown): ConditionalFormat {
  const [first] = ranges;
  if (!first) throw invalidArgument();
  checkAllowed(first.sheet, 'allowFormatCells');
  if (!SIMULATED_TYPES.some((known) => known === type)) {
    throw notSimulated(`conditional format ${String(type)}`);
  }
  const id = first.sheet.workbook.newId();
  const format = newConditionalFormat(id, oneOf(type, SIMULATED_TYPES), ranges);
  first.sheet.conditionalFormats.unshift(format);
  return format;
}

function formatsOn(ranges: readonly SheetRange[]): ConditionalFormat[] {
  const touches = ({ areaIfThere }: SheetRange): boolean =>
    areaIfThere !== undefined && ranges.some(({ area }) => intersection(areaIfThere, area));
  return ranges[0]?.sheet.conditionalFormats.filter((format) => format.ranges.some(touches)) ?? [];
}

function findById(ranges: readonly SheetRange[], id: unknown): ConditionalFormat | undefined {
  return formatsOn(ranges).find((format) => format.id === id);
}

/** A format of several areas has no range of its own, only ranges. */
function onlyRange({ ranges: [first, ...more] }: ConditionalFormat): ApiObject | null {
  return first && more.length === 0 ? rangeObject(first) : null;
}

function sheetOf({ ranges: [first] }: ConditionalFormat): Worksheet {
  return first?.sheet ?? refuse();
}

function listOf(format: ConditionalFormat): ConditionalFormat[] {
  return sheetOf(format).conditionalFormats;
}

function prioritise(format: ConditionalFormat, priority: number): void {
  const list = listOf(format);
  list.splice(list.indexOf(format), 1);
  list.splice(priority, 0, format);
}

function setFormula(format: ConditionalFormat, value: unknown): void {
  const formula = text(value);
  if (!formula.startsWith('=')) throw invalidArgument();
  format.formula = formula;
}

function ofType(format: ConditionalFormat, type: string): ConditionalFormat {
  if (format.type !== type) throw invalidArgument();
  return format;
}

function refuse(): never {
  throw itemNotFound();
}
