import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  DAYS_1900_TO_1904,
  dayOfSerial,
  dayParts,
  daysInMonth,
  isLeapYear,
  isoDay,
  serialOfDay,
} from '../../../shared/grid/serial-date.ts';

describe('serials of the 1900 system', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [43_890, '2020-02-29'],
    [44_197, '2021-01-01'],
    [44_561, '2021-12-31'],
    [73_050, '2099-12-31'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });

  test.each([0, 0.5, -1, 60, 60.5, 2_958_466, Number.NaN, Infinity])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  });

  test('drop the time of day', () => {
    expect(dayOfSerial(44_561.999_99)).toBe('2021-12-31');
  });

  test('follow one another day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const day = dayOfSerial(serial) ?? '';
        const next = dayOfSerial(serial + 1) ?? '';
        expect(next > day).toBe(true);
        expect(serialOfDay(day)).toBe(serial);
        const { year, month, day: number } = dayParts(day);
        expect(isoDay(year, month, number)).toBe(day);
      }),
    );
  });

  test('of the 1904 system are 1462 lower for the same day', () => {
    expect(dayOfSerial(0 + DAYS_1900_TO_1904)).toBe('1904-01-01');
    expect(dayOfSerial(43_099 + DAYS_1900_TO_1904)).toBe('2021-12-31');
  });
});

describe('the calendar', () => {
  test.each([
    [1900, false],
    [2000, true],
    [2020, true],
    [2021, false],
    [2100, false],
  ])('has a leap year in %d: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  test.each([
    [2021, 2, 29],
    [2021, 6, 31],
    [2021, 13, 1],
    [2021, 0, 1],
    [2021, 1, 0],
    [1899, 12, 31],
    [10_000, 1, 1],
  ])('has no day %d-%d-%d', (year, month, day) => {
    expect(isoDay(year, month, day)).toBeUndefined();
  });

  test.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2021-03-01', -1, '2021-02-28'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-01-15', 0, '2021-01-15'],
  ])('gives from %s by %d days %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});
