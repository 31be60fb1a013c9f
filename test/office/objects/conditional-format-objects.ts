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
import { bagProperties } from './bag-properties.ts';
import { rangeObject } from './range-object.ts';

const SIMULATED_TYPES = ['Custom', 'CellValue', 'ContainsText', 'PresetCriteria'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The conditional formats that touch a range. */
export const conditionalFormatCollectionObject = apiType<SheetRange>({
  name: 'ConditionalFormatCollection',
  items: (range) => formatsOn(range).map((format) => conditionalFormatObject(format)),
  item: (range, key) => conditionalFormatObject(findById(range, key) ?? refuse()),
  methods: {
    Add: (range, [type]) => {
      checkAllowed(range.sheet, 'allowFormatCells');
      if (!SIMULATED_TYPES.some((known) => known === type))
        throw notSimulated(`conditional format ${String(type)}`);
      const { sheet } = range;
      const format = newConditionalFormat(
        sheet.workbook.newId(),
        oneOf(type, SIMULATED_TYPES),
        range,
      );
      sheet.conditionalFormats.unshift(format);
      return conditionalFormatObject(format);
    },
    ClearAll: (range) => {
      checkAllowed(range.sheet, 'allowFormatCells');
      clearConditionalFormats(range);
    },
    GetCount: (range) => formatsOn(range).length,
    GetItemAt: (range, [index]) =>
      conditionalFormatObject(formatsOn(range)[whole(index)] ?? refuse()),
    GetItemOrNullObject: (range, [id]) => {
      const found = findById(range, id);
      return found ? conditionalFormatObject(found) : null;
    },
  },
});

const conditionalFormatObject = apiType<ConditionalFormat>({
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
      checkAllowed(format.range.sheet, 'allowFormatCells');
      listOf(format).splice(listOf(format).indexOf(format), 1);
    },
    GetRange: ({ range }) => rangeObject(range),
    GetRangeOrNullObject: ({ range }) => rangeObject(range),
  },
});

const customObject = apiType<ConditionalFormat>({
  name: 'CustomConditionalFormat',
  objects: { Rule: (format) => ruleObject(format), Format: (format) => lookObject(format) },
});

const ruleObject = apiType<ConditionalFormat>({
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

const lookObject = apiType<ConditionalFormat>({
  name: 'ConditionalRangeFormat',
  properties: bagProperties(({ look }) => look, { NumberFormat: text }),
  objects: {
    Fill: (format) => fillObject(format),
    Font: (format) => fontObject(format),
    Borders: (format) => bordersObject(format),
  },
});

const fillObject = apiType<ConditionalFormat>({
  name: 'ConditionalRangeFill',
  properties: bagProperties(({ fill }) => fill, { Color: colorOf }),
  methods: { Clear: ({ fill }) => void (fill['Color'] = '') },
});

const fontObject = apiType<ConditionalFormat>({
  name: 'ConditionalRangeFont',
  properties: bagProperties(({ font }) => font, {
    Color: colorOf,
    Bold: truth,
    Italic: truth,
    Underline: text,
    Strikethrough: truth,
  }),
});

const bordersObject = apiType<ConditionalFormat>({
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

const borderObject = apiType<Record<string, unknown>>({
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

function formatsOn({ sheet, area }: SheetRange): ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ range: { areaIfThere } }) =>
    areaIfThere ? intersection(areaIfThere, area) : false,
  );
}

function findById(range: SheetRange, id: unknown): ConditionalFormat | undefined {
  return formatsOn(range).find((format) => format.id === id);
}

function listOf(format: ConditionalFormat): ConditionalFormat[] {
  return format.range.sheet.conditionalFormats;
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
