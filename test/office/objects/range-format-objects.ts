import type { ApiMaker, ApiProperty } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { amount, oneOf, text, truth } from '../protocol/arguments.ts';
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from '../workbook/cell-sizes.ts';
import type { Border, BorderSide, CellFormat } from '../workbook/cell-format.ts';
import { BORDER_SIDES, DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import {
  colorOf,
  formatCells,
  setBorder,
  sharedBorder,
  sharedFormat,
} from '../workbook/format-cells.ts';
import { reportFormat } from '../workbook/report-format.ts';
import { checkAllowed } from '../workbook/protection.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** A part of the format of a range's cells: shared value, or `null` when they differ. */
function look<K extends keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K],
): ApiProperty<SheetRange> {
  return {
    get: (range) => sharedFormat(range, (format) => format[key]),
    set: (range, value) => {
      checkAllowed(range.sheet, 'allowFormatCells');
      formatCells(range, { [key]: read(value) });
      reportFormat(range);
    },
  };
}

/** A part that this workbook reads but does not let anyone set to another value. */
function fixed(value: unknown): ApiProperty<SheetRange> {
  return { get: () => value };
}

export const rangeFormatObject: ApiMaker<SheetRange> = apiType({
  name: 'RangeFormat',
  properties: {
    WrapText: look('wrapText', truth),
    HorizontalAlignment: look('horizontalAlignment', (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: look('verticalAlignment', (value) => oneOf(value, VERTICAL)),
    IndentLevel: look('indentLevel', amount),
    TextOrientation: look('textOrientation', amount),
    ShrinkToFit: look('shrinkToFit', truth),
    ColumnWidth: { get: columnWidth, set: (range, value) => setColumnWidth(range, amount(value)) },
    RowHeight: { get: rowHeight, set: (range, value) => setRowHeight(range, amount(value)) },
    ReadingOrder: fixed('Context'),
  },
  objects: {
    Fill: (range) => rangeFillObject(range),
    Font: (range) => rangeFontObject(range),
    Borders: (range) => rangeBorderCollectionObject(range),
    Protection: (range) => formatProtectionObject(range),
  },
  methods: {
    AutofitColumns: (range) => autofitColumns(range),
    AutofitRows: (range) => autofitRows(range),
  },
});

const rangeFillObject: ApiMaker<SheetRange> = apiType({
  name: 'RangeFill',
  properties: { Color: look('fillColor', colorOf) },
  methods: {
    Clear: (range) => {
      checkAllowed(range.sheet, 'allowFormatCells');
      formatCells(range, { fillColor: DEFAULT_FORMAT.fillColor });
      reportFormat(range);
    },
  },
});

const rangeFontObject: ApiMaker<SheetRange> = apiType({
  name: 'RangeFont',
  properties: {
    Name: look('fontName', text),
    Size: look('fontSize', amount),
    Color: look('fontColor', colorOf),
    Bold: look('bold', truth),
    Italic: look('italic', truth),
    Underline: look('underline', (value) => oneOf(value, UNDERLINES)),
    Strikethrough: look('strikethrough', truth),
  },
});

const formatProtectionObject: ApiMaker<SheetRange> = apiType({
  name: 'FormatProtection',
  properties: {
    Locked: look('locked', truth),
    FormulaHidden: look('formulaHidden', truth),
  },
});

interface RangeSide {
  readonly range: SheetRange;
  readonly side: BorderSide;
}

const rangeBorderCollectionObject: ApiMaker<SheetRange> = apiType({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => BORDER_SIDES.length } },
  items: (range) => BORDER_SIDES.map((side) => rangeBorderObject({ range, side })),
  item: (range, key) => rangeBorderObject({ range, side: oneOf(key, BORDER_SIDES) }),
});

function line<K extends keyof Border>(
  key: K,
  read: (value: unknown) => Border[K],
): ApiProperty<RangeSide> {
  return {
    get: ({ range, side }) => sharedBorder(range, side, (border) => border[key]),
    set: ({ range, side }, value) => {
      checkAllowed(range.sheet, 'allowFormatCells');
      setBorder(range, side, { [key]: read(value) });
    },
  };
}

const rangeBorderObject: ApiMaker<RangeSide> = apiType({
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: line('style', (value) => oneOf(value, LINES)),
    Weight: line('weight', (value) => oneOf(value, WEIGHTS)),
    Color: line('color', colorOf),
  },
});
