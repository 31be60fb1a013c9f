import { describe, expect, test } from 'vitest';
import { columnsOf, fates, readRows } from '../../builders/reading.ts';

const ROWS = [
  ['STT', 'Nhóm', 'Nhiệm vụ', 'Đơn vị A', 'Mốc', 'Ghi chú'],
  [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', '2021', 'Sở Nội vụ'],
  [2, '2.1', 'Phát thanh xã', 'Sở Y tế', '2021', ''],
];

describe('a correction', () => {
  test('says what columns are, by their letters', () => {
    const corrections = [{ columns: { D: 'coordinating', E: 'start', F: 'lead' } as const }];
    const submission = readRows(ROWS, {}, { corrections });
    expect(columnsOf(submission)).toBe('category=B content=C coordinating=D start=E lead=F');
    expect(
      submission.readings[0]?.columns
        .filter(({ how }) => how === 'correction')
        .map(({ score }) => score),
    ).toEqual([1, 1, 1]);
  });

  test('leaves a column to the department', () => {
    const submission = readRows(
      ROWS,
      {},
      { corrections: [{ sheet: 'Ma trận', columns: { F: null } }] },
    );
    expect(columnsOf(submission)).not.toContain('F');
    expect(submission.tasks[0]?.extra).toEqual({ 'Ghi chú': 'Sở Nội vụ' });
  });

  test('says where the headings are, and what is read is read from there', () => {
    const corrections = [
      { headingRow: 4, columns: { A: 'category', B: 'content', C: 'lead' } as const },
    ];
    const submission = readRows(
      [['Bảng của phòng'], [], [], ['x', 'y', 'z'], ['2.1', 'Tổ chức hội nghị', 'Sở Y tế']],
      {},
      { corrections },
    );
    expect(submission.readings[0]?.headingRows).toEqual({ first: 4, last: 4 });
    expect(fates(submission)).toEqual(['5 task 2.1 Tổ chức hội nghị']);
  });

  test('replaces headings that were found close by', () => {
    const rows = [
      ['Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Nhóm'],
      ['Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Hạn', 'Nhóm'],
      ['Tổ chức hội nghị', 'Sở Y tế', '2021', '2.1'],
    ];
    const submission = readRows(rows, {}, { corrections: [{ headingRow: 2, columns: {} }] });
    expect(submission.readings.map(({ headingRows }) => headingRows)).toEqual([
      { first: 2, last: 2 },
    ]);
    expect(fates(submission)).toEqual(['3 task 2.1 Tổ chức hội nghị']);
  });

  test('of another sheet changes nothing', () => {
    const corrections = [{ sheet: 'Khác', columns: { D: 'coordinating' } as const }];
    expect(columnsOf(readRows(ROWS, {}, { corrections }))).toBe(columnsOf(readRows(ROWS)));
  });
});
