import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submissionsIn } from '../../../shared/consolidate/split-parts.ts';
import type { CellValue } from '../../../shared/grid/cell.ts';
import type { Submission } from '../../../shared/matrix/submission.ts';
import { consolidate } from '../../../shared/pipeline.ts';
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
      'Sở Tài chính',
      'SỞ NỘI VỤ',
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

  test('balances over the departments of one file: each row is of exactly one of them, and goes through all to the ledger', () => {
    const names = fc.uniqueArray(fc.constantFrom('Sở Y tế', 'STC', 'Sở Nội vụ', 'Khác', 'M'), {
      minLength: 1,
      maxLength: 3,
    });
    const title = fc.constantFrom('', 'SỞ Y TẾ', 'Đơn vị: Sở Tài chính', 'II. Sở Nội vụ', 'BẢNG');
    const table = fc.record({ title, rows: ROWS, column: fc.boolean() });
    const sheets = fc.array(fc.array(table, { minLength: 1, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    let split = 0;
    fc.assert(
      fc.property(names, sheets, (called, tables) => {
        const grids = called.map((name, at) => [
          name,
          (tables[at] ?? []).flatMap(({ title: own, rows, column }) => [
            [own],
            column ? HEAD.with(6, 'Đơn vị báo cáo') : HEAD,
            [1, '2.1', 'Việc đầu', 'Sở Y tế', '2021', '', 'Sở Y tế'],
            ...rows.slice(0, 12),
          ]),
        ]);
        const workbook = gridWorkbook(
          Object.fromEntries(grids) as Parameters<typeof gridWorkbook>[0],
        );
        const outcome = readSubmission(workbook, { file: 'x.xlsx', hash: 'h' }, nq52);
        if (!outcome.ok) return;
        const whole = outcome.value;
        const parts = submissionsIn(whole);
        if (parts.length > 1) split += 1;
        const placesOf = ({ tasks, quarantine, ignored }: Submission) =>
          [
            ...tasks.map(({ source, row }) => `${source.sheet} ${row}`),
            ...quarantine.map(({ task }) => `${task.source.sheet} ${task.row}`),
            ...ignored.map(({ sheet, row }) => `${sheet} ${row}`),
          ].sort();
        expect(parts.flatMap(placesOf).sort()).toEqual(placesOf(whole));
        expect(parts.flatMap(({ findings }) => findings)).toHaveLength(whole.findings.length);
        const keys = parts.map(({ department }) => department?.id ?? department?.text ?? '');
        expect(new Set(keys).size).toBe(parts.length);
        const master = consolidate([{ file: 'x.xlsx', hash: 'h', outcome }], nq52);
        if (!master.ok) throw new Error(master.failure.code);
        const lines = master.value.ledger;
        expect(lines).toHaveLength(parts.length);
        expect(lines.reduce((sum, { read }) => sum + read, 0)).toBe(whole.rowsRead);
      }),
      { numRuns: 300 },
    );
    // Otherwise nothing was shown.
    expect(split).toBeGreaterThan(30);
  }, 120_000);
});
