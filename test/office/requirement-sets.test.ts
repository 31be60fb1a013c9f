import { describe, expect, test } from 'vitest';
import { openOfficeInNode } from './open-office-in-node.ts';
import { RequirementSets } from './requirement-sets.ts';
import { Workbook } from './workbook/workbook.ts';

/** Code and message of what an Excel of a requirement set makes of a call. */
async function ask(
  excelApi: string,
  call: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  { asLibraryIs = false } = {},
): Promise<readonly [string, string]> {
  const { Excel, OfficeExtension, excel } = openOfficeInNode(new Workbook(), { excelApi });
  if (asLibraryIs) {
    const { CommonUtility } = OfficeExtension as unknown as {
      CommonUtility: Record<string, boolean>;
    };
    CommonUtility['_doApiNotSupportedCheck'] = false;
  }
  try {
    await Excel.run(async (context) => {
      call(context.workbook.worksheets.getItem('Sheet1'), context.workbook);
      await context.sync();
    });
    return ['done', String(excel.traffic.roundTrips)];
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return [code, message];
  }
}

const dropDown = (sheet: Excel.Worksheet): void => sheet.getRange('A1').dataValidation.clear();

describe('an Excel too old', () => {
  test('has the call refused by the library, with the set that it needs', async () => {
    const [code, message] = await ask('1.7', dropDown);
    expect(code).toBe('ApiNotFound');
    expect(message).toMatch(/Range\.dataValidation.*ExcelApi 1\.8/);
    expect(await ask('1.8', dropDown)).toEqual(['done', '1']);
  });

  test('refuses the call itself where the library lets it through', async () => {
    const [code, message] = await ask('1.7', dropDown, { asLibraryIs: true });
    expect([code, message]).toEqual(['ApiNotFound', expect.stringContaining('newer version')]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    ['1.1', '1.2', (sheet) => void (sheet.getRange('A1').format.columnWidth = 50)],
    ['1.3', '1.4', (sheet) => void sheet.getUsedRangeOrNullObject()],
    ['1.5', '1.6', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['1.6', '1.7', (sheet) => sheet.freezePanes.freezeRows(1)],
    ['1.8', '1.9', (sheet) => sheet.getRange('A1').copyFrom('B1')],
    ['1.9', '1.10', (_, { comments }) => void comments.add('Sheet1!A1', 'x')],
    ['1.12', '1.13', (sheet) => void sheet.getRange('A1').getMergedAreasOrNullObject()],
  ])('of ExcelApi %s lacks what one of %s has', async (older, newer, call) => {
    expect((await ask(older, call))[0]).toBe('ApiNotFound');
    expect((await ask(newer, call))[0]).toBe('done');
  });

  test('is told apart by number, not by text', () => {
    const sets = new RequirementSets('1.14');
    expect([
      sets.isSetSupported('ExcelApi', '1.9'),
      sets.isSetSupported('excelapi', '1.14'),
    ]).toEqual([true, true]);
    expect([
      sets.isSetSupported('ExcelApi', '1.15'),
      sets.isSetSupported('ExcelApiOnline'),
    ]).toEqual([false, false]);
  });
});

test('loading everything leaves out what the host does not know', async () => {
  const { Excel } = openOfficeInNode(new Workbook(), { excelApi: '1.6' });
  const position = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load();
    await context.sync();
    return sheet.toJSON();
  });
  expect(position).toMatchObject({ name: 'Sheet1', position: 0 });
  expect(position).not.toHaveProperty('tabColor');
});
