import type { IsoDay } from '../grid/serial-date.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { DepartmentPart, Evidence, RowRange, Submission } from '../matrix/submission.ts';
import type { Programme } from '../programme/programme.ts';
import { agencyKey } from '../value/agency-key.ts';
import type { AgencyRef } from '../value/value.ts';
import { comparableText, isBlank } from './cell-text.ts';
import { sendersIn, wholeAgency, type Identity } from './find-identity.ts';
import type { SearchedSheet } from './heading-block.ts';
import { leadingOrdinal } from './ordinal.ts';
import { sendersOfRows, type SenderRun } from './senders-of-rows.ts';
import type { MatrixRead } from './read-matrix.ts';
import type { FoundTables } from './read-sheet.ts';

/** What is known of a file when its rows have been read. */
export interface ReadFile {
  readonly sheets: readonly SearchedSheet[];
  readonly tables: readonly FoundTables[];
  /** Of each matrix, in the order of the sheets and of the matrices in them. */
  readonly reads: readonly MatrixRead[];
  readonly documents: Submission['documents'];
  readonly difficulties: Submission['difficulties'];
  /** Whether the file is one of ours, made for one department. */
  readonly isStamped: boolean;
}

/** A table and the lines above it that are its own. */
interface Table {
  readonly sheet: Sheet;
  readonly from: number;
  readonly position: number;
  readonly end: number;
  readonly read?: MatrixRead;
}

type Named = AgencyRef | undefined;

/**
 * Whose rows are whose in a file that holds several departments: each sheet or table under its own department's name,
 * or rows below group titles, or with a column, that name who reports. `undefined` where the file names one
 * department or none. A file of ours is split only where the lines above its tables say so.
 */
export function findParts(
  file: ReadFile,
  identity: Identity,
  programme: Programme,
  at: IsoDay | undefined,
): readonly DepartmentPart[] | undefined {
  if (identity.departmentFrom === 'user') return undefined;
  const tables = tablesOf(file);
  const titles = new Map(tables.map((table) => [table, titleSender(table, programme, at)]));
  const ofSheet = (sheet: Sheet) => sheetSender(sheet.name, programme, at);
  const byTitle = new Collector();
  collect(byTitle, tables, (table, above) => titles.get(table) ?? above ?? ofSheet(table.sheet));
  if (file.isStamped || byTitle.names > 1) return byTitle.partsFor(file, identity);
  // A letterhead that all sheets repeat is that of the office which put them together.
  const bySheet = new Collector();
  collect(bySheet, tables, (table) => ofSheet(table.sheet) ?? titles.get(table));
  if (bySheet.names > 1) return bySheet.partsFor(file, identity);
  const byRow = new Collector();
  for (const table of tables) {
    const runs = table.read ? sendersOfRows(table.read, programme, at) : undefined;
    if (runs) byRow.addRuns(table, runs);
    else byRow.add(table, titles.get(table) ?? ofSheet(table.sheet));
  }
  return byRow.partsFor(file, identity);
}

/** Gives each table the sender that `senderOf` finds; `above` is that of the table before it in its sheet. */
function collect(
  collector: Collector,
  tables: readonly Table[],
  senderOf: (table: Table, above: Named) => Named,
): void {
  let above: Named;
  let sheet: Sheet | undefined;
  for (const table of tables) {
    if (table.sheet !== sheet) above = undefined;
    sheet = table.sheet;
    above = senderOf(table, above);
    collector.add(table, above);
  }
}

function tablesOf({ sheets, tables, reads }: ReadFile): Table[] {
  let next = 0;
  return sheets.flatMap(({ sheet }, index) => {
    const found = tables[index];
    const matrices = (found?.matrices ?? []).map(({ block, end }) => {
      return { block, end, read: reads[next++] };
    });
    const companions = (found?.companions ?? []).map(({ block, end }) => {
      return { block, end, read: undefined };
    });
    const all = [...matrices, ...companions].sort((a, b) => a.block.position - b.block.position);
    let from = 0;
    return all.map(({ block, end, read }): Table => {
      const made = { sheet, from, position: block.position, end, ...(read ? { read } : {}) };
      from = end;
      return made;
    });
  });
}

/** The agency that the lines above a table name, the closest one where they name several. */
function titleSender(
  { sheet, from, position }: Table,
  programme: Programme,
  at: IsoDay | undefined,
): Named {
  const lines: string[] = [];
  for (let line = from; line < position; line++) {
    sheet.eachCell(line, (column, value) => {
      if (typeof value === 'string' && !isBlank(value) && !value.startsWith('#')) {
        lines.push(comparableText(sheet, line, column));
      }
    });
  }
  const agency = sendersIn(lines, programme, at).at(-1);
  return agency && { text: agency.name, id: agency.id };
}

/** The agency that a sheet is named after: `Sở Y tế`, `2. STC`, `Sở Y tế (2)`. */
function sheetSender(name: string, programme: Programme, at: IsoDay | undefined): Named {
  const bare = name.replace(/\s*\(\d+\)$/u, '').replaceAll('_', ' ');
  const agency = wholeAgency(leadingOrdinal(bare)?.rest ?? bare, programme, at);
  return agency && { text: agency.name, id: agency.id };
}

/** Gathers the rows of each department, in the order in which the file names them. */
class Collector {
  readonly #parts = new Map<string, { department: Named; rows: RowRange[] }>();

  /** How many departments are named. */
  get names(): number {
    return this.#parts.size - (this.#parts.has('') ? 1 : 0);
  }

  add(table: Table, department: Named): void {
    this.#add(department, rangeOf(table));
  }

  addRuns(table: Table, runs: readonly SenderRun[]): void {
    const whole = rangeOf(table);
    runs.forEach(({ department, first }, index) => {
      const next = runs[index + 1];
      this.#add(department, {
        sheet: whole.sheet,
        first: index === 0 ? whole.first : first,
        last: next ? next.first - 1 : whole.last,
      });
    });
  }

  #add(department: Named, range: RowRange): void {
    const key = agencyKey(department);
    const part = this.#parts.get(key) ?? { department, rows: [] };
    part.rows.push(range);
    this.#parts.set(key, part);
  }

  /** The parts where they are two or more; rows without a name are the file's own department's, if it has one. */
  partsFor(file: ReadFile, identity: Identity): readonly DepartmentPart[] | undefined {
    if (this.names < 2) return undefined;
    const { department, departmentFrom: from } = identity;
    const nameless = this.#parts.get('');
    if (nameless && department && (from === 'stamp' || from === 'file-name')) {
      this.#parts.delete('');
      for (const range of nameless.rows) this.#add(department, range);
    } else if (nameless && !hasRows(file, nameless.rows)) {
      this.#parts.delete('');
    }
    const evidence: Evidence = 'content';
    return [...this.#parts.values()].map(({ department: named, rows }) => ({
      ...(named ? { department: named, departmentFrom: evidence } : {}),
      rows,
    }));
  }
}

function rangeOf({ sheet, from, position, end }: Table): RowRange {
  const first = Math.min(from, position);
  return {
    sheet: sheet.name,
    first: first === 0 ? 1 : sheet.rowIndex(first) + 1,
    last: sheet.rowIndex(Math.max(position, end - 1)) + 1,
  };
}

/** Whether anything that was read stands in some rows. */
function hasRows(
  { reads, documents, difficulties }: ReadFile,
  ranges: readonly RowRange[],
): boolean {
  const isIn = (sheet: string, row: number) =>
    ranges.some((range) => range.sheet === sheet && range.first <= row && row <= range.last);
  return (
    reads.some(
      ({ reading, rowsRead }) => rowsRead > 0 && isIn(reading.sheet, reading.headingRows.first),
    ) || [...documents, ...difficulties].some(({ origin }) => isIn(origin.sheet, origin.row))
  );
}
