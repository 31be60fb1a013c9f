import { describe, expect, test } from 'vitest';
import {
  countInTable,
  countText,
  dayText,
  millionsText,
  moneyText,
} from '../../../shared/report/number-format.ts';
import { report as en } from '../../../shared/words/en/report.ts';
import { report as vi } from '../../../shared/words/vi/report.ts';

describe('numbers of the report', () => {
  test.each([
    [0, '0'],
    [2, '02'],
    [9, '09'],
    [10, '10'],
    [1234, '1.234'],
    [1_234_567, '1.234.567'],
  ])('a count of %d in a Vietnamese sentence is %s', (count, expected) => {
    expect(countText(count, vi.numbers)).toBe(expected);
  });

  test('a count in a table or in English has no zero before it', () => {
    expect(countInTable(2, vi.numbers)).toBe('2');
    expect(countText(2, en.numbers)).toBe('2');
  });

  test.each([
    [1_500_000_000, '1,5 tỷ đồng'],
    [2_000_000_000_000, '2.000 tỷ đồng'],
    [1_234_500_000, '1.234,5 triệu đồng'],
    [12_345_000_000, '12,345 tỷ đồng'],
    [350_000_000, '350 triệu đồng'],
    [450_500_000, '450,5 triệu đồng'],
    [1_234_567, '1.234.567 đồng'],
    [999, '999 đồng'],
    [0, '0 đồng'],
    [-5_000_000, '-5 triệu đồng'],
  ])('%d đồng is written %s', (amount, expected) => {
    expect(moneyText(amount, vi.numbers)).toBe(expected);
  });

  test.each([
    [1_500_000_000, '1.500'],
    [350_000, '0,35'],
    [1, '0,000001'],
    [0, '0'],
  ])('%d đồng in a column of millions is %s', (amount, expected) => {
    expect(millionsText(amount, vi.numbers)).toBe(expected);
  });

  test.each([
    ['2021-01-06', '06/01/2021'],
    ['2019-09-27', '27/9/2019'],
    ['2021-02-11', '11/02/2021'],
    ['2021-12-14', '14/12/2021'],
  ])('%s is written %s, zeros as the decree has them', (day, expected) => {
    expect(dayText(day)).toBe(expected);
  });
});
