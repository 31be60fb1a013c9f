import { failed, success, type Outcome } from '../failure/failure.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Workbook } from '../grid/workbook.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import type { MasterState } from '../matrix/master-state.ts';
import { unpackState } from '../matrix/pack-state.ts';
import { parseKeyCell, readStamp } from '../matrix/stamp.ts';
import type { Origin } from '../matrix/submission.ts';
import type { Platform } from '../platform.ts';

/** Keys of the columns that say where a master's row comes from. */
const ORIGIN_KEYS = { file: 'originFile', sheet: 'originSheet', row: 'originRow' } as const;
/** Rows among which the hidden keys of a listing stand. */
const KEY_ROWS = 10;

/** A row among a master's tasks that has no row of a file to come from. */
export interface TypedRow {
  /** Sheet and row of the master itself, as Excel shows it. */
  readonly sheet: string;
  readonly row: number;
  /** What it says, its cells joined. */
  readonly text: string;
}

/** A row that a master shows: where it comes from, and what each of its task columns shows now. */
export interface ShownRow {
  readonly origin: Origin;
  /** Sheet and row of the master itself, as Excel shows it. */
  readonly at: { readonly sheet: string; readonly row: number };
  readonly cells: ReadonlyMap<ColumnKey, string | number>;
  /** Keys of the sheet's columns, by their zero-based position; shared by all rows of a sheet. */
  readonly columns: ReadonlyMap<number, string>;
}

/**
 * Whether a workbook is a master of ours: by its stamp, its state, or where a program has dropped both, by the columns
 * that say where each row comes from. Its rows would count twice if it were taken for a submission.
 */
export function isMaster(workbook: Workbook): boolean {
  return (
    readStamp(workbook.properties)?.kind === 'master' ||
    stateSheetOf(workbook) !== undefined ||
    workbook.sheets.some((sheet) => keysOf(sheet) !== undefined)
  );
}

/** The state that a master carries. Fails with `master-unreadable` when it is no master or its state is damaged. */
export function readMasterState(
  workbook: Workbook,
  file: string,
  platform: Platform,
): Outcome<MasterState> {
  const sheet = stateSheetOf(workbook);
  if (!sheet) return failed('master-unreadable', { reason: 'no-state' }, { file });
  const state = unpackState(linesOf(sheet), platform);
  if (!state) {
    return failed('master-unreadable', { reason: 'damaged' }, { file, sheet: sheet.name });
  }
  return success(state);
}

/**
 * Every row of tasks that the master shows, whatever was sorted, inserted or written over since. A hidden sheet tells
 * only of rows that no visible one has: it may be an earlier writing that was put aside.
 */
export function readShownRows(workbook: Workbook): ShownRow[] {
  const rowsWhere = (visible: boolean) =>
    workbook.sheets.flatMap((sheet) => {
      if ((sheet.visibility === 'visible') !== visible) return [];
      const keys = keysOf(sheet);
      return keys ? rowsOf(sheet, keys) : [];
    });
  const shown = rowsWhere(true);
  const known = new Set(shown.map(rowKey));
  return [...shown, ...rowsWhere(false).filter((row) => !known.has(rowKey(row)))];
}

/** Rows that somebody typed below or among a master's rows of tasks: no file has them, and the next run will not. */
export function readTypedRows(workbook: Workbook): TypedRow[] {
  return workbook.sheets.flatMap((sheet) => {
    const keys = sheet.visibility === 'visible' ? keysOf(sheet) : undefined;
    return keys ? typedIn(sheet, keys) : [];
  });
}

function typedIn(sheet: Sheet, { position: keyPosition, columns }: Keys): TypedRow[] {
  const rowColumn = [...columns].find(([, key]) => key === ORIGIN_KEYS.row)?.[0] ?? -1;
  const rows: TypedRow[] = [];
  // The row below the keys holds the headings.
  for (let position = keyPosition + 2; position < sheet.rowCount; position++) {
    if (typeof sheet.valueAt(position, rowColumn) === 'number') continue;
    const texts: string[] = [];
    sheet.eachCell(position, (column, value, style) => {
      const text = columns.has(column) ? sheet.display(value, style).trim() : '';
      if (text !== '') texts.push(text);
    });
    if (texts.length === 0) continue;
    rows.push({ sheet: sheet.name, row: sheet.rowIndex(position) + 1, text: texts.join(' | ') });
  }
  return rows;
}

function rowKey({ origin: { file, sheet, row } }: ShownRow): string {
  return `${file}\n${sheet}\n${String(row)}`;
}

/**
 * Told by what it holds, for its name may be in either language. A state that was put aside with an earlier writing is
 * hidden, the one that holds is very hidden.
 */
function stateSheetOf(workbook: Workbook): Sheet | undefined {
  const states = workbook.sheets.filter(
    (sheet) => sheet.visibility !== 'visible' && sheet.textAt(0, 0) === 'runs',
  );
  return states.find(({ visibility }) => visibility === 'veryHidden') ?? states.at(-1);
}

function linesOf(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, position) => {
    const line: string[] = [];
    sheet.eachCell(position, (column, value) => {
      line[column] = typeof value === 'object' ? '' : String(value);
    });
    return line;
  });
}

interface Keys {
  /** Position of the row of keys. */
  readonly position: number;
  readonly columns: ReadonlyMap<number, string>;
}

function keysOf(sheet: Sheet): Keys | undefined {
  for (let position = 0; position < Math.min(sheet.rowCount, KEY_ROWS); position++) {
    const columns = new Map<number, string>();
    sheet.eachCell(position, (column, value) => {
      const parsed = typeof value === 'string' ? parseKeyCell(value) : undefined;
      if (parsed?.sheet === 'tasks') columns.set(column, parsed.key);
    });
    const keys = new Set(columns.values());
    if (Object.values(ORIGIN_KEYS).every((key) => keys.has(key))) return { position, columns };
  }
  return undefined;
}

function rowsOf(sheet: Sheet, { position: keyPosition, columns }: Keys): ShownRow[] {
  const rows: ShownRow[] = [];
  for (let position = keyPosition + 1; position < sheet.rowCount; position++) {
    const cells = new Map<ColumnKey, string | number>();
    const origin = new Map<string, string | number>();
    sheet.eachCell(position, (column, value, style) => {
      const key = columns.get(column);
      if (key === undefined) return;
      const shown = typeof value === 'number' ? value : sheet.display(value, style).trim();
      if (COLUMN_BY_KEY.has(key as ColumnKey)) cells.set(key as ColumnKey, shown);
      else origin.set(key, shown);
    });
    const row = origin.get(ORIGIN_KEYS.row);
    // Headings and rows that somebody wrote in have no row of a file to come from.
    if (typeof row !== 'number') continue;
    const file = String(origin.get(ORIGIN_KEYS.file) ?? '');
    const from = String(origin.get(ORIGIN_KEYS.sheet) ?? '');
    rows.push({
      origin: { file, sheet: from, row },
      at: { sheet: sheet.name, row: sheet.rowIndex(position) + 1 },
      cells,
      columns,
    });
  }
  return rows;
}
