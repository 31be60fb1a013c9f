import { cellAddress, rangeAddress } from '../../../shared/grid/address.ts';
import type { ChartRequest } from '../workbook-host.ts';

/** Rows of the sheet that a chart beside its figures takes. */
const CHART_ROWS = 20;

/**
 * Writes figures into a sheet of their own and draws a native chart over each block. A sheet of charts of the same
 * name is replaced: it holds nothing but what is drawn here.
 */
export async function drawCharts(
  context: Excel.RequestContext,
  charts: readonly ChartRequest[],
  name: string,
): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.getItemOrNullObject(name).delete();
  const sheet = worksheets.add(name);
  sheet.showGridlines = false;
  let top = 0;
  for (const chart of charts) {
    drawOne(sheet, chart, top);
    top += Math.max(CHART_ROWS, chart.categories.length + 3);
  }
  sheet.activate();
  await context.sync();
  return name;
}

function drawOne(sheet: Excel.Worksheet, chart: ChartRequest, top: number): void {
  const { categories, series, title, kind } = chart;
  const right = series.length;
  const title1 = sheet.getRange(cellAddress(top, 0));
  title1.values = [[title]];
  title1.format.font.bold = true;
  const range = { top: top + 1, left: 0, bottom: top + 1 + categories.length, right };
  const figures = sheet.getRange(rangeAddress(range));
  figures.values = [
    ['', ...series.map((one) => `'${one.name}`)],
    ...categories.map((category, at) => [
      `'${category}`,
      ...series.map(({ values }) => values[at] ?? 0),
    ]),
  ];
  const drawn = sheet.charts.add(
    kind === 'stacked' ? Excel.ChartType.barStacked : Excel.ChartType.barClustered,
    figures,
    Excel.ChartSeriesBy.columns,
  );
  drawn.title.text = title;
  drawn.legend.visible = series.length > 1;
  drawn.setPosition(cellAddress(top, right + 2), cellAddress(top + CHART_ROWS - 2, right + 12));
}
