import { describe, expect, it } from 'vitest';
import { UNCALCULATED } from '../../../shared/grid/cell.ts';
import { rawXlsx } from '../../builders/raw-xlsx.ts';
import { corpusBytes, corpusIsPresent } from '../../contract/corpus-expectations.ts';
import { cellsOf, failureOf, textsOf, workbookOf } from './read-cells.ts';

/**
 * Public bug reports of people who combine workbooks, as far as reading goes: each builds its own input. The
 * identifiers (C02 …) are those of the collection of cases.
 */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

const HEADINGS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã CV</t></is></c><c r="B1" t="inlineStr"><is><t>Hạn</t></is></c></row>';

function base(date1904: boolean): Uint8Array {
  const serial = 45_842 - (date1904 ? 1462 : 0);
  const rows = `${HEADINGS}<row r="2"><c r="A2"><v>101</v></c><c r="B2" s="1"><v>${String(serial)}</v></c></row>`;
  return rawXlsx({ sheets: [{ name: 'Công việc', rows }], formats: ['dd/mm/yyyy'], date1904 });
}

describe('Dates and times', () => {
  it('C02: the same list shows the same day as a workbook and as text', () => {
    const workbook = textsOf(workbookOf(base(false)).sheets[0]);
    const csv = textsOf(workbookOf(utf8('Mã CV,Hạn\n101,04/07/2025\n'), 'a.csv').sheets[0]);
    expect(workbook).toEqual(csv);
    expect(csv).toEqual({ A1: 'Mã CV', B1: 'Hạn', A2: '101', B2: '04/07/2025' });
  });

  it('C04: a workbook of the 1904 system gives the same serials as one of 1900', () => {
    expect(cellsOf(workbookOf(base(true)).sheets[0])).toEqual(
      cellsOf(workbookOf(base(false)).sheets[0]),
    );
  });

  it('C05: a time of day stays a time and a duration a duration, never a day of 1899', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="2"><v>1.34375</v></c></row>';
    const formats = ['h:mm', '[h]:mm'];
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }], formats })).sheets[0];
    expect(textsOf(sheet)).toEqual({ A1: '0:00', B1: '12:00', C1: '32:15' });
    expect(sheet?.styleAt(0, 0)?.kind).toBe('time');
    expect(sheet?.styleAt(0, 2)?.kind).toBe('duration');
  });
});

it('C10: identifiers keep their digits, as text and as numbers', () => {
  const rows = `<row r="1">${inline('A1', '9990323200018857')}<c r="B1"><v>999032320001885</v></c></row>`;
  expect(textsOf(workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).sheets[0])).toEqual({
    A1: '9990323200018857',
    B1: '999032320001885',
  });
});

describe('Layout', () => {
  it('C19: columns of one name both keep their values', () => {
    const rows = `<row r="1">${inline('A1', 'Hạn')}${inline('B1', 'Hạn')}</row><row r="2">${inline('A2', '1')}${inline('B2', '2')}</row>`;
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A1: 'Hạn', B1: 'Hạn', A2: '1', B2: '2' });
  });

  it('C20, C22, C25: cells that are absent leave a gap, and nothing slides', () => {
    const rows = `<row r="1">${inline('A1', 'a')}${inline('C1', 'c')}</row><row r="3">${inline('B3', 'ghi chú')}${inline('C3', 'x')}</row>`;
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A1: 'a', C1: 'c', B3: 'ghi chú', C3: 'x' });
  });

  it('C23: reading goes on after a blank row, and rows keep their numbers', () => {
    const rows = `<row r="1">${inline('A1', 'a')}</row><row r="2"/><row r="5">${inline('A5', 'II. Nhóm')}</row>`;
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A1: 'a', A5: 'II. Nhóm' });
  });

  it('C26: hidden and filtered rows are read and known to be hidden', () => {
    const rows = `<row r="2">${inline('A2', 'a')}</row><row r="3" hidden="1">${inline('A3', 'b')}</row><row r="5" hidden="1">${inline('A5', 'c')}</row>`;
    const after = '<autoFilter ref="A1:A5"/>';
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows, after }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A2: 'a', A3: 'b', A5: 'c' });
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2, 4]);
  });

  it('C27: a very hidden sheet of a macro workbook is read and known to be hidden', () => {
    const bytes = rawXlsx({
      sheets: [
        { name: 'A', rows: '' },
        { name: 'Danh mục', rows: '', state: 'veryHidden' },
      ],
      parts: { 'xl/vbaProject.bin': 'no macro is ever looked at' },
    });
    const sheets = workbookOf(bytes, 'a.xlsm').sheets;
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
  });

  it('C28: styled empty cells, a stray last cell and a wrong dimension cost nothing', () => {
    const empty = Array.from({ length: 20_000 }, (_, index) => {
      const row = String(index + 10);
      const cells = Array.from('ABCDEFGHIJ', (letter) => `<c r="${letter}${row}" s="1"/>`).join('');
      return `<row r="${row}" s="1" customFormat="1">${cells}</row>`;
    });
    const rows = `<row r="1">${inline('A1', 'a')}</row>${empty.join('')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const before = '<dimension ref="A1:B2"/><cols><col min="1" max="16384" style="1"/></cols>';
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows, before }], formats: ['0'] }))
      .sheets[0];
    expect([sheet?.rowCount, sheet?.cellCount]).toEqual([2, 2]);
    expect(cellsOf(sheet)).toEqual({ A1: 'a', XFD1048576: 1 });
  });
});

describe('Formats and containers', () => {
  it.skipIf(!corpusIsPresent).each([
    ['enc-agile_AES256_SHA512_CBC_pwd_password.xlsx', 'file-encrypted'],
    ['enc-rc4cryptoapi_password.xls', 'file-encrypted'],
    ['enc-password_2002_40_xor.xls', 'file-encrypted'],
    ['enc-drm_mip_label_Test.xlsx', 'file-rights-managed'],
  ])('C32, C34: %s is said to be what it is: %s', (file, code) => {
    expect(failureOf(corpusBytes(file), file)).toEqual({ code, params: {}, file });
  });

  it('C35: a cell with a link and rich text gives the text that is seen', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Văn A</t></r></is></c></row>';
    const after = '<hyperlinks><hyperlink ref="A1" location="B1" display="khác"/></hyperlinks>';
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows, after }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A1: 'Nguyễn Văn A' });
  });

  it('C36: a formula that its file stores no result for is known as such', () => {
    const rows = '<row r="1"><c r="A1"><f>F2/G2</f></c></row>';
    const sheet = workbookOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).sheets[0];
    expect(cellsOf(sheet)).toEqual({ A1: UNCALCULATED });
  });

  it('C38: a text file in UTF-8 without a mark and in UTF-16 gives the same rows', () => {
    const text = 'Mã,Tên\n1,Chuyển đổi số\n';
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(cellsOf(workbookOf(wide, 'a.csv').sheets[0])).toEqual(
      cellsOf(workbookOf(utf8(text), 'a.csv').sheets[0]),
    );
  });
});
