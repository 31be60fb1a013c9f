import { describe, expect, test } from 'vitest';
import { GENERAL_STYLE } from '../../../shared/grid/cell.ts';
import { digitsLost, isLongNumber, longNumberText } from '../../../shared/value/long-number.ts';

describe('numbers of more digits than Excel keeps', () => {
  test.each([
    [999_999_999_999_999, false],
    [1_000_000_000_000_000, true],
    [-9_990_323_200_018_850, true],
    [1e21, true],
    [0.1 + 0.2, false],
    [123_456_789.123_456_78, false],
    ['9990323200018857', false],
  ])('%j is one: %j', (value, expected) => {
    expect(isLongNumber(value)).toBe(expected);
  });

  test.each([
    [9_990_323_200_018_850, 'general', '9990323200018850'],
    [1e21, 'general', '1000000000000000000000'],
    [9_990_323_200_018_850, 'number', '9990323200018850'],
    [9_990_323_200_018_850, 'percent', 'as shown'],
  ] as const)('%d under a %s format is the text %s', (value, kind, text) => {
    expect(longNumberText(value, { ...GENERAL_STYLE, kind }, 'as shown')).toBe(text);
  });

  test('are reported with their digits counted, in a column of ours and in one of the department’s own', () => {
    expect(digitsLost(-9_990_323_200_018_850, 'note').params).toEqual({
      column: 'note',
      value: '-9990323200018850',
      digits: 16,
    });
    expect(digitsLost(1e15).params).toEqual({ value: '1000000000000000', digits: 16 });
  });
});
