import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

describe('formats', () => {
  test('are read as shared by all cells, or null where they differ', async () => {
    const { Excel } = openOfficeInNode(new Workbook());
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { format } = sheet.getRange('A1:B2');
      format.font.bold = true;
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      sheet.getRange('A1').format.fill.color = 'yellow';
      sheet.getRange('A1').format.font.bold = false;
      const shared = sheet.getRange('A1:B2').format;
      shared.load('wrapText,horizontalAlignment,verticalAlignment,fill/color,font/bold,font/size');
      await context.sync();
      const { fill: background, font, wrapText, horizontalAlignment, verticalAlignment } = shared;
      return [
        wrapText,
        horizontalAlignment,
        verticalAlignment,
        background.color,
        font.bold,
        font.size,
      ];
    });
    expect(read).toEqual([true, 'Center', 'Bottom', null, null, 11]);
  });

  test('are told cell by cell in the shape that was asked for', async () => {
    const { Excel } = openOfficeInNode(new Workbook());
    const told = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2').format.font.name = '.VnTime';
      const asked = sheet
        .getRange('A1:A2')
        .getCellProperties({ format: { font: { name: true, bold: false } } });
      await context.sync();
      return JSON.stringify(asked.value);
    });
    expect(JSON.parse(told)).toEqual([
      [{ format: { font: { name: 'Calibri' } } }],
      [{ format: { font: { name: '.VnTime' } } }],
    ]);
  });

  test('of whole columns and rows reach cells that are empty yet', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B:B').numberFormat = [['@']];
      sheet.getRange('3:3').format.font.italic = true;
      sheet.getRange('B9').values = [['0012']];
    });
    const sheet = workbook.sheet('Sheet1');
    expect(sheet.valueAt(8, 1)).toBe('0012');
    expect([sheet.formatAt(2, 5).italic, sheet.formatAt(99, 1).numberFormat]).toEqual([true, '@']);
    expect(sheet.usedArea(true)).toEqual({ top: 8, left: 1, bottom: 8, right: 1 });
  });

  test('draw lines around and inside a range', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const { borders } = worksheets.getItem('Sheet1').getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('InsideVertical').style = 'Dash';
    });
    const sheet = workbook.sheet('Sheet1');
    const stylesAt = (row: number, column: number) =>
      Object.entries(sheet.formatAt(row, column).borders).map(([side, { style }]) => [side, style]);
    expect(stylesAt(0, 0)).toEqual([
      ['EdgeTop', 'Continuous'],
      ['EdgeRight', 'Dash'],
    ]);
    expect(stylesAt(1, 1)).toEqual([['EdgeLeft', 'Dash']]);
  });

  test('size columns and rows', async () => {
    const workbook = new Workbook();
    fill(workbook.sheet('Sheet1'), [['một chữ khá dài', 'x\ny']]);
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('C:D').format.columnWidth = 120;
      sheet.getRange('4:4').format.rowHeight = 30;
      sheet.getRange('F:F').columnHidden = true;
      sheet.getRange('A:B').format.autofitColumns();
      sheet.getRange('A1:B1').format.autofitRows();
    });
    const sheet = workbook.sheet('Sheet1');
    expect([...sheet.columnWidths]).toEqual([
      [2, 120],
      [3, 120],
      [0, 84.75],
      [1, 11.25],
    ]);
    expect([...sheet.rowHeights]).toEqual([
      [3, 30],
      [0, 30],
    ]);
    expect([...sheet.hiddenColumns]).toEqual([5]);
  });

  test.each([
    ['a colour', (format: Excel.RangeFormat) => void (format.fill.color = 'đỏ')],
    [
      'an alignment',
      (format: Excel.RangeFormat) => void (format.horizontalAlignment = 'Middle' as 'Center'),
    ],
    ['a width', (format: Excel.RangeFormat) => void (format.columnWidth = -1)],
  ])('refuse %s that is none', async (_, set) => {
    const code = await attempt(openOfficeInNode(new Workbook()), (__, { worksheets }) => {
      set(worksheets.getItem('Sheet1').getRange('A1').format);
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  test('colour several areas by a formula and go without a trace', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    const { Excel } = office;
    await attempt(office, (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1').format.fill.color = '#00FF00';
      const { custom } = sheet.getRanges('A1:A2,C3').conditionalFormats.add('Custom');
      custom.rule.formula = '=TRUE';
      custom.format.fill.color = '#FFCCCC';
      custom.format.font.color = '#990000';
    });
    const [format] = workbook.sheet('Sheet1').conditionalFormats;
    expect(format).toMatchObject({
      formula: '=TRUE',
      fill: { Color: '#FFCCCC' },
      font: { Color: '#990000' },
    });
    expect(format?.ranges.map(({ localAddress }) => localAddress)).toEqual(['A1:A2', 'C3']);

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const formats = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      const rules = formats.items.map((item) => item.customOrNullObject.rule.load('formula'));
      await context.sync();
      expect(rules.map(({ formula }) => formula)).toEqual(['=TRUE']);
      for (const item of formats.items) item.delete();
      await context.sync();
    });
    const sheet = workbook.sheet('Sheet1');
    expect([sheet.conditionalFormats, sheet.formatAt(0, 0).fillColor]).toEqual([[], '#00FF00']);
  });

  test('cleared from some cells keep the others', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1:A5').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A2:A3').conditionalFormats.clearAll();
    });
    const [format] = workbook.sheet('Sheet1').conditionalFormats;
    expect(format?.ranges.map(({ localAddress }) => localAddress)).toEqual(['A1', 'A4:A5']);
  });
});

describe('charts', () => {
  test('keep what they were given', async () => {
    const workbook = new Workbook();
    fill(workbook.sheet('Sheet1'), [
      ['', 'Đúng hạn', 'Quá hạn'],
      ['Sở A', 3, 1],
      ['Sở B', 2, 2],
    ]);
    const { Excel } = openOfficeInNode(workbook);
    const names = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.title.text = 'Tình hình';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.setPosition('E1', 'K20');
      chart.series.getItemAt(1).format.fill.setSolidColor('#C00000');
      const series = chart.series.load('items/name');
      await context.sync();
      chart.setData(sheet.getRange('A1:B3'));
      await context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Đúng hạn', 'Quá hạn']);
    const [chart] = workbook.sheet('Sheet1').charts;
    expect(chart).toMatchObject({ settings: { ChartType: 'BarStacked' }, seriesBy: 'Auto' });
    expect([chart?.source.localAddress, chart?.position?.end.localAddress]).toEqual([
      'A1:B3',
      'K20',
    ]);
    expect(chart?.parts.get('title')).toEqual({ Text: 'Tình hình' });
    expect(chart?.parts.get('legend')).toEqual({ Position: 'Bottom' });
    expect(chart?.parts.get('axes/valueaxis/majorgridlines')).toEqual({ Visible: false });
    expect(chart?.parts.get('series/1/format/fill')).toEqual({ Color: '#C00000' });
  });

  test('are found by name and deleted', async () => {
    const workbook = new Workbook();
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.charts.add('Pie', sheet.getRange('A1:B2')).name = 'Nhóm';
      sheet.charts.getItem('nhóm').delete();
      sheet.charts.getItemOrNullObject('nhóm').delete();
    });
    expect([code, workbook.sheet('Sheet1').charts]).toEqual(['done', []]);
  });
});
