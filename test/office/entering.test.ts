import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import type { Regional } from './workbook/enter-text.ts';
import { Workbook } from './workbook/workbook.ts';

/** Values, formulas, displayed text and number formats of A1 after entering a value in it. */
async function enter(
  value: string | number | boolean,
  { format, regional = 'vi-VN' }: { format?: string; regional?: Regional } = {},
): Promise<[unknown, unknown, unknown, unknown]> {
  const { Excel } = openOfficeInNode(new Workbook({ regional }));
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    if (format !== undefined) sheet.getRange('A1').numberFormat = [[format]];
    sheet.getRange('A1').values = [[value]];
    const cell = sheet.getCell(0, 0).load('values,formulas,text,numberFormat');
    await context.sync();
    return [
      cell.values[0]?.[0],
      cell.formulas[0]?.[0],
      cell.text[0]?.[0],
      cell.numberFormat[0]?.[0],
    ];
  });
}

describe('entering values in a General cell', () => {
  test.each([
    // entered, regional settings, value, formula, shown, number format
    ['chữ', 'vi-VN', 'chữ', 'chữ', 'chữ', 'General'],
    [' chữ ', 'vi-VN', ' chữ ', ' chữ ', ' chữ ', 'General'],
    ["'=1+1", 'vi-VN', '=1+1', '=1+1', '=1+1', 'General'],
    ["'0012", 'vi-VN', '0012', '0012', '0012', 'General'],
    ['=1+1', 'vi-VN', 0, '=1+1', '0', 'General'],
    ['+A2', 'vi-VN', 0, '=A2', '0', 'General'],
    ['-A2', 'vi-VN', 0, '=-A2', '0', 'General'],
    ['@SUM(A2)', 'vi-VN', 0, '=SUM(A2)', '0', 'General'],
    [
      '- gạch đầu dòng',
      'vi-VN',
      '- gạch đầu dòng',
      '- gạch đầu dòng',
      '- gạch đầu dòng',
      'General',
    ],
    ['=', 'vi-VN', '=', '=', '=', 'General'],
    ['0012', 'vi-VN', 12, 12, '12', 'General'],
    ['1,5', 'vi-VN', 1.5, 1.5, '1.5', 'General'],
    ['1.500', 'vi-VN', 1500, 1500, '1,500', '#,##0'],
    ['1,500', 'en-US', 1500, 1500, '1,500', '#,##0'],
    ['1.5', 'en-US', 1.5, 1.5, '1.5', 'General'],
    ['50%', 'vi-VN', 0.5, 0.5, '50%', '0%'],
    ['-7', 'vi-VN', -7, -7, '-7', 'General'],
    ['1/6', 'vi-VN', 46174, 46174, '1-Jun', 'd-mmm'],
    ['1/6', 'en-US', 46028, 46028, '6-Jan', 'd-mmm'],
    ['31/12/2025', 'vi-VN', 46022, 46022, '31/12/2025', 'dd/mm/yyyy'],
    ['31/12/2025', 'en-US', '31/12/2025', '31/12/2025', '31/12/2025', 'General'],
    ['6/2025', 'vi-VN', 45809, 45809, 'Jun-25', 'mmm-yy'],
    ['8:30', 'vi-VN', 8.5 / 24, 8.5 / 24, '8:30', 'h:mm'],
    ['true', 'vi-VN', true, true, 'TRUE', 'General'],
    [true, 'vi-VN', true, true, 'TRUE', 'General'],
  ] as const)('%j with %s settings becomes %j', async (value, regional, ...expected) => {
    expect(await enter(value, { regional })).toEqual(expected);
  });
});

describe('entering values in a Text cell', () => {
  test.each([
    ['=1+1', '=1+1'],
    ['1/6', '1/6'],
    ['0012', '0012'],
    ['-A2', '-A2'],
    [5, '5'],
    [true, 'TRUE'],
  ])('%j stays the text %j', async (value, kept) => {
    expect(await enter(value, { format: '@' })).toEqual([kept, kept, kept, '@']);
  });
});

describe('entering a grid', () => {
  const write = async (address: string, values: unknown): Promise<[string, Workbook]> => {
    const workbook = new Workbook();
    workbook.sheet('Sheet1').cells.put(0, 0, { value: 'cũ' });
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange(address).values = values as unknown[][];
    });
    return [code, workbook];
  };

  test('leaves cells alone where it has null', async () => {
    const [code, workbook] = await write('A1:B1', [[null, 'mới']]);
    expect([code, workbook.sheet('Sheet1').valueAt(0, 0)]).toEqual(['done', 'cũ']);
  });

  test('clears a cell with empty text', async () => {
    const [, workbook] = await write('A1', [['']]);
    expect(workbook.sheet('Sheet1').usedArea(true)).toBeUndefined();
  });

  test('puts a single value in every cell', async () => {
    const [, workbook] = await write('A1:B2', 'x');
    const sheet = workbook.sheet('Sheet1');
    expect([sheet.valueAt(0, 0), sheet.valueAt(1, 1)]).toEqual(['x', 'x']);
  });

  test.each([
    ['too few rows', 'A1:B2', [['a', 'b']]],
    ['too many columns', 'A1:B1', [['a', 'b', 'c']]],
    ['ragged rows', 'A1:B2', [['a', 'b'], ['c']]],
    ['a text too long', 'A1', [['x'.repeat(32_768)]]],
    ['a broken formula', 'A1', [['=SUM(']]],
  ])('refuses %s', async (_, address, values) => {
    expect((await write(address, values))[0]).toBe('InvalidArgument');
  });

  test('refuses a formula too long', async () => {
    expect((await write('A1', [[`=${'1+'.repeat(5000)}1`]]))[0]).toBe('FormulaLengthExceedsLimit');
  });

  test('takes a grid of many cells in pieces, in one round trip', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row + 0.5, `dòng ${String(row)}`]);
    await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1:C2000').values = rows;
    });
    expect(workbook.sheet('Sheet1').valueAt(1999, 2)).toBe('dòng 1999');
    expect(office.excel.traffic.roundTrips).toBe(1);
  });
});
