import { expect, test } from 'vitest';
import { openOfficeInNode } from './open-office-in-node.ts';
import { Workbook } from './workbook/workbook.ts';

test('a button calls the function associated with its action and is busy until that completes', async () => {
  const { Office, excel } = openOfficeInNode(new Workbook());
  const finish: (() => void)[] = [];
  Office.actions.associate('check', (event) => {
    expect(event.source.id).toBe('CheckButton');
    finish.push(() => {
      event.completed();
    });
  });
  const pressed = excel.ribbon.press('check', 'CheckButton');
  expect(excel.ribbon.busy).toBe(1);
  for (const done of finish) done();
  expect([await pressed, excel.ribbon.busy]).toEqual([{ status: 0 }, 0]);
});

test('a button without a function is refused', async () => {
  const { excel } = openOfficeInNode(new Workbook());
  expect((await excel.ribbon.press('unknown')).status).not.toBe(0);
});
