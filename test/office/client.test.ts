import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill, snapshot } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

describe("Microsoft's library in Node", () => {
  test('reads and writes a range in one round trip', async () => {
    const workbook = new Workbook({ sheets: ['Dữ liệu'] });
    fill(workbook.sheet('Dữ liệu'), [
      ['a', 1],
      ['b', 2],
    ]);
    const { Excel, excel } = openOfficeInNode(workbook);
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Dữ liệu');
      sheet.getRange('C1:C2').values = [['x'], [3]];
      const used = sheet.getUsedRange().load({ values: true, address: true });
      await context.sync();
      return [used.address, used.values];
    });
    expect(read).toEqual([
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

  test('refuses to read what was not loaded', async () => {
    const office = openOfficeInNode(new Workbook());
    const code = await attempt(office, async (context, { worksheets }) => {
      const range = worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      expect(range.values).toBeUndefined();
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  test('refuses a value of a method before the round trip that fetches it', async () => {
    const office = openOfficeInNode(new Workbook());
    const code = await attempt(office, (_, { worksheets }) => {
      expect(worksheets.getCount().value).toBe(1);
    });
    expect(code).toBe('ValueNotLoaded');
  });

  test('refuses a range that outlived its run', async () => {
    const office = openOfficeInNode(new Workbook());
    const { Excel } = office;
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      return kept;
    });
    const reuse = async (): Promise<void> => {
      range.load('values');
      await range.context.sync();
    };
    await expect(reuse()).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  test('gives errors that are errors here too', async () => {
    const { Excel } = openOfficeInNode(new Workbook());
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    const error: unknown = await missing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'RichApi.Error',
      code: 'ItemNotFound',
      debugInfo: { statement: 'var worksheet = worksheets.getItem(...);' },
    });
  });

  test('keeps what was done before the call that fails', async () => {
    const workbook = new Workbook();
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1').values = [['before']];
      worksheets.getItem('Nowhere').getRange('A1').values = [['never']];
      worksheets.getItem('Sheet1').getRange('A2').values = [['after']];
    });
    expect(code).toBe('ItemNotFound');
    expect(snapshot(workbook)).toEqual({ Sheet1: [['before']] });
  });

  test('treats calls on a null object as nothing', async () => {
    const workbook = new Workbook();
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItemOrNullObject('Nowhere').delete();
    });
    expect(code).toBe('done');
    expect(workbook.sheets).toHaveLength(1);
  });

  test('retrieves plain data', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    const { Excel } = openOfficeInNode(workbook);
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/position');
      await context.sync();
      return (sheets.toJSON().items ?? []).map(({ name, position }) => [name, position]);
    });
    expect(names).toEqual([
      ['Một', 0],
      ['Hai', 1],
    ]);
  });
});

describe('what is not simulated', () => {
  test('is a loud error of its own and is kept for the test to see', async () => {
    const office = openOfficeInNode(new Workbook());
    const code = await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1').getImage();
    });
    expect(code).toBe('NotSimulated');
    expect(office.excel.notSimulated).toEqual(['not simulated: Range.getImage']);
  });

  test.each([
    ['a property that is loaded', 'not simulated: Range.savedAsArray'],
    ['an object', 'not simulated: Workbook.pivotTables'],
    ['a property that is set', 'not simulated: Range.style'],
  ])('is told of %s', async (what, message) => {
    const office = openOfficeInNode(new Workbook(), { excelApi: '1.15' });
    await attempt(office, (_, workbook) => {
      const range = workbook.worksheets.getItem('Sheet1').getRange('A1');
      if (what === 'an object') workbook.pivotTables.getCount();
      else if (what === 'a property that is set') range.style = 'Good';
      else range.load('savedAsArray');
    });
    expect(office.excel.notSimulated).toEqual([message]);
  });
});
