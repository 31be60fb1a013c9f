import { describe, expect, test } from 'vitest';
import type { ColumnKey } from '../../../shared/matrix/columns.ts';
import type { Submission } from '../../../shared/matrix/submission.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readSubmission } from '../../../shared/recognise/read-submission.ts';
import {
  buildLayout,
  type Disturbances,
  type Layout,
  type SampleTask,
} from '../../builders/layout.ts';

const TITLES = Object.fromEntries(nq52.categories.map(({ code, title }) => [code, title]));

function task(category: string, content: string, lead: string, status: string): SampleTask {
  return {
    category,
    values: {
      content,
      lead,
      coordinating: 'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố',
      deadline: '31/12/2021',
      product: 'Kế hoạch được ban hành',
      budget: 150,
      status,
      result: 'Đã ban hành kế hoạch và phân công thực hiện',
      difficulty: 'Thiếu kinh phí',
    },
  };
}

const TASKS: readonly SampleTask[] = [
  task(
    '2.1',
    'Tổng hợp, biên soạn tài liệu tuyên truyền về cuộc CMCN 4.0 cho cán bộ cơ sở',
    'Sở Thông tin và Truyền thông',
    'Đang thực hiện',
  ),
  task(
    '2.1',
    'Cộng đồng số: tổ chức 20 lớp phổ biến kỹ năng số cho người dân nông thôn',
    'Sở Khoa học và Công nghệ',
    'Hoàn thành',
  ),
  task(
    '2.1',
    'Phát động cuộc thi tìm hiểu chuyển đổi số trong trường học',
    'Sở Giáo dục và Đào tạo',
    'Chưa thực hiện',
  ),
  task(
    '2.2',
    'Xây dựng trục liên thông văn bản và nền tảng tích hợp dữ liệu của tỉnh',
    'Sở Thông tin và Truyền thông',
    'Đang thực hiện',
  ),
  task(
    '2.2',
    'Giám đốc các sở chỉ đạo số hóa hồ sơ thủ tục hành chính',
    'Văn phòng UBND tỉnh',
    'Đang thực hiện',
  ),
  task('2.2', 'Triển khai hệ thống y tế số kết nối các trạm y tế xã', 'Sở Y tế', 'Chưa thực hiện'),
  task(
    '2.5',
    'Hỗ trợ mô hình trồng dược liệu ứng dụng cảm biến trong nhà màng',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Đang thực hiện',
  ),
  task(
    '2.5',
    'Nội dung số phục vụ quảng bá du lịch di sản',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Hoàn thành',
  ),
];

/** Each disturbance by itself. */
const SINGLES: readonly Disturbances[] = [
  {},
  ...(
    [
      'merged-column',
      'groups',
      'coded-groups',
      'roman-groups',
      'merged-groups',
      'capital-groups',
      'tables',
      'sheets',
    ] as const
  ).map((categories) => ({ categories })),
  ...(['restart', 'text', 'bracket', 'dotted', 'none'] as const).map((numbering) => ({
    numbering,
  })),
  ...(
    ['synonyms', 'rare', 'capitals', 'unmarked', 'misspelt', 'numbered', 'required-marks'] as const
  ).map((headings) => ({ headings })),
  ...(['two-merged', 'two-plain', 'three-merged', 'broken-lines'] as const).map((headingRows) => ({
    headingRows,
  })),
  ...(['moved', 'reversed'] as const).map((order) => ({ order })),
  ...(['short', 'long', 'deep'] as const).map((title) => ({ title })),
  ...(['brackets', 'plain', 'letters'] as const).map((numbersRow) => ({ numbersRow })),
  { subtotals: true },
  { signature: 'two-sided' },
  { signature: 'deep' },
  { blankRows: true },
  { repeatedHeading: true },
  { continuations: true },
  { mergedLead: true },
  { physicalLines: true },
  { preparedRows: true },
  { offset: true },
  { extraColumns: true },
  { namelessColumn: true },
  { missing: ['product'] },
  { missing: ['coordinating', 'budget'] },
  { missing: ['lead'] },
  { time: 'split' },
  { time: 'split', headingRows: 'two-merged' },
  { time: 'span' },
  { footnote: true },
  { hiddenRow: true },
  { unitInTitle: true },
  { otherSheets: true },
  { categories: 'roman-groups', subgroups: true },
];

/** Choices to draw combinations from. */
const CHOICES: { readonly [Key in keyof Disturbances]-?: readonly Disturbances[Key][] } = {
  categories: [
    'column',
    'merged-column',
    'groups',
    'coded-groups',
    'roman-groups',
    'merged-groups',
    'capital-groups',
    'tables',
    'sheets',
  ],
  numbering: ['continuous', 'restart', 'text', 'bracket', 'dotted', 'none'],
  headings: [
    'plain',
    'synonyms',
    'rare',
    'capitals',
    'unmarked',
    'misspelt',
    'numbered',
    'required-marks',
  ],
  headingRows: ['one', 'one', 'two-merged', 'two-plain', 'three-merged', 'broken-lines'],
  order: ['plain', 'plain', 'moved', 'reversed'],
  title: ['none', 'short', 'long', 'deep'],
  numbersRow: ['none', 'brackets', 'plain', 'letters'],
  subtotals: [false, true],
  signature: ['none', 'two-sided', 'deep'],
  blankRows: [false, true],
  repeatedHeading: [false, true],
  continuations: [false, true],
  mergedLead: [false, true],
  physicalLines: [false, true],
  preparedRows: [false, true],
  offset: [false, true],
  extraColumns: [false, true],
  namelessColumn: [false, true],
  missing: [[], [], ['product'], ['coordinating'], ['budget', 'difficulty']],
  time: ['deadline', 'split', 'span'],
  footnote: [false, true],
  hiddenRow: [false, true],
  unitInTitle: [false, true],
  otherSheets: [false, true],
  subgroups: [false, true],
};

/** Combinations drawn by a fixed generator, so that every run tries the same ones. */
function combinations(count: number): Disturbances[] {
  let state = 52;
  const draw = (size: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(CHOICES).map(([key, values]) => [key, values[draw(values.length)]]),
    ),
  );
}

interface Score {
  columnsRight: number;
  columnsWrong: number;
  columnsMissed: number;
  rowsRight: number;
  rowsFalse: number;
  rowsMissed: number;
  remarks: string[];
}

function scoreOf(layout: Layout): Score {
  const score: Score = {
    columnsRight: 0,
    columnsWrong: 0,
    columnsMissed: 0,
    rowsRight: 0,
    rowsFalse: 0,
    rowsMissed: 0,
    remarks: [],
  };
  const outcome = readSubmission(layout.workbook, { file: 'bao-cao.xlsx', hash: '' }, nq52);
  if (!outcome.ok) {
    score.rowsMissed = layout.tasks.length;
    score.remarks.push(outcome.failure.code);
    return score;
  }
  scoreColumns(layout, outcome.value, score);
  scoreRows(layout, outcome.value, score);
  return score;
}

function scoreColumns(layout: Layout, submission: Submission, score: Score): void {
  for (const expected of layout.matrices) {
    const reading = submission.readings.find(
      ({ sheet, headingRows }) =>
        sheet === expected.sheet && headingRows.first === expected.headingRow,
    );
    const found = new Map(reading?.columns.map(({ key, column }) => [key, column]));
    for (const [key, column] of Object.entries(expected.columns)) {
      const at = found.get(key as ColumnKey);
      if (at === column) score.columnsRight += 1;
      else if (at === undefined) score.columnsMissed += 1;
      else score.columnsWrong += 1;
      if (at !== column) score.remarks.push(`${key} ${String(column)}→${String(at)}`);
      found.delete(key as ColumnKey);
    }
    for (const [key, column] of found) {
      score.columnsWrong += 1;
      score.remarks.push(`extra ${key} ${String(column)}`);
    }
  }
}

function scoreRows(layout: Layout, submission: Submission, score: Score): void {
  const found = new Map(
    submission.tasks.map((own) => [`${own.source.sheet}!${String(own.row)}`, own]),
  );
  for (const expected of layout.tasks) {
    const place = `${expected.sheet}!${String(expected.row)}`;
    const own = found.get(place);
    found.delete(place);
    const lead = own?.values.lead?.map(({ text }) => text).join('; ');
    const right =
      own?.values.category?.code === expected.category &&
      own.values.content?.replace(/\s+/gu, ' ') === expected.content &&
      lead === expected.lead;
    if (right) score.rowsRight += 1;
    else {
      score.rowsMissed += 1;
      const where =
        submission.ignored.find((row) => row.sheet === expected.sheet && row.row === expected.row)
          ?.reason ??
        (own
          ? `read as ${String(own.values.category?.code)} ${String(own.values.content)} ${String(lead)}`
          : 'quarantined or not read');
      score.remarks.push(`${place} ${where}`);
    }
  }
  for (const [place, own] of found) {
    score.rowsFalse += 1;
    score.remarks.push(`false ${place} ${String(own.values.content)}`);
  }
  for (const { task: own, reason } of submission.quarantine) {
    const isTask = layout.tasks.some(
      ({ sheet, row }) => sheet === own.source.sheet && row === own.row,
    );
    if (isTask) continue;
    score.rowsFalse += 1;
    score.remarks.push(
      `quarantined ${own.source.sheet}!${String(own.row)} ${reason} ${String(own.values.content)}`,
    );
  }
  if (submission.rowsRead !== layout.tasks.length + layout.otherRows) {
    score.remarks.push(
      `rows read ${String(submission.rowsRead)} of ${String(layout.tasks.length + layout.otherRows)}`,
    );
  }
}

describe('recognition of layouts', () => {
  const layouts = [...SINGLES, ...combinations(60)];

  test('finds every column and every task of 60 layouts and more, and no row that is none', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(60);
    const rows = layouts.map((disturbances) => ({
      name: nameOf(disturbances),
      ...scoreOf(buildLayout(TASKS, TITLES, disturbances)),
    }));
    console.log(confusionTable(rows));
    const misses = rows.filter(({ remarks }) => remarks.length > 0);
    expect(misses.map(({ name, remarks }) => `${name}: ${remarks.join('; ')}`)).toEqual([]);
  }, 120_000);
});

function nameOf(disturbances: Disturbances): string {
  const parts = Object.entries(disturbances)
    .filter(([, value]) => value !== false && !(Array.isArray(value) && value.length === 0))
    .filter(
      ([, value]) =>
        !['none', 'plain', 'one', 'column', 'continuous', 'deadline'].includes(String(value)),
    )
    .map(([key, value]) => (value === true ? key : `${key}=${String(value)}`));
  return parts.length === 0 ? 'plain' : parts.join(' ');
}

function confusionTable(rows: readonly (Score & { name: string })[]): string {
  const sum = (pick: (score: Score) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const columns = sum((row) => row.columnsRight + row.columnsMissed);
  const tasks = sum((row) => row.rowsRight + row.rowsMissed);
  return [
    `layouts               ${String(rows.length)}`,
    `columns to find       ${String(columns)}`,
    `  right               ${String(sum((row) => row.columnsRight))}`,
    `  wrong               ${String(sum((row) => row.columnsWrong))}`,
    `  missed              ${String(sum((row) => row.columnsMissed))}`,
    `rows to find          ${String(tasks)}`,
    `  right               ${String(sum((row) => row.rowsRight))}`,
    `  false               ${String(sum((row) => row.rowsFalse))}`,
    `  missed              ${String(sum((row) => row.rowsMissed))}`,
    ...rows
      .filter(({ remarks }) => remarks.length > 0)
      .map(({ name, remarks }) => `- ${name}: ${remarks.join('; ')}`),
  ].join('\n');
}
