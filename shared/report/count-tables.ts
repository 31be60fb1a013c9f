import type { ReportColumn, ReportRow, ReportTable } from '../document/report-model.ts';
import type { MasterTask } from '../matrix/master.ts';
import { STANDINGS } from '../matrix/standing.ts';
import { countInTable, millionsText } from './number-format.ts';
import { groupBy, type ReportContext } from './report-context.ts';
import { countTasks, type TaskCounts } from './task-counts.ts';

interface CountRow {
  readonly name: string;
  readonly counts: TaskCounts;
  /** Said in place of counts: the department has not reported. */
  readonly absent?: boolean;
}

/** Rows of every category of the programme, those without tasks too. */
function categoryRows(context: ReportContext): CountRow[] {
  const byCategory = groupBy(context.master.tasks, ({ category }) => category);
  return context.programme.categories.map(({ code, title }) => ({
    name: `${code}. ${title}`,
    counts: countTasks(byCategory.get(code) ?? [], context),
  }));
}

/** Rows of the departments that have tasks, then of those that have not reported. */
function departmentRows(context: ReportContext): CountRow[] {
  const { departmentRank: rank } = context;
  const byDepartment = groupBy<MasterTask>(context.master.tasks, context.departmentOf);
  const rows: CountRow[] = [...byDepartment]
    .map(([name, tasks]) => ({ name, counts: countTasks(tasks, context) }))
    .sort((a, b) => rank(a.name) - rank(b.name));
  const nothing = countTasks([], context);
  for (const line of context.master.submissions) {
    const name = context.departmentOf(line);
    if (line.state === 'missing') rows.push({ name, counts: nothing, absent: true });
    else if (sentButEmpty(line.state) && line.department && !byDepartment.has(name)) {
      rows.push({ name, counts: nothing });
    }
  }
  return rows;
}

function sentButEmpty(state: string): boolean {
  return state === 'accepted' || state === 'with-errors';
}

function inProgress({ standings }: TaskCounts): number {
  return standings['on-time'] + standings['no-deadline'];
}

function other({ standings }: TaskCounts): number {
  return standings.stopped + standings.unclear;
}

/** Category × status in few columns, for the body. */
export function shortCategoryTable(context: ReportContext): ReportTable {
  const { words, master } = context;
  const number = (count: number): string => countInTable(count, words.numbers);
  const cells = (name: string, counts: TaskCounts): string[] => [
    name,
    number(counts.total),
    number(counts.standings.done),
    number(inProgress(counts)),
    number(counts.standings['not-started']),
    number(counts.standings.overdue),
    number(other(counts)),
    millionsText(counts.budget, words.numbers),
  ];
  const rows: ReportRow[] = categoryRows(context).map(({ name, counts }) => ({
    kind: 'cells',
    cells: cells(name, counts),
  }));
  rows.push({ kind: 'total', cells: cells(words.totalRow, countTasks(master.tasks, context)) });
  const heads = [
    words.columns.total,
    words.standing.done,
    words.columns.inProgress,
    words.standing['not-started'],
    words.standing.overdue,
    words.columns.other,
  ];
  return {
    columns: [
      { heading: words.columns.category, width: 58, align: 'left' },
      ...heads.map((heading): ReportColumn => ({ heading, width: 14.5, align: 'center' })),
      { heading: words.columns.budget, width: 21, align: 'right' },
    ],
    rows,
  };
}

/** Every class in a column of its own. */
function fullTable(
  firstHeading: string,
  rows: readonly CountRow[],
  context: ReportContext,
): ReportTable {
  const { words, master } = context;
  const number = (count: number): string => countInTable(count, words.numbers);
  const figures = (counts: TaskCounts): string[] => [
    number(counts.total),
    ...STANDINGS.map((standing) => number(counts.standings[standing])),
    millionsText(counts.budget, words.numbers),
  ];
  const body = rows.map(({ name, counts, absent }, index): ReportRow => ({
    kind: 'cells',
    cells: [
      String(index + 1),
      absent ? `${name} (${words.notReportedRow})` : name,
      ...(absent ? figures(counts).map(() => '-') : figures(counts)),
    ],
  }));
  return {
    columns: [
      { heading: words.columns.ordinal, width: 10, align: 'center' },
      { heading: firstHeading, width: 74, align: 'left' },
      ...[words.columns.total, ...STANDINGS.map((standing) => words.standing[standing])].map(
        (heading): ReportColumn => ({ heading, width: 17, align: 'center' }),
      ),
      { heading: words.columns.budget, width: 24, align: 'right' },
    ],
    rows: [
      ...body,
      {
        kind: 'total',
        cells: ['', words.totalRow, ...figures(countTasks(master.tasks, context))],
      },
    ],
  };
}

export function categoryTable(context: ReportContext): ReportTable {
  return fullTable(context.words.columns.category, categoryRows(context), context);
}

export function departmentTable(context: ReportContext): ReportTable {
  return fullTable(context.words.columns.department, departmentRows(context), context);
}
