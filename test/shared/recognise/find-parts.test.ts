import { describe, expect, it } from 'vitest';
import { submissionsIn } from '../../../shared/consolidate/split-parts.ts';
import { stampProperties } from '../../../shared/matrix/stamp.ts';
import type { Submission } from '../../../shared/matrix/submission.ts';
import { gridWorkbook, type GridRows } from '../../builders/grid.ts';
import { readWhole } from '../../builders/reading.ts';

const HEADINGS = [
  'STT',
  'Nhóm nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
  'Trạng thái',
];
const row = (number: number, content: string, code = '2.1') => [
  number,
  code,
  content,
  'Sở Y tế',
  'Sở Nội vụ',
  '12/2021',
  'Báo cáo',
  'Đang thực hiện',
];
/** A row of a matrix whose categories are titles. */
const untitled = (number: number, content: string) => row(number, content).toSpliced(1, 1);
const UNTITLED = HEADINGS.toSpliced(1, 1);
const C21 = 'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0';
const C22 = 'Chủ động tham gia cuộc CMCN 4.0 và thúc đẩy quá trình chuyển đổi số';

function read(
  sheets: Readonly<Record<string, GridRows>>,
  options: Parameters<typeof gridWorkbook>[1] & { readonly file?: string } = {},
): Submission {
  const { file = 'tong-hop.xlsx', ...grid } = options;
  return readWhole(gridWorkbook(sheets, grid), { file });
}

/** `Sở Y tế: Ma trận 3 content; Ma trận 4 …`, a line a part. */
function partsOf(submission: Submission): string[] {
  const parts = submissionsIn(submission);
  const rows = parts.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  expect(rows).toBe(submission.rowsRead);
  return parts.map(({ department, tasks, quarantine, ignored }) => {
    const own = [
      ...tasks.map((task) => `${task.row} ${task.values.content ?? ''}`),
      ...quarantine.map(({ task, reason }) => `${task.row} ${reason}`),
      ...ignored.map((each) => `${each.row} ${each.reason}`),
    ];
    return `${department?.text ?? '–'}: ${own.join(', ')}`;
  });
}

describe('A file of several departments', () => {
  it('is split by sheets named after departments', () => {
    const submission = read({
      'Sở Y tế': [['MA TRẬN NHIỆM VỤ'], HEADINGS, row(1, 'Khám bệnh từ xa')],
      '2. STC': [['MA TRẬN NHIỆM VỤ'], HEADINGS, row(1, 'Kho dữ liệu tài chính')],
      'Sở Nội vụ (2)': [HEADINGS, row(1, 'Sát hạch trực tuyến'), row(2, 'Đào tạo')],
    });
    expect(submission.department).toBeUndefined();
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 3 Khám bệnh từ xa',
      'Sở Tài chính: 3 Kho dữ liệu tài chính',
      'Sở Nội vụ: 2 Sát hạch trực tuyến, 3 Đào tạo',
    ]);
  });

  it('is split by the title blocks of its sheets, whatever the sheets are called', () => {
    const submission = read({
      Sheet1: [['UBND TỈNH QUẢNG TRỊ'], ['SỞ Y TẾ'], HEADINGS, row(1, 'Khám bệnh từ xa')],
      Sheet2: [['Đơn vị báo cáo: Sở Tài chính'], HEADINGS, row(1, 'Kho dữ liệu')],
    });
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 4 Khám bệnh từ xa',
      'Sở Tài chính: 3 Kho dữ liệu',
    ]);
  });

  it('goes by the sheets where all carry the letterhead of the office that put them together', () => {
    const head = [['SỞ KHOA HỌC VÀ CÔNG NGHỆ'], ['MA TRẬN NHIỆM VỤ']];
    const submission = read({
      SYT: [...head, HEADINGS, row(1, 'Khám bệnh từ xa')],
      STC: [...head, HEADINGS, row(1, 'Kho dữ liệu')],
    });
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 4 Khám bệnh từ xa',
      'Sở Tài chính: 4 Kho dữ liệu',
    ]);
  });

  it('is split by title blocks inside one sheet, between tables of the same headings too', () => {
    const submission = read({
      'Ma trận': [
        ['SỞ Y TẾ'],
        HEADINGS,
        row(1, 'Khám bệnh từ xa'),
        [],
        ['SỞ TÀI CHÍNH'],
        HEADINGS,
        row(1, 'Kho dữ liệu'),
        ['III. Sở Nội vụ'],
        HEADINGS,
        row(1, 'Sát hạch trực tuyến'),
      ],
    });
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 3 Khám bệnh từ xa',
      'Sở Tài chính: 7 Kho dữ liệu',
      'Sở Nội vụ: 10 Sát hạch trực tuyến',
    ]);
  });

  it('keeps a page break of one department together, its letterhead repeated or not', () => {
    const submission = read({
      'Ma trận': [
        ['SỞ Y TẾ'],
        HEADINGS,
        row(1, 'Khám bệnh từ xa'),
        ['SỞ Y TẾ'],
        HEADINGS,
        row(2, 'Hồ sơ sức khỏe'),
      ],
    });
    expect(submission.parts).toBeUndefined();
    expect(submission.department?.text).toBe('Sở Y tế');
    expect(submission.tasks).toHaveLength(2);
  });

  it('is split by group rows that name departments, categories below them', () => {
    const submission = read({
      'Ma trận': [
        ['TỔNG HỢP NHIỆM VỤ CÁC ĐƠN VỊ'],
        UNTITLED,
        ['I', 'Sở Y tế'],
        ['', `2.1. ${C21}`],
        untitled(1, 'Tuyên truyền trên báo'),
        ['', `2.2. ${C22}`],
        untitled(2, 'Khám bệnh từ xa'),
        ['II', 'Sở Tài chính'],
        ['', `2.2. ${C22}`],
        untitled(1, 'Kho dữ liệu'),
      ],
    });
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 5 Tuyên truyền trên báo, 7 Khám bệnh từ xa, 3 group-title, 4 group-title, 6 group-title',
      'Sở Tài chính: 10 Kho dữ liệu, 8 group-title, 9 group-title',
    ]);
  });

  it('is split by group rows inside categories, and a name without a number closes no category', () => {
    const submission = read({
      'Ma trận': [
        ['TỔNG HỢP NHIỆM VỤ CÁC ĐƠN VỊ'],
        UNTITLED,
        ['2.1', C21],
        ['', 'Sở Y tế'],
        untitled(1, 'Tuyên truyền trên báo'),
        ['', 'Sở Tài chính'],
        untitled(2, 'Hội nghị trực tuyến'),
        ['2.2', C22],
        ['', 'Sở Tài chính'],
        untitled(3, 'Kho dữ liệu'),
      ],
    });
    expect(submission.tasks.map(({ values }) => values.category?.code)).toEqual([
      '2.1',
      '2.1',
      '2.2',
    ]);
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 5 Tuyên truyền trên báo, 3 group-title, 4 group-title',
      'Sở Tài chính: 7 Hội nghị trực tuyến, 10 Kho dữ liệu, 6 group-title, 8 group-title, 9 group-title',
    ]);
  });

  it('is split by a column that names who reports, a blank cell meaning the one above', () => {
    const headings = HEADINGS.toSpliced(2, 0, 'Đơn vị báo cáo');
    const of = (department: string, number: number, content: string) =>
      row(number, content).toSpliced(2, 0, department);
    const submission = read({
      'Ma trận': [
        headings,
        of('Sở Y tế', 1, 'Khám bệnh từ xa'),
        of('Sở Tài chính', 2, 'Kho dữ liệu'),
        of('', 3, 'Hóa đơn điện tử'),
        of('SYT', 4, 'Hồ sơ sức khỏe'),
      ],
    });
    expect(partsOf(submission)).toEqual([
      'Sở Y tế: 2 Khám bệnh từ xa, 5 Hồ sơ sức khỏe',
      'Sở Tài chính: 3 Kho dữ liệu, 4 Hóa đơn điện tử',
    ]);
  });

  it('is nobody’s where a sheet does not say whose it is, but its file’s where the name does', () => {
    const sheets = {
      'Sở Y tế': [HEADINGS, row(1, 'Khám bệnh từ xa')],
      'Sở Tài chính': [HEADINGS, row(1, 'Kho dữ liệu')],
      Khác: [HEADINGS, row(1, 'Sát hạch trực tuyến')],
    };
    expect(partsOf(read(sheets)).at(-1)).toBe('–: 2 Sát hạch trực tuyến');
    expect(partsOf(read(sheets, { file: 'so-noi-vu.xlsx' })).at(-1)).toBe(
      'Sở Nội vụ: 2 Sát hạch trực tuyến',
    );
  });

  it.each<[string, Readonly<Record<string, GridRows>>]>([
    [
      'one named department over many tables',
      {
        Sheet1: [['SỞ Y TẾ'], HEADINGS, row(1, 'Khám bệnh từ xa')],
        Sheet2: [HEADINGS, row(1, 'Hồ sơ sức khỏe')],
      },
    ],
    [
      'a column of agencies in charge',
      {
        'Ma trận': [
          HEADINGS,
          row(1, 'Khám bệnh từ xa'),
          row(2, 'Kho dữ liệu').toSpliced(3, 1, 'Sở Tài chính'),
        ],
      },
    ],
    [
      'an addressee in capitals',
      {
        'Ma trận': [
          ['Kính gửi: Sở Khoa học và Công nghệ'],
          ['SỞ Y TẾ'],
          HEADINGS,
          row(1, 'Khám bệnh từ xa'),
        ],
      },
    ],
    [
      'one group row that names a department',
      {
        'Ma trận': [UNTITLED, ['I', 'Sở Y tế'], ['', `2.1. ${C21}`], untitled(1, 'Tuyên truyền')],
      },
    ],
  ])('is not seen in %s', (_, sheets) => {
    expect(read(sheets).parts).toBeUndefined();
  });

  it('is not seen in a file of ours, though its rows are grouped by department', () => {
    const rows = [
      UNTITLED,
      ['I', 'Sở Y tế'],
      ['', `2.1. ${C21}`],
      untitled(1, 'Tuyên truyền'),
      ['II', 'Sở Tài chính'],
      ['', `2.1. ${C21}`],
      untitled(2, 'Hội nghị'),
    ];
    const stamp = stampProperties({ kind: 'template', department: 'SKHCN' });
    expect(read({ 'Ma trận': rows }).parts).toHaveLength(2);
    const ours = read({ 'Ma trận': rows }, { properties: Object.fromEntries(stamp) });
    expect([ours.parts, ours.department?.id]).toEqual([undefined, 'SKHCN']);
  });
});
