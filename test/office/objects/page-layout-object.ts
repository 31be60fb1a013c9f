import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { amount, oneOf, rangeIfAny, record, text, truth } from '../protocol/arguments.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { isEntireColumns, isEntireRows } from '../workbook/geometry.ts';
import type { PageLayout } from '../workbook/page-layout.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bagProperties } from './bag-properties.ts';
import { rangeObject } from './range-object.ts';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const MARGIN_UNITS: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

export const pageLayoutObject: ApiMaker<Worksheet> = apiType({
  name: 'PageLayout',
  properties: bagProperties(({ pageLayout }) => pageLayout.settings, {
    Orientation: (value) => oneOf(value, ORIENTATIONS),
    PaperSize: text,
    Zoom: record,
    CenterHorizontally: truth,
    CenterVertically: truth,
    PrintGridlines: truth,
    PrintHeadings: truth,
    BlackAndWhite: truth,
    DraftMode: truth,
    FirstPageNumber: (value) => value,
    PrintComments: text,
    PrintErrors: text,
    PrintOrder: text,
    LeftMargin: amount,
    RightMargin: amount,
    TopMargin: amount,
    BottomMargin: amount,
    HeaderMargin: amount,
    FooterMargin: amount,
  }),
  objects: { HeadersFooters: ({ pageLayout }) => headerFooterGroupObject(pageLayout) },
  methods: {
    SetPrintArea: (sheet, [place]) => void (sheet.pageLayout.printArea = rangeOf(sheet, place)),
    SetPrintTitleRows: (sheet, [place]) => {
      const rows = rangeOf(sheet, place);
      if (!isEntireRows(rows.area)) throw invalidArgument();
      sheet.pageLayout.printTitleRows = rows;
    },
    SetPrintTitleColumns: (sheet, [place]) => {
      const columns = rangeOf(sheet, place);
      if (!isEntireColumns(columns.area)) throw invalidArgument();
      sheet.pageLayout.printTitleColumns = columns;
    },
    SetPrintMargins: ({ pageLayout }, [unit, margins]) =>
      setMargins(pageLayout, unit, record(margins)),
    GetPrintArea: ({ pageLayout }) => orNull(pageLayout.printArea) ?? refuse(),
    GetPrintAreaOrNullObject: ({ pageLayout }) => orNull(pageLayout.printArea),
    GetPrintTitleRows: ({ pageLayout }) => orNull(pageLayout.printTitleRows) ?? refuse(),
    GetPrintTitleRowsOrNullObject: ({ pageLayout }) => orNull(pageLayout.printTitleRows),
    GetPrintTitleColumns: ({ pageLayout }) => orNull(pageLayout.printTitleColumns) ?? refuse(),
    GetPrintTitleColumnsOrNullObject: ({ pageLayout }) => orNull(pageLayout.printTitleColumns),
  },
});

const headerFooterGroupObject: ApiMaker<PageLayout> = apiType({
  name: 'HeaderFooterGroup',
  properties: bagProperties(({ settings }) => settings, {
    State: text,
    UseSheetMargins: truth,
    UseSheetScale: truth,
  }),
  objects: { DefaultForAllPages: (layout) => headerFooterObject(layout) },
});

const headerFooterObject: ApiMaker<PageLayout> = apiType({
  name: 'HeaderFooter',
  properties: bagProperties(({ headersFooters }) => headersFooters, {
    CenterHeader: text,
    CenterFooter: text,
    LeftHeader: text,
    LeftFooter: text,
    RightHeader: text,
    RightFooter: text,
  }),
});

function rangeOf(sheet: Worksheet, place: unknown): SheetRange {
  return rangeIfAny(place) ?? resolveAddress(text(place), sheet);
}

function orNull(range: SheetRange | undefined): ApiObject | null {
  return range ? rangeObject(range) : null;
}

/** `{ top, bottom, left, right, header, footer }` in the unit given. */
function setMargins(
  { settings }: PageLayout,
  unit: unknown,
  margins: Readonly<Record<string, unknown>>,
): void {
  const points = MARGIN_UNITS[text(unit)];
  if (points === undefined) throw invalidArgument();
  for (const [side, size] of Object.entries(margins)) {
    const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
    if (!(name in settings)) throw invalidArgument();
    settings[name] = amount(size) * points;
  }
}

function refuse(): never {
  throw itemNotFound();
}
