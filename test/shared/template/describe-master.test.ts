import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { BookSheet, CellContent } from '../../../shared/grid/book.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { COLUMNS } from '../../../shared/matrix/columns.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import { parseKeyCell, readStamp } from '../../../shared/matrix/stamp.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { describeMaster } from '../../../shared/template/describe-master.ts';
import { listingSheets } from '../../../shared/template/master/listing-sheet.ts';
import { masterContext } from '../../../shared/template/master/master-context.ts';
import {
  masterColumn,
  taskSheetParts,
  tasksSheets,
} from '../../../shared/template/master/tasks-sheet.ts';
import { summarySheet } from '../../../shared/template/master/summary-sheet.ts';
import { ALL_LANGUAGES } from '../../../shared/words/all-languages.ts';
import { vi } from '../../../shared/words/vi.ts';
import { writeXlsx } from '../../../shared/write/xlsx.ts';
import { formulaResults, withoutResults } from '../../builders/book-formulas.ts';
import {
  HAS_LIBREOFFICE,
  HAS_VALIDATOR,
  throughLibreOffice,
  violationsOf,
} from '../../builders/office-tools.ts';
import { masterOf, type TaskSketch } from '../../builders/report-master.ts';

const SKETCHES: readonly TaskSketch[] = [
  {
    category: '2.1',
    department: 'SYT',
    content: 'Tuyên truyền',
    budget: 500_000_000,
    status: 'done',
  },
  { category: '2.1', department: 'SKHCN', content: '=1+2', status: 'in-progress' },
  { category: '2.2', department: 'SYT', content: 'Hồ sơ sức khỏe', budget: 1_512_500_000 },
  {
    category: '2.7',
    department: 'STC',
    content: 'Hóa đơn điện tử',
    budget: 2_000_000,
    status: 'tạm',
  },
];

const FINDING: Finding = {
  code: 'time-unreadable',
  params: { column: 'deadline', value: 'T6/2021' },
  severity: 'error',
  place: { file: 'SYT.xlsx', sheet: 'Ma trận nhiệm vụ', row: 6, column: 'deadline', cell: 'H6' },
  value: 'T6/2021',
};

function rest(master: Master): Partial<Master> {
  const [first] = master.tasks;
  return {
    quarantine: first
      ? [
          {
            reason: 'category-undecided',
            task: { ...first.task, row: 30 },
            department: first.department,
          },
        ]
      : [],
    ignored: [
      { file: 'SYT.xlsx', sheet: 'Ma trận', row: 7, reason: 'numbers-row', text: '(1) (2)' },
    ],
    findings: [
      FINDING,
      {
        code: 'category-malformed',
        params: { value: '2,1', code: '2.1' },
        fix: { from: '2,1', to: '2.1', safe: true },
        severity: 'warning',
        place: {
          file: 'SYT.xlsx',
          sheet: 'Ma trận nhiệm vụ',
          row: 6,
          column: 'category',
          cell: 'B6',
        },
        value: '2,1',
      },
    ],
    ledger: [
      {
        file: 'SYT.xlsx',
        department: { text: 'SYT', id: 'SYT' },
        read: 4,
        merged: 2,
        quarantined: 1,
        ignored: 1,
      },
      { file: 'SKHCN.xlsx', read: 1, merged: 1, quarantined: 0, ignored: 0 },
      {
        file: 'khoa.xlsx',
        read: 0,
        merged: 0,
        quarantined: 0,
        ignored: 0,
        failure: { code: 'file-encrypted', params: {} },
      },
    ],
    documents: [
      {
        origin: { file: 'SYT.xlsx', sheet: 'Văn bản', row: 6 },
        document: { text: '12/KH-SYT', symbol: '12/KH-SYT', date: '2021-03-05' },
        type: 'Kế hoạch',
      },
    ],
    difficulties: [
      { origin: { file: 'SYT.xlsx', sheet: 'Khó khăn', row: 6 }, difficulty: 'Thiếu nhân lực' },
    ],
  };
}

const PLAIN = masterOf(SKETCHES);
const MASTER: Master = { ...PLAIN, ...rest(PLAIN) };

function sheetOf(name: string, master = MASTER): BookSheet {
  const sheet = describeMaster(master, nq52, vi).sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function valueOf(content: CellContent) {
  return typeof content === 'object' ? content.value : content;
}

/** Values of a listing from its heading row on. */
function listing(name: string, master = MASTER): unknown[][] {
  return [...sheetOf(name, master).rows].slice(3).map(({ cells }) => Array.from(cells, valueOf));
}

/** Tables of the summary: values of their rows, the heading first. */
function tablesOf(summary: BookSheet): unknown[][][] {
  const rows = [...summary.rows].slice(5);
  const tables: unknown[][][] = [];
  rows.forEach(({ cells }) => {
    const values = Array.from(cells, valueOf);
    if (values.length === 1) tables.push([]);
    else tables.at(-1)?.push(values);
  });
  return tables;
}

describe('The master', () => {
  test('has a sheet for everything that was read, the summary first', () => {
    const book = describeMaster(MASTER, nq52, vi, {
      state: [['runs', 'nq52', '1', 'abc']],
      runs: [],
    });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Nhiệm vụ',
      'Cần xử lý',
      'Lỗi và cảnh báo',
      'Sổ đối chiếu',
      'Bản nộp',
      'Văn bản',
      'Khó khăn',
      'Dòng bỏ qua',
      'Lịch sử',
      'Dữ liệu lưu',
    ]);
    expect(book.sheets.at(-1)?.visibility).toBe('veryHidden');
    expect(readStamp(book.properties)?.kind).toBe('master');
  });

  test('lists each task under its category with its number, department and origin', () => {
    const [heading = [], ...tasks] = listing('Nhiệm vụ');
    const columns = [
      'Nhóm nhiệm vụ',
      'STT',
      'Nội dung nhiệm vụ',
      'Đơn vị báo cáo',
      'Tệp nguồn',
      'Trang tính nguồn',
      'Dòng nguồn',
    ];
    expect(tasks.map((row) => columns.map((column) => row[heading.indexOf(column)]))).toEqual([
      ['2.1', 1, 'Tuyên truyền', 'Sở Y tế', 'SYT.xlsx', 'Ma trận nhiệm vụ', 6],
      ['2.1', 2, '=1+2', 'Sở Khoa học và Công nghệ', 'SKHCN.xlsx', 'Ma trận nhiệm vụ', 7],
      ['2.2', 1, 'Hồ sơ sức khỏe', 'Sở Y tế', 'SYT.xlsx', 'Ma trận nhiệm vụ', 8],
      ['2.7', 1, 'Hóa đơn điện tử', 'Sở Tài chính', 'STC.xlsx', 'Ma trận nhiệm vụ', 9],
    ]);
  });

  test('carries the key of every column of the matrix in a hidden row', () => {
    const keys = [...sheetOf('Nhiệm vụ').rows][2];
    const found = keys?.cells.map((cell) => parseKeyCell(String(valueOf(cell) ?? ''))?.key);
    expect(keys?.hidden).toBe(true);
    for (const { key } of COLUMNS) expect(found?.[masterColumn(key)]).toBe(key);
    expect(found?.[masterColumn('department')]).toBe('department');
  });

  test('marks a row that has findings, and the cells that they point at', () => {
    const row = [...sheetOf('Nhiệm vụ').rows][4];
    expect(row?.cells.map(valueOf)).toContain('1 lỗi, 1 cảnh báo');
    expect(row?.cells[masterColumn('deadline')]).toMatchObject({ style: 'textAsTyped:error' });
    expect(row?.cells[masterColumn('category')]).toEqual({ value: '2.1', style: 'code:warning' });
  });

  test('says each finding with what, why, how and its fix', () => {
    const [heading = [], first = [], second = []] = listing('Lỗi và cảnh báo');
    const words = vi.findings['time-unreadable'].say({ column: 'deadline', value: 'T6/2021' });
    const cell = (row: readonly unknown[], label: string) => row[heading.indexOf(label)];
    expect(
      ['Mức độ', 'Tệp nguồn', 'Ô/Dòng', 'Cột', 'Giá trị', 'Nội dung', 'Cách sửa'].map((label) =>
        cell(first, label),
      ),
    ).toEqual(['Lỗi', 'SYT.xlsx', 'H6', 'Thời gian hoàn thành', 'T6/2021', words.what, words.how]);
    expect([cell(second, 'Sửa từ'), cell(second, 'Thành')]).toEqual(['2,1', '2.1']);
  });

  test('keeps every value of a quarantined row, with its reason and origin', () => {
    const [, row = []] = listing('Cần xử lý');
    expect(row).toEqual(
      expect.arrayContaining([
        'Chưa xác định được nhóm nhiệm vụ',
        'Sở Y tế',
        'Tuyên truyền',
        'SYT.xlsx',
        30,
      ]),
    );
  });

  test('balances the ledger file by file and as a whole', () => {
    const [, ...lines] = listing('Sổ đối chiếu');
    expect(lines.map((line) => line.slice(1, 8))).toEqual([
      ['SYT.xlsx', 'Sở Y tế', 4, 2, 1, 1, 'Khớp'],
      ['SKHCN.xlsx', undefined, 1, 1, 0, 0, 'Khớp'],
      ['khoa.xlsx', undefined, 0, 0, 0, 0, 'Khớp'],
      ['Tổng cộng', undefined, 5, 3, 1, 1, 'Khớp'],
    ]);
  });

  test('says so when a file’s account does not balance', () => {
    const ledger = [{ file: 'a.xlsx', read: 4, merged: 2, quarantined: 1, ignored: 0 }];
    const [, line, total] = listing('Sổ đối chiếu', { ...MASTER, ledger });
    expect([line?.[7], total?.[7]]).toEqual(['Lệch', 'Lệch']);
  });

  test('goes on in another sheet where one is full, and sums over both', () => {
    const context = masterContext(MASTER, nq52, vi);
    const parts = taskSheetParts(context, 3);
    expect(parts.map(({ name, tasks }) => [name, tasks.length])).toEqual([
      ['Nhiệm vụ', 3],
      ['Nhiệm vụ (2)', 1],
    ]);
    expect(tasksSheets(context, parts).map(({ name }) => name)).toEqual([
      'Nhiệm vụ',
      'Nhiệm vụ (2)',
    ]);
    const formulas = [...summarySheet(context, parts).rows].flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        typeof cell === 'object' && cell.formula?.startsWith('COUNTIFS') ? [cell.formula] : [],
      ),
    );
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.every((formula) => formula.includes("+COUNTIFS('Nhiệm vụ (2)'!"))).toBe(true);
  });

  test('splits any other list that is longer than a sheet, and drops nothing of it', () => {
    const sheets = listingSheets(
      {
        name: 'Danh sách',
        title: 'DANH SÁCH',
        remark: '',
        columns: [{ label: 'Số', width: 8, style: 'number' }],
        rows: [1, 2, 3, 4, 5].map((number) => [number]),
        count: 5,
        footer: [{ cells: ['hết'] }],
      },
      2,
    );
    expect(
      sheets.map(({ name, rows }) => [name, ...[...rows].slice(4).map(({ cells }) => cells[0])]),
    ).toEqual([
      ['Danh sách', 1, 2],
      ['Danh sách (2)', 3, 4],
      ['Danh sách (3)', 5, 'hết'],
    ]);
  });

  test('has summary tables whose classes and rows add up to their totals', () => {
    const category = fc.constantFrom(...nq52.categories.map(({ code }) => code));
    const status = fc.option(fc.constantFrom(...nq52.statuses.map(({ id }) => id), 'sắp xong'), {
      nil: undefined,
    });
    const sketch: fc.Arbitrary<TaskSketch> = fc
      .record({
        category,
        department: fc.constantFrom('SYT', 'SKHCN', 'STC', 'Đơn vị lạ *?~'),
        status,
        budget: fc.option(
          fc.integer({ min: 0, max: 4000 }).map((count) => count * 500_000),
          {
            nil: undefined,
          },
        ),
      })
      .map(({ status: said, budget, ...others }) => ({
        ...others,
        ...(said === undefined ? {} : { status: said }),
        ...(budget === undefined ? {} : { budget }),
      }));
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 30 }), (sketches) => {
        const context = masterContext(masterOf(sketches), nq52, vi);
        const [byCategory = [], byDepartment = [], budgets = []] = tablesOf(
          summarySheet(context, taskSheetParts(context)),
        );
        for (const table of [byCategory, byDepartment, budgets]) {
          const [heading = [], ...lines] = table;
          const total = lines.pop() ?? [];
          for (let column = 2; column < heading.length; column++) {
            expect(sum(lines.map((line) => line[column]))).toBeCloseTo(Number(total[column]), 6);
          }
        }
        const classes = nq52.statuses.length + 2;
        for (const line of byCategory.slice(1)) {
          expect(sum(line.slice(3, 3 + classes))).toBe(line[2]);
        }
        const categories = nq52.categories.length;
        for (const line of byDepartment.slice(1)) {
          expect(sum(line.slice(2, 2 + categories))).toBe(line[2 + categories]);
          expect(sum(line.slice(3 + categories, 3 + categories + classes))).toBe(
            line[2 + categories],
          );
        }
        expect(byCategory.at(-1)?.[2]).toBe(sketches.length);
      }),
      { numRuns: 40 },
    );
  });

  test.skipIf(!HAS_LIBREOFFICE)(
    'caches the results that a program which calculates comes to',
    () => {
      const odd: TaskSketch[] = [
        { category: '2.10', department: 'Đơn vị lạ *?~', budget: 750_000, status: 'done' },
        { category: '2.1', department: 'Đơn vị lạ', budget: 1_000_000, status: 'gần xong' },
      ];
      const programme = {
        ...nq52,
        categories: [...nq52.categories, { code: '2.10', title: 'Nhóm mười', examples: [] }],
      };
      const book = describeMaster(masterOf([...SKETCHES, ...odd]), programme, vi);
      const cached = formulaResults(writeXlsx(book, nodePlatform));
      const calculated = formulaResults(
        throughLibreOffice(writeXlsx(withoutResults(book), nodePlatform), 'xlsx'),
      );
      expect(cached.size).toBeGreaterThan(100);
      expect(calculated).toEqual(cached);
    },
    60_000,
  );

  test
    .skipIf(!HAS_VALIDATOR)
    .each(Object.values(ALL_LANGUAGES).map((words) => [words.language, words] as const))(
    'is a sound package in %s, full and empty',
    (_, words) => {
      for (const master of [MASTER, masterOf([])]) {
        expect(violationsOf(writeXlsx(describeMaster(master, nq52, words), nodePlatform))).toBe('');
      }
    },
    60_000,
  );
});

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
}
