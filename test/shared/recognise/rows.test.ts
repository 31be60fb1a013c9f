import { describe, expect, test } from 'vitest';
import type { GridRows } from '../../builders/grid.ts';
import { fates, findingsOf, readRows, textsOf } from '../../builders/reading.ts';

const HEAD = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành', 'Kinh phí'];
const TITLE_1 = 'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0';
const TITLE_4 = 'Phát triển nguồn nhân lực thích ứng với yêu cầu cuộc CMCN 4.0';

function task(ordinal: string | number, content: string): GridRows[number] {
  return [ordinal, content, 'Sở Y tế', '2021', 10];
}

/** Literal rows under the headings in row 1, and what must become of each. */
const TABLES: readonly (readonly [name: string, rows: GridRows, fates: readonly string[]])[] = [
  [
    'Roman titles of categories hold for the rows below them',
    [['I', TITLE_1], task(1, 'Tổ chức hội nghị'), ['II', TITLE_4], task(1, 'Mở lớp tập huấn')],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '4 group-title', '5 task 2.4 Mở lớp tập huấn'],
  ],
  [
    'a code and a title in one cell, without a number of its own',
    [
      ['', `2.1. ${TITLE_1}`],
      task(1, 'Tổ chức hội nghị'),
      ['', `2.4 ${TITLE_4}`],
      task(2, 'Mở lớp tập huấn'),
    ],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '4 group-title', '5 task 2.4 Mở lớp tập huấn'],
  ],
  [
    'a code with words of the department’s own',
    [
      ['2.1', 'Công tác tuyên truyền'],
      task(1, 'Tổ chức hội nghị'),
      ['2.4', 'Đào tạo nhân lực số'],
      task(1, 'Mở lớp tập huấn'),
    ],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '4 group-title', '5 task 2.4 Mở lớp tập huấn'],
  ],
  [
    'a category’s title broken over two rows',
    [
      ['2.4', 'Phát triển nguồn nhân lực thích ứng với'],
      ['', 'yêu cầu cuộc CMCN 4.0'],
      task(1, 'Mở lớp tập huấn'),
    ],
    ['2 group-title', '3 continuation', '4 task 2.4 Mở lớp tập huấn'],
  ],
  [
    'a title that names no category closes the one before it',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      ['II', 'Nhiệm vụ khác'],
      task(2, 'Mở lớp tập huấn'),
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 group-title',
      '5 quarantine category-undecided',
    ],
  ],
  [
    'a title of a lower level leaves the category standing',
    [
      ['I', TITLE_1],
      ['1.1', 'Nhiệm vụ trong năm'],
      task('1.1.1', 'Tổ chức hội nghị'),
      ['a)', 'Nhiệm vụ thường xuyên'],
      task('1', 'Phát thanh xã'),
    ],
    [
      '2 group-title',
      '3 group-title',
      '4 task 2.1 Tổ chức hội nghị',
      '5 group-title',
      '6 task 2.1 Phát thanh xã',
    ],
  ],
  [
    'sums are no tasks, words that begin like sums are',
    [
      ['I', TITLE_1],
      task(1, 'Tổng hợp kết quả tuyên truyền'),
      task(2, 'Cộng đồng số thôn bản'),
      ['', 'Cộng I', '', '', 20],
      ['', 'Tổng cộng (I+II)', '', '', 20],
      ['', 'Tổng số: 02 nhiệm vụ'],
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổng hợp kết quả tuyên truyền',
      '4 task 2.1 Cộng đồng số thôn bản',
      '5 subtotal',
      '6 subtotal',
      '7 subtotal',
    ],
  ],
  [
    'a numbered task with nothing but its content stays a task',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      [2, 'Biên soạn tờ rơi'],
      task(3, 'Phát thanh xã'),
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 task 2.1 Biên soạn tờ rơi',
      '5 task 2.1 Phát thanh xã',
    ],
  ],
  [
    'numbers that pass over a row make it a title, a gap in them a task whose number was forgotten',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      ['', 'Nhóm nhiệm vụ truyền thông'],
      task(2, 'Phát thanh xã'),
      ['', 'Biên soạn tờ rơi'],
      task(4, 'In sổ tay'),
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 group-title',
      '5 task 2.1 Phát thanh xã',
      '6 task 2.1 Biên soạn tờ rơi',
      '7 task 2.1 In sổ tay',
    ],
  ],
  [
    'lines that go on from the row above are joined to it',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị trực tiếp và'),
      ['', 'trực tuyến tới cấp xã'],
      task(2, 'Phát thanh xã'),
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị trực tiếp và trực tuyến tới cấp xã',
      '4 continuation',
      '5 task 2.1 Phát thanh xã',
    ],
  ],
  [
    'dashes under a numbered task are lines of it, under a title tasks',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị, gồm:'),
      ['', '- Hội nghị cấp tỉnh'],
      ['', '- Hội nghị cấp huyện'],
      ['II', TITLE_4],
      ['', '- Mở lớp tập huấn', 'Sở Nội vụ'],
      ['', '- Cử cán bộ đi học', 'Sở Nội vụ'],
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị, gồm:\n- Hội nghị cấp tỉnh\n- Hội nghị cấp huyện',
      '4 continuation',
      '5 continuation',
      '6 group-title',
      '7 task 2.4 - Mở lớp tập huấn',
      '8 task 2.4 - Cử cán bộ đi học',
    ],
  ],
  [
    'a signature block ends the matrix, whatever stands below it',
    [
      ['I', TITLE_1],
      task(1, 'Giám đốc các sở chỉ đạo tuyên truyền'),
      [],
      ['', '', '', 'Quảng Trị, ngày 14 tháng 3 năm 2021'],
      ['', 'NGƯỜI LẬP BIỂU', '', 'KT. GIÁM ĐỐC'],
      ['', '', '', 'PHÓ GIÁM ĐỐC'],
      [],
      ['', 'Lê Thị C', '', 'Trần Văn B'],
    ],
    [
      '2 group-title',
      '3 task 2.1 Giám đốc các sở chỉ đạo tuyên truyền',
      '5 signature',
      '6 signature',
      '7 signature',
      '9 signature',
    ],
  ],
  [
    'tasks below a signature are tasks all the same',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      ['', 'Nơi nhận:', '', 'GIÁM ĐỐC'],
      task(2, 'Phát thanh xã'),
    ],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '4 signature', '5 task 2.1 Phát thanh xã'],
  ],
  [
    'rows with nothing but a number wait to be filled in, with or without noughts of formulas',
    [['I', TITLE_1], task(1, 'Tổ chức hội nghị'), [2], [3, '', '', '', 0], ['4.', ' ', '\u00a0']],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 ordinal-only',
      '5 ordinal-only',
      '6 ordinal-only',
    ],
  ],
  [
    'a blank row in the middle ends nothing',
    [['I', TITLE_1], task(1, 'Tổ chức hội nghị'), [], [], task(2, 'Phát thanh xã')],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '6 task 2.1 Phát thanh xã'],
  ],
  [
    'rows without content are kept apart, as are those whose content cannot be read',
    [
      ['I', TITLE_1],
      [1, '', 'Sở Y tế', '2021', 10],
      [2, { error: '#REF!' }, 'Sở Y tế', '2021', 10],
      [3, { uncalculated: true }, 'Sở Y tế', '2021', 10],
    ],
    [
      '2 group-title',
      '3 quarantine content-empty',
      '4 quarantine content-unreadable',
      '5 quarantine content-unreadable',
    ],
  ],
  [
    'the headings again after a page break are no task',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      ['Trang 2'],
      HEAD,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      task(2, 'Phát thanh xã'),
    ],
    [
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 repeated-heading',
      '5 repeated-heading',
      '6 numbers-row',
      '7 task 2.1 Phát thanh xã',
    ],
  ],
  [
    'tasks numbered in Roman are tasks where nothing stands below them',
    [
      ['I', 'Tổ chức hội nghị', 'Sở Y tế', '2021', 10],
      ['II', 'Phát thanh xã', 'Sở Y tế', '2021', 10],
      ['III', 'Biên soạn tờ rơi', 'Sở Y tế', '', ''],
    ],
    [
      '2 quarantine category-undecided',
      '3 quarantine category-undecided',
      '4 quarantine category-undecided',
    ],
  ],
  [
    'a remark below the table is none of its rows',
    [
      ['I', TITLE_1],
      task(1, 'Tổ chức hội nghị'),
      [],
      ['Ghi chú: số liệu đến ngày 14/3/2021.'],
      ['(*) Kinh phí chưa phân bổ'],
    ],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '5 footnote', '6 footnote'],
  ],
  [
    'numbers of the form of a code beside others of that form are no codes',
    [
      ['1.1', 'Nhiệm vụ trong năm'],
      task(1, 'Tổ chức hội nghị'),
      ['2.1', 'Nhiệm vụ thường xuyên'],
      task(1, 'Phát thanh xã'),
    ],
    [
      '2 group-title',
      '3 quarantine category-undecided',
      '4 group-title',
      '5 quarantine category-undecided',
    ],
  ],
  [
    'a category’s title in its long form, and sums that bear a number',
    [
      ['I', 'Tuyên truyền, nâng cao nhận thức về cuộc Cách mạng công nghiệp lần thứ tư'],
      task(1, 'Tổ chức hội nghị'),
      ['I', 'Cộng nhóm I', '', '', 10],
      task(2, 'Phát thanh xã'),
    ],
    ['2 group-title', '3 task 2.1 Tổ chức hội nghị', '4 subtotal', '5 task 2.1 Phát thanh xã'],
  ],
  [
    'the template’s example row and hints are no tasks',
    [
      ['', '(ghi rõ việc phải làm)', '(tên cơ quan)', '(ngày)', '(số)'],
      ['VD', 'Tổ chức hội nghị', 'Sở Y tế', '2021', 5],
      ['I', TITLE_1],
      task(1, 'Phát thanh xã'),
    ],
    ['2 instruction', '3 instruction', '4 group-title', '5 task 2.1 Phát thanh xã'],
  ],
];

describe('rows', () => {
  test.each(TABLES)('%s', (_name, rows, expected) => {
    const submission = readRows([HEAD, ...rows]);
    expect(fates(submission)).toEqual(expected);
    expect(submission.rowsRead).toBe(expected.length);
  });

  test('a category in its own column makes a row a task, whatever else is empty', () => {
    const submission = readRows([
      ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Chủ trì'],
      ['', '2.1', 'Tổng cộng đồng thuận'],
      ['', '2.4', 'NÂNG CAO NĂNG LỰC SỐ'],
    ]);
    expect(fates(submission)).toEqual([
      '2 task 2.1 Tổng cộng đồng thuận',
      '3 task 2.4 NÂNG CAO NĂNG LỰC SỐ',
    ]);
  });

  test('the category of a title above is written with the row it comes from', () => {
    const submission = readRows([HEAD, ['I', TITLE_1], task(1, 'Tổ chức hội nghị')]);
    expect(submission.tasks[0]?.values.category).toEqual({ text: TITLE_1, code: '2.1' });
    expect(submission.tasks[0]?.inheritedFrom).toEqual({ category: 2 });
  });

  test('a cell merged down over several tasks holds for each of them, a sum of money for the first', () => {
    const submission = readRows(
      [
        ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Chủ trì', 'Kinh phí (triệu đồng)'],
        [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', 90],
        [2, '', 'Phát thanh xã', '', ''],
        [3, '', 'In sổ tay', '', ''],
      ],
      { merges: ['B2:B4', 'D2:D4', 'E2:E4'] },
    );
    expect(fates(submission)).toEqual([
      '2 task 2.1 Tổ chức hội nghị',
      '3 task 2.1 Phát thanh xã',
      '4 task 2.1 In sổ tay',
    ]);
    expect(textsOf(submission, 'lead')).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Y tế']);
    expect(textsOf(submission, 'budget')).toEqual(['90', '', '']);
    expect(submission.tasks[2]?.inheritedFrom).toEqual({ category: 2, lead: 2 });
  });

  test('a task over several lines under a merged number and content is one task with all that stands in them', () => {
    const submission = readRows(
      [
        ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm'],
        [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', '2021', 'Kế hoạch'],
        ['', '', '', 'Sở Nội vụ', '', 'Báo cáo'],
        [2, '2.1', 'Phát thanh xã', 'Sở Y tế', '2021', 'Bản tin'],
      ],
      { merges: ['A2:A3', 'C2:C3'] },
    );
    expect(fates(submission)).toEqual([
      '2 task 2.1 Tổ chức hội nghị',
      '3 continuation',
      '4 task 2.1 Phát thanh xã',
    ]);
    expect(textsOf(submission, 'lead')[0]).toBe('Sở Y tế + Sở Nội vụ');
    expect(textsOf(submission, 'product')[0]).toBe('Kế hoạch\nBáo cáo');
  });

  test('a group row hands its agency and time down to rows whose own cells are blank', () => {
    const submission = readRows([
      ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'],
      ['I', TITLE_1, 'Sở Y tế', '2021'],
      [1, 'Tổ chức hội nghị', '', '', 'Kế hoạch'],
      [2, 'Phát thanh xã', 'Sở Nội vụ', '', 'Bản tin'],
    ]);
    expect(fates(submission)).toEqual([
      '2 group-title',
      '3 task 2.1 Tổ chức hội nghị',
      '4 task 2.1 Phát thanh xã',
    ]);
    expect(textsOf(submission, 'lead')).toEqual(['Sở Y tế', 'Sở Nội vụ']);
    expect(submission.tasks[1]?.inheritedFrom).toEqual({ category: 2, deadline: 2 });
  });

  test('titles, agencies and categories in TCVN3 are understood, and stand as they were written', () => {
    const old = (v: string): GridRows[number][number] => ({ v, style: { font: '.VnTime' } });
    const submission = readRows([
      HEAD,
      ['I', old('Tuyªn truyÒn, n©ng cao nhËn thøc vÒ cuéc CMCN 4.0')],
      [1, old('Tæ chøc héi nghÞ tuyªn truyÒn'), old('Së Y tÕ'), '2021', 10],
    ]);
    const [first] = submission.tasks;
    expect(first?.values.category).toEqual({
      text: 'Tuyªn truyÒn, n©ng cao nhËn thøc vÒ cuéc CMCN 4.0',
      code: '2.1',
    });
    expect(first?.values.content).toBe('Tæ chøc héi nghÞ tuyªn truyÒn');
    expect(first?.values.lead?.map(({ id }) => id)).toEqual(['SYT']);
    expect(
      submission.findings
        .filter(({ code }) => code === 'text-legacy-encoding')
        .map(({ place, fix }) => [place.cell, fix?.to]),
    ).toEqual([
      ['B3', 'Tổ chức hội nghị tuyên truyền'],
      ['C3', 'Sở Y tế'],
    ]);
  });

  test('a heading merged over an empty column names no second one', () => {
    const submission = readRows(
      [
        ['STT', 'Nhóm', 'Nội dung nhiệm vụ', '', 'Cơ quan chủ trì', 'Thời hạn'],
        [1, '2.1', 'Tổ chức hội nghị', '', 'Sở Y tế', '2021'],
      ],
      { merges: ['C1:D1', 'C2:D2'] },
    );
    expect(
      findingsOf(submission).filter(([code]) => code === 'structure-column-duplicate'),
    ).toEqual([]);
    expect(fates(submission)).toEqual(['2 task 2.1 Tổ chức hội nghị']);
  });

  test('hidden rows are read and counted, or left out and listed', () => {
    const rows = [
      ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', '2021'],
      [2, '2.1', 'Phát thanh xã', 'Sở Y tế', '2021'],
    ];
    const used = readRows(rows, { hiddenRows: [3] });
    expect(fates(used)).toEqual(['2 task 2.1 Tổ chức hội nghị', '3 task 2.1 Phát thanh xã']);
    expect(used.findings.find(({ code }) => code === 'structure-hidden-rows')?.params).toEqual({
      count: 1,
    });
    const skipped = readRows(rows, { hiddenRows: [3] }, { hiddenRows: 'skip' });
    expect(fates(skipped)).toEqual(['2 task 2.1 Tổ chức hội nghị', '3 hidden']);
  });

  test('a table for each category takes it from the line above its headings, or from the name of its sheet', () => {
    const head = ['STT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn'];
    const submission = readRows([
      [`2.1. ${TITLE_1}`],
      head,
      [1, 'Tổ chức hội nghị', 'Sở Y tế', '2021'],
      [],
      [`2.4. ${TITLE_4}`],
      head,
      [1, 'Mở lớp tập huấn', 'Sở Y tế', '2021'],
    ]);
    expect(fates(submission)).toEqual([
      '3 task 2.1 Tổ chức hội nghị',
      '7 task 2.4 Mở lớp tập huấn',
    ]);
    expect(submission.readings).toHaveLength(2);
  });

  test('findings name the cell where they are, with what it shows', () => {
    const submission = readRows([
      [
        '',
        'STT',
        'Nhóm',
        'Nội dung nhiệm vụ',
        'Chủ trì',
        'Thời hạn',
        'Kinh phí',
        'Sản phẩm',
        'Trạng thái',
      ],
      [
        '',
        1,
        '2,1',
        'Tổ chức hội nghị',
        'Sở Y tế',
        '31/6/2021',
        '-5 triệu',
        'Kế hoạch',
        'Hoàn thành',
      ],
      [
        '',
        2,
        '9.9',
        'Phát thanh xã',
        'Sở Y tế',
        '2021',
        { error: '#N/A' },
        'Bản tin',
        'Hoàn thành',
      ],
      ['', 3, '', 'In sổ tay', 'Sở Y tế', '2021', '', 'Sổ tay', 'Hoàn thành'],
    ]);
    expect(findingsOf(submission)).toEqual([
      ['category-malformed', 'C2', '2,1'],
      ['time-impossible', 'F2', '31/6/2021'],
      ['money-negative', 'G2', '-5 triệu'],
      ['category-unknown', 'C3', '9.9'],
      ['structure-error-cell', 'G3', '#N/A'],
    ]);
  });
});
