import { expect, test } from 'vitest';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill, snapshot } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

test('the real library reads and writes a range in one round trip', async () => {
  const workbook = new Workbook({ sheets: ['Dữ liệu'] });
  fill(workbook.sheet('Dữ liệu'), [
    ['a', 1],
    ['b', 2],
  ]);
  const { Excel, excel } = openOfficeInNode(workbook);
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Dữ liệu');
    sheet.getRange('C1:C2').values = [['x'], [3]];
    const used = sheet.getUsedRange().load({ values: true, address: true });
    await context.sync();
    return [used.address, used.values];
  });
  expect(values).toEqual([
    "'Dữ liệu'!A1:C2",
    [
      ['a', 1, 'x'],
      ['b', 2, 3],
    ],
  ]);
  expect(snapshot(workbook)).toEqual({
    'Dữ liệu': [
      ['a', 1, 'x'],
      ['b', 2, 3],
    ],
  });
  expect(excel.traffic.roundTrips).toBe(1);
});
