import { expect, test } from 'vitest';
import { dateCell, type GridRows } from '../../builders/grid.ts';
import { findingsOf, readRows } from '../../builders/reading.ts';

const HEAD = [
  'STT',
  'Nhóm nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời gian hoàn thành',
];

/** Serials of 6/5/2021 and 31/12/2021. */
const MAY_6 = dateCell(44_322);
const DECEMBER_31 = dateCell(44_561);

function swapped(...deadlines: GridRows[number]): (readonly [string, string])[] {
  const rows = deadlines.map((deadline, index) => [
    index + 1,
    '2.1',
    `Tổ chức hội nghị tuyên truyền số ${String(index + 1)}`,
    'Sở Y tế',
    deadline,
  ]);
  return findingsOf(readRows([HEAD, ...rows]))
    .filter(([code]) => code === 'time-swapped')
    .map(([, cell, value]) => [cell, value]);
}

test('doubts real dates beside texts that US settings could not turn into dates', () => {
  expect(swapped(MAY_6, '13/06/2021', '30/9/2021').map(([cell]) => cell)).toEqual(['E2']);
});

test('doubts texts that may be either beside texts that are month first', () => {
  expect(swapped('12/31/2021', '01/05/2021', 'Quý II/2021')).toEqual([
    ['E2', '12/31/2021'],
    ['E3', '01/05/2021'],
  ]);
});

test('does not doubt a column that has a day first', () => {
  expect(swapped(MAY_6, DECEMBER_31, '13/06/2021')).toEqual([]);
  expect(swapped('31/12/2021', '01/05/2021')).toEqual([]);
});
