import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { BookRow } from '../../../shared/grid/book.ts';
import { writeCsv } from '../../../shared/write/csv.ts';

function csv(rows: readonly BookRow[], separator?: ',' | ';'): string {
  return Buffer.from(writeCsv(rows, nodePlatform, separator)).toString('utf8');
}

describe('The CSV writer', () => {
  test('begins with a byte-order mark, so that Excel reads Vietnamese as it is', () => {
    expect(csv([{ cells: ['Sở Y tế'] }])).toBe('\ufeffSở Y tế\r\n');
  });

  test.each([
    ['=1+2', "'=1+2"],
    ['+84 24 3825 0000', "'+84 24 3825 0000"],
    ['-5 (giảm)', "'-5 (giảm)"],
    ['@nhóm', "'@nhóm"],
    ['2.10', '2.10'],
    ['0012', '0012'],
  ])('writes the text %j as %j', (text, expected) => {
    expect(csv([{ cells: [text] }])).toBe(`\ufeff${expected}\r\n`);
  });

  test('leaves numbers alone, negative ones too', () => {
    expect(csv([{ cells: [-5, 1.5, true, undefined, 'x'] }])).toBe('\ufeff-5,1.5,TRUE,,x\r\n');
  });

  test('writes the decimal comma where the semicolon separates', () => {
    expect(csv([{ cells: [1.5, 'a,b', 'c;d'] }], ';')).toBe('\ufeff1,5;a,b;"c;d"\r\n');
  });

  test('quotes what would break a line or a field', () => {
    expect(csv([{ cells: ['một, hai', 'dòng\nmới', 'nói "có"'] }])).toBe(
      '\ufeff"một, hai","dòng\nmới","nói ""có"""\r\n',
    );
  });

  test('leaves hidden rows out and takes the result of formulas', () => {
    expect(
      csv([{ cells: ['#tasks.content'], hidden: true }, { cells: [{ formula: 'A1', value: 3 }] }]),
    ).toBe('\ufeff3\r\n');
  });
});
