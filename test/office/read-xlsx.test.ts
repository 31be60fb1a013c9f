import * as XLSX from 'xlsx';
import { expect, test } from 'vitest';
import { readXlsxIntoWorkbook } from './read-xlsx.ts';
import { snapshot } from './snapshot.ts';

test('a file is read with its formulas, formats, names, hidden sheets and custom properties', () => {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Mã', 'Tiền'],
    ['=không phải', { t: 'n', f: 'SUM(B3:B4)', v: 7, z: '#,##0' }],
    [true, { t: 'e', v: 0x2a, w: '#N/A' }],
  ]);
  sheet['!rows'] = [{}, { hidden: true }];
  XLSX.utils.book_append_sheet(book, sheet, 'Dữ liệu');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'Danh mục');
  book.Workbook = {
    Sheets: [{}, { Hidden: 1 }],
    Names: [{ Name: 'DanhMuc', Ref: "'Danh mục'!$A$1" }],
  };
  book.Custprops = { KyBaoCao: '2025-Q4' };
  const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;

  const workbook = readXlsxIntoWorkbook(new Uint8Array(bytes));
  expect(snapshot(workbook)).toEqual({
    'Dữ liệu': [
      ['Mã', 'Tiền'],
      ['=không phải', '=SUM(B3:B4)'],
      [true, '#N/A'],
    ],
    'Danh mục': [['x']],
  });
  const read = workbook.sheet('Dữ liệu');
  expect([
    read.valueAt(1, 1),
    read.formatAt(1, 1).numberFormat,
    read.cells.at(1, 0)?.formula,
  ]).toEqual([7, '#,##0', undefined]);
  expect([...read.hiddenRows]).toEqual([1]);
  expect(workbook.sheet('Danh mục').visibility).toBe('Hidden');
  expect(workbook.names.find('danhmuc')?.formula).toBe("='Danh mục'!$A$1");
  expect([...workbook.customProperties]).toEqual([['KyBaoCao', '2025-Q4']]);
});
