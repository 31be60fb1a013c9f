import { describe, expect, test } from 'vitest';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readSubmission } from '../../../shared/recognise/read-submission.ts';
import {
  dateCell,
  gridWorkbook,
  PERCENT_STYLE,
  type GridCell,
  type GridRows,
} from '../../builders/grid.ts';
import { HEAD } from '../../builders/public-case.ts';
import {
  columnsOf,
  fates,
  findingsOf,
  readRows,
  readWhole,
  textsOf,
} from '../../builders/reading.ts';

function percent(v: number): GridCell {
  return { v, style: PERCENT_STYLE };
}

function base(
  change: (cells: GridCell[], row: number) => GridCell[] = (cells) => cells,
): GridCell[][] {
  return [
    'Số hóa hồ sơ',
    'Kết nối trạm y tế',
    'Mở lớp tập huấn',
    'Rà soát thủ tục',
    'Phát thanh xã',
  ].map((content, index) =>
    change(
      [
        101 + index,
        '2.1',
        content,
        'Sở Y tế',
        dateCell(44_197 + index),
        dateCell(44_561),
        percent(index / 4),
        'Đang thực hiện',
        500_000_000,
      ],
      index,
    ),
  );
}

describe('public reports of bugs', () => {
  test('the base workbook is read whole', () => {
    const submission = readRows([HEAD, ...base()]);
    expect(columnsOf(submission)).toBe(
      'category=B content=C lead=D start=E deadline=F progress=G status=H budget=I',
    );
    expect(textsOf(submission, 'deadline')).toEqual(new Array(5).fill('31/12/2021'));
    expect(submission.tasks.map(({ values }) => values.progress?.percent)).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  test('C14: “NA”, “None” and “null” are words; only an empty cell is empty', () => {
    const submission = readRows([
      [
        'STT',
        'Nhóm',
        'Nội dung nhiệm vụ',
        'Cơ quan chủ trì',
        'Sản phẩm',
        'Kết quả thực hiện',
        'Ghi chú',
        'Mã phòng',
      ],
      [1, '2.1', 'Số hóa hồ sơ', 'NA', 'None', 'null', 'N/A', 'NaN'],
    ]);
    const { values, extra } = submission.tasks[0] ?? {};
    expect([
      textsOf(submission, 'lead')[0],
      values?.product,
      values?.result,
      values?.note,
      extra?.['Mã phòng'],
    ]).toEqual(['NA', 'None', 'null', 'N/A', 'NaN']);
  });

  test('C15: numbers in a column of words are their plain text, as the same digits typed as text are', () => {
    const head = ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Ghi chú', 'Mã CV'];
    const submission = readRows([
      head,
      [1, '2.1', 'Số hóa hồ sơ', 'Sở Y tế', 97_442, 101],
      [2, '2.1', 'Phát thanh xã', 'Sở Y tế', '97442', '101'],
    ]);
    expect(textsOf(submission, 'note')).toEqual(['97442', '97442']);
    expect(submission.tasks.map(({ extra }) => extra?.['Mã CV'])).toEqual(['101', '101']);
    expect(submission.findings.filter(({ place }) => place.column === 'note')).toEqual([]);
  });

  test('C17: a merged title above the headings is no heading, and rows keep the numbers that Excel shows', () => {
    const submission = readRows([['BẢNG CÔNG VIỆC THÁNG 7'], [], HEAD, ...base()], {
      merges: ['A1:I1'],
    });
    expect(submission.readings[0]?.headingRows).toEqual({ first: 3, last: 3 });
    expect(submission.tasks.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8]);
  });

  test('C19: of two columns “Hạn” nothing is lost', () => {
    const submission = readRows([
      [...HEAD.slice(0, 6), 'Hạn', ...HEAD.slice(6)],
      ...base((cells, row) => [
        ...cells.slice(0, 6),
        `0${String(row + 1)}/07/2021`,
        ...cells.slice(6),
      ]),
    ]);
    expect(textsOf(submission, 'deadline')[0]).toBe('31/12/2021');
    expect(submission.tasks.map(({ extra }) => extra?.['Hạn (G)'])).toEqual([
      '01/07/2021',
      '02/07/2021',
      '03/07/2021',
      '04/07/2021',
      '05/07/2021',
    ]);
    expect(
      findingsOf(submission).filter(([code]) => code === 'structure-column-duplicate'),
    ).toEqual([['structure-column-duplicate', 'G1', 'Hạn']]);
  });

  test('C20: columns without a heading are reported once each where they hold something, and never stop the reading', () => {
    const submission = readRows([
      [...HEAD, '', 'Ghi chú', ''],
      ...base((cells, row) => [...cells, '', '', row === 1 ? 'ghi chú' : '']),
    ]);
    expect(submission.tasks).toHaveLength(5);
    expect(findingsOf(submission).filter(([code]) => code === 'structure-column-nameless')).toEqual(
      [['structure-column-nameless', 'L1', '']],
    );
    expect(submission.tasks[1]?.extra?.['(L)']).toBe('ghi chú');
  });

  test('C22: a cell that is absent moves no other', () => {
    const submission = readRows([
      HEAD,
      ...base((cells) => cells.map((cell, at) => (at === 3 || at === 4 ? undefined : cell))),
    ]);
    expect(textsOf(submission, 'lead')).toEqual(['', '', '', '', '']);
    expect(textsOf(submission, 'deadline')).toEqual(new Array(5).fill('31/12/2021'));
  });

  test('C23: blank rows and a title in the middle end nothing', () => {
    const rows = base();
    const submission = readRows([
      [],
      [],
      HEAD,
      ...rows.slice(0, 2),
      [],
      ['II. Nhóm hỗ trợ'],
      ...rows.slice(2),
    ]);
    expect(fates(submission)).toEqual([
      '4 task 2.1 Số hóa hồ sơ',
      '5 task 2.1 Kết nối trạm y tế',
      '7 group-title',
      '8 task 2.1 Mở lớp tập huấn',
      '9 task 2.1 Rà soát thủ tục',
      '10 task 2.1 Phát thanh xã',
    ]);
  });

  test('C25: a heading cell that is absent between others leaves its column nameless', () => {
    const submission = readRows([HEAD.map((text, at) => (at === 4 ? undefined : text)), ...base()]);
    expect(columnsOf(submission)).toBe(
      'category=B content=C lead=D deadline=F progress=G status=H budget=I',
    );
    expect(submission.tasks[0]?.extra?.['(E)']).toBe('01/01/2021');
  });

  test('C30: each file is judged by itself: other sheet names, further columns, a column less', () => {
    const matrix = (head: GridRows[number], rows: GridRows): GridRows => [head, ...rows];
    const a = readWhole(gridWorkbook({ 'Công việc': matrix(HEAD, base()) }));
    const b = readWhole(
      gridWorkbook({
        Sheet1: matrix(
          [...HEAD, 'Người theo dõi', 'Số điện thoại'],
          base((cells) => [...cells, 'Bà D', '0233']),
        ),
      }),
    );
    const c = readWhole(
      gridWorkbook({
        Sheet1: matrix(
          HEAD.filter((text) => text !== 'Hạn'),
          base((cells) => cells.filter((_cell, at) => at !== 5)),
        ),
      }),
    );
    expect([a, b, c].map(({ tasks }) => tasks.length)).toEqual([5, 5, 5]);
    expect(b.tasks[0]?.extra).toMatchObject({ 'Người theo dõi': 'Bà D', 'Số điện thoại': '0233' });
    const missing = ({ findings }: typeof a): unknown[] =>
      findings
        .filter(({ code }) => code === 'structure-column-missing')
        .map(({ place }) => place.column);
    expect([missing(a), missing(b), missing(c)]).toEqual([
      ['product'],
      ['product'],
      ['deadline', 'product'],
    ]);
  });

  test('a workbook without a matrix is named with its sheets', () => {
    const workbook = gridWorkbook({
      'Danh bạ': [
        ['Họ tên', 'Điện thoại'],
        ['Bà D', '0233'],
      ],
      Trống: [],
    });
    expect(readSubmission(workbook, { file: 'danh-ba.xlsx', hash: '' }, nq52)).toEqual({
      ok: false,
      failure: {
        code: 'matrix-not-found',
        params: { sheets: ['Danh bạ', 'Trống'] },
        file: 'danh-ba.xlsx',
      },
    });
  });
});
