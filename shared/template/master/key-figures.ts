import type { CellRange } from '../../grid/address.ts';
import type { BookCell, BookLink, BookRow, CellContent, FigureTrace } from '../../grid/book.ts';
import { firstOfSenders } from '../../matrix/master.ts';
import type { StyleName } from '../book-styles.ts';
import { BUDGET_UNIT } from '../value-cells.ts';
import type { MasterContext } from './master-context.ts';
import { FIRST_FIGURE, NAME, type Totals } from './summary-tables.ts';

interface KeyFigure {
  readonly label: string;
  readonly value: BookCell | string | number;
  /** Sheet with what the figure counts. */
  readonly sheet?: string;
  readonly style?: StyleName;
  readonly trace: FigureTrace;
}

/** A strip of figures with links to the sheets behind them. */
interface KeyFigures {
  readonly rows: readonly BookRow[];
  readonly merges: readonly CellRange[];
  readonly links: readonly BookLink[];
  /** The cell with an amount of money. */
  readonly money: CellRange;
}

/** The figures that a reader looks for first, in two rows from `at` on. */
export function keyFigures(context: MasterContext, at: number, totals: Totals): KeyFigures {
  const { master, words } = context;
  const labels = words.master.summary.figures;
  const sheets = words.master.sheets;
  const received = firstOfSenders(master.submissions);
  const missing = master.submissions.filter(({ state }) => state === 'missing').length;
  const findings = (severity: 'error' | 'warning') =>
    master.findings.filter((finding) => finding.severity === severity).length;
  const figures: readonly KeyFigure[] = [
    {
      label: labels.submitted,
      value: labels.submittedOf(received.length, received.length + missing),
      sheet: sheets.submissions,
      trace: { of: 'submissions', measure: 'count', missing: false },
    },
    {
      label: labels.missing,
      value: missing,
      sheet: sheets.submissions,
      trace: { of: 'submissions', measure: 'count', missing: true },
    },
    {
      label: labels.tasks,
      value: { formula: totals.tasks, value: master.tasks.length },
      sheet: sheets.tasks,
      trace: { of: 'tasks', measure: 'count' },
    },
    {
      label: labels.quarantined,
      value: master.quarantine.length,
      sheet: sheets.quarantine,
      trace: { of: 'quarantine', measure: 'count' },
    },
    {
      label: labels.errors,
      value: findings('error'),
      sheet: sheets.findings,
      trace: { of: 'findings', measure: 'count', severity: 'error' },
    },
    {
      label: labels.warnings,
      value: findings('warning'),
      sheet: sheets.findings,
      trace: { of: 'findings', measure: 'count', severity: 'warning' },
    },
    {
      label: labels.budget,
      value: { formula: totals.budget, value: totals.amount / BUDGET_UNIT },
      style: 'figureMoney',
      trace: { of: 'tasks', measure: 'budget' },
    },
  ];
  const names: CellContent[] = [];
  const values: CellContent[] = [];
  const merges: CellRange[] = [];
  const links: BookLink[] = [];
  figures.forEach(({ label, value, sheet, style = 'figure', trace }, index) => {
    const left = index === 0 ? NAME : FIRST_FIGURE + (index - 1) * 2;
    const right = index === 0 ? NAME : left + 1;
    names[left] = { value: label, style: sheet === undefined ? 'figureLabel' : 'figureLink' };
    values[left] = typeof value === 'object' ? { ...value, style, trace } : { value, style, trace };
    if (right > left) {
      names[right] = { style: 'figureLabel' };
      values[right] = { style };
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
  const last = FIRST_FIGURE + (figures.length - 2) * 2;
  const money = { top: at + 1, left: last, bottom: at + 1, right: last };
  return { rows, merges, links, money };
}
