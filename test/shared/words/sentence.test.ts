import { describe, expect, test } from 'vitest';
import type { Place } from '../../../shared/finding/finding.ts';
import { amountText } from '../../../shared/words/amount-text.ts';
import { dayText } from '../../../shared/words/day-text.ts';
import { en } from '../../../shared/words/en.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { failureSentence, placeText } from '../../../shared/words/sentence.ts';
import { vi } from '../../../shared/words/vi.ts';

describe('placeText', () => {
  test.each<[Place, string, string]>([
    [{ file: 'a.xlsx' }, 'Tệp a.xlsx', 'File a.xlsx'],
    [
      { file: 'a.xlsx', sheet: 'Ma trận', row: 12, column: 'lead', cell: 'F12' },
      'Tệp a.xlsx, trang tính Ma trận, ô F12 (Cơ quan chủ trì)',
      'File a.xlsx, sheet Ma trận, cell F12 (Lead agency)',
    ],
    [
      { file: 'a.xlsx', sheet: 'Ma trận', row: 12, column: 'category' },
      'Tệp a.xlsx, trang tính Ma trận, dòng 12 (Nhóm nhiệm vụ)',
      'File a.xlsx, sheet Ma trận, row 12 (Category)',
    ],
    [{ file: '', sheet: 'Ma trận', row: 3 }, 'Trang tính Ma trận, dòng 3', 'Sheet Ma trận, row 3'],
    [{ file: '' }, '', ''],
  ])('%j', (place, vietnamese, english) => {
    expect([placeText(place, vi), placeText(place, en)]).toEqual([vietnamese, english]);
  });
});

describe('failureSentence', () => {
  test('names the file and what to do', () => {
    const failure = { code: 'file-empty', params: {}, file: 'a.xlsx' } as const;
    expect(failureSentence(failure, en)).toMatch(/^File a\.xlsx: .+\. .+\.$/);
    expect(failureSentence({ code: 'file-empty', params: {} }, vi)).toMatch(
      /^Tệp không có nội dung/,
    );
  });
});

test.each([
  ['2019-09-27', '27/9/2019'],
  ['2021-01-06', '06/01/2021'],
  ['2021-02-15', '15/02/2021'],
  ['2020-12-09', '09/12/2020'],
  ['Quý II/2021', 'Quý II/2021'],
])('dayText writes %s as %s', (day, text) => {
  expect(dayText(day)).toBe(text);
});

test.each([
  [0, '0'],
  [1500, '1.500'],
  [-1_234_567, '-1.234.567'],
])('amountText writes %d as %s', (amount, text) => {
  expect(amountText(amount)).toBe(text);
});

test('quoted keeps a sentence readable: one line, shortened', () => {
  expect(quoted(' a\n  b ')).toBe('“a b”');
  expect(quoted('ệ'.repeat(200))).toBe(`“${'ệ'.repeat(90)}…”`);
});
