import { describe, expect, test } from 'vitest';
import { keyCell, stampProperties } from '../../../shared/matrix/stamp.ts';
import { makePeriod } from '../../../shared/value/period.ts';
import { gridWorkbook, type GridRows } from '../../builders/grid.ts';
import { readWhole } from '../../builders/reading.ts';

const MATRIX: GridRows = [
  ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì'],
  [1, '2.1', 'Tổ chức hội nghị', 'Sở Nội vụ'],
];

type Case = readonly [
  name: string,
  sheets: Record<string, GridRows>,
  file: string,
  department: string,
  period: string,
];

const CASES: readonly Case[] = [
  [
    'the information sheet by its keys',
    {
      'Thông tin': [
        [keyCell('info', 'department'), 'Đơn vị báo cáo', 'Sở Y tế'],
        [keyCell('info', 'period'), 'Kỳ báo cáo', 'Quý II/2021'],
        ['', 'Nơi nhận', 'Sở Khoa học và Công nghệ'],
      ],
      'Ma trận': MATRIX,
    },
    'Sở Nội vụ quý 1-2021.xlsx',
    'SYT content',
    '2021-Q2 content',
  ],
  [
    'the information sheet by its labels',
    {
      'Thông tin': [['Tên đơn vị:', 'Sở Y tế'], ['Kỳ báo cáo: 6 tháng đầu năm 2021']],
      'Ma trận': MATRIX,
    },
    'x.xlsx',
    'SYT content',
    '2021-H1 content',
  ],
  [
    'the lines above the table, not the superior, the addressee or a document that is cited',
    {
      'Ma trận': [
        ['UBND TỈNH QUẢNG TRỊ\nSỞ Y TẾ', '', '', 'Quảng Trị, ngày 11 tháng 6 năm 2021'],
        ['MA TRẬN NHIỆM VỤ QUÝ I NĂM 2021'],
        ['(Kèm theo Công văn số 12/SNV-VP tháng 5 năm 2021 của Sở Nội vụ)'],
        ['Kính gửi: Sở Khoa học và Công nghệ'],
        ...MATRIX,
      ],
    },
    'x.xlsx',
    'SYT content',
    '2021-Q1 content',
  ],
  [
    'the name of the file, with marks',
    { 'Ma trận': MATRIX },
    'Bao cao/Sở Y tế - Quý I-2021.xlsx',
    'SYT file-name',
    '2021-Q1 file-name',
  ],
  [
    'the name of the file, without marks',
    { Sheet1: MATRIX },
    'so_y_te_thang_3_2021.xls',
    'SYT file-name',
    '2021-03 file-name',
  ],
  ['the name of the sheet', { 'Sở Y tế': MATRIX }, 'x.xlsx', 'SYT content', ' '],
  [
    'the title of the table, where nothing else says it',
    { 'Ma trận': [['MA TRẬN NHIỆM VỤ CỦA SỞ Y TẾ NĂM 2021'], ...MATRIX] },
    'x.xlsx',
    'SYT content',
    '2021 content',
  ],
  [
    'no title that names two agencies apart from each other',
    { 'Ma trận': [['BÁO CÁO - SỞ Y TẾ'], ['TỔNG HỢP - SỞ NỘI VỤ'], ...MATRIX] },
    'x.xlsx',
    ' ',
    ' ',
  ],
  ['nothing: both stay open', { 'Ma trận': MATRIX }, 'bao cao cuoi cung (2).xlsx', ' ', ' '],
];

describe('department and period', () => {
  test.each(CASES)('come from %s', (_name, sheets, file, department, period) => {
    const submission = readWhole(gridWorkbook(sheets), { file });
    expect(`${submission.department?.id ?? ''} ${submission.departmentFrom ?? ''}`).toBe(
      department,
    );
    expect(`${submission.period?.id ?? ''} ${submission.periodFrom ?? ''}`).toBe(period);
  });

  test('come from the stamp before the content, and from the user before both', () => {
    const workbook = gridWorkbook(
      {
        'Thông tin': [
          ['Đơn vị', 'Sở Nội vụ'],
          ['Kỳ', 'Quý II/2021'],
        ],
        'Ma trận': MATRIX,
      },
      {
        properties: Object.fromEntries(
          stampProperties({ kind: 'template', department: 'SYT', period: '2021-Q1' }),
        ),
      },
    );
    const stamped = readWhole(workbook);
    expect([stamped.department?.id, stamped.period?.id, stamped.departmentFrom]).toEqual([
      'SYT',
      '2021-Q1',
      'stamp',
    ]);
    const period = makePeriod('year', 2021);
    const given = readWhole(workbook, {
      department: { text: 'Sở Xây dựng', id: 'SXD' },
      ...(period ? { period } : {}),
    });
    expect([given.department?.id, given.period?.id, given.departmentFrom]).toEqual([
      'SXD',
      '2021',
      'user',
    ]);
  });
});
