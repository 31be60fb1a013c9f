import { expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { Workbook } from './workbook/workbook.ts';

test('round trips are those of the add-in, not the releases that follow a run', async () => {
  const { Excel, excel } = openOfficeInNode(new Workbook());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    range.values = [['x']];
    await context.sync();
  });
  expect(excel.traffic.roundTrips).toBe(2);
  await expect
    .poll(() => excel.traffic.exchanges.map(({ sender }) => sender))
    .toEqual(['addin', 'addin', 'cleanup']);
  expect(excel.referenceCount).toBe(0);
});

test('the largest request and response are told in bytes of UTF-8', async () => {
  const workbook = new Workbook();
  const office = openOfficeInNode(workbook);
  await attempt(office, (_, { worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1').values = [['ệ'.repeat(1000)]];
  });
  const { traffic } = office.excel;
  const [first] = traffic.exchanges;
  expect(traffic.largestRequest).toBe(first?.requestBytes);
  expect(traffic.largestRequest).toBeGreaterThan(3000);
  expect(traffic.largestRequest).toBeLessThan(4000);
  traffic.reset();
  await attempt(office, (_, { worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1').load('values');
  });
  expect([
    traffic.roundTrips,
    traffic.largestResponse > 3000,
    traffic.largestRequest < 2000,
  ]).toEqual([1, true, true]);
});

test('a failed exchange is kept with its code', async () => {
  const office = openOfficeInNode(new Workbook());
  await attempt(office, (_, { worksheets }) => {
    worksheets.getItem('Nowhere').load('name');
  });
  expect(office.excel.traffic.exchanges.map(({ error }) => error)).toEqual(['ItemNotFound']);
});

test('nine thousand rows of eighteen columns are written and read within the limits of a request', async () => {
  const workbook = new Workbook();
  const office = openOfficeInNode(workbook);
  const rows = Array.from({ length: 9000 }, (_, row) =>
    Array.from({ length: 18 }, (__, column) => `Nhiệm vụ ${String(row)}.${String(column)}`),
  );
  const step = 1500;
  for (let top = 0; top < rows.length; top += step) {
    const code = await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRangeByIndexes(top, 0, step, 18).values = rows.slice(
        top,
        top + step,
      );
    });
    expect(code).toBe('done');
  }
  expect(workbook.sheet('Sheet1').valueAt(8999, 17)).toBe('Nhiệm vụ 8999.17');
  expect([
    office.excel.traffic.roundTrips,
    office.excel.traffic.largestRequest < 5 * 1024 * 1024,
  ]).toEqual([6, true]);
});
