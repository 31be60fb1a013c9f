import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { cellAddress, MAX_ROWS } from '../../../shared/grid/address.ts';
import type { BookSheet, CellContent } from '../../../shared/grid/book.ts';
import { COLUMNS } from '../../../shared/matrix/columns.ts';
import { parseKeyCell, readStamp } from '../../../shared/matrix/stamp.ts';
import type { Task } from '../../../shared/matrix/task.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { describeTemplate } from '../../../shared/template/describe-template.ts';
import { ENTRY_ROW } from '../../../shared/template/entry-sheet.ts';
import { matrixColumn, shortened } from '../../../shared/template/matrix-sheet.ts';
import type { TemplateOptions } from '../../../shared/template/template-options.ts';
import { makePeriod } from '../../../shared/value/period.ts';
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

const DEPARTMENT = nq52.agencies.find(({ id }) => id === 'SYT');
const PERIOD = makePeriod('quarter', 2021, 1);
const SOURCE = { file: 'cũ.xlsx', sheet: 'Ma trận', columns: {}, extraColumns: [] };
const TASKS: readonly Task[] = [
  {
    source: SOURCE,
    row: 8,
    values: {
      category: { text: 'Mục 2.2', code: '2.2' },
      content: 'Xây dựng hồ sơ sức khỏe điện tử',
      lead: [{ text: 'Sở Y tế', id: 'SYT' }, { text: 'VNPT Quảng Trị' }],
      deadline: { text: '31/12/2021', kind: 'date', from: '2021-12-31', to: '2021-12-31' },
      product: 'Hồ sơ sức khỏe của 100% người dân',
      budget: { text: '1,5 tỷ', amount: 1_500_000_000 },
      status: { text: 'Xong', id: nq52.statuses[0]?.id ?? '' },
      progress: { text: '40%', percent: 40 },
    },
    extra: { 'Mã nội bộ': 'YT-01' },
  },
  { source: SOURCE, row: 9, values: { content: '=1+2', budget: { text: 'Lồng ghép' } } },
];
const FILLED: TemplateOptions = {
  ...(DEPARTMENT === undefined ? {} : { department: DEPARTMENT }),
  ...(PERIOD === undefined ? {} : { period: PERIOD }),
  due: '2021-03-20',
  contact: { name: 'Nguyễn Văn A', phone: '0233 385 0000', email: 'a@quangtri.gov.vn' },
  tasks: TASKS,
};

const LANGUAGES = Object.values(ALL_LANGUAGES).map((words) => [words.language, words] as const);

function sheetOf(name: string, options: TemplateOptions = {}): BookSheet {
  const sheet = describeTemplate(nq52, vi, options).sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function valueOf(content: CellContent) {
  return typeof content === 'object' ? content.value : content;
}

/** Values of a sheet by address. */
function valuesOf(sheet: BookSheet): Map<string, unknown> {
  const values = new Map<string, unknown>();
  let next = 0;
  for (const { at = next, cells } of sheet.rows) {
    cells.forEach((cell, column) => {
      if (valueOf(cell) !== undefined) values.set(cellAddress(at, column), valueOf(cell));
    });
    next = at + 1;
  }
  return values;
}

function rowOf(sheet: BookSheet, row: number) {
  return [...sheet.rows].find(({ at }, index) => (at ?? index) === row)?.cells ?? [];
}

describe('The template', () => {
  test('has the sheets that a department fills in, the guide, and lists that nobody sees', () => {
    const { sheets, active } = describeTemplate(nq52, vi);
    expect(sheets.map(({ name, visibility }) => [name, visibility ?? 'visible'])).toEqual([
      ['Thông tin', 'visible'],
      ['Văn bản', 'visible'],
      ['Ma trận nhiệm vụ', 'visible'],
      ['Khó khăn', 'visible'],
      ['Hướng dẫn', 'visible'],
      ['Danh mục', 'veryHidden'],
    ]);
    expect(active).toBe('Thông tin');
  });

  test('says what it is in its document properties', () => {
    expect(readStamp(describeTemplate(nq52, vi, FILLED).properties)).toEqual({
      kind: 'template',
      programme: 'nq52',
      department: 'SYT',
      period: '2021-Q1',
      template: '1',
    });
  });

  test.each([
    ['Ma trận nhiệm vụ', 'tasks', ['ordinal', ...COLUMNS.map(({ key }) => key)]],
    ['Văn bản', 'documents', ['ordinal', 'symbol', 'date', 'type', 'issuer', 'subject', 'note']],
    ['Khó khăn', 'difficulties', ['ordinal', 'difficulty', 'cause', 'proposal']],
  ])(
    'carries the keys of its columns in a hidden row above the headings: %s',
    (name, key, keys) => {
      const sheet = sheetOf(name);
      const row = [...sheet.rows][ENTRY_ROW.keys];
      expect(row?.hidden).toBe(true);
      expect(row?.cells.map((cell) => parseKeyCell(String(valueOf(cell))))).toEqual(
        keys.map((each) => ({ sheet: key, key: each })),
      );
    },
  );

  test('carries the keys of its fields in a hidden column, label and value to the right', () => {
    const sheet = sheetOf('Thông tin', FILLED);
    const fields = [...sheet.rows].flatMap(({ cells }) => {
      const key = parseKeyCell(String(valueOf(cells[0]) ?? ''));
      return key === undefined ? [] : [[key.key, valueOf(cells[1]), valueOf(cells[2])]];
    });
    expect(sheet.columns[0]?.hidden).toBe(true);
    expect(fields).toEqual([
      ['department', 'Đơn vị báo cáo *', 'Sở Y tế'],
      ['period', 'Kỳ báo cáo *', 'Quý I/2021'],
      ['contact', 'Người lập biểu', 'Nguyễn Văn A'],
      ['phone', 'Điện thoại', '0233 385 0000'],
      ['email', 'Thư điện tử', 'a@quangtri.gov.vn'],
    ]);
  });

  test('marks the headings of required columns with a star', () => {
    const headings = rowOf(sheetOf('Ma trận nhiệm vụ'), ENTRY_ROW.heading).map(valueOf);
    const starred = headings.filter((heading) => String(heading).endsWith(' *'));
    expect(starred).toEqual([
      'Nhóm nhiệm vụ *',
      'Nội dung nhiệm vụ *',
      'Cơ quan chủ trì *',
      'Thời gian hoàn thành *',
      'Sản phẩm/Kết quả *',
      'Trạng thái *',
    ]);
  });

  test.each(['category', 'legalBasis', 'start', 'deadline'] as const)(
    'keeps what is typed into %s text, so that Excel makes no date or number of it',
    (key) => {
      const { styles } = describeTemplate(nq52, vi);
      const column = sheetOf('Ma trận nhiệm vụ').columns[matrixColumn(key)];
      expect(styles[column?.style ?? '']).toMatchObject({ format: '@', locked: false });
    },
  );

  test('takes every drop-down from a named range of the hidden sheet, to the last row', () => {
    const book = describeTemplate(nq52, vi);
    const names = new Map(book.names.map(({ name, sheet }) => [name, sheet]));
    const lists = sheetOf('Ma trận nhiệm vụ').validations?.filter(
      ({ rule }) => rule.kind === 'list',
    );
    expect(
      lists?.map(({ range, rule }) => [
        COLUMNS[range.left - 1]?.key,
        range.top,
        range.bottom,
        rule.kind === 'list' ? names.get(rule.source) : undefined,
      ]),
    ).toEqual(
      ['category', 'lead', 'coordinating', 'source', 'status'].map((key) => [
        key,
        ENTRY_ROW.first,
        MAX_ROWS - 1,
        'Danh mục',
      ]),
    );
  });

  test('lists the programme’s codes, titles, statuses and sources to the letter', () => {
    const values = valuesOf(sheetOf('Danh mục'));
    nq52.categories.forEach(({ code, title }, index) => {
      expect([values.get(`A${String(index + 2)}`), values.get(`B${String(index + 2)}`)]).toEqual([
        code,
        title,
      ]);
    });
    expect(values.get('E2')).toBe(nq52.statuses[0]?.label);
    expect(values.get('F2')).toBe(nq52.sources[0]?.label);
  });

  test('offers the agencies that exist in the period, and no others', () => {
    const names = (options: TemplateOptions) => [
      ...valuesOf(sheetOf('Danh mục', options)).values(),
    ];
    const later = makePeriod('year', 2026);
    expect(names(FILLED)).toContain('Sở Thông tin và Truyền thông');
    expect(names(FILLED)).not.toContain('Sở Nông nghiệp và Môi trường');
    expect(names(later ? { period: later } : {})).toContain('Sở Nông nghiệp và Môi trường');
    expect(names(later ? { period: later } : {})).not.toContain('Sở Thông tin và Truyền thông');
  });

  test.each(LANGUAGES)('says nothing longer than Excel takes beside a cell, in %s', (_, words) => {
    for (const sheet of describeTemplate(nq52, words).sheets) {
      for (const { prompt, alert } of sheet.validations ?? []) {
        expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
        expect(alert?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(alert?.text.length ?? 0).toBeLessThanOrEqual(225);
      }
    }
  });

  test('names every category beside the cell, shortened, and in full at the heading', () => {
    const sheet = sheetOf('Ma trận nhiệm vụ');
    const prompt = sheet.validations?.[0]?.prompt?.text.split('\n');
    expect(prompt?.map((line) => line.slice(0, 3))).toEqual(
      nq52.categories.map(({ code }) => code),
    );
    for (const { code, title } of nq52.categories) {
      expect(sheet.notes?.[0]?.text).toContain(`${code} ${title}`);
    }
  });

  test.each([
    ['2.1 Tuyên truyền, nâng cao nhận thức', 20, '2.1 Tuyên truyền…'],
    ['2.3 Phát triển', 20, '2.3 Phát triển'],
    ['mộtchữrấtdàikhôngcódấucách', 10, 'mộtchữrất…'],
  ])('shortens %j to %d characters after a whole word', (line, longest, expected) => {
    expect(shortened(line, longest)).toBe(expected);
  });

  test('leaves room for a department’s own columns and for any number of rows', () => {
    const { styles } = describeTemplate(nq52, vi);
    const sheet = sheetOf('Ma trận nhiệm vụ');
    const last = sheet.columns.at(-1);
    expect([last?.from, last?.to]).toEqual([COLUMNS.length + 1, 16_383]);
    expect(styles[last?.style ?? '']?.locked).toBe(false);
    expect(sheet.protection).toEqual({ editRows: true });
    expect(sheet.filter?.bottom).toBe(MAX_ROWS - 1);
  });

  test('is filled with tasks as our columns hold them, a department’s own columns kept', () => {
    const sheet = sheetOf('Ma trận nhiệm vụ', FILLED);
    const at = (key: (typeof COLUMNS)[number]['key']) =>
      valueOf(rowOf(sheet, ENTRY_ROW.first)[matrixColumn(key)]);
    expect([
      valueOf(rowOf(sheet, ENTRY_ROW.first)[0]),
      at('category'),
      at('lead'),
      at('deadline'),
      at('budget'),
      at('status'),
      at('progress'),
    ]).toEqual([
      1,
      '2.2',
      'Sở Y tế; VNPT Quảng Trị',
      '31/12/2021',
      1500,
      nq52.statuses[0]?.label,
      40,
    ]);
    expect(valueOf(rowOf(sheet, ENTRY_ROW.heading).at(-1))).toBe('Mã nội bộ');
    expect(valueOf(rowOf(sheet, ENTRY_ROW.first).at(-1))).toBe('YT-01');
    expect(valueOf(rowOf(sheet, ENTRY_ROW.first + 1)[matrixColumn('budget')])).toBe('Lồng ghép');
  });

  test('counts what is missing with the results that its formulas have', () => {
    const values = [...sheetOf('Thông tin', FILLED).rows].flatMap(({ cells }) => {
      const label = valueOf(cells[1]);
      const count = valueOf(cells[2]);
      return typeof count === 'number' ? [[label, count]] : [];
    });
    expect(values).toEqual([
      ['Số nhiệm vụ đã ghi', 2],
      ['Số dòng thiếu Nhóm nhiệm vụ', 1],
      ['Số dòng thiếu Cơ quan chủ trì', 1],
      ['Số dòng thiếu Thời gian hoàn thành', 1],
      ['Số dòng thiếu Sản phẩm/Kết quả', 1],
      ['Số dòng thiếu Trạng thái', 1],
      ['Số văn bản đã ghi', 0],
      ['Số khó khăn, vướng mắc đã ghi', 0],
    ]);
  });

  test('tells the mistakes in the words of the checks', () => {
    const { what, how } = vi.findings['category-malformed'].say({ value: '2,1', code: '2.1' });
    const values = [...valuesOf(sheetOf('Hướng dẫn')).values()];
    expect(values).toContain(what);
    expect(values).toContain(how);
    for (const { title } of nq52.categories) expect(values).toContain(title);
    for (const { key } of COLUMNS) expect(values).toContain(vi.columns[key].help);
  });

  test.skipIf(!HAS_VALIDATOR).each(LANGUAGES)(
    'is a sound package in %s, blank and filled',
    (_, words) => {
      for (const options of [{}, FILLED]) {
        expect(violationsOf(writeXlsx(describeTemplate(nq52, words, options), nodePlatform))).toBe(
          '',
        );
      }
    },
    60_000,
  );

  test.skipIf(!HAS_LIBREOFFICE)(
    'caches the results that a program which calculates comes to',
    () => {
      const book = describeTemplate(nq52, vi, FILLED);
      const cached = formulaResults(writeXlsx(book, nodePlatform));
      const calculated = formulaResults(
        throughLibreOffice(writeXlsx(withoutResults(book), nodePlatform), 'xlsx'),
      );
      expect(cached.size).toBe(19);
      expect(calculated).toEqual(cached);
    },
    60_000,
  );

  test.skipIf(!HAS_LIBREOFFICE)(
    'keeps its drop-downs, lists and texts through LibreOffice',
    () => {
      const before = writeXlsx(describeTemplate(nq52, vi, FILLED), nodePlatform);
      const after = throughLibreOffice(before, 'xlsx');
      expect(validationsIn(after)).toEqual(validationsIn(before));
      const workbook = XLSX.read(after);
      const sheet = workbook.Sheets['Ma trận nhiệm vụ'];
      const cell = (address: string) => sheet?.[address] as XLSX.CellObject | undefined;
      expect(['B6', 'H6', 'J6', 'C7'].map((address) => cell(address)?.v)).toEqual([
        '2.2',
        '31/12/2021',
        1500,
        '=1+2',
      ]);
      expect(cell('C7')?.f).toBeUndefined();
      expect(workbook.Workbook?.Names?.map(({ Name }) => Name)).toContain('DM_CoQuanChuTri');
    },
    60_000,
  );
});

/** How many validations each sheet has, and how many of them are lists. */
function validationsIn(bytes: Uint8Array): Record<string, [number, number]> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .map(([name, data]) => {
        const xml = strFromU8(data);
        const all = xml.match(/<dataValidation /g) ?? [];
        const lists = xml.match(/<dataValidation [^>]*type="list"/g) ?? [];
        return [name, [all.length, lists.length]];
      }),
  );
}
