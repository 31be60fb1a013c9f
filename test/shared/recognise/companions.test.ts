import { describe, expect, test } from 'vitest';
import { gridWorkbook, type GridRows } from '../../builders/grid.ts';
import { fates, readRows, readWhole } from '../../builders/reading.ts';

const MATRIX: GridRows = [
  ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
  [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', '2021'],
];

describe('tables beside the matrix', () => {
  test('documents issued are read from a sheet of their own, by headings of the department’s', () => {
    const submission = readWhole(
      gridWorkbook({
        'Văn bản': [
          ['DANH MỤC VĂN BẢN ĐÃ BAN HÀNH'],
          [
            'TT',
            'Số, ký hiệu văn bản',
            'Ngày, tháng, năm ban hành',
            'Cơ quan ban hành',
            'Trích yếu nội dung',
            'Ghi chú',
          ],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
          [1, '4715/KH-UBND', '16/10/2020', 'UBND tỉnh', 'về phát triển thương mại điện tử', ''],
          [2, '02 /BC-SKHCN', '', '', 'Tình hình thực hiện', 'đã gửi'],
          [3],
          ['', '', '', 'GIÁM ĐỐC'],
        ],
        'Ma trận': MATRIX,
      }),
    );
    expect(submission.documents).toEqual([
      {
        origin: { file: 'bao-cao.xlsx', sheet: 'Văn bản', row: 4 },
        document: {
          text: '4715/KH-UBND ngày 16/10/2020',
          symbol: '4715/KH-UBND',
          date: '2020-10-16',
        },
        issuer: 'UBND tỉnh',
        subject: 'về phát triển thương mại điện tử',
      },
      {
        origin: { file: 'bao-cao.xlsx', sheet: 'Văn bản', row: 5 },
        document: { text: '02 /BC-SKHCN', symbol: '02/BC-SKHCN' },
        subject: 'Tình hình thực hiện',
        note: 'đã gửi',
      },
    ]);
    expect(
      submission.findings
        .filter(({ code }) => code === 'document-malformed')
        .map(({ place }) => [place.sheet, place.cell]),
    ).toEqual([['Văn bản', 'B5']]);
    expect(submission.tasks).toHaveLength(1);
  });

  test('difficulties below the matrix on the same sheet are no tasks', () => {
    const submission = readRows([
      ...MATRIX,
      [],
      ['3. Khó khăn, vướng mắc'],
      ['STT', 'Khó khăn, vướng mắc', 'Nguyên nhân', 'Kiến nghị, đề xuất'],
      [1, 'Thiếu máy chủ', 'Chưa bố trí kinh phí', 'Bố trí kinh phí năm 2022'],
      [2, 'Thiếu cán bộ'],
    ]);
    expect(fates(submission)).toEqual(['2 task 2.1 Tổ chức hội nghị']);
    expect(
      submission.difficulties.map(({ origin, difficulty, cause, proposal }) => [
        origin.row,
        difficulty,
        cause,
        proposal,
      ]),
    ).toEqual([
      [6, 'Thiếu máy chủ', 'Chưa bố trí kinh phí', 'Bố trí kinh phí năm 2022'],
      [7, 'Thiếu cán bộ', undefined, undefined],
    ]);
  });

  test('a department that reports difficulties alone is read, though it has no task', () => {
    const submission = readWhole(
      gridWorkbook({
        'Ma trận': [MATRIX[0] ?? []],
        'Khó khăn': [
          ['Khó khăn', 'Đề xuất'],
          ['Thiếu máy chủ', 'Bố trí kinh phí'],
        ],
      }),
    );
    expect([submission.tasks.length, submission.difficulties.length, submission.rowsRead]).toEqual([
      0, 1, 0,
    ]);
  });
});
