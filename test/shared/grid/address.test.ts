import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellAddress,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  rangeAddress,
} from '../../../shared/grid/address.ts';

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  test.each(['', 'XFE', 'AAAA', 'A1', 'É'])('%j names no column', (letters) => {
    expect(columnIndex(letters)).toBeUndefined();
  });
});

describe('addresses', () => {
  test('read back as the row and column they were made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_ROWS - 1 }),
        fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
        (row, column) => {
          expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
        },
      ),
    );
  });

  test.each([
    ['$F$7', { row: 6, column: 5 }],
    ['f7', { row: 6, column: 5 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383 }],
    ['A0', undefined],
    ['A1048577', undefined],
    ['XFE1', undefined],
    ['F7:G8', undefined],
    ['7F', undefined],
    ['', undefined],
  ])('%j is %j', (address, expected) => {
    expect(parseAddress(address)).toEqual(expected);
  });

  test('of a range name both corners, or the one cell', () => {
    expect(rangeAddress({ top: 0, left: 0, bottom: 3, right: 2 })).toBe('A1:C4');
    expect(rangeAddress({ top: 4, left: 1, bottom: 4, right: 1 })).toBe('B5');
  });
});
