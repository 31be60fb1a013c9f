import { describe, expect, test } from 'vitest';
import type { CellStyle, CellValue } from '../../../shared/grid/cell.ts';
import { findTurnedDays } from '../../../shared/value/turned-days.ts';

const DATE: CellStyle = { format: 'dd/mm/yyyy', kind: 'date' };
const TEXT: CellStyle = { format: '@', kind: 'text' };

function cells(...values: readonly CellValue[]): { value: CellValue; style: CellStyle }[] {
  return values.map((value) => ({ value, style: typeof value === 'number' ? DATE : TEXT }));
}

/** Serials of 6/5/2021 and 7/8/2021, and of 31/12/2021. */
const MAY_6 = 44322;
const AUGUST_7 = 44415;
const DECEMBER_31 = 44561;

describe('findTurnedDays', () => {
  test.each([
    [
      'real dates up to day 12 beside texts above',
      cells(MAY_6, AUGUST_7, '13/06/2021', '30/6/2021'),
      'dates',
    ],
    ['a real date after day 12', cells(MAY_6, DECEMBER_31, '13/06/2021'), undefined],
    ['a text that Excel would have turned', cells(MAY_6, '13/06/2021', '05/06/2021'), undefined],
    ['real dates alone', cells(MAY_6, AUGUST_7), undefined],
    ['texts that can only be month first', cells('12/31/2021', '01/05/2021'), 'texts'],
    ['texts of both orders', cells('12/31/2021', '31/12/2021'), undefined],
    ['texts that may be either', cells('01/05/2021', '02/06/2021'), undefined],
    ['no days at all', cells('Thường xuyên', 'Quý II/2021'), undefined],
  ] as const)('takes %s for %s', (_title, column, expected) => {
    expect(findTurnedDays(column)).toBe(expected);
  });
});
