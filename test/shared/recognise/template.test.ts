import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { Workbook } from '../../../shared/grid/workbook.ts';
import { keyCell, stampProperties } from '../../../shared/matrix/stamp.ts';
import type { Task } from '../../../shared/matrix/task.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import { readSubmission } from '../../../shared/recognise/read-submission.ts';
import { describeTemplate } from '../../../shared/template/describe-template.ts';
import type { TemplateOptions } from '../../../shared/template/template-options.ts';
import { makePeriod } from '../../../shared/value/period.ts';
import { ALL_LANGUAGES } from '../../../shared/words/all-languages.ts';
import type { Catalogue } from '../../../shared/words/catalogue.ts';
import { writeXlsx } from '../../../shared/write/xlsx.ts';
import { gridWorkbook } from '../../builders/grid.ts';
import { columnsOf, fates, readWhole } from '../../builders/reading.ts';

const SOURCE = { file: '', sheet: '', columns: {}, extraColumns: [] };
const TASKS: readonly Task[] = [
  {
    source: SOURCE,
    row: 1,
    values: {
      category: { text: '2.2', code: '2.2' },
      content: 'Xây dựng hồ sơ sức khỏe điện tử',
      lead: [{ text: 'Sở Y tế', id: 'SYT' }],
      deadline: { text: '31/12/2021', kind: 'date', from: '2021-12-31', to: '2021-12-31' },
      budget: { text: '1500', amount: 1_500_000_000 },
    },
    extra: { 'Mã nội bộ': 'YT-01' },
  },
];
const ORIGIN = { file: '', sheet: '', row: 1 };
const department = nq52.agencies.find(({ id }) => id === 'SYT');
const period = makePeriod('quarter', 2021, 1);
const FILLED: TemplateOptions = {
  ...(department ? { department } : {}),
  ...(period ? { period } : {}),
  tasks: TASKS,
  documents: [
    {
      origin: ORIGIN,
      document: { text: '12/KH-SYT', symbol: '12/KH-SYT', date: '2021-02-01' },
      type: 'Kế hoạch',
      subject: 'về chuyển đổi số y tế',
    },
  ],
  difficulties: [{ origin: ORIGIN, difficulty: 'Thiếu máy chủ', proposal: 'Bố trí kinh phí' }],
};

function template(words: Catalogue, options: TemplateOptions): Workbook {
  const bytes = writeXlsx(describeTemplate(nq52, words, options), nodePlatform);
  const workbook = readWorkbook(bytes, 'mau.xlsx', nodePlatform);
  if (!workbook.ok) throw new Error(workbook.failure.code);
  return workbook.value;
}

describe('the product’s own template', () => {
  test.each([
    [1_500_000_000, '1.500'],
    [12_500_000, '12,5'],
    [1_234_567_125, '1.234,567'],
    [0, '0'],
  ])('shows the amount %d as %s, whichever program wrote it into the cell', (amount, text) => {
    const tasks = TASKS.map((task) => ({
      ...task,
      values: { ...task.values, budget: { text: '', amount } },
    }));
    const { values } = readWhole(template(ALL_LANGUAGES.vi, { ...FILLED, tasks })).tasks[0] ?? {};
    expect(values?.budget).toEqual({ text, amount });
  });

  test.each(Object.values(ALL_LANGUAGES).map((words) => [words.language, words] as const))(
    'in %s is read back by its stamp, sheet by sheet',
    (_language, words) => {
      const submission = readWhole(template(words, FILLED));
      expect(submission.department).toMatchObject({ id: 'SYT' });
      expect(submission.departmentFrom).toBe('stamp');
      expect([submission.period?.id, submission.periodFrom]).toEqual(['2021-Q1', 'stamp']);
      expect(submission.readings[0]?.columns.every(({ how }) => how === 'stamp')).toBe(true);
      expect(submission.readings[0]?.columns).toHaveLength(16);
      expect(submission.tasks.map(({ values }) => values.content)).toEqual([
        'Xây dựng hồ sơ sức khỏe điện tử',
      ]);
      expect(submission.tasks[0]?.values.budget).toEqual({
        text: '1.500',
        amount: 1_500_000_000,
      });
      expect(submission.tasks[0]?.extra).toEqual({ 'Mã nội bộ': 'YT-01' });
      expect(
        submission.documents.map(({ document, subject }) => [
          document.symbol,
          document.date,
          subject,
        ]),
      ).toEqual([['12/KH-SYT', '2021-02-01', 'về chuyển đổi số y tế']]);
      expect(
        submission.difficulties.map(({ difficulty, proposal }) => [difficulty, proposal]),
      ).toEqual([['Thiếu máy chủ', 'Bố trí kinh phí']]);
      expect(submission.findings).toEqual([]);
    },
  );

  test('sent back blank has no rows, and says so', () => {
    const blank = template(ALL_LANGUAGES.vi, {});
    expect(readSubmission(blank, { file: 'trong.xlsx', hash: '' }, nq52)).toMatchObject({
      ok: false,
      failure: { code: 'matrix-no-rows', file: 'trong.xlsx' },
    });
  });

  test('in which headings were moved without their hidden keys is read by its headings', () => {
    const keys = ['ordinal', 'category', 'content', 'lead', 'deadline'].map((key) =>
      keyCell('tasks', key),
    );
    const submission = readWhole(
      gridWorkbook(
        {
          'Ma trận': [
            keys,
            [
              'STT',
              'Nhóm nhiệm vụ',
              'Nội dung nhiệm vụ',
              'Thời gian hoàn thành',
              'Cơ quan chủ trì',
            ],
            [1, '2.1', 'Tổ chức hội nghị', '2021', 'Sở Y tế'],
          ],
        },
        { sheets: { 'Ma trận': { hiddenRows: [1] } } },
      ),
    );
    expect(columnsOf(submission)).toBe('category=B content=C deadline=D lead=E');
    expect(fates(submission)).toEqual(['3 task 2.1 Tổ chức hội nghị']);
  });

  test('whose headings were all renamed is read by its hidden keys', () => {
    const keys = ['ordinal', 'category', 'content', 'lead', 'deadline'].map((key) =>
      keyCell('tasks', key),
    );
    const submission = readWhole(
      gridWorkbook({
        'Ma trận': [
          keys,
          ['#', 'A', 'Việc', 'Ai', 'Khi nào'],
          [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế', '2021'],
        ],
      }),
    );
    expect(columnsOf(submission)).toBe('category=B content=C lead=D deadline=E');
    expect(fates(submission)).toEqual(['3 task 2.1 Tổ chức hội nghị']);
  });

  test('with its key row deleted is read by its headings', () => {
    const submission = readWhole(
      gridWorkbook(
        {
          'Ma trận': [
            ['STT', 'Nhóm nhiệm vụ', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì'],
            [1, '2.1', 'Tổ chức hội nghị', 'Sở Y tế'],
          ],
        },
        {
          properties: Object.fromEntries(stampProperties({ kind: 'template', department: 'SYT' })),
        },
      ),
    );
    expect(columnsOf(submission)).toBe('category=B content=C lead=D');
    expect(submission.departmentFrom).toBe('stamp');
  });
});
