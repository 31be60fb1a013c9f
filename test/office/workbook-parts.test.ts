import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { openOfficeInNode } from './open-office-in-node.ts';
import { snapshot } from './snapshot.ts';
import { Workbook } from './workbook/workbook.ts';

describe('what a workbook keeps beside its sheets', () => {
  test('settings, any plain value', async () => {
    const workbook = new Workbook();
    const { Excel } = openOfficeInNode(workbook);
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('run', { id: 1, sheets: ['A'] });
      const there = settings.getItemOrNullObject('run').load('value');
      const absent = settings.getItemOrNullObject('other').load('value');
      await context.sync();
      return [there.value as unknown, absent.isNullObject];
    });
    expect(read).toEqual([{ id: 1, sheets: ['A'] }, true]);
    expect([...workbook.settings]).toEqual([['run', { id: 1, sheets: ['A'] }]]);
  });

  test('custom properties, by name whatever the case, of 255 characters at most', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    const add = (value: string): Promise<string> =>
      attempt(office, (_, { properties }) => void properties.custom.add('KyBaoCao', value));
    expect([await add('2025-Q4'), await add('x'.repeat(256))]).toEqual(['done', 'InvalidArgument']);
    await attempt(office, (_, { properties }) => {
      properties.custom.getItem('kybaocao').value = '2026-Q1';
      properties.title = 'Tổng hợp';
    });
    expect([...workbook.customProperties]).toEqual([['KyBaoCao', '2026-Q1']]);
    expect(workbook.documentProperties['Title']).toBe('Tổng hợp');
  });

  test('properties of a sheet', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').customProperties.add('key', 'value');
    });
    expect([...workbook.sheet('Sheet1').customProperties]).toEqual([['key', 'value']]);
  });

  test('XML parts, found by namespace', async () => {
    const { Excel } = openOfficeInNode(new Workbook());
    const xml = '<?xml version="1.0"?><a xmlns="urn:x"><b/></a>';
    const read = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(xml);
      const text = customXmlParts.getByNamespace('urn:x').getOnlyItem().getXml();
      const none = customXmlParts.getByNamespace('urn:y').getCount();
      await context.sync();
      return [text.value, none.value];
    });
    expect(read).toEqual([xml, 0]);
  });

  test('comments, one a cell', async () => {
    const workbook = new Workbook();
    const office = openOfficeInNode(workbook);
    const add = (): Promise<string> =>
      attempt(office, (_, { comments }) => void comments.add('Sheet1!B2', 'Xem lại'));
    expect([await add(), await add()]).toEqual(['done', 'ItemAlreadyExists']);
    expect(
      workbook.sheet('Sheet1').comments.map(({ range, content }) => [range.address, content]),
    ).toEqual([['Sheet1!B2', 'Xem lại']]);
  });

  test('hyperlinks of cells', async () => {
    const workbook = new Workbook();
    await attempt(openOfficeInNode(workbook), (_, { worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1').hyperlink = {
        documentReference: 'Sheet1!B9',
        textToDisplay: 'Tới',
      };
    });
    const [link] = workbook.sheet('Sheet1').hyperlinks;
    expect([link?.range.address, link?.link]).toMatchObject([
      'Sheet1!A1',
      { documentReference: 'Sheet1!B9' },
    ]);
    expect(snapshot(workbook)).toEqual({ Sheet1: [['Tới']] });
  });
});

describe('defined names', () => {
  test.each([
    ['DonVi', 'done'],
    ['_nhóm.2', 'done'],
    ['hai từ', 'InvalidArgument'],
    ['2nd', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['NQ52', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['c', 'InvalidArgument'],
    ['dacó', 'ItemAlreadyExists'],
  ])('%j is answered with %s', async (name, code) => {
    const workbook = new Workbook();
    workbook.names.add('DaCó', '=Sheet1!$A$1');
    const given = await attempt(openOfficeInNode(workbook), (_, { names, worksheets }) => {
      names.add(name, worksheets.getItem('Sheet1').getRange('A1:A3'));
    });
    expect(given).toBe(code);
  });

  test('stand for cells, or for none once these are gone', async () => {
    const workbook = new Workbook({ sheets: ['Một', 'Hai'] });
    const { Excel } = openOfficeInNode(workbook);
    const read = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('DanhMuc', "='Hai'!$A$1:$A$3");
      const range = worksheets.getItem('Một').getRange('DanhMuc').load('address');
      await context.sync();
      worksheets.getItem('Hai').delete();
      const gone = names.getItem('DanhMuc').getRangeOrNullObject().load('address');
      await context.sync();
      return [range.address, gone.isNullObject];
    });
    expect(read).toEqual(['Hai!A1:A3', true]);
  });
});

describe('other workbooks', () => {
  const file = (): string => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Tên', 'Ngày'],
      ['Một', { t: 'n', v: 46022, z: 'dd/mm/yyyy' }],
    ]);
    sheet['!merges'] = [XLSX.utils.decode_range('A4:B4')];
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ẩn']]), 'Ẩn');
    book.Workbook = { Sheets: [{}, { Hidden: 2 }] };
    return XLSX.write(book, { type: 'base64', bookType: 'xlsx' }) as string;
  };

  test('are opened in a window of their own, and remembered', async () => {
    const { Excel, excel } = openOfficeInNode(new Workbook());
    await Excel.createWorkbook('UEs=');
    await Excel.createWorkbook();
    expect(excel.workbook.opened).toEqual(['UEs=', '']);
  });

  test('give their sheets, under free names', async () => {
    const workbook = new Workbook();
    const code = await attempt(openOfficeInNode(workbook), (_, book) => {
      book.insertWorksheetsFromBase64(file(), { positionType: 'Beginning' });
    });
    expect(code).toBe('done');
    expect(snapshot(workbook)).toEqual({
      'Sheet1 (2)': [
        ['Tên', 'Ngày'],
        ['Một', 46022],
      ],
      Ẩn: [['ẩn']],
      Sheet1: [],
    });
    const inserted = workbook.sheet('Sheet1 (2)');
    expect(inserted.formatAt(1, 1).numberFormat).toBe('dd/mm/yyyy');
    expect(inserted.merges.map(({ localAddress }) => localAddress)).toEqual(['A4:B4']);
    expect(workbook.sheet('Ẩn').visibility).toBe('VeryHidden');
  });

  test('are refused when they are none', async () => {
    const code = await attempt(openOfficeInNode(new Workbook()), (_, book) => {
      book.insertWorksheetsFromBase64(Buffer.from([80, 75, 3, 4, 0]).toString('base64'));
    });
    expect(code).toBe('InvalidArgument');
  });
});

test('calculation and its mode are kept', async () => {
  const workbook = new Workbook();
  await attempt(openOfficeInNode(workbook), ({ application }) => {
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculationMode = 'Manual';
    application.calculate('Full');
  });
  expect([workbook.calculationMode, workbook.calculations]).toEqual(['Manual', 1]);
});
