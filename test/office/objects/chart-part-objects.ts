import type { ApiMaker, ApiObject, ApiProperty } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalText, range as rangeArgument, whole } from '../protocol/arguments.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { columnsOf, rowsOf } from '../workbook/geometry.ts';
import type { Chart } from '../workbook/chart.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';

/** A part of a chart, by its path in lower case. Parts only keep what is set on them. */
interface ChartPart {
  readonly chart: Chart;
  readonly path: string;
}

/** A class of parts: its scalars with the value each has before it is set, and the parts that hang on it. */
function partType(
  name: string,
  defaults: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, (part: ChartPart) => ApiObject>> = {},
  methods: Readonly<Record<string, (part: ChartPart, args: readonly unknown[]) => unknown>> = {},
): (part: ChartPart) => ApiObject {
  const properties = Object.entries(defaults).map(
    ([property, initial]): [string, ApiProperty<ChartPart>] => [
      property,
      {
        get: (part) => keptOf(part)[property] ?? initial,
        set: (part, value) => {
          if (typeof value === 'object' && value !== null) throw invalidArgument();
          keptOf(part)[property] = value;
        },
      },
    ],
  );
  const objects = Object.entries(parts).map(
    ([member, make]): [string, (part: ChartPart) => ApiObject] => [
      member,
      ({ chart, path }) => make({ chart, path: `${path}/${member.toLowerCase()}` }),
    ],
  );
  return apiType<ChartPart>({
    name,
    properties: Object.fromEntries(properties),
    objects: Object.fromEntries(objects),
    methods,
  });
}

function keptOf({ chart, path }: ChartPart): Record<string, unknown> {
  const kept = chart.parts.get(path) ?? {};
  chart.parts.set(path, kept);
  return kept;
}

const FONT = {
  Bold: false,
  Color: '#000000',
  Italic: false,
  Name: 'Calibri',
  Size: 10,
  Underline: 'None',
};
const fontObject = partType('ChartFont', FONT);

const fillObject = partType(
  'ChartFill',
  {},
  {},
  {
    Clear: (part) => void (keptOf(part)['Color'] = ''),
    SetSolidColor: (part, [color]) => void (keptOf(part)['Color'] = color),
  },
);

const lineObject = partType(
  'ChartLineFormat',
  { Color: '#000000', LineStyle: 'Automatic', Weight: 0.75 },
  {},
  { Clear: (part) => void (keptOf(part)['LineStyle'] = 'None') },
);

const formatOf = (name: string) =>
  partType(name, {}, { Fill: fillObject, Font: fontObject, Line: lineObject, Border: lineObject });

const titleObject = partType(
  'ChartTitle',
  { Text: '', Visible: true, Overlay: false, Position: 'Top', HorizontalAlignment: 'Center' },
  { Format: formatOf('ChartTitleFormat') },
);

const legendObject = partType(
  'ChartLegend',
  { Visible: true, Position: 'Right', Overlay: false, ShowShadow: false },
  { Format: formatOf('ChartLegendFormat') },
);

const LABELS = {
  NumberFormat: 'General',
  Position: 'None',
  Separator: ',',
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowSeriesName: false,
  ShowValue: false,
};
const dataLabelsObject = partType('ChartDataLabels', LABELS, {
  Format: formatOf('ChartDataLabelFormat'),
});

const axisTitleObject = partType(
  'ChartAxisTitle',
  { Text: '', Visible: true },
  { Format: formatOf('ChartAxisTitleFormat') },
);
const gridlinesObject = partType(
  'ChartGridlines',
  { Visible: true },
  { Format: formatOf('ChartGridlinesFormat') },
);
const AXIS = {
  Visible: true,
  Maximum: '',
  Minimum: '',
  MajorUnit: '',
  MinorUnit: '',
  NumberFormat: 'General',
  LinkNumberFormat: false,
  ReversePlotOrder: false,
  DisplayUnit: 'None',
  CategoryType: 'Automatic',
  TickLabelPosition: 'NextToAxis',
  MajorTickMark: 'Outside',
  MinorTickMark: 'None',
  TextOrientation: 0,
};
const axisObject = partType('ChartAxis', AXIS, {
  Title: axisTitleObject,
  MajorGridlines: gridlinesObject,
  MinorGridlines: gridlinesObject,
  Format: formatOf('ChartAxisFormat'),
});

const axesObject = partType(
  'ChartAxes',
  {},
  { CategoryAxis: axisObject, ValueAxis: axisObject, SeriesAxis: axisObject },
);
const plotAreaObject = partType('ChartPlotArea', {}, { Format: formatOf('ChartPlotAreaFormat') });

const SERIES = {
  ChartType: '',
  GapWidth: 150,
  HasDataLabels: false,
  Overlap: 0,
  Smooth: false,
  AxisGroup: 'Primary',
  MarkerStyle: 'Automatic',
  MarkerSize: 5,
  DoughnutHoleSize: 50,
};
const pointObject = partType(
  'ChartPoint',
  { HasDataLabel: false },
  { Format: formatOf('ChartPointFormat') },
);
const pointsObject: ApiMaker<ChartPart> = apiType({
  name: 'ChartPointsCollection',
  methods: {
    GetItemAt: ({ chart, path }, [index]) =>
      pointObject({ chart, path: `${path}/${String(whole(index))}` }),
  },
});
const seriesObject = partType(
  'ChartSeries',
  { Name: '', ...SERIES },
  { DataLabels: dataLabelsObject, Format: formatOf('ChartSeriesFormat'), Points: pointsObject },
  {
    SetValues: (part, [source]) => void (keptOf(part)['Values'] = rangeArgument(source).address),
    SetXAxisValues: (part, [source]) =>
      void (keptOf(part)['XAxisValues'] = rangeArgument(source).address),
    Delete: (part) => void (keptOf(part)['Deleted'] = true),
  },
);

/** Series are those of the data, named by its headings, and those added since. */
const seriesCollectionObject: ApiMaker<Chart> = apiType({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (chart) => seriesOf(chart).length } },
  items: (chart) => seriesOf(chart).map((part) => seriesObject(part)),
  methods: {
    GetCount: (chart) => seriesOf(chart).length,
    GetItemAt: (chart, [index]) => {
      const part = seriesOf(chart)[whole(index)];
      if (!part) throw itemNotFound();
      return seriesObject(part);
    },
    Add: (chart, [name]) => {
      const part = { chart, path: `series/${String(seriesOf(chart).length)}` };
      keptOf(part)['Name'] = optionalText(name) ?? '';
      keptOf(part)['Added'] = true;
      return seriesObject(part);
    },
  },
});

function seriesOf(chart: Chart): ChartPart[] {
  const names = seriesNames(chart.source, chart.seriesBy);
  const added = [...chart.parts].filter(
    ([path, kept]) => path.startsWith('series/') && kept['Added'] === true,
  );
  const parts = Array.from({ length: names.length + added.length }, (_, index) => ({
    chart,
    path: `series/${String(index)}`,
  }));
  names.forEach((name, index) => {
    const part = parts[index];
    if (part) keptOf(part)['Name'] ??= name;
  });
  return parts.filter((part) => keptOf(part)['Deleted'] !== true);
}

/** First row or column of the data is taken for the names of the series, the other first for the categories. */
function seriesNames({ sheet, area }: SheetRange, seriesBy: string): string[] {
  const byColumns =
    seriesBy === 'Columns' || (seriesBy !== 'Rows' && rowsOf(area) >= columnsOf(area));
  const count = (byColumns ? columnsOf(area) : rowsOf(area)) - 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    String(
      byColumns
        ? sheet.valueAt(area.top, area.left + 1 + index)
        : sheet.valueAt(area.top + 1 + index, area.left),
    ),
  );
}

/** The objects that hang on a chart. */
export const chartPartObjects: Readonly<Record<string, (chart: Chart) => ApiObject>> = {
  Axes: (chart) => axesObject({ chart, path: 'axes' }),
  DataLabels: (chart) => dataLabelsObject({ chart, path: 'datalabels' }),
  Format: (chart) => formatOf('ChartAreaFormat')({ chart, path: 'format' }),
  Legend: (chart) => legendObject({ chart, path: 'legend' }),
  PlotArea: (chart) => plotAreaObject({ chart, path: 'plotarea' }),
  Series: (chart) => seriesCollectionObject(chart),
  Title: (chart) => titleObject({ chart, path: 'title' }),
};
