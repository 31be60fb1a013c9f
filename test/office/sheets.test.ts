import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { Workbook } from './workbook/workbook.ts';

function namesOf(workbook: Workbook): string[] {
  return workbook.sheets.map(({ name }) => name);
}

describe('names of sheets', () => {
  test.each([
    ['', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a\\b', 'InvalidArgument'],
    ['a?b', 'InvalidArgument'],
    ['a*b', 'InvalidArgument'],
    ['[a]', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['sheet1', 'ItemAlreadyExists'],
    ['x'.repeat(31), 'done'],
    ["Bảng 'tổng hợp' (2)", 'done'],
  ])('%j is answered with %s', async (name, code) => {
    const workbook = new Workbook();
    expect(
      await attempt(openOfficeInNode(workbook), (_, { worksheets }) => void worksheets.add(name)),
    ).toBe(code);
    expect(namesOf(workbook)).toEqual(code === 'done' ? ['Sheet1', name] : ['Sheet1']);
  });

  test('are refused on renaming as on adding, but a change of case is none', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    const rename = (name: string): Promise<string> =>
      attempt(openOfficeInNode(workbook), ({ workbook: { worksheets } }) => {
        worksheets.getItem('Một').name = name;
      });
    expect(await rename('HAI')).toBe('ItemAlreadyExists');
    expect(await rename('MỘT')).toBe('done');
    expect(namesOf(workbook)).toEqual(['MỘT', 'Hai']);
  });
});

describe('sheets', () => {
  test('are added, moved, copied and deleted', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    workbook.sheet('Hai').cells.put(0, 0, { value: 'x' });
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.add('Ba').position = 0;
      worksheets.getItem('Hai').copy('After', worksheets.getItem('Ba'));
      worksheets.getItem('Một').delete();
    });
    expect([code, namesOf(workbook)]).toEqual(['done', ['Ba', 'Hai (2)', 'Hai']]);
    expect(workbook.sheet('Hai (2)').valueAt(0, 0)).toBe('x');
  });

  test('keep one in sight: the last is neither deleted nor hidden', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    workbook.sheet('Hai').visibility = 'VeryHidden';
    const office = openOfficeInNode(workbook);
    const codes = [
      await attempt(office, (_, { worksheets }) => worksheets.getItem('Một').delete()),
      await attempt(office, (_, { worksheets }) => {
        worksheets.getItem('Một').visibility = 'Hidden';
      }),
      await attempt(office, (_, { worksheets }) => worksheets.getItem('Hai').activate()),
    ];
    expect(codes).toEqual(['InvalidOperation', 'InvalidOperation', 'InvalidOperation']);
    expect(namesOf(workbook)).toEqual(['Một', 'Hai']);
  });

  test('are counted, found by name whatever the case, and walked through', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai', 'Ba'] });
    workbook.sheet('Hai').visibility = 'Hidden';
    const { Excel } = openOfficeInNode(workbook);
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const all = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const found = worksheets.getItem('MỘT').load('name');
      const next = worksheets.getItem('Một').getNext(true).load('name');
      const none = worksheets.getItem('Ba').getNextOrNullObject().load('name');
      await context.sync();
      return [all.value, visible.value, found.name, next.name, none.isNullObject];
    });
    expect(seen).toEqual([3, 2, 'Một', 'Ba', true]);
  });

  test('show what they were told of looks, panes and printing', async () => {
    const workbook = new Workbook();
    const code = await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.tabColor = '#c00000';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt('A1:B4');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$4:$5');
      sheet.pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P';
    });
    expect(code).toBe('done');
    const sheet = workbook.sheet('Sheet1');
    expect([sheet.tabColor, sheet.showGridlines, sheet.frozen?.localAddress]).toEqual([
      '#C00000',
      false,
      'A1:B4',
    ]);
    expect(sheet.pageLayout.settings).toMatchObject({
      Orientation: 'Landscape',
      Zoom: { horizontalFitToPages: 1 },
      TopMargin: 72,
      LeftMargin: 36,
    });
    expect(sheet.pageLayout.printTitleRows?.localAddress).toBe('4:5');
    expect(sheet.pageLayout.headersFooters['CenterFooter']).toBe('Trang &P');
  });
});

describe('protection', () => {
  test('of a sheet refuses locked cells and what no option allows', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    const inSheet = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
      attempt(office, (_, { worksheets }) => {
        work(worksheets.getItem('Sheet1'));
      });
    const codes = {
      protect: await inSheet((sheet) => {
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect({ allowInsertRows: true }, 'mật khẩu');
      }),
      locked: await inSheet((sheet) => void (sheet.getRange('A1').values = [[1]])),
      unlocked: await inSheet((sheet) => void (sheet.getRange('B2').values = [[1]])),
      partly: await inSheet((sheet) => sheet.getRange('A2:B2').clear()),
      format: await inSheet((sheet) => void (sheet.getRange('B2').format.fill.color = 'red')),
      insertRows: await inSheet((sheet) => void sheet.getRange('9:9').insert('Down')),
      insertColumns: await inSheet((sheet) => void sheet.getRange('C:C').insert('Right')),
      dropDown: await inSheet((sheet) => sheet.getRange('B2').dataValidation.clear()),
      again: await inSheet((sheet) => sheet.protection.protect()),
      wrongPassword: await inSheet((sheet) => sheet.protection.unprotect('khác')),
      unprotect: await inSheet((sheet) => sheet.protection.unprotect('mật khẩu')),
      unprotectAgain: await inSheet((sheet) => sheet.protection.unprotect()),
    };
    expect(codes).toEqual({
      protect: 'done',
      locked: 'AccessDenied',
      unlocked: 'done',
      partly: 'AccessDenied',
      format: 'AccessDenied',
      insertRows: 'done',
      insertColumns: 'AccessDenied',
      dropDown: 'AccessDenied',
      again: 'AccessDenied',
      wrongPassword: 'InvalidArgument',
      unprotect: 'done',
      unprotectAgain: 'AccessDenied',
    });
  });

  test("of a workbook's structure refuses every change of its sheets", async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    const office = openOfficeInNode(workbook);
    await attempt(office, (_, { protection }) => protection.protect());
    const changes: ((worksheets: Excel.WorksheetCollection) => void)[] = [
      (worksheets) => void worksheets.add('Ba'),
      (worksheets) => void (worksheets.getItem('Hai').name = 'Ba'),
      (worksheets) => worksheets.getItem('Hai').delete(),
      (worksheets) => void (worksheets.getItem('Hai').visibility = 'Hidden'),
      (worksheets) => void (worksheets.getItem('Hai').position = 0),
      (worksheets) => void worksheets.getItem('Hai').copy(),
    ];
    for (const change of changes) {
      expect(
        await attempt(office, (_, { worksheets }) => {
          change(worksheets);
        }),
      ).toBe('AccessDenied');
    }
    expect(namesOf(workbook)).toEqual(['Một', 'Hai']);
  });
});
