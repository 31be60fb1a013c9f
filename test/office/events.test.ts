import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import type { OfficeInNode } from './open-office-in-node.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

type Log = unknown[];

/** Opens a workbook of two sheets, registers listeners, and gives what they hear. */
async function listening(
  register: (workbook: Excel.Workbook, log: Log) => void,
): Promise<{ office: OfficeInNode; log: Log }> {
  const office = openOfficeInNode(new Workbook({ sheets: ['Một', 'Hai'] }));
  const log: Log = [];
  await office.Excel.run(async (context) => {
    register(context.workbook, log);
    await context.sync();
  });
  return { office, log };
}

const changesOfOne = ({ worksheets }: Excel.Workbook, log: Log): void => {
  worksheets.getItem('Một').onChanged.add((event) => {
    log.push([event.address, event.changeType, event.source, event.triggerSource]);
    return Promise.resolve();
  });
};

describe('changes of cells', () => {
  test('tell the place and who made them', async () => {
    const { office, log } = await listening(changesOfOne);
    const { excel } = office;
    excel.person.type('Một!A1', 'x');
    excel.person.paste('Một!B2', [
      ['x', 'y'],
      ['z', 't'],
    ]);
    excel.person.type('Một!C3', 'x', 'coauthor');
    excel.person.type('Hai!A1', 'x');
    excel.person.insertRows('Một!2:3');
    await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Một').getRange('D4').values = [['x']];
    });
    await expect
      .poll(() => log)
      .toEqual([
        ['A1', 'RangeEdited', 'Local', 'Unknown'],
        ['B2:C3', 'RangeEdited', 'Local', 'Unknown'],
        ['C3', 'RangeEdited', 'Remote', 'Unknown'],
        ['2:3', 'RowInserted', 'Local', 'Unknown'],
        ['D4', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      ]);
  });

  test('of one cell tell what was there and what is', async () => {
    const { office, log } = await listening(({ worksheets }, heard) => {
      worksheets.onChanged.add((event) => {
        const { details } = event as { details?: Excel.ChangedEventDetail };
        heard.push(details && [details.valueBefore, details.valueAfter, details.valueTypeAfter]);
        return Promise.resolve();
      });
    });
    office.excel.person.type('Hai!A1', 'x');
    office.excel.person.type('Hai!A1', 5);
    office.excel.person.paste('Hai!A1', [[1], [2]]);
    await expect.poll(() => log).toEqual([['', 'x', 'String'], ['x', 5, 'Double'], undefined]);
  });

  test('lead to the range', async () => {
    const { office, log } = await listening(({ worksheets }, heard) => {
      worksheets.onChanged.add(async (event) => {
        await office.Excel.run(async (context) => {
          const range = event.getRange(context).load('values');
          await context.sync();
          heard.push(range.values);
        });
      });
    });
    office.excel.person.paste('Hai!B2', [['x', 'y']]);
    await expect.poll(() => log).toEqual([[['x', 'y']]]);
  });

  test('in a table reach those who listen to the table', async () => {
    const workbook = new Workbook();
    fill(workbook.sheet('Sheet1'), [['Mã'], ['1']]);
    const office = openOfficeInNode(workbook);
    const log: Log = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('Sheet1')
        .tables.add('A1:A2', true)
        .onChanged.add((event) => {
          log.push(event.address);
          return Promise.resolve();
        });
      await context.sync();
    });
    office.excel.person.type('A2', 'x');
    office.excel.person.type('A9', 'x');
    await expect.poll(() => log).toEqual(['A2']);
  });

  test('are not told while events are switched off, nor before listening, nor after', async () => {
    const workbook = new Workbook({ sheets: ['Một'] });
    const office = openOfficeInNode(workbook);
    const { Excel, excel } = office;
    const log: Log = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Một');
      sheet.getRange('A1').values = [['before']];
      const added = sheet.onChanged.add((event) => {
        log.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await attempt(office, (context) => {
      context.runtime.enableEvents = false;
    });
    excel.person.type('A2', 'silent');
    await attempt(office, (context) => {
      context.runtime.enableEvents = true;
    });
    excel.person.type('A3', 'heard');
    await expect.poll(() => log).toEqual(['A3']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(excel.subscriptionCount).toBe(0);
    excel.person.type('A4', 'after');
    await expect.poll(() => log).toEqual(['A3']);
  });
});

test('two people with the add-in in one workbook hear of one another as remote', async () => {
  const workbook = new Workbook();
  const [mine, others] = [openOfficeInNode(workbook), openOfficeInNode(workbook)];
  const log: Log = [];
  await attempt(mine, (_, { worksheets }) => {
    worksheets.onChanged.add((event) => {
      log.push([event.address, event.source, event.triggerSource]);
      return Promise.resolve();
    });
  });
  const write = (office: OfficeInNode, address: string): Promise<string> =>
    attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange(address).values = [['x']];
    });
  await write(mine, 'A1');
  await write(others, 'A2');
  await expect
    .poll(() => log)
    .toEqual([
      ['A1', 'Local', 'ThisLocalAddin'],
      ['A2', 'Remote', 'Unknown'],
    ]);
  expect([mine.excel.traffic.roundTrips, others.excel.traffic.roundTrips]).toEqual([2, 1]);
});

describe('events of sheets', () => {
  test('tell of sheets added, deleted and brought to the front, and of selections', async () => {
    const { office, log } = await listening(({ worksheets }, heard) => {
      const hear = (what: string) => () => {
        heard.push(what);
        return Promise.resolve();
      };
      worksheets.onAdded.add(hear('added'));
      worksheets.onDeleted.add(hear('deleted'));
      worksheets.onActivated.add(hear('activated'));
      worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    office.excel.person.openSheet('Hai');
    office.excel.person.select('Hai!B2:C3');
    await attempt(office, (_, { worksheets }) => {
      worksheets.add('Ba');
      worksheets.getItem('Một').delete();
    });
    await expect.poll(() => log).toEqual(['activated', 'B2:C3', 'added', 'deleted']);
  });

  test('tell of protection and formats', async () => {
    const { office, log } = await listening(({ worksheets }, heard) => {
      worksheets.onProtectionChanged.add((event) => {
        heard.push(event.isProtected);
        return Promise.resolve();
      });
      worksheets.onFormatChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Một').getRange('A1:B2').format.fill.color = 'red';
      worksheets.getItem('Một').protection.protect();
    });
    await expect.poll(() => log).toEqual(['A1:B2', true]);
  });
});
