import { describe, expect, it } from 'vitest';
import { displayNumber } from '../../../shared/read/display-number.ts';
import { builtInFormat, formatKind, localFormat } from '../../../shared/read/number-format.ts';

describe('A number format', () => {
  it.each([
    ['General', 'general'],
    ['0', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['#,##0 "đ"', 'number'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['0%', 'percent'],
    ['dd/mm/yyyy', 'date'],
    ['[$-1010000]d/m/yyyy;@', 'date'],
    ['[$-42A]dd mmmm yyyy', 'date'],
    ['mm/yyyy', 'date'],
    ['mmm', 'date'],
    ['"Quý" q yyyy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['h:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['dd/mm/yyyy hh:mm', 'datetime'],
    ['@', 'text'],
    ['"ngày"', 'number'],
    ['\\d0', 'number'],
    ['0_d', 'number'],
    ['[Red]0', 'number'],
  ])('%j shows a %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });

  it('that follows the computer is given as Vietnamese Excel shows it', () => {
    expect([14, 22, 27, 999].map(builtInFormat)).toEqual([
      'dd/mm/yyyy',
      'dd/mm/yyyy hh:mm',
      'dd/mm/yyyy',
      'General',
    ]);
    expect(localFormat('[$-F800]dddd, mmmm dd, yyyy')).toBe('dd/mm/yyyy');
    expect(localFormat('[$-x-sysF400]h:mm:ss AM/PM')).toBe('hh:mm:ss');
    expect(localFormat('yyyy-mm-dd')).toBe('yyyy-mm-dd');
  });
});

describe('A number', () => {
  it.each([
    [44_561, 'dd/mm/yyyy', '31/12/2021'],
    [44_561.5, 'dd/mm/yyyy', '31/12/2021'],
    [44_561.5, 'dd/mm/yyyy hh:mm', '31/12/2021 12:00'],
    [44_561, 'd/m/yyyy', '31/12/2021'],
    [44_561, 'yyyy-mm-dd', '2021-12-31'],
    [60, 'dd/mm/yyyy', '60'],
    [-1, 'dd/mm/yyyy', '-1'],
    [1e12, 'dd/mm/yyyy', '1000000000000'],
    [0, 'h:mm', '0:00'],
    [0.5, 'h:mm', '12:00'],
    [1.34375, '[h]:mm', '32:15'],
    [1500000, '#,##0', '1.500.000'],
    [1355.9, '#,##0.00', '1.355,90'],
    [0.125, '0.0%', '12,5%'],
    [1500, '#,##0.###', '1.500,'],
    [1234567.125, '#,##0.##', '1.234.567,13'],
    [12.5, '#,##0.0##', '12,5'],
    [1500, '#,##0.0##', '1.500,0'],
    [1.005, '0.##', '1,01'],
    [-0.5, '#,##0.###', '-0,5'],
    [-1234.5, '#,##0.#;-#,##0.#;"–"', '-1.234,5'],
    [0, '#,##0.#;-#,##0.#;"–"', '–'],
    [1234.5, '#,##0.## "đ"', '1.234,5 đ'],
    [1234, '#,##0.##\\ ₫', '1.234, ₫'],
    [123_456_789_012, '#,##0.###', '123.456.789.012,'],
    [0.25, '0.#%', '25,%'],
    [1.5, 'General', '1,5'],
    [999032320001885, 'General', '999032320001885'],
    [2.2000000000000002, 'General', '2,2'],
    [0.1 + 0.2, 'General', '0,3'],
    [5, '@', '5'],
    [5, 'a code [ that nobody knows', '5'],
  ])('%d under %j shows %j', (value, code, text) => {
    expect(displayNumber(value, code)).toBe(text);
  });
});
