import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill, gridOf } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

const ROWS = [
  ['Mã', 'Tên'],
  ['1', 'Một'],
  ['2', 'Hai'],
];

function workbookWithRows(): Workbook {
  const workbook = new Workbook();
  fill(workbook.sheet('Sheet1'), ROWS);
  return workbook;
}

async function inTable(
  workbook: Workbook,
  work: (table: Excel.Table, sheet: Excel.Worksheet) => void,
): Promise<string> {
  return attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
    const sheet = worksheets.getItem('Sheet1');
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Viec';
    work(table, sheet);
  });
}

describe('tables', () => {
  test('give their parts', async () => {
    const { Excel } = openOfficeInNode(workbookWithRows());
    const read = await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true);
      const body = table.getDataBodyRange().load('address,values');
      const header = table.getHeaderRowRange().load('values');
      const column = table.columns.getItem('Tên').getDataBodyRange().load('values');
      const rows = table.rows.getCount();
      const columns = table.columns.load('items/name');
      table.load('name,style,showTotals');
      await context.sync();
      return [
        table.name,
        body.address,
        header.values,
        column.values,
        rows.value,
        columns.items.map(({ name }) => name),
      ];
    });
    expect(read).toEqual([
      'Table1',
      'Sheet1!A2:B3',
      [['Mã', 'Tên']],
      [['Một'], ['Hai']],
      2,
      ['Mã', 'Tên'],
    ]);
  });

  test('grow by rows, in place and at the end, and push down what is below', async () => {
    const workbook = workbookWithRows();
    workbook.sheet('Sheet1').cells.put(4, 0, { value: 'dưới' });
    const code = await inTable(workbook, (table) => {
      table.rows.add(undefined, [["'3", 'Ba']]);
      table.rows.add(0, [
        ["'0", 'Không'],
        ["'00", 'Rỗng'],
      ]);
      table.rows.getItemAt(4).delete();
    });
    expect(code).toBe('done');
    expect(gridOf(workbook.sheet('Sheet1'))).toEqual([
      ['Mã', 'Tên'],
      ['0', 'Không'],
      ['00', 'Rỗng'],
      ['1', 'Một'],
      ['2', 'Hai'],
      ['', ''],
      ['dưới', ''],
    ]);
    expect(workbook.findTable('viec')?.range.localAddress).toBe('A1:B5');
  });

  test('without headings get a row of them, and headings are made different', async () => {
    const workbook = new Workbook();
    fill(workbook.sheet('Sheet1'), [
      ['x', 'x'],
      ['a', 'b'],
    ]);
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').tables.add('A1:B2', false);
    });
    expect(gridOf(workbook.sheet('Sheet1'))).toEqual([
      ['Column1', 'Column2'],
      ['x', 'x'],
      ['a', 'b'],
    ]);
    const twins = new Workbook();
    fill(twins.sheet('Sheet1'), [
      ['x', 'X'],
      ['a', 'b'],
    ]);
    await attempt(openOfficeInNode(twins), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').tables.add('A1:B2', true);
    });
    expect(gridOf(twins.sheet('Sheet1'))[0]).toEqual(['x', 'X2']);
  });

  test('filter by values, and show all again', async () => {
    const workbook = workbookWithRows();
    const office = openOfficeInNode(workbook);
    await attempt(office, (_, { worksheets }) => {
      const table = worksheets.getItem('Sheet1').tables.add('A1:B3', true);
      table.columns.getItem('Tên').filter.applyValuesFilter(['Hai']);
    });
    expect([...workbook.sheet('Sheet1').hiddenRows]).toEqual([1]);
    await attempt(office, (_, { tables }) => tables.getItem('Table1').clearFilters());
    expect([...workbook.sheet('Sheet1').hiddenRows]).toEqual([]);
  });

  test('are resized, turned into a range, or deleted with their cells', async () => {
    const workbook = workbookWithRows();
    expect(await inTable(workbook, (table) => table.resize('A1:C5'))).toBe('done');
    expect(gridOf(workbook.sheet('Sheet1'))[0]).toEqual(['Mã', 'Tên', 'Column3']);
    const kept = workbookWithRows();
    await inTable(kept, (table) => void table.convertToRange());
    expect([kept.tables, gridOf(kept.sheet('Sheet1'))]).toEqual([[], ROWS]);
    const gone = workbookWithRows();
    await inTable(gone, (table) => table.delete());
    expect([gone.tables, gridOf(gone.sheet('Sheet1'))]).toEqual([[], []]);
  });

  test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => void, string]>([
    ['a table over another', (_, sheet) => void sheet.tables.add('B2:C4', true), 'InvalidArgument'],
    ['a size that leaves its heading', (table) => table.resize('A2:B5'), 'InvalidArgument'],
    [
      'rows of another width',
      (table) => void table.rows.add(undefined, [['x']]),
      'InvalidArgument',
    ],
    ['a name with a space', (table) => void (table.name = 'hai từ'), 'InvalidArgument'],
    [
      'a missing column',
      (table) => void table.columns.getItem('Khác').load('name'),
      'ItemNotFound',
    ],
  ])('refuse %s', async (_, work, code) => {
    expect(await inTable(workbookWithRows(), work)).toBe(code);
  });
});
