import { cellAddress, columnLetters, type CellRange } from '../../grid/address.ts';
import type { BookRow, CellContent, FigureTrace } from '../../grid/book.ts';
import type { StyleName } from '../book-styles.ts';
import { BUDGET_UNIT } from '../value-cells.ts';
import type { MasterContext } from './master-context.ts';
import { TaskFormulas, type Criterion } from './task-formulas.ts';
import { TaskTally } from './task-tally.ts';
import type { TaskSheetPart } from './tasks-sheet.ts';

/** Columns of every table: code or number, name, then figures. */
export const NAME = 1;
export const FIRST_FIGURE = 2;

/** One line of a table: its code or number, its name, and the criteria of its figures. */
export interface Line {
  readonly code: string | number;
  readonly name: string;
  readonly of: { readonly category?: string; readonly department?: string };
}

/** One column of figures: which tasks it counts, or sums the budgets of. */
export interface Figure {
  readonly heading: string;
  readonly what: 'tasks' | 'budget';
  readonly of:
    | { readonly category: string }
    | { readonly status: string }
    | { readonly rest: 'other' | 'none' }
    | 'all';
}

/** Cells that hold the totals of the first table. */
export interface Totals {
  readonly tasks: string;
  readonly budget: string;
  /** What the cell of budgets comes to, in whole đồng. */
  readonly amount: number;
}

/** Lays tables out one below the other. */
export class SummaryTables {
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
      amount: this.#tally.sum({}).budget,
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
      trace: { of: 'tasks', measure: 'count', ...line.of, otherStatus: true },
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
    const trace = { of: 'tasks', measure: what === 'tasks' ? 'count' : 'budget', ...of } as const;
    return what === 'tasks'
      ? { formula: this.#formulas.count(...criteria), value: sum.tasks, style, trace }
      : {
          formula: this.#formulas.budget(...criteria),
          value: sum.budget / BUDGET_UNIT,
          style,
          trace,
        };
  }

  #totals(figures: readonly Figure[], first: number, total: number): CellContent[] {
    return [
      { style: 'total' },
      { value: this.#context.words.master.summary.total, style: 'total' },
      ...figures.map((each, index): CellContent => {
        const letters = columnLetters(FIRST_FIGURE + index);
        const style: StyleName = each.what === 'budget' ? 'totalMoney' : 'totalNumber';
        const value = this.#totalOf(each);
        const trace = traceOf(each);
        if (total === first) return { value, style, trace };
        const range = `${letters}${String(first + 1)}:${letters}${String(total)}`;
        return { formula: `SUM(${range})`, value, style, trace };
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

function traceOf({ what, of }: Figure): FigureTrace {
  const measure = what === 'tasks' ? 'count' : 'budget';
  if (of === 'all') return { of: 'tasks', measure };
  if ('category' in of || 'status' in of) return { of: 'tasks', measure, ...of };
  return of.rest === 'none'
    ? { of: 'tasks', measure, status: '' }
    : { of: 'tasks', measure, otherStatus: true };
}
