import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill, gridOf } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

/** A workbook of one sheet with the grid in it. */
function workbookOf(rows: Parameters<typeof fill>[1]): Workbook {
  const workbook = new Workbook();
  fill(workbook.sheet('Sheet1'), rows);
  return workbook;
}

/** Address of the range that some calls give. */
async function addressOf(
  workbook: Workbook,
  find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
): Promise<string | null> {
  const { Excel } = openOfficeInNode(workbook);
  return Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getItem('Sheet1'));
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address.replaceAll('Sheet1!', '');
  });
}

const GRID = [
  ['a', 'b', null],
  ['c', null, null],
  [null, null, null],
  [null, null, 'd'],
];

describe('places', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string | null]>([
    ['the used range', (sheet) => sheet.getUsedRange(), 'A1:C4'],
    [
      'the used part of a range',
      (sheet) => sheet.getRange('B1:C3').getUsedRangeOrNullObject(),
      'B1',
    ],
    ['nothing used', (sheet) => sheet.getRange('E1:F9').getUsedRangeOrNullObject(true), null],
    ['the region around a cell', (sheet) => sheet.getRange('A1').getSurroundingRegion(), 'A1:B2'],
    ['whole columns', (sheet) => sheet.getRange('C2').getEntireColumn(), 'C:C'],
    ['whole rows', (sheet) => sheet.getRange('C2:C3').getEntireRow(), '2:3'],
    ['the whole sheet', (sheet) => sheet.getRange(), 'A:XFD'],
    ['a part by indexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), 'C2:F4'],
    ['a resized range', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'B2:C4'],
    ['an offset range', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'],
    ['the last cell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'C3'],
    ['an intersection', (sheet) => sheet.getRange('A1:C3').getIntersection('B2:D9'), 'B2:C3'],
    ['no intersection', (sheet) => sheet.getRange('A1').getIntersectionOrNullObject('B2'), null],
    ['a bounding range', (sheet) => sheet.getRange('B2').getBoundingRect('D4'), 'B2:D4'],
    ['a found text', (sheet) => sheet.getRange().find('D', { matchCase: false }), 'C4'],
    ['several areas', (sheet) => sheet.getRanges('A1:A2,C4'), 'A1:A2,C4'],
    ['blank cells', (sheet) => sheet.getRange('A1:B3').getSpecialCells('Blanks'), 'B2,A3:B3'],
    ['constants', (sheet) => sheet.getRange('A1:C4').getSpecialCells('Constants'), 'A1:B1,A2,C4'],
    ['no merged cells', (sheet) => sheet.getRange().getMergedAreasOrNullObject(), null],
  ])('gives %s', async (_, find, address) => {
    expect(await addressOf(workbookOf(GRID), find)).toBe(address);
  });

  test('counts formatted cells as used unless only values count', async () => {
    const workbook = workbookOf([['a']]);
    const office = openOfficeInNode(workbook);
    await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('D9').format.fill.color = '#FFFF00';
    });
    expect(await addressOf(workbook, (sheet) => sheet.getUsedRange())).toBe('A1:D9');
    expect(await addressOf(workbook, (sheet) => sheet.getUsedRange(true))).toBe('A1');
  });

  test('leaves hidden rows out of the visible cells', async () => {
    const workbook = workbookOf(GRID);
    workbook.sheet('Sheet1').hiddenRows.add(1);
    expect(
      await addressOf(workbook, (sheet) => sheet.getRange('A1:B4').getSpecialCells('Visible')),
    ).toBe('A1:B1,A3:B4');
  });

  test.each(['XFE1', 'A1048577', 'Nowhere!A1', 'A1:B', '', 'không có'])(
    'refuses the address %j',
    async (address) => {
      const code = await attempt(openOfficeInNode(new Workbook()), (_, { worksheets }) => {
        const sheet = worksheets.getItem('Sheet1');
        (address === ''
          ? sheet.getRange('A1').getOffsetRange(-1, 0)
          : sheet.getRange(address)
        ).load('address');
      });
      expect(code).toBe('InvalidArgument');
    },
  );
});

describe('rows and columns', () => {
  test('move cells, formats, drop-downs, names and merges when inserted and deleted', async () => {
    const workbook = workbookOf([['a'], ['b'], ['c'], ['d']]);
    const office = openOfficeInNode(workbook);
    await attempt(office, (_, { worksheets, names }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A3').numberFormat = [['@']];
      sheet.getRange('A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      names.add('Cuoi', sheet.getRange('A4'));
      sheet.getRange('C3:D3').merge();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('1:1').delete('Up');
    });
    const sheet = workbook.sheet('Sheet1');
    expect(gridOf(sheet)).toEqual([[''], [''], ['b'], ['c'], ['d']]);
    expect(sheet.formatAt(3, 0).numberFormat).toBe('@');
    expect(sheet.validations.map(({ range }) => range.localAddress)).toEqual(['A4']);
    expect(workbook.names.find('cuoi')?.formula).toBe('=Sheet1!$A$5');
    expect(sheet.merges.map(({ localAddress }) => localAddress)).toEqual(['C4:D4']);
  });

  test('take the ranges that a client holds with them', async () => {
    const workbook = workbookOf([['a'], ['b']]);
    const { Excel, excel } = openOfficeInNode(workbook);
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const held = sheet.getRange('A2').load('address');
      await context.sync();
      const before = held.address;
      excel.person.insertRows('1:3');
      held.load('address,values');
      await context.sync();
      return [before, held.address, held.values];
    });
    expect(addresses).toEqual(['Sheet1!A2', 'Sheet1!A5', [['b']]]);
  });

  test('leave a range that was deleted without meaning', async () => {
    const workbook = workbookOf([['a'], ['b']]);
    const office = openOfficeInNode(workbook);
    const code = await attempt(office, async (context, { worksheets }) => {
      const held = worksheets.getItem('Sheet1').getRange('A2').load('address');
      await context.sync();
      office.excel.person.deleteRows('2:2');
      held.values = [['x']];
    });
    expect(code).toBe('InvalidReference');
  });

  test('are refused where they would tear a merged cell', async () => {
    const code = await attempt(openOfficeInNode(new Workbook()), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A3:B3').merge();
      sheet.getRange('A1').insert('Down');
    });
    expect(code).toBe('InvalidOperation');
  });
});

describe('merged cells', () => {
  test('keep the first value and lose what is written under them', async () => {
    const workbook = workbookOf([['a', 'b']]);
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const range = worksheets.getItem('Sheet1').getRange('A1:B1');
      range.merge();
      range.values = [['x', 'y']];
    });
    expect(gridOf(workbook.sheet('Sheet1'))).toEqual([['x']]);
    expect(
      await addressOf(workbook, (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject()),
    ).toBe('A1:B1');
  });
});

describe('copying and clearing', () => {
  test('copies values alone, or all with formats and drop-downs, and tiles', async () => {
    const workbook = workbookOf([['a', 1]]);
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      sheet.getRange('A2').copyFrom('A1:B1', 'Values');
      sheet.getRange('A3:B4').copyFrom('A1:B1');
    });
    const sheet = workbook.sheet('Sheet1');
    expect(gridOf(sheet)).toEqual([
      ['a', 1],
      ['a', 1],
      ['a', 1],
      ['a', 1],
    ]);
    expect([sheet.formatAt(1, 0).bold, sheet.formatAt(3, 0).bold]).toEqual([false, true]);
    expect(sheet.validations.map(({ range }) => range.localAddress)).toEqual(['A1', 'A3']);
  });

  test('clears contents, formats or all', async () => {
    const workbook = workbookOf([['a', 'b', 'c']]);
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
    });
    const sheet = workbook.sheet('Sheet1');
    expect(gridOf(sheet)).toEqual([['', 'b']]);
    expect([0, 1, 2].map((column) => sheet.formatAt(0, column).bold)).toEqual([true, false, false]);
  });
});

describe('limits', () => {
  test('refuses to read over five million cells at once', async () => {
    const code = await attempt(openOfficeInNode(new Workbook()), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A:E').load('values');
    });
    expect(code).toBe('RangeExceedsLimit');
  });

  test('gives what a hook says for formulas', async () => {
    const workbook = workbookOf([
      ['=SUM(B1:B2)', 2],
      [null, 3],
    ]);
    workbook.evaluate = (formula) => (formula === '=SUM(B1:B2)' ? 5 : undefined);
    const { Excel } = openOfficeInNode(workbook);
    const read = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1')
        .load('values,formulas');
      await context.sync();
      return [cell.values, cell.formulas];
    });
    expect(read).toEqual([[[5]], [['=SUM(B1:B2)']]]);
  });
});
