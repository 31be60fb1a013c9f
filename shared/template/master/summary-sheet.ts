import { cellAddress } from '../../grid/address.ts';
import type { BookRow, BookSheet } from '../../grid/book.ts';
import { WHOLE_AMOUNT_FORMAT } from '../../matrix/amount-format.ts';
import type { AgencyRef } from '../../value/value.ts';
import { COLOR } from '../book-styles.ts';
import { keyFigures } from './key-figures.ts';
import type { MasterContext } from './master-context.ts';
import { FIRST_FIGURE, NAME, SummaryTables, type Figure, type Line } from './summary-tables.ts';
import type { TaskSheetPart } from './tasks-sheet.ts';

/**
 * The summary: key figures, then categories and departments by status and category, as live formulas with the right
 * cached values. Every table has totals, and its classes add up to them.
 */
export function summarySheet(context: MasterContext, parts: readonly TaskSheetPart[]): BookSheet {
  const { programme, words } = context;
  const labels = words.master.summary;
  const table = new SummaryTables(context, parts);
  const statuses: Figure[] = [
    ...programme.statuses.map(({ label }): Figure => figure(label, { status: label })),
    figure(labels.otherStatus, { rest: 'other' }),
    figure(labels.noStatus, { rest: 'none' }),
  ];
  const categories = programme.categories.map(({ code }) => figure(code, { category: code }));
  const budget: Figure = { heading: labels.budget, what: 'budget', of: 'all' };
  const total = figure(labels.total, 'all');

  table.space();
  const figuresRow = table.next;
  table.reserve(3);
  const totals = table.add(
    labels.byCategory,
    words.master.summary.category,
    programme.categories.map(({ code, title }) => ({
      code,
      name: title,
      of: { category: code },
    })),
    [figure(labels.count, 'all'), ...statuses, budget],
  );
  const departments = departmentLines(context);
  table.add(labels.byDepartment, words.master.department, departments, [
    ...categories,
    total,
    ...statuses,
    budget,
  ]);
  table.add(labels.budgets, words.master.department, departments, [
    ...categories.map((each): Figure => ({ ...each, what: 'budget' })),
    { ...total, what: 'budget' },
  ]);
  const last = FIRST_FIGURE + categories.length + statuses.length + 1;
  const key = keyFigures(context, figuresRow, totals);
  const rows = [...headRows(context), ...key.rows, ...table.rows];
  return {
    name: words.master.sheets.summary,
    tabColor: COLOR.strong,
    columns: [
      { from: 0, to: 0, width: 7 },
      { from: NAME, to: NAME, width: 44 },
      { from: FIRST_FIGURE, to: last, width: 12 },
    ],
    rows: rows.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    merges: [
      ...[0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
      ...key.merges,
    ],
    links: key.links,
    conditions: [...table.moneyRanges, key.money].map((range) => {
      const cell = cellAddress(range.top, range.left);
      return {
        range,
        formula: `AND(${cell}<>0,${cell}=INT(${cell}))`,
        highlight: { format: WHOLE_AMOUNT_FORMAT },
      };
    }),
    print: { orientation: 'landscape' },
    selected: { row: 0, column: 0 },
    gridLines: false,
    numbersAsText: [{ top: 0, left: 0, bottom: table.next, right: last }],
  };
}

function figure(heading: string, of: Figure['of']): Figure {
  return { heading, what: 'tasks', of };
}

function headRows({ programme, words, periodLine }: MasterContext): BookRow[] {
  return [
    {
      at: 0,
      height: 28,
      cells: [{ value: words.master.heading(programme.resolution.symbol), style: 'titleCentered' }],
    },
    { at: 1, height: 20, cells: [{ value: periodLine, style: 'subtitleCentered' }] },
    { at: 2, height: 20, cells: [{ value: words.master.summary.live, style: 'subtitleCentered' }] },
  ];
}

/** Departments that are expected, in the board's order, then any other that tasks come from. */
function departmentLines({ master, nameOf }: MasterContext): Line[] {
  const names = new Set<string>();
  const add = (department: AgencyRef | undefined) => names.add(nameOf(department));
  for (const { department } of master.submissions) if (department !== undefined) add(department);
  for (const { department } of master.tasks) add(department);
  return [...names].map((name, index) => ({ code: index + 1, name, of: { department: name } }));
}
