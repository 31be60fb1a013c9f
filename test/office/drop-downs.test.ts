import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { fill } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

/** Addresses and rules of a sheet's validations. */
function rulesOf(workbook: Workbook): [string, unknown][] {
  return workbook.sheet('Sheet1').validations.map(({ range, rule }) => [range.localAddress, rule]);
}

const LIST = { list: { inCellDropDown: true, source: 'x,y' } };

describe('data validation', () => {
  test('takes a list from a range, with its messages', async () => {
    const workbook = new Workbook({ sheets: ['Sheet1', 'Danh mục'] });
    const { Excel } = openOfficeInNode(workbook);
    const loaded = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const { dataValidation } = worksheets.getItem('Sheet1').getRange('B2:B9');
      const source = worksheets.getItem('Danh mục').getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.prompt = { showPrompt: true, title: 'Nhóm', message: 'Chọn một nhóm' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: 'Nhóm',
        message: 'Không có',
      };
      const read = worksheets.getItem('Sheet1').getRange('B3').dataValidation;
      read.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      return read.toJSON();
    });
    expect(loaded).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$3" } },
      prompt: { showPrompt: true, title: 'Nhóm', message: 'Chọn một nhóm' },
      errorAlert: { style: 'Warning', message: 'Không có' },
      ignoreBlanks: true,
    });
  });

  test('of some cells leaves that of the others', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').dataValidation.rule = LIST;
      sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('B3').dataValidation.clear();
    });
    expect(rulesOf(workbook)).toEqual([
      ['A1:B1', LIST],
      ['A3', LIST],
      ['B2', LIST],
      ['A2', { custom: { formula: '=TRUE' } }],
    ]);
  });

  test.each([
    ['A1', 'List'],
    ['A1:A2', 'MixedCriteria'],
    ['C1:C5', 'None'],
  ])('reads the type of %s as %s', async (address, type) => {
    const { Excel } = openOfficeInNode(new Workbook());
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').dataValidation.rule = LIST;
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    });
    expect(read).toBe(type);
  });

  test('is wiped by a paste and not by typing', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    await attempt(office, (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1:A4').dataValidation.rule = LIST;
    });
    office.excel.person.type('A1', 'z');
    office.excel.person.paste('A2', [['z'], ['z']]);
    expect(rulesOf(workbook)).toEqual([
      ['A1', LIST],
      ['A4', LIST],
    ]);
  });

  test('names the cells that break it', async () => {
    const workbook = new Workbook();
    fill(workbook.sheet('Sheet1'), [
      ['x', 5],
      ['z', 500],
      ['y', 1.5],
      [null, null],
    ]);
    const { Excel } = openOfficeInNode(workbook);
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A4').dataValidation.rule = LIST;
      sheet.getRange('B1:B4').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 100, operator: 'Between' },
      };
      const invalid = sheet
        .getRange('A1:B4')
        .dataValidation.getInvalidCellsOrNullObject()
        .load('address');
      const none = sheet
        .getRange('A1')
        .dataValidation.getInvalidCellsOrNullObject()
        .load('address');
      await context.sync();
      return [invalid.address, none.isNullObject];
    });
    expect(read).toEqual(['Sheet1!A2,Sheet1!B2,Sheet1!B3', true]);
  });

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      'a list of over 255 characters',
      (validation) =>
        void (validation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }),
    ],
    [
      'an empty list',
      (validation) => void (validation.rule = { list: { inCellDropDown: true, source: '' } }),
    ],
    [
      'two rules at once',
      (validation) => void (validation.rule = { ...LIST, custom: { formula: '=TRUE' } }),
    ],
    [
      'a prompt with a title of over 32 characters',
      (validation) =>
        void (validation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' }),
    ],
    [
      'a prompt of over 255 characters',
      (validation) =>
        void (validation.prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) }),
    ],
    [
      'an alert of over 225 characters',
      (validation) =>
        void (validation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: '',
          message: 'x'.repeat(226),
        }),
    ],
  ])('refuses %s', async (_, set) => {
    const code = await attempt(openOfficeInNode(new Workbook()), (__, { worksheets }) => {
      set(worksheets.getItem('Sheet1').getRange('A1').dataValidation);
    });
    expect(code).toBe('InvalidArgument');
  });
});
