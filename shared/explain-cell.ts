import { parseAddress } from './grid/address.ts';
import type { BookDescription, FigureTrace } from './grid/book.ts';
import type { Finding } from './finding/finding.ts';
import { COLUMN_BY_KEY, type ColumnKey } from './matrix/columns.ts';
import type { Master } from './matrix/master.ts';
import type { KeptEdit } from './matrix/master-state.ts';
import type { Origin } from './matrix/submission.ts';
import { cellOf, type Task } from './matrix/task.ts';
import { taskText } from './matrix/value-text.ts';
import type { OpenedMaster } from './open-master.ts';
import type { Programme } from './programme/programme.ts';
import type { AgencyRef } from './value/value.ts';
import { describeMaster } from './template/describe-master.ts';
import { rowsBehind, type RowBehind } from './template/master/rows-behind.ts';
import type { Catalogue } from './words/catalogue.ts';

/** A figure of the master, with every row that it is made of. */
export interface ExplainedFigure {
  readonly kind: 'figure';
  readonly sheet: string;
  readonly cell: string;
  readonly trace: FigureTrace;
  readonly rows: readonly RowBehind[];
}

/** A cell of a task, with the cell of the department's file that it comes from. */
export interface ExplainedCell {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly cell: string;
  readonly origin: Origin;
  /** Who it counts for, and who sent it where that is a unit below. */
  readonly department?: AgencyRef;
  readonly unit?: AgencyRef;
  /** Column of the task matrix; absent for the cells that speak of the row as a whole. */
  readonly column?: ColumnKey;
  /** Address in the department's file, where its matrix has such a column. */
  readonly from?: string;
  /** What the master holds. */
  readonly text: string;
  /** What the officer changed in it by hand and kept. */
  readonly edit?: KeptEdit;
  readonly findings: readonly Finding[];
  /** Rows of other departments that the task was decided to be one with. */
  readonly joined: readonly Origin[];
}

/** Why a cell cannot be explained. */
export type Unexplained = 'no-sheet' | 'no-cell' | 'no-figure' | 'typed-by-hand';
export type Explanation = ExplainedFigure | ExplainedCell;

/**
 * What stands behind one cell of a master, named as Excel names it: `Tổng hợp!D7` or `'Sổ đối chiếu'!D5`. `master` is
 * the master as it stands, edits included; `languages` those that it may be written in. Nothing is read from formulas:
 * the workbook is described again, and its figures say what they count.
 */
export function explainCell(
  address: string,
  opened: Pick<OpenedMaster, 'state' | 'rows'> & Partial<Pick<OpenedMaster, 'typed'>>,
  master: Master,
  programme: Programme,
  languages: readonly Catalogue[],
): Explanation | Unexplained {
  const match = /^'?(.+?)'?!(\$?[A-Z]{1,3}\$?\d{1,7})$/i.exec(address.trim());
  const at = match?.[2] === undefined ? undefined : parseAddress(match[2]);
  const sheet = match?.[1]?.replaceAll("''", "'");
  if (!at || sheet === undefined) return 'no-cell';
  const cell = (match?.[2] ?? '').replaceAll('$', '').toUpperCase();
  const shown = opened.rows.find((row) => row.at.sheet === sheet && row.at.row === at.row + 1);
  if (shown) {
    const key = shown.columns.get(at.column);
    return explainRow({ sheet, cell }, shown.origin, key, opened, master) ?? 'no-cell';
  }
  const isTyped = (row: { readonly sheet: string; readonly row: number }) =>
    row.sheet === sheet && row.row === at.row + 1;
  if (opened.typed?.some(isTyped) === true) return 'typed-by-hand';
  for (const words of languages) {
    const book = describeMaster(master, programme, words);
    if (!book.sheets.some(({ name }) => name === sheet)) continue;
    const trace = traceAt(book, sheet, at.row, at.column);
    if (!trace) return 'no-figure';
    return {
      kind: 'figure',
      sheet,
      cell,
      trace,
      rows: rowsBehind(trace, master, programme, words),
    };
  }
  return 'no-sheet';
}

function explainRow(
  where: { readonly sheet: string; readonly cell: string },
  origin: Origin,
  key: string | undefined,
  { state }: Pick<OpenedMaster, 'state'>,
  master: Master,
): ExplainedCell | undefined {
  const is = (task: Task) =>
    task.source.file === origin.file &&
    task.source.sheet === origin.sheet &&
    task.row === origin.row;
  const entry =
    master.tasks.find(({ task }) => is(task)) ?? master.quarantine.find(({ task }) => is(task));
  if (!entry) return undefined;
  const { task } = entry;
  const column = COLUMN_BY_KEY.has(key as ColumnKey) ? (key as ColumnKey) : undefined;
  const from = column && cellOf(task, column);
  const edit = state.runs
    .at(-1)
    ?.edits.find(
      (each) =>
        each.column === column &&
        each.origin.file === origin.file &&
        each.origin.sheet === origin.sheet &&
        each.origin.row === origin.row,
    );
  const joined = 'joined' in entry ? (entry.joined ?? []) : [];
  return {
    kind: 'cell',
    ...where,
    origin,
    ...(entry.department ? { department: entry.department } : {}),
    ...(entry.unit ? { unit: entry.unit } : {}),
    ...(column === undefined ? {} : { column }),
    ...(from === undefined ? {} : { from }),
    text: taskText(task, column ?? 'content'),
    ...(edit ? { edit } : {}),
    findings: master.findings.filter(
      ({ place }) =>
        place.file === origin.file &&
        place.sheet === origin.sheet &&
        place.row === origin.row &&
        (column === undefined || place.column === undefined || place.column === column),
    ),
    joined: joined
      .map(({ task: { source, row } }) => ({ file: source.file, sheet: source.sheet, row }))
      .filter((other) => other.file !== origin.file || other.row !== origin.row),
  };
}

function traceAt(
  { sheets }: BookDescription,
  name: string,
  row: number,
  column: number,
): FigureTrace | undefined {
  let at = -1;
  for (const line of sheets.find((sheet) => sheet.name === name)?.rows ?? []) {
    at = line.at ?? at + 1;
    if (at > row) return undefined;
    const cell = at === row ? line.cells[column] : undefined;
    if (typeof cell === 'object') return cell.trace;
  }
  return undefined;
}
