import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../cli/node-platform.ts';
import { recordRun } from '../../shared/consolidate/plan-run.ts';
import { explainCell, type Explanation } from '../../shared/explain-cell.ts';
import { cellAddress } from '../../shared/grid/address.ts';
import type { TaskValues } from '../../shared/matrix/columns.ts';
import type { FileReading } from '../../shared/matrix/submission.ts';
import { openMaster } from '../../shared/open-master.ts';
import { consolidate, masterBook } from '../../shared/pipeline.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import { vi } from '../../shared/words/vi.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { sketchReading } from '../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };

/** Rows of a file as category, content, status and million đồng; a row without a category is in quarantine. */
function reading(
  file: string,
  department: typeof SYT,
  rows: readonly (readonly [string | undefined, string, string | undefined, number | undefined])[],
): FileReading {
  const made = sketchReading({
    file,
    department,
    ignored: 1,
    rows: rows.map(([category, content]) => [category, content] as const),
  });
  if (!made.outcome.ok) return made;
  const tasks = made.outcome.value.tasks.map((task) => {
    const [, , status, budget] = rows.find(([, content]) => content === task.values.content) ?? [];
    const id = nq52.statuses.find(({ label }) => label === status)?.id;
    const values: TaskValues = {
      ...task.values,
      ...(status === undefined ? {} : { status: { text: status, ...(id ? { id } : {}) } }),
      ...(budget === undefined
        ? {}
        : { budget: { text: String(budget), amount: budget * 1_000_000 } }),
    };
    const source = { ...task.source, columns: { category: 1, content: 2, budget: 3 } };
    return { ...task, source, values };
  });
  return { ...made, outcome: { ok: true, value: { ...made.outcome.value, tasks } } };
}

const status = nq52.statuses[0]?.label ?? '';
const readings = [
  reading('y-te.xlsx', SYT, [
    ['2.1', 'Truyền thông', status, 1.5],
    ['2.1', 'Tập huấn', 'Đang chờ', undefined],
    ['2.7', 'Hồ sơ sức khỏe', undefined, 20],
    [undefined, 'Việc chưa rõ nhóm', undefined, undefined],
  ]),
  reading('tai-chinh.xlsx', STC, [['2.1', 'Công khai ngân sách', status, 300]]),
];
const made = consolidate(readings, nq52);
if (!made.ok) throw new Error(made.failure.code);
const master = made.value;
const about = { name: 'Lần 1', time: '', overrides: [], edits: [] };
const state = recordRun(undefined, readings, master, about);
const book = masterBook(master, nq52, vi, { state, platform: nodePlatform });
const opened = openMaster(
  { file: 'tong-hop.xlsx', bytes: writeXlsx(book, nodePlatform) },
  nq52,
  nodePlatform,
);
if (!opened.ok) throw new Error(opened.failure.code);
const explain = (cell: string) =>
  explainCell(cell, opened.value, master, nq52, Object.values(ALL_LANGUAGES));

function figure(cell: string): Extract<Explanation, { kind: 'figure' }> {
  const found = explain(cell);
  if (typeof found === 'string' || found.kind !== 'figure') throw new Error(`${cell}: no figure`);
  return found;
}

/** Every figure of the workbook: its address and the value that it shows. */
function figures(): [cell: string, value: unknown, budget: boolean][] {
  return book.sheets.flatMap(({ name, rows }) => {
    let at = -1;
    return [...rows].flatMap((row) => {
      at = row.at ?? at + 1;
      return row.cells.flatMap((cell, column): [string, unknown, boolean][] =>
        typeof cell === 'object' && cell.trace
          ? [[`'${name}'!${cellAddress(at, column)}`, cell.value, cell.trace.measure === 'budget']]
          : [],
      );
    });
  });
}

describe('What stands behind a cell of the master', () => {
  it('comes for every figure to what the figure shows', () => {
    // Of the figures that are nothing every twentieth will do.
    const all = figures().filter(([, value], index) => value !== 0 || index % 20 === 0);
    expect(all.length).toBeGreaterThan(60);
    for (const [cell, value, isBudget] of all) {
      const { rows } = figure(cell);
      const sum = rows.reduce((total, { amount = 0 }) => total + amount, 0) / 1_000_000;
      const shown = typeof value === 'string' ? Number(value.split('/')[0]) : value;
      expect([cell, isBudget ? sum : rows.length]).toEqual([cell, shown]);
    }
  });

  it('names for a sum of money the rows and cells that hold the amounts', () => {
    const [cell = ''] = figures().find(([, value, isBudget]) => isBudget && value === 321.5) ?? [];
    expect(
      figure(cell).rows.map(({ origin, cell: from, amount }) => [origin.file, from, amount]),
    ).toEqual([
      ['tai-chinh.xlsx', 'D6', 300_000_000],
      ['y-te.xlsx', 'D6', 1_500_000],
      ['y-te.xlsx', 'D8', 20_000_000],
    ]);
  });

  it('is for a cell of a task, or of a row in quarantine, the cell of the file that it comes from', () => {
    expect(explain('Nhiệm vụ!C5')).toMatchObject({
      kind: 'cell',
      origin: { file: 'tai-chinh.xlsx', row: 6 },
      column: 'content',
      from: 'C6',
      text: 'Công khai ngân sách',
    });
    expect(explain("'Cần xử lý'!$E$5")).toMatchObject({
      origin: { file: 'y-te.xlsx', row: 9 },
      column: 'content',
      text: 'Việc chưa rõ nhóm',
    });
  });

  it.each([
    ['Không có!A1', 'no-sheet'],
    ['Tổng hợp', 'no-cell'],
    ['Tổng hợp!A1', 'no-figure'],
  ])('is told to be nothing for %s', (cell, why) => {
    expect(explain(cell)).toBe(why);
  });
});
