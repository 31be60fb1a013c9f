import { cellAddress, columnLetters } from '../grid/address.ts';
import { GENERAL_STYLE, type CellStyle, type CellValue } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import { issue, type Finding, type Issue, type Place } from '../finding/finding.ts';
import { placeIssue } from '../finding/place-issue.ts';
import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import type {
  IgnoredRow,
  MatrixCorrection,
  MatrixReading,
  QuarantinedRow,
} from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import type { LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import { budgetUnitOfHeading } from '../value/money.ts';
import type { MoneyValue } from '../value/value.ts';
import { buildTasks } from './build-tasks.ts';
import type { CategoryTitles } from './category-titles.ts';
import { isBlank, ownText, rowText } from './cell-text.ts';
import { classifyRows } from './classify-rows.ts';
import type { GroupTitle, RowClasses } from './matrix-rows.ts';
import { ColumnProfiles, type CellLooks } from './column-profile.ts';
import type { HeadingBlock, SearchedSheet } from './heading-block.ts';
import { legacyColumns } from './legacy-columns.ts';
import { progressScale } from './progress-scale.ts';
import { turnedColumns } from './turned-columns.ts';
import type { PercentScale } from '../value/percent-scale.ts';
import type { TurnedDays } from '../value/turned-days.ts';
import { sendersIn } from './find-identity.ts';
import { layoutMatrix, type MatrixLayout } from './layout-matrix.ts';
import { ColumnReadings, type CellGrammar } from './read-cells.ts';
import { BIT, gatherRowFacts, type RowFacts } from './row-facts.ts';

/** What a matrix as a whole tells of the meaning of its cells. */
export interface MatrixSense {
  /** Đồng per 1 of the budget column. */
  readonly budgetUnit?: number | undefined;
  readonly legacy?: ReadonlyMap<ColumnKey, LegacyEncoding>;
  readonly turned?: ReadonlyMap<ColumnKey, TurnedDays>;
  readonly scale?: PercentScale | undefined;
  readonly isOurs?: boolean;
}

/** What reading any matrix of a workbook needs. */
export interface MatrixContext {
  readonly file: string;
  readonly programme: Programme;
  readonly looks: CellLooks;
  readonly titles: CategoryTitles;
  /** Grammar of the cells of a matrix of which so much is known. */
  readonly grammarFor: (known?: MatrixSense) => CellGrammar;
  readonly skipHidden: boolean;
}

/** One matrix to read: its headings, and where its rows end. */
export interface MatrixPlace {
  readonly block: HeadingBlock;
  /** Position of the first row that is no longer the matrix's. */
  readonly end: number;
  /** Positions of rows that repeat the headings. */
  readonly repeated: ReadonlySet<number>;
  readonly above?: GroupTitle;
  /** Unit of money that a line above the table names. */
  readonly unitAbove?: number;
  readonly correction?: MatrixCorrection;
}

export interface MatrixRead {
  readonly reading: MatrixReading;
  readonly rowsRead: number;
  readonly hiddenRows: number;
  readonly tasks: readonly Task[];
  readonly quarantine: readonly QuarantinedRow[];
  readonly ignored: readonly IgnoredRow[];
  readonly findings: readonly Finding[];
}

/** The columns of a matrix, decided by its headings and the first rows below them. */
export function layoutAt(
  { sheet, words }: SearchedSheet,
  { block, end, correction }: Pick<MatrixPlace, 'block' | 'end' | 'correction'>,
  looks: CellLooks,
): MatrixLayout {
  const profiles = new ColumnProfiles(sheet, block.next, end, looks);
  return layoutMatrix(block, words, profiles, correction);
}

/**
 * Reads one matrix: each row below its headings becomes a task, a quarantined row or an ignored one. Throws when the
 * three do not add up to the rows read, for then a row would be lost.
 */
export function readMatrix(
  searched: SearchedSheet,
  layout: MatrixLayout,
  matrix: MatrixPlace,
  context: MatrixContext,
): MatrixRead {
  const { sheet, merges } = searched;
  const { file, programme, titles, skipHidden } = context;
  const facts = gatherRowFacts(sheet, matrix.block.next, matrix.end, layout);
  const classes = classifyRows({
    sheet,
    merges,
    layout,
    facts,
    titles,
    repeated: matrix.repeated,
    skipHidden,
    isSender: (text) => sendersIn([text], programme, undefined).length > 0,
    ...(matrix.above ? { above: matrix.above } : {}),
  });
  const budgetUnit = unitOf(layout) ?? matrix.unitAbove;
  const ours = isOurs(layout);
  const grammar = context.grammarFor({
    budgetUnit,
    legacy: legacyColumns(sheet, layout, facts),
    turned: turnedColumns(sheet, layout, facts),
    scale: progressScale(sheet, layout, facts),
    isOurs: ours,
  });
  const display = (value: CellValue, style: CellStyle): string =>
    ours ? ownText(sheet, value, style) : sheet.display(value, style);
  const readings = new Map(
    [...layout.columns.keys()].map((key) => [key, new ColumnReadings(key, grammar, display)]),
  );
  const nameless = namelessColumns(sheet, layout, facts, classes);
  const built = buildTasks({
    file,
    sheet,
    merges,
    layout,
    facts,
    classes,
    nameless,
    readings,
    programme,
  });
  const ignored = ignoredRows(file, sheet, layout, facts, classes, readings);
  const accounted = built.tasks.length + built.quarantine.length + ignored.length;
  if (accounted !== facts.count) {
    throw new Error(
      `${sheet.name}: ${String(facts.count)} rows read, ${String(accounted)} accounted for`,
    );
  }
  const structure = new StructureFindings(file, sheet, layout, programme);
  structure.addColumns(nameless, built);
  return {
    reading: readingOf(sheet, layout, facts, budgetUnit),
    rowsRead: facts.count,
    hiddenRows: skipHidden ? 0 : hiddenCount(sheet, facts),
    tasks: built.tasks,
    quarantine: built.quarantine,
    ignored,
    findings: [...structure.findings, ...built.findings],
  };
}

function isOurs({ matches }: MatrixLayout): boolean {
  return matches.some(({ how }) => how === 'stamp');
}

function unitOf(layout: MatrixLayout): number | undefined {
  const match = layout.matches.find(({ key }) => key === 'budget');
  return match && budgetUnitOfHeading(match.heading);
}

/** Columns without a heading in which tasks hold something, with the number of their cells. */
function namelessColumns(
  sheet: Sheet,
  layout: MatrixLayout,
  facts: RowFacts,
  { classes }: RowClasses,
): Map<number, number> {
  const named = new Set(layout.matches.map(({ column }) => column));
  for (const { column, heading } of layout.others) if (heading !== '') named.add(column);
  const { left, right } = layout.block;
  const nameless = new Map<number, number>();
  classes.forEach((found, index) => {
    if ((found !== 'task' && found !== 'continuation') || !((facts.mask[index] ?? 0) & BIT.other))
      return;
    sheet.eachCell(facts.position[index] as number, (column, value) => {
      if (column < left || column > right || column === layout.ordinal) return;
      if (named.has(column) || isBlank(value)) return;
      nameless.set(column, (nameless.get(column) ?? 0) + 1);
    });
  });
  return nameless;
}

function hiddenCount(sheet: Sheet, facts: RowFacts): number {
  if (sheet.hiddenRows.size === 0) return 0;
  let count = 0;
  for (let index = 0; index < facts.count; index++) {
    if (sheet.hiddenRows.has(sheet.rowIndex(facts.position[index] as number))) count += 1;
  }
  return count;
}

function ignoredRows(
  file: string,
  sheet: Sheet,
  { block, columns }: MatrixLayout,
  facts: RowFacts,
  { classes }: RowClasses,
  readings: ReadonlyMap<ColumnKey, ColumnReadings>,
): IgnoredRow[] {
  const ignored: IgnoredRow[] = [];
  const budgetColumn = columns.get('budget');
  const budgetAt = (position: number): { budget?: MoneyValue } => {
    const value = budgetColumn === undefined ? undefined : sheet.valueAt(position, budgetColumn);
    if (budgetColumn === undefined || value === undefined) return {};
    const style = sheet.styleAt(position, budgetColumn) ?? GENERAL_STYLE;
    const read = readings.get('budget')?.read(value, style).value;
    return read === undefined ? {} : { budget: read as MoneyValue };
  };
  classes.forEach((reason, index) => {
    if (reason === 'task') return;
    const position = facts.position[index] as number;
    const text = rowText(sheet, position, block.left, block.right);
    const place = { file, sheet: sheet.name, row: sheet.rowIndex(position) + 1 };
    // A total is held against the rows that it adds up.
    ignored.push({ ...place, reason, text, ...(reason === 'subtotal' ? budgetAt(position) : {}) });
  });
  return ignored;
}

function readingOf(
  sheet: Sheet,
  { block, matches }: MatrixLayout,
  facts: RowFacts,
  budgetUnit: number | undefined,
): MatrixReading {
  const last =
    facts.count > 0 ? sheet.rowIndex(facts.position[facts.count - 1] as number) : block.lastRow;
  return {
    sheet: sheet.name,
    headingRows: { first: block.firstRow + 1, last: block.lastRow + 1 },
    lastRow: last + 1,
    columns: matches,
    ...(budgetUnit === undefined ? {} : { budgetUnit }),
  };
}

/** Findings of a matrix's columns: missing, twice, without a heading. */
class StructureFindings {
  readonly findings: Finding[] = [];
  readonly #layout: MatrixLayout;
  readonly #programme: Programme;
  readonly #place: Place & { readonly row: number };

  constructor(file: string, sheet: Sheet, layout: MatrixLayout, programme: Programme) {
    this.#layout = layout;
    this.#programme = programme;
    this.#place = { file, sheet: sheet.name, row: layout.block.firstRow + 1 };
  }

  addColumns(
    nameless: ReadonlyMap<number, number>,
    { tasks, quarantine }: Pick<MatrixRead, 'tasks' | 'quarantine'>,
  ): void {
    const { columns, others, block } = this.#layout;
    const all = [...tasks, ...quarantine.map(({ task }) => task)];
    for (const { key, required } of COLUMNS) {
      if (required === 'no' || columns.has(key)) continue;
      // Group titles or a title above may give every task what the column would.
      if (all.length > 0 && all.every(({ values }) => values[key] !== undefined)) continue;
      this.#add(issue('structure-column-missing', { column: key }), {
        ...this.#place,
        column: key,
      });
    }
    for (const { column, heading, duplicateOf } of others) {
      if (duplicateOf === undefined) continue;
      const kept = columnLetters(columns.get(duplicateOf) ?? 0);
      const found = issue('structure-column-duplicate', {
        column: duplicateOf,
        kept,
        other: columnLetters(column),
      });
      const cell = cellAddress(block.lastRow, column);
      this.#add(
        found,
        { ...this.#place, row: block.lastRow + 1, column: duplicateOf, cell },
        heading,
      );
    }
    for (const [column, cells] of [...nameless].sort(([a], [b]) => a - b)) {
      const found = issue('structure-column-nameless', { letters: columnLetters(column), cells });
      const cell = cellAddress(block.lastRow, column);
      this.#add(found, { ...this.#place, row: block.lastRow + 1, cell });
    }
  }

  #add(found: Issue, place: Place, value?: string): void {
    const finding = placeIssue(found, place, this.#programme, value);
    if (finding) this.findings.push(finding);
  }
}
