import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../shared/grid/cell.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readSubmission } from '../../../shared/recognise/read-submission.ts';
import { gridWorkbook } from '../../builders/grid.ts';

const HEAD = [
  'STT',
  'Nhóm',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời hạn',
  'Kinh phí',
  'Kết quả thực hiện',
];

/** Cells that meet every turn of telling rows apart. */
const CELL: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<CellValue>(
      1,
      2,
      'I',
      'II',
      'a)',
      '2.1',
      '2.1.1',
      '-',
      'Cộng',
      'Tổng cộng',
      'Nơi nhận:',
      'GIÁM ĐỐC',
      'STT',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời hạn',
      'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0',
      'và các đơn vị',
      'Xây dựng kho dữ liệu',
      'Sở Y tế',
      '2021',
      '(1)',
      'Ghi chú: xem thêm',
      ' ',
      0,
      true,
      { error: '#N/A' },
      { uncalculated: true },
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const ROWS = fc.array(fc.array(CELL, { maxLength: 9 }), { maxLength: 40 });

function isFilled(cell: CellValue | undefined): boolean {
  return (
    cell !== undefined &&
    !(typeof cell === 'string' && /^[\s\u00ad\u200b-\u200f\u2060]*$/u.test(cell))
  );
}

describe('the account of rows', () => {
  test('balances for any rows: each one read is exactly one of task, quarantined and ignored', () => {
    fc.assert(
      fc.property(ROWS, fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), (rows, merged) => {
        const merges = [...new Set(merged)].map(
          (row) => `C${String(row * 3 + 2)}:C${String(row * 3 + 3)}`,
        );
        const workbook = gridWorkbook(
          { 'Ma trận': [HEAD, ...rows] },
          { sheets: { 'Ma trận': { merges } } },
        );
        const outcome = readSubmission(workbook, { file: 'x.xlsx', hash: '' }, nq52);
        if (!outcome.ok) {
          expect(outcome.failure.code).toBe('matrix-no-rows');
          return;
        }
        const { rowsRead, tasks, quarantine, ignored } = outcome.value;
        expect(tasks.length + quarantine.length + ignored.length).toBe(rowsRead);
        const places = [
          ...tasks.map(({ row }) => row),
          ...quarantine.map(({ task }) => task.row),
          ...ignored.map(({ row }) => row),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const row of places) expect(rows[row - 2]?.some(isFilled)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('has every filled row when no headings come again below the first', () => {
    const plain = ROWS.map((rows) =>
      rows.map((cells) => cells.filter((cell) => !(HEAD as readonly unknown[]).includes(cell))),
    );
    fc.assert(
      fc.property(plain, (rows) => {
        const workbook = gridWorkbook({
          'Ma trận': [HEAD, [1, '2.1', 'Việc đầu', 'Sở Y tế', '2021'], ...rows],
        });
        const outcome = readSubmission(workbook, { file: 'x.xlsx', hash: '' }, nq52);
        expect(outcome.ok && outcome.value.rowsRead).toBe(
          1 + rows.filter((cells) => cells.some(isFilled)).length,
        );
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
