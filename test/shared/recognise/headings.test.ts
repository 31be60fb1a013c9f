import { describe, expect, test } from 'vitest';
import type { GridRows } from '../../builders/grid.ts';
import { gridWorkbook } from '../../builders/grid.ts';
import {
  columnsOf,
  fates,
  findingsOf,
  readRows,
  readWhole,
  textsOf,
} from '../../builders/reading.ts';

const AGENCY = 'Sở Y tế';

/** Header sets as they occur in published annexes and reports, with the columns they must be taken for. */
const HEADER_SETS: readonly (readonly [name: string, rows: GridRows, columns: string])[] = [
  [
    'annex II of NQ 03/NQ-CP',
    [
      [
        'TT',
        'Tên nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Kết quả',
        'Thời gian hoàn thành',
      ],
      [1, 'Xây dựng đề án chuyển đổi số', AGENCY, 'Các sở, ngành', 'Đề án', '12/2025'],
    ],
    'content=B lead=C coordinating=D product=E deadline=F',
  ],
  [
    'annex II of QĐ 1671/QĐ-TTg',
    [
      [
        'STT',
        'Nhiệm vụ, giải pháp',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Sản phẩm/Kết quả',
        'Thời gian thực hiện',
      ],
      [1, 'Xây dựng đề án chuyển đổi số', AGENCY, 'Các sở, ngành', 'Đề án', '2026 - 2030'],
    ],
    'content=B lead=C coordinating=D product=E deadline=F',
  ],
  [
    'report on 71/NQ-CP',
    [
      [
        'TT',
        'NHIỆM VỤ',
        'KẾT QUẢ YÊU CẦU',
        'THỜI GIAN HOÀN THÀNH',
        'CƠ QUAN THỰC HIỆN',
        'TIẾN ĐỘ',
        'KẾT QUẢ HIỆN NAY',
      ],
      [1, 'Xây dựng đề án chuyển đổi số', 'Đề án', '6/2025', AGENCY, 'Hoàn thành', 'Đã ban hành'],
      [2, 'Rà soát quy định về dữ liệu', 'Báo cáo', '9/2025', AGENCY, 'Quá hạn', 'Đang soạn thảo'],
    ],
    'content=B product=C deadline=D lead=E status=F result=G',
  ],
  [
    'second annex of the same report',
    [
      [
        'STT',
        'NHIỆM VỤ',
        'VĂN BẢN GIAO VIỆC CỦA TRUNG ƯƠNG',
        'THỜI HẠN HOÀN THÀNH',
        'TIẾN ĐỘ',
        'KẾT QUẢ HIỆN NAY',
        'ĐỀ XUẤT, KIẾN NGHỊ',
      ],
      [
        1,
        'Xây dựng đề án chuyển đổi số',
        '50/NQ-CP',
        '6/2025',
        'Hoàn thành',
        'Đã ban hành',
        'Không',
      ],
    ],
    'content=B legalBasis=C deadline=D status=E result=F proposal=G',
  ],
  [
    'plan of a commune',
    [
      [
        'STT',
        'Tên nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Kết quả/Sản phẩm',
        'Thời gian',
        'Ghi chú',
      ],
      [1, 'Xây dựng đề án chuyển đổi số', AGENCY, 'Các sở, ngành', 'Đề án', '6/2025', ''],
    ],
    'content=B lead=C coordinating=D product=E deadline=F note=G',
  ],
  [
    'export of an office, its own columns left alone',
    [
      [
        'STT',
        'Tên nhiệm vụ',
        'LĐVP chủ trì',
        'Đơn vị chủ trì thực hiện',
        'Đơn vị phối hợp',
        'Đầu mối thực hiện',
        'Ngày thực hiện',
        'Ngày hoàn thành',
        'Loại nhiệm vụ',
        'Nguồn gốc',
        'Trạng thái nhiệm vụ',
        'Kết quả thực hiện',
        'Mức độ hoàn thành',
        'Khó khăn',
        'Đề xuất',
        'ID nhiệm vụ',
        'Người giao nhiệm vụ',
        'Lộ trình thực hiện',
        'Ngày cập nhật',
        'Ngày hoàn thành thực tế',
        'Gia hạn',
        '',
        'Người phê duyệt',
        '',
        '',
      ],
      [
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'Số lần',
        'Mốc cũ',
        'Họ tên',
        'Email',
        'Điện thoại',
      ],
      [
        1,
        'Xây dựng đề án chuyển đổi số',
        'Ông A',
        AGENCY,
        'Sở Nội vụ',
        'Bà B',
        '01/01/2025',
        '30/06/2025',
        'Thường xuyên',
        '50/NQ-CP',
        'Hoàn thành',
        'Đã ban hành',
        '100%',
        'Không',
        'Không',
        'NV-1',
        'Ông C',
        'Quý II',
        '02/01/2025',
        '29/06/2025',
        1,
        '31/03/2025',
        'Ông D',
        'd@example.org',
        '0233',
      ],
    ],
    'content=B lead=D coordinating=E start=G deadline=H legalBasis=J status=K result=L progress=M difficulty=N proposal=O',
  ],
  [
    'a list with the document that assigns the task',
    [
      [
        'STT',
        'Nội dung nhiệm vụ',
        'Văn bản giao nhiệm vụ',
        'Thời hạn hoàn thành',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
      ],
      [1, 'Xây dựng đề án chuyển đổi số', '50/NQ-CP', '6/2025', AGENCY, 'Sở Nội vụ'],
    ],
    'content=B legalBasis=C deadline=D lead=E coordinating=F',
  ],
  [
    'a plan by phases',
    [
      [
        'STT',
        'Giai đoạn',
        'Hạng mục công việc',
        'Đơn vị chủ trì',
        'Đơn vị phối hợp',
        'Bắt đầu',
        'Kết thúc',
        'Cán bộ chủ trì',
        'Cán bộ phối hợp',
        'Kinh phí',
      ],
      [
        1,
        'Giai đoạn 1',
        'Xây dựng đề án chuyển đổi số',
        AGENCY,
        'Sở Nội vụ',
        '01/2025',
        '06/2025',
        'Ông A',
        'Bà B',
        '500 triệu',
      ],
    ],
    'content=C lead=D coordinating=E start=F deadline=G budget=J',
  ],
  [
    'a table without a heading over the tasks, told by who leads, who helps and by when',
    [
      ['TT', 'Việc phải làm', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
      [1, 'Xây dựng đề án chuyển đổi số của ngành', AGENCY, 'Sở Nội vụ', '6/2025'],
      [2, 'Rà soát quy định về dữ liệu y tế', AGENCY, 'Sở Nội vụ', '9/2025'],
    ],
    'content=B lead=C coordinating=D deadline=E',
  ],
  [
    'headings of three lines under merged cells, CSV style without merges',
    [
      ['TT', 'Nội dung', 'Cơ quan thực hiện', '', 'Thời gian thực hiện', '', 'Ghi chú'],
      ['', '', 'Chủ trì', 'Phối hợp', 'Từ', 'Đến', ''],
      [1, 'Xây dựng đề án chuyển đổi số', AGENCY, 'Sở Nội vụ', '01/2025', '06/2025', ''],
    ],
    'content=B lead=C coordinating=D start=E deadline=F note=G',
  ],
  [
    'a budget over its sources: the total is the budget, the sources stay',
    [
      ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Kinh phí (triệu đồng)', '', '', 'Thời hạn'],
      ['', '', '', 'Tổng số', 'NSTW', 'NSĐP', ''],
      [1, 'Xây dựng đề án chuyển đổi số', AGENCY, 500, 300, 200, '6/2025'],
    ],
    'content=B lead=C budget=D deadline=G',
  ],
];

describe('headings', () => {
  test.each(HEADER_SETS)('of %s are taken for the right columns', (_name, rows, columns) => {
    expect(columnsOf(readRows(rows))).toBe(columns);
  });

  test.each([
    ['status', ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'], 'status'],
    ['deadline', ['Quý II/2021', '31/12/2021', 'Tháng 6/2021'], 'deadline'],
    ['progress', ['50%', '100%', '0%'], 'progress'],
  ])('“Tiến độ” is a %s when its cells say so', (_kind, cells, key) => {
    const submission = readRows([
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Tiến độ'],
      ...cells.map((cell, index) => [
        index + 1,
        `Nhiệm vụ số ${String(index)}`,
        AGENCY,
        'Kế hoạch',
        cell,
      ]),
    ]);
    expect(columnsOf(submission)).toBe(`content=B lead=C product=D ${key}=E`);
  });

  test.each([
    ['the product asked for', ['Đề án', 'Kế hoạch', 'Báo cáo'], 'product'],
    [
      'the result reached',
      ['Đã ban hành kế hoạch', 'Đang lấy ý kiến', 'Chưa triển khai'],
      'result',
    ],
  ])('“Kết quả” is %s when its cells say so', (_kind, cells, key) => {
    const submission = readRows([
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả'],
      ...cells.map((cell, index) => [
        index + 1,
        `Nhiệm vụ số ${String(index)}`,
        AGENCY,
        '2021',
        cell,
      ]),
    ]);
    expect(columnsOf(submission)).toBe(`content=B lead=C deadline=D ${key}=E`);
  });

  test('“Ngày thực hiện” is the start beside “Thời gian thực hiện”, the deadline', () => {
    const submission = readRows([
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Ngày thực hiện', 'Thời gian thực hiện'],
      [1, 'Xây dựng đề án', AGENCY, '01/01/2021', '31/12/2021'],
    ]);
    expect(columnsOf(submission)).toBe('content=B lead=C start=D deadline=E');
  });

  test('two columns with one heading: one is used, the other kept, both named', () => {
    const submission = readRows([
      ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Hạn'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '30/06/2021', '31/12/2021'],
    ]);
    expect(textsOf(submission, 'deadline')).toEqual(['30/06/2021']);
    expect(submission.tasks[0]?.extra).toEqual({ 'Hạn (F)': '31/12/2021' });
    expect(findingsOf(submission)).toContainEqual(['structure-column-duplicate', 'F1', 'Hạn']);
    expect(
      submission.findings.find(({ code }) => code === 'structure-column-duplicate')?.params,
    ).toEqual({
      column: 'deadline',
      kept: 'E',
      other: 'F',
    });
  });

  test('nameless columns with data are reported once each and kept, empty ones are not', () => {
    const submission = readRows([
      ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', '', 'Hạn', '', 'Ghi chú'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '', '2021', '', ''],
      [2, '2.1', 'Rà soát quy định', AGENCY, '', '2021', 'ghi chú', ''],
      [3, '2.1', 'Tập huấn cán bộ', AGENCY, '', '2021', 'xem lại', ''],
    ]);
    expect(findingsOf(submission).filter(([code]) => code === 'structure-column-nameless')).toEqual(
      [['structure-column-nameless', 'G1', '']],
    );
    expect(submission.tasks.map(({ extra }) => extra)).toEqual([
      undefined,
      { '(G)': 'ghi chú' },
      { '(G)': 'xem lại' },
    ]);
  });

  test('a nameless first column of numbers is the running number, a column of codes the category', () => {
    const submission = readRows([
      ['', '', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '2021'],
      [2, '2.4', 'Tập huấn cán bộ', AGENCY, '2021'],
    ]);
    expect(columnsOf(submission)).toBe('category=B content=C lead=D deadline=E');
    expect(fates(submission)).toEqual(['2 task 2.1 Xây dựng đề án', '3 task 2.4 Tập huấn cán bộ']);
    expect(findingsOf(submission).filter(([code]) => code === 'structure-column-nameless')).toEqual(
      [],
    );
  });

  test.each([
    ['in the heading', [['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí (nghìn đồng)']], 500_000],
    [
      'under the heading',
      [
        ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'],
        ['', '', '', '', '(triệu đồng)'],
      ],
      500_000_000,
    ],
    [
      'above the table',
      [['Đơn vị tính: triệu đồng'], ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí']],
      500_000_000,
    ],
  ])('a unit of money %s holds for the numbers of the column', (_where, head, amount) => {
    const submission = readRows([...head, [1, '2.1', 'Xây dựng đề án', AGENCY, 500]]);
    expect(submission.tasks[0]?.values.budget).toEqual({ text: '500', amount });
  });

  test('headings are found in row 60 as well as in the first', () => {
    const submission = readRows([
      ...Array.from({ length: 59 }, (_, row) => [`Căn cứ văn bản số ${String(row)}`]),
      ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '2021'],
    ]);
    expect(submission.readings[0]?.headingRows).toEqual({ first: 60, last: 60 });
    expect(fates(submission)).toEqual(['61 task 2.1 Xây dựng đề án']);
  });

  test('headings in another language are found when their words are given', () => {
    const rows = [
      ['No.', 'Category', 'Task', 'Lead agency', 'Deadline'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '2021'],
    ];
    const headingWords = [
      { category: ['Category'], content: ['Task'], lead: ['Lead agency'], deadline: ['Deadline'] },
    ];
    expect(columnsOf(readRows(rows, {}, { headingWords }))).toBe(
      'category=B content=C lead=D deadline=E',
    );
  });

  test('headings in TCVN3 and VNI are understood, by font', () => {
    const legacy = (font: string, texts: readonly string[]): GridRows[number] =>
      texts.map((v) => ({ v, style: { font } }));
    const submission = readRows([
      legacy('.VnTime', [
        'STT',
        'Nhãm nhiÖm vô',
        'Néi dung nhiÖm vô',
        'C¬ quan chñ tr×',
        'Thêi gian hoµn thµnh',
      ]),
      [1, '2.1', 'Xây dựng đề án', AGENCY, '2021'],
    ]);
    expect(columnsOf(submission)).toBe('category=B content=C lead=D deadline=E');
  });

  test('two matrices beside each other are read apart', () => {
    const head = ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì'];
    const submission = readRows([
      [...head, '', ...head],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '', 1, '2.2', 'Tập huấn cán bộ', 'Sở Nội vụ'],
      [2, '2.1', 'Rà soát quy định', AGENCY],
    ]);
    expect(submission.readings.map(({ columns }) => columns.length)).toEqual([3, 3]);
    expect(fates(submission)).toEqual([
      '2 task 2.1 Xây dựng đề án',
      '2 task 2.2 Tập huấn cán bộ',
      '3 task 2.1 Rà soát quy định',
    ]);
    expect(submission.rowsRead).toBe(3);
  });

  test('matrices on several sheets are read, lists of agencies and guides are not', () => {
    const matrix = (content: string): GridRows => [
      ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, '2.1', content, AGENCY, '2021'],
    ];
    const submission = readWhole(
      gridWorkbook({
        'Hướng dẫn': [
          ['STT', 'Nội dung', 'Ghi chú'],
          [1, 'Điền đủ các cột', ''],
        ],
        'Phần 1': matrix('Xây dựng đề án'),
        'Danh mục': [
          ['STT', 'Tên đơn vị', 'Viết tắt'],
          [1, 'Sở Y tế', 'SYT'],
        ],
        'Phần 2': matrix('Tập huấn cán bộ'),
      }),
    );
    expect(submission.readings.map(({ sheet }) => sheet)).toEqual(['Phần 1', 'Phần 2']);
    expect(submission.tasks).toHaveLength(2);
  });

  test('a page of tasks without headings is not passed over in silence', () => {
    const row = (number: number): GridRows[number] => [
      number,
      '2.1',
      'Xây dựng cơ sở dữ liệu ngành y tế',
      AGENCY,
    ];
    const submission = readWhole(
      gridWorkbook({
        'Trang 1': [['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì'], row(1)],
        'Trang 2': [row(2), row(3), row(4)],
      }),
    );
    expect(submission.tasks).toHaveLength(1);
    expect(
      submission.findings
        .filter(({ code }) => code === 'structure-sheet-unread')
        .map(({ place, params }) => [place.sheet, params]),
    ).toEqual([['Trang 2', { rows: 3 }]]);
  });

  test('a hidden sheet is not read', () => {
    const rows = [
      ['STT', 'Nhóm', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      [1, '2.1', 'Xây dựng đề án', AGENCY, '2021'],
    ];
    const workbook = gridWorkbook(
      { Cũ: rows, Mới: rows },
      { sheets: { Cũ: { visibility: 'veryHidden' } } },
    );
    expect(readWhole(workbook).readings.map(({ sheet }) => sheet)).toEqual(['Mới']);
  });
});
