import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { decodeText } from '../../../shared/read/csv/decode-text.ts';
import { guessDelimiter } from '../../../shared/read/csv/guess-delimiter.ts';
import { parseDelimited } from '../../../shared/read/csv/parse-delimited.ts';
import { windows1258 } from '../../builders/windows-1258.ts';
import { cellsOf, workbookOf } from './read-cells.ts';

function fields(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  parseDelimited(text, delimiter, (row, column, field) => {
    (rows[row] ??= [])[column] = field;
  });
  return rows;
}

describe('Delimited text', () => {
  it.each([
    [
      'plain fields',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['every kind of line end', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    [
      'quotes, delimiters and line breaks in quotes',
      '"a ""x"", b","c\r\nd"',
      [['a "x", b', 'c\nd']],
    ],
    ['a quote inside a field as a letter', 'a "b" c,d', [['a "b" c', 'd']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['an unclosed quote to the end', '"a,b\nc', [['a,b\nc']]],
    ['blanks as they are', ' a , b', [[' a ', ' b']]],
  ])('keeps %s', (_, text, rows) => {
    expect(fields(text)).toEqual(rows);
  });

  it('leaves out empty fields and keeps the place of the others', () => {
    const found: string[] = [];
    parseDelimited('a,,b\n\n,c', ',', (row, column, field) => {
      found.push(`${String(row)} ${String(column)} ${field}`);
    });
    expect(found).toEqual(['0 0 a', '0 2 b', '2 1 c']);
  });
});

describe('The delimiter', () => {
  it.each([
    ['a,b\nc,d', ','],
    ['a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['a\tb\nc, d\te', '\t'],
    ['a|b\nc|d', '|'],
    ['sep=;\na,x;b,y', ';'],
    ['"a;b";c\n"d;e";f', ';'],
    ['Nội dung, kết quả;Cơ quan\nMột, hai, ba;Sở A\nMột;Sở B', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text).delimiter).toBe(delimiter);
  });

  it.each(['Kính gửi các sở,\nĐề nghị báo cáo.', 'một dòng', 'a,b'])(
    'is no proof of a table in %j',
    (text) => {
      expect(guessDelimiter(text).tabular).toBe(false);
    },
  );
});

const TEXT = 'Mô tả,Cơ quan\nBùn sét lẫn kết vón,Sở Tài nguyên và Môi trường\nĐẤT ƯỚT,UBND huyện\n';

describe('The encoding of a text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16LE with a mark', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), 'utf-16le'],
    ['UTF-16LE without a mark', new Uint8Array(Buffer.from(TEXT, 'utf16le')), 'utf-16le'],
    [
      'UTF-16BE with a mark',
      new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()),
      'utf-16be',
    ],
    ['windows-1258', windows1258(TEXT), 'windows-1258'],
  ])('%s is told, and its letters come out composed', (_, bytes, encoding) => {
    const decoded = decodeText(bytes, nodePlatform);
    expect([decoded.encoding, decoded.text]).toEqual([encoding, TEXT]);
  });

  it('of TCVN3 text is left to those who convert it cell by cell', () => {
    const bytes = Uint8Array.from('C«ng viÖc,KÕ ho¹ch\n', (letter) => letter.charCodeAt(0));
    expect(decodeText(bytes, nodePlatform).text).toBe('C«ng viÖc,KÕ ho¹ch\n');
  });

  it('is said to be a guess when letters alone tell it', () => {
    const workbook = workbookOf(windows1258(TEXT), 'a.csv');
    expect(workbook.issues?.map(({ code }) => code)).toEqual(['structure-encoding-assumed']);
  });
});

it('A text file gives texts and nothing else: codes, dates and formulas stay as they are written', () => {
  const text = 'Mã,Ngày,Tiền\n0012,05/07/2021,"1,5"\n2.10,=1+1,-5';
  const workbook = workbookOf(new TextEncoder().encode(text), 'thư mục/Sở A.csv');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sở A']);
  expect(cellsOf(workbook.sheets[0])).toEqual({
    A1: 'Mã',
    B1: 'Ngày',
    C1: 'Tiền',
    A2: '0012',
    B2: '05/07/2021',
    C2: '1,5',
    A3: '2.10',
    B3: '=1+1',
    C3: '-5',
  });
});
