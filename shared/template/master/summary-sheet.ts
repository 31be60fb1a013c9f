import { cellAddress, columnLetters, type CellRange } from '../../grid/address.ts';
import type { BookLink, BookRow, BookSheet, CellContent } from '../../grid/book.ts';
import type { AgencyRef } from '../../value/value.ts';
import { BUDGET_UNIT } from '../value-cells.ts';
import { COLOR, type StyleName } from '../book-styles.ts';
import type { MasterContext } from './master-context.ts';
import { TaskFormulas, type Criterion } from './task-formulas.ts';
import { TaskTally } from './task-tally.ts';
import type { TaskSheetPart } from './tasks-sheet.ts';

/** Columns of every table: code or number, name, then figures. */
const NAME = 1;
const FIRST_FIGURE = 2;
/** Whole amounts are shown without the decimal sign that the style's format would leave behind them. */
const WHOLE_FORMAT = '#,##0';

/** One line of a table: its code or number, its name, and the criteria of its figures. */
interface Line {
  readonly code: string | number;
  readonly name: string;
  readonly of: { readonly category?: string; readonly department?: string };
}

/** One column of figures: which tasks it counts, or sums the budgets of. */
interface Figure {
  readonly heading: string;
  readonly what: 'tasks' | 'budget';
  readonly of:
    | { readonly category: string }
    | { readonly status: string }
    | { readonly rest: 'other' | 'none' }
    | 'all';
}

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
    conditions: table.moneyRanges.map((range) => {
      const cell = cellAddress(range.top, range.left);
      return {
        range,
        formula: `AND(${cell}<>0,${cell}=INT(${cell}))`,
        highlight: { format: WHOLE_FORMAT },
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

/** Cells that hold the totals of the first table. */
interface Totals {
  readonly tasks: string;
  readonly budget: string;
}

function keyFigures(context: MasterContext, at: number, totals: Totals) {
  const { master, words } = context;
  const labels = words.master.summary.figures;
  const sheets = words.master.sheets;
  const received = master.submissions.filter(
    ({ state }) => state === 'accepted' || state === 'with-errors',
  );
  const missing = master.submissions.filter(({ state }) => state === 'missing').length;
  const findings = (severity: 'error' | 'warning') =>
    master.findings.filter((finding) => finding.severity === severity).length;
  const budget = master.tasks.reduce((sum, { task }) => sum + (task.values.budget?.amount ?? 0), 0);
  const figures: readonly { label: string; value: CellContent; sheet?: string }[] = [
    {
      label: labels.submitted,
      value: labels.submittedOf(received.length, received.length + missing),
      sheet: sheets.submissions,
    },
    { label: labels.missing, value: missing, sheet: sheets.submissions },
    {
      label: labels.tasks,
      value: { formula: totals.tasks, value: master.tasks.length },
      sheet: sheets.tasks,
    },
    { label: labels.quarantined, value: master.quarantine.length, sheet: sheets.quarantine },
    { label: labels.errors, value: findings('error'), sheet: sheets.findings },
    { label: labels.warnings, value: findings('warning'), sheet: sheets.findings },
    { label: labels.budget, value: { formula: totals.budget, value: budget / BUDGET_UNIT } },
  ];
  const names: CellContent[] = [];
  const values: CellContent[] = [];
  const merges: CellRange[] = [];
  const links: BookLink[] = [];
  figures.forEach(({ label, value, sheet }, index) => {
    const left = index === 0 ? NAME : FIRST_FIGURE + (index - 1) * 2;
    const right = index === 0 ? NAME : left + 1;
    names[left] = { value: label, style: sheet === undefined ? 'figureLabel' : 'figureLink' };
    values[left] =
      typeof value === 'object'
        ? { ...value, style: 'figure' }
        : { value: value ?? 0, style: 'figure' };
    if (right > left) {
      names[right] = { style: 'figureLabel' };
      values[right] = { style: 'figure' };
      merges.push(
        { top: at, left, bottom: at, right },
        { top: at + 1, left, bottom: at + 1, right },
      );
    }
    if (sheet !== undefined) links.push({ row: at, column: left, sheet, cell: 'A1' });
  });
  const rows: BookRow[] = [
    { at, height: 20, cells: names },
    { at: at + 1, height: 30, cells: values },
  ];
  return { rows, merges, links };
}

/** Lays tables out one below the other. */
class SummaryTables {
  readonly rows: BookRow[] = [];
  readonly moneyRanges: CellRange[] = [];
  next = 3;
  readonly #context: MasterContext;
  readonly #formulas: TaskFormulas;
  readonly #tally: TaskTally;

  constructor(context: MasterContext, parts: readonly TaskSheetPart[]) {
    const { master, programme, cells, nameOf } = context;
    this.#context = context;
    this.#formulas = new TaskFormulas(
      parts,
      programme.categories.map(({ code }) => code),
    );
    this.#tally = new TaskTally(master.tasks, nameOf, ({ task }) => {
      const shown = cells.of('status', task.values);
      return typeof shown === 'string' ? shown : '';
    });
  }

  space(): void {
    this.next += 1;
  }

  reserve(rows: number): void {
    this.next += rows;
  }

  /** Adds a table and gives the cells of its totals: of all tasks, and of their budgets. */
  add(
    title: string,
    nameHeading: string,
    lines: readonly Line[],
    figures: readonly Figure[],
  ): Totals {
    const heading = this.next + 1;
    this.rows.push(
      { at: this.next, height: 24, cells: [{ value: title, style: 'section' }] },
      { at: heading, height: 52, cells: this.#headings(nameHeading, lines, figures) },
    );
    const first = heading + 1;
    const total = first + lines.length;
    lines.forEach((line, index) => {
      const row = first + index;
      this.rows.push({
        at: row,
        cells: [
          { value: line.code, style: typeof line.code === 'number' ? 'number' : 'code' },
          { value: line.name, style: 'text' },
          ...figures.map((each, column) =>
            this.#cell(line, each, figures, row, FIRST_FIGURE + column, heading),
          ),
        ],
      });
    });
    this.rows.push({ at: total, cells: this.#totals(figures, first, total) });
    figures.forEach(({ what }, index) => {
      if (what !== 'budget') return;
      const column = FIRST_FIGURE + index;
      this.moneyRanges.push({ top: first, left: column, bottom: total, right: column });
    });
    this.next = total + 2;
    const at = (find: (each: Figure) => boolean) =>
      cellAddress(total, FIRST_FIGURE + figures.findIndex(find));
    return {
      tasks: at(({ what, of }) => what === 'tasks' && of === 'all'),
      budget: at(({ what, of }) => what === 'budget' && of === 'all'),
    };
  }

  #headings(name: string, lines: readonly Line[], figures: readonly Figure[]): CellContent[] {
    const code = typeof lines[0]?.code === 'string' ? '' : this.#context.words.master.ordinal;
    return [
      { value: code, style: 'headingPlan' },
      { value: name, style: 'headingPlan' },
      ...figures.map(({ heading, of }): CellContent => ({
        value: heading,
        style: of === 'all' ? 'headingRequired' : 'headingPlan',
      })),
    ];
  }

  #cell(
    line: Line,
    { what, of }: Figure,
    figures: readonly Figure[],
    row: number,
    column: number,
    heading: number,
  ): CellContent {
    const own = this.#criterionOf(line, row);
    const above = `${columnLetters(column)}$${String(heading + 1)}`;
    const style: StyleName = what === 'budget' ? 'tallyMoney' : 'tally';
    if (of === 'all') return this.#sum(what, [own], line.of, style);
    if ('category' in of) {
      return this.#sum(what, [own, this.#formulas.category(above)], { ...line.of, ...of }, style);
    }
    if ('status' in of) {
      return this.#sum(what, [own, this.#formulas.status(above)], { ...line.of, ...of }, style);
    }
    if (of.rest === 'none') {
      return this.#sum(what, [own, this.#formulas.noStatus()], { ...line.of, status: '' }, style);
    }
    return this.#otherStatus(line, figures, row);
  }

  /** What is left of all tasks once those of each status, and those without, are taken away: classes add up. */
  #otherStatus(line: Line, figures: readonly Figure[], row: number): CellContent {
    const cell = (find: (of: Exclude<Figure['of'], 'all'>) => boolean) =>
      figures.flatMap(({ what, of }, index) =>
        what === 'tasks' && of !== 'all' && find(of)
          ? [cellAddress(row, FIRST_FIGURE + index)]
          : [],
      );
    const all = cellAddress(
      row,
      FIRST_FIGURE + figures.findIndex(({ what, of }) => what === 'tasks' && of === 'all'),
    );
    const statuses = cell((of) => 'status' in of);
    const none = cell((of) => 'rest' in of && of.rest === 'none');
    const known = ['', ...this.#context.programme.statuses.map(({ label }) => label)].reduce(
      (sum, status) => sum + this.#tally.sum({ ...line.of, status }).tasks,
      0,
    );
    return {
      formula: [all, ...statuses, ...none].join('-'),
      value: this.#tally.sum(line.of).tasks - known,
      style: 'tally',
    };
  }

  #criterionOf({ of, name }: Line, row: number): Criterion {
    const number = String(row + 1);
    return of.category === undefined
      ? this.#formulas.department(`$B${number}`, name)
      : this.#formulas.category(`$A${number}`);
  }

  #sum(
    what: Figure['what'],
    criteria: readonly Criterion[],
    of: { category?: string; department?: string; status?: string },
    style: StyleName,
  ): CellContent {
    const sum = this.#tally.sum(of);
    return what === 'tasks'
      ? { formula: this.#formulas.count(...criteria), value: sum.tasks, style }
      : { formula: this.#formulas.budget(...criteria), value: sum.budget / BUDGET_UNIT, style };
  }

  #totals(figures: readonly Figure[], first: number, total: number): CellContent[] {
    return [
      { style: 'total' },
      { value: this.#context.words.master.summary.total, style: 'total' },
      ...figures.map((each, index): CellContent => {
        const letters = columnLetters(FIRST_FIGURE + index);
        const style: StyleName = each.what === 'budget' ? 'totalMoney' : 'totalNumber';
        const value = this.#totalOf(each);
        if (total === first) return { value, style };
        const range = `${letters}${String(first + 1)}:${letters}${String(total)}`;
        return { formula: `SUM(${range})`, value, style };
      }),
    ];
  }

  #totalOf({ what, of }: Figure): number {
    const pick = (sum: { tasks: number; budget: number }) =>
      what === 'tasks' ? sum.tasks : sum.budget / BUDGET_UNIT;
    if (of === 'all') return pick(this.#tally.sum({}));
    if ('category' in of || 'status' in of) return pick(this.#tally.sum(of));
    const none = this.#tally.sum({ status: '' }).tasks;
    if (of.rest === 'none') return none;
    return this.#context.programme.statuses.reduce(
      (rest, { label }) => rest - this.#tally.sum({ status: label }).tasks,
      this.#tally.sum({}).tasks - none,
    );
  }
}
