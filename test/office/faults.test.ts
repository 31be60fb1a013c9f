import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import type { OfficeInNode } from './open-office-in-node.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { gridOf } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

/** Writes a text into a cell of Sheet1, in one round trip. */
function write(office: OfficeInNode, address: string, value = 'x'): Promise<string> {
  return attempt(office, (_, { worksheets }) => {
    worksheets.getItem('Sheet1').getRange(address).values = [[value]];
  });
}

function contentOf({ excel }: OfficeInNode): unknown {
  return gridOf(excel.workbook.sheet('Sheet1'));
}

describe('planned trouble', () => {
  test('refuses the n-th request and no other', async () => {
    const office = openOfficeInNode(new Workbook());
    office.excel.faults.failAt(2, 'GeneralException');
    const codes = [await write(office, 'A1'), await write(office, 'A2'), await write(office, 'A3')];
    expect(codes).toEqual(['done', 'GeneralException', 'done']);
    expect(contentOf(office)).toEqual([['x'], [''], ['x']]);
  });

  test('can break a request in its middle', async () => {
    const office = openOfficeInNode(new Workbook());
    // Three actions find the sheet, three the range, the seventh writes.
    office.excel.faults.failAt(1, 'GeneralException', { atAction: 7 });
    const code = await attempt(office, (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['written']];
      sheet.getRange('A2').values = [['lost']];
    });
    expect([code, contentOf(office)]).toEqual(['GeneralException', [['written']]]);
  });

  test('holds a request back until it is let go', async () => {
    const office = openOfficeInNode(new Workbook());
    const release = office.excel.faults.stallAt(1);
    let finished = false;
    const writing = write(office, 'A1').then((code) => {
      finished = true;
      return code;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([finished, contentOf(office)]).toEqual([false, []]);
    release();
    expect([await writing, contentOf(office)]).toEqual(['done', [['x']]]);
  });

  test('loses the answer to a request that was carried out', async () => {
    const office = openOfficeInNode(new Workbook());
    office.excel.faults.loseAnswerAt(1);
    expect([await write(office, 'A1'), contentOf(office)]).toEqual([
      'InvalidOrTimedOutSession',
      [['x']],
    ]);
  });

  test('disconnects until the connection is back', async () => {
    const office = openOfficeInNode(new Workbook());
    office.excel.faults.disconnectAt(2);
    const codes = [await write(office, 'A1'), await write(office, 'A2'), await write(office, 'A3')];
    office.excel.faults.reconnect();
    codes.push(await write(office, 'A4'));
    expect(codes).toEqual(['done', 'InvalidOrTimedOutSession', 'InvalidOrTimedOutSession', 'done']);
    expect(contentOf(office)).toEqual([['x'], [''], [''], ['x']]);
  });
});

describe('a cell that is open for typing', () => {
  test('has every request refused', async () => {
    const office = openOfficeInNode(new Workbook());
    office.excel.person.startEditing();
    expect(await write(office, 'A1')).toBe('InvalidOperationInCellEditMode');
    office.excel.person.stopEditing();
    expect(await write(office, 'A1')).toBe('done');
  });

  test('holds back a request that is willing to wait', async () => {
    const { Excel, excel } = openOfficeInNode(new Workbook());
    excel.person.startEditing();
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gridOf(excel.workbook.sheet('Sheet1'))).toEqual([]);
    excel.person.stopEditing();
    await writing;
    expect(gridOf(excel.workbook.sheet('Sheet1'))).toEqual([['x']]);
  });
});

describe('limits of a request', () => {
  test('refuse a request that is too large, and nothing of it is done', async () => {
    const office = openOfficeInNode(new Workbook(), { payloadLimit: 10_000 });
    expect(await write(office, 'A1', 'chữ'.repeat(3000))).toBe('RequestPayloadSizeLimitExceeded');
    expect(contentOf(office)).toEqual([]);
  });

  test('refuse a response that is too large', async () => {
    const workbook = new Workbook();
    for (let row = 0; row < 500; row++)
      workbook.sheet('Sheet1').cells.put(row, 0, { value: 'x'.repeat(30) });
    const office = openOfficeInNode(workbook, { payloadLimit: 10_000 });
    const code = await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getUsedRange().load('values');
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('are five megabytes unless told otherwise', async () => {
    const office = openOfficeInNode(new Workbook());
    const rows = (count: number): string[][] =>
      Array.from({ length: count }, () => ['x'.repeat(10_000)]);
    const writeRows = (count: number): Promise<string> =>
      attempt(office, (_, { worksheets }) => {
        worksheets.getItem('Sheet1').getRange(`A1:A${String(count)}`).values = rows(count);
      });
    expect([await writeRows(500), await writeRows(530)]).toEqual([
      'done',
      'RequestPayloadSizeLimitExceeded',
    ]);
  });
});
