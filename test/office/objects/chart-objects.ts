import type { ApiMaker, ApiObject, ApiType } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import {
  amount,
  oneOf,
  range as rangeArgument,
  rangeIfAny,
  text,
  truth,
  whole,
} from '../protocol/arguments.ts';
import type { Chart } from '../workbook/chart.ts';
import { newChart } from '../workbook/chart.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import { checkAllowed } from '../workbook/protection.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bagProperties } from './bag-properties.ts';
import { chartPartObjects } from './chart-part-objects.ts';
import { worksheetObject } from './worksheet-object.ts';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

export const chartCollectionObject: ApiMaker<Worksheet> = apiType({
  name: 'ChartCollection',
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject(chart)),
  item: (sheet, key) => find(sheet, key) ?? refuse(),
  methods: {
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, [key]) => find(sheet, key) ?? refuse(),
    GetItemAt: ({ charts }, [index]) => {
      const chart = charts[whole(index)];
      return chart ? chartObject(chart) : refuse();
    },
    GetItemOrNullObject: (sheet, [key]) => find(sheet, key),
    Add: (sheet, [type, source, seriesBy]) => {
      checkAllowed(sheet, 'allowEditObjects');
      const { workbook } = sheet;
      const name = `Chart ${String(sheet.charts.length + 1)}`;
      const chart = newChart(
        workbook.newId(),
        name,
        text(type),
        rangeArgument(source),
        seriesByOf(seriesBy),
      );
      sheet.charts.push(chart);
      chartSheets.set(chart, sheet);
      return chartObject(chart);
    },
  },
});

/** A chart may stand on another sheet than its data. */
const chartSheets = new WeakMap<Chart, Worksheet>();

const chartObject: ApiMaker<Chart> = apiType({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id }, ...chartSettings() },
  objects: {
    ...chartPartObjects,
    Worksheet: (chart) => worksheetObject(sheetOf(chart)),
  },
  methods: {
    Activate: () => undefined,
    Delete: (chart) => {
      const sheet = sheetOf(chart);
      checkAllowed(sheet, 'allowEditObjects');
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
    SetData: (chart, [source, seriesBy]) => {
      chart.source = rangeArgument(source);
      chart.seriesBy = seriesByOf(seriesBy);
    },
    SetPosition: (chart, [start, end]) => {
      const sheet = sheetOf(chart);
      const cell = (place: unknown) => rangeIfAny(place) ?? resolveAddress(text(place), sheet);
      const from = cell(start);
      const to = end === null || end === undefined || end === '' ? from : cell(end);
      chart.position = { start: from, end: to };
    },
  },
});

function chartSettings(): NonNullable<ApiType<Chart>['properties']> {
  return bagProperties(({ settings }) => settings, {
    Name: text,
    ChartType: text,
    Top: amount,
    Left: amount,
    Width: amount,
    Height: amount,
    Style: amount,
    PlotBy: text,
    PlotVisibleOnly: truth,
    DisplayBlanksAs: text,
    ShowAllFieldButtons: truth,
    ShowDataLabelsOverMaximum: truth,
    CategoryLabelLevel: whole,
    SeriesNameLevel: whole,
  });
}

function seriesByOf(value: unknown): string {
  return value === null || value === undefined ? 'Auto' : oneOf(value, SERIES_BY);
}

function sheetOf(chart: Chart): Worksheet {
  return chartSheets.get(chart) ?? chart.source.sheet;
}

function find({ charts }: Worksheet, key: unknown): ApiObject | null {
  const name = text(key).toLowerCase();
  const chart = charts.find(
    ({ id, settings }) => id === key || String(settings['Name']).toLowerCase() === name,
  );
  return chart ? chartObject(chart) : null;
}

function refuse(): never {
  throw itemNotFound();
}
