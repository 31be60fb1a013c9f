import { cellAddress, columnLetters } from '../grid/address.ts';
import {
  isErrorCell,
  isUncalculated,
  GENERAL_STYLE,
  type CellStyle,
  type CellValue,
} from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Finding, Issue } from '../finding/finding.ts';
import { placeIssue } from '../finding/place-issue.ts';
import { COLUMN_BY_KEY, COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import type { QuarantinedRow, QuarantineReason } from '../matrix/submission.ts';
import type { MatrixSource, Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import { digitsLost, isLongNumber, longNumberText } from '../value/long-number.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { beginsLowerCase, isBlank } from './cell-text.ts';
import type { RowClasses } from './matrix-rows.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { MergedCells } from './merged-cells.ts';
import type { CellReading, ColumnReadings } from './read-cells.ts';
import type { RowFacts } from './row-facts.ts';

/** What building the tasks of one matrix needs. */
export interface TaskRows {
  readonly file: string;
  readonly sheet: Sheet;
  readonly merges: MergedCells;
  readonly layout: MatrixLayout;
  readonly facts: RowFacts;
  readonly classes: RowClasses;
  /** Columns without a heading in which tasks hold something. */
  readonly nameless: ReadonlyMap<number, number>;
  /** Of each column that was found. */
  readonly readings: ReadonlyMap<ColumnKey, ColumnReadings>;
  readonly programme: Programme;
}

export interface BuiltTasks {
  readonly tasks: readonly Task[];
  readonly quarantine: readonly QuarantinedRow[];
  readonly findings: readonly Finding[];
}

/** Keys whose cells a row takes over from its group row when its own are blank. */
const FROM_GROUP: readonly ColumnKey[] = ['lead', 'coordinating', 'product', 'deadline'];
/** A sum that is merged over several rows belongs to the first: handed down, it would be counted again. */
const NOT_MERGED_DOWN: ReadonlySet<ColumnKey> = new Set(
  COLUMNS.filter(({ merge }) => merge === 'sum').map(({ key }) => key),
);
const JOINED_BY_SEMICOLON: ReadonlySet<string> = new Set(['agencies', 'documents', 'source']);

/** Builds a task of each row that is one, with everything that its continuations, merged cells and group give it. */
export function buildTasks(rows: TaskRows): BuiltTasks {
  return new TaskBuilder(rows).run();
}

/** Cells of a row by column. */
interface RowCell {
  value: CellValue;
  style: CellStyle;
}

class TaskBuilder {
  readonly #rows: TaskRows;
  readonly #source: MatrixSource;
  readonly #readingsOf: (ColumnReadings | undefined)[] = [];
  readonly #extraOf: (string | undefined)[] = [];
  readonly #mergedKeys: readonly (readonly [ColumnKey, number])[];
  readonly #findings: Finding[] = [];
  /** Of the task being built. */
  #row = 0;
  #values: Record<string, unknown> = {};
  #extra: Record<string, string> | undefined;
  #inherited: Partial<Record<ColumnKey, number>> | undefined;
  #unreadable = false;

  constructor(rows: TaskRows) {
    this.#rows = rows;
    const { layout, merges, file, sheet, readings } = rows;
    for (const [key, column] of layout.columns) this.#readingsOf[column] = readings.get(key);
    const extraColumns = nameOthers(layout, rows.nameless);
    for (const { column, heading } of extraColumns) this.#extraOf[column] = heading;
    this.#source = {
      file,
      sheet: sheet.name,
      columns: Object.fromEntries(layout.columns),
      extraColumns,
    };
    this.#mergedKeys = [...layout.columns].filter(
      ([key, column]) => !NOT_MERGED_DOWN.has(key) && merges.hasDown(column),
    );
  }

  run(): BuiltTasks {
    const { classes, belongsTo } = this.#rows.classes;
    const continuations = new Map<number, number[]>();
    classes.forEach((found, index) => {
      if (found !== 'continuation') return;
      const owner = belongsTo[index] as number;
      if (classes[owner] !== 'task') return;
      const rows = continuations.get(owner);
      if (rows) rows.push(index);
      else continuations.set(owner, [index]);
    });
    const tasks: Task[] = [];
    const quarantine: QuarantinedRow[] = [];
    classes.forEach((found, index) => {
      if (found !== 'task') return;
      const task = this.#build(index, continuations.get(index));
      const reason = this.#reasonAgainst(task);
      if (reason) quarantine.push({ reason, task });
      else tasks.push(task);
    });
    return { tasks, quarantine, findings: this.#findings };
  }

  #build(index: number, continuations: readonly number[] | undefined): Task {
    const { sheet, facts } = this.#rows;
    const position = facts.position[index] as number;
    this.#begin(sheet.rowIndex(position));
    if (continuations) {
      for (const [column, { value, style }] of this.#joined(position, continuations)) {
        this.#take(column, value, style);
      }
    } else {
      this.#eachCell(position, this.#take);
    }
    this.#takeMerged();
    this.#takeGroup(index);
    const task: { -readonly [Field in keyof Task]: Task[Field] } = {
      source: this.#source,
      row: this.#row + 1,
      values: this.#values,
    };
    if (this.#extra) task.extra = this.#extra;
    if (this.#inherited) task.inheritedFrom = this.#inherited;
    return task;
  }

  #begin(row: number): void {
    this.#row = row;
    this.#values = {};
    this.#extra = undefined;
    this.#inherited = undefined;
    this.#unreadable = false;
  }

  /** Takes one cell of the current row into its task. A field, so that no function is made for a row. */
  readonly #take = (column: number, value: CellValue, style: CellStyle): void => {
    const readings = this.#readingsOf[column];
    if (readings === undefined) {
      this.#takeExtra(column, value, style);
      return;
    }
    const { key } = readings;
    const reading = readings.read(value, style);
    if (reading.issues.length > 0) this.#report(reading, key, this.#row, column);
    if (reading.value !== undefined) this.#values[key] = reading.value;
    if (key === 'content' && (isErrorCell(value) || isUncalculated(value))) this.#unreadable = true;
  };

  /** Calls back for the cells of a row that belong to this table and hold something. */
  #eachCell(
    position: number,
    visit: (column: number, value: CellValue, style: CellStyle) => void,
  ): void {
    const { left, right } = this.#rows.layout.block;
    const ordinal = this.#rows.layout.ordinal;
    const { sheet } = this.#rows;
    const end = sheet.firstCell(position + 1);
    for (let at = sheet.firstCell(position); at < end; at++) {
      const column = sheet.cellColumn(at);
      const value = sheet.cellValue(at);
      if (column < left || column > right || column === ordinal || isBlank(value)) continue;
      visit(column, value, sheet.cellStyle(at));
    }
  }

  /** Cells of a row with those of its further lines joined to them. */
  #joined(position: number, continuations: readonly number[]): Map<number, RowCell> {
    const { sheet, facts } = this.#rows;
    const cells = new Map<number, RowCell>();
    this.#eachCell(position, (column, value, style) => cells.set(column, { value, style }));
    for (const index of continuations) {
      this.#eachCell(facts.position[index] as number, (column, value, style) => {
        const above = cells.get(column);
        if (!above) {
          cells.set(column, { value, style });
          return;
        }
        const first = cleanText(sheet.display(above.value, above.style));
        const second = cleanText(sheet.display(value, style));
        const joined = first + this.#joint(column, first, second) + second;
        const kept = typeof above.value === 'string' ? above.style : GENERAL_STYLE;
        cells.set(column, { value: joined, style: kept });
      });
    }
    return cells;
  }

  #joint(column: number, above: string, below: string): string {
    if (beginsLowerCase(below) || /[,;]$/u.test(above)) return ' ';
    const key = this.#readingsOf[column]?.key;
    const kind = key === undefined ? undefined : COLUMN_BY_KEY.get(key)?.kind;
    return kind === undefined || !JOINED_BY_SEMICOLON.has(kind) ? '\n' : '; ';
  }

  #takeExtra(column: number, value: CellValue, style: CellStyle): void {
    const name = this.#extraOf[column];
    const clean = cleanText(this.#rows.sheet.display(value, style));
    if (name === undefined || clean === '') return;
    this.#extra ??= {};
    this.#extra[name] = clean;
    if (!isLongNumber(value)) return;
    this.#extra[name] = longNumberText(value, style, clean);
    this.#add(digitsLost(value), undefined, this.#row, column, this.#extra[name]);
  }

  /** Values of cells that are merged downwards from a row above. */
  #takeMerged(): void {
    const { merges, sheet, layout } = this.#rows;
    for (const [key, column] of this.#mergedKeys) {
      if (this.#values[key] !== undefined) continue;
      const range = merges.down(this.#row, column);
      if (!range || range.top >= this.#row || range.left !== column) continue;
      if (range.top <= layout.block.lastRow) continue;
      const position = sheet.positionOf(range.top);
      if (position >= 0) this.#inherit(key, column, position);
    }
  }

  /** Takes a value over from a cell of another row that holds something. */
  #inherit(key: ColumnKey, column: number, position: number): void {
    const { sheet } = this.#rows;
    const at = sheet.cellAt(position, column);
    if (at < 0 || isBlank(sheet.cellValue(at))) return;
    const read = this.#readingsOf[column]?.read(sheet.cellValue(at), sheet.cellStyle(at)).value;
    if (read === undefined) return;
    this.#values[key] = read;
    this.#noteInherited(key, sheet.rowIndex(position) + 1);
  }

  #noteInherited(key: ColumnKey, row: number): void {
    this.#inherited ??= {};
    this.#inherited[key] = row;
  }

  /** The category of the title above, and what that row says of agencies, product and time. */
  #takeGroup(index: number): void {
    const { classes, facts, layout } = this.#rows;
    const group = classes.categoryOf[index];
    if (group?.code !== undefined && this.#values['category'] === undefined) {
      this.#values['category'] = { text: group.text, code: group.code };
      this.#noteInherited('category', group.row + 1);
    }
    const from = classes.valuesFrom[index] as number;
    if (from < 0) return;
    const position = facts.position[from] as number;
    for (const key of FROM_GROUP) {
      const column = layout.columns.get(key);
      if (column === undefined || this.#values[key] !== undefined) continue;
      this.#inherit(key, column, position);
    }
  }

  #reasonAgainst(task: Task): QuarantineReason | undefined {
    const { category, content } = task.values;
    if (this.#unreadable) return 'content-unreadable';
    if (content === undefined) return 'content-empty';
    return category?.code === undefined ? 'category-undecided' : undefined;
  }

  #report(reading: CellReading, key: ColumnKey, row: number, column: number): void {
    for (const found of reading.issues) this.#add(found, key, row, column, reading.text);
  }

  #add(found: Issue, key: ColumnKey | undefined, row: number, at?: number, text?: string): void {
    const { file, sheet, layout, programme } = this.#rows;
    const column = at ?? (key === undefined ? undefined : layout.columns.get(key));
    const place = {
      file,
      sheet: sheet.name,
      row: row + 1,
      ...(key === undefined ? {} : { column: key }),
      ...(column === undefined ? {} : { cell: cellAddress(row, column) }),
    };
    const finding = placeIssue(found, place, programme, text);
    if (finding) this.#findings.push(finding);
  }
}

/** Names of the department's own columns: as written, with the column's letters where that alone would not tell them apart. */
function nameOthers(
  layout: MatrixLayout,
  nameless: ReadonlyMap<number, number>,
): { readonly heading: string; readonly column: number }[] {
  const known = new Set(layout.others.map(({ column }) => column));
  const others = [
    ...layout.others,
    ...[...nameless.keys()]
      .filter((column) => !known.has(column))
      .map((column) => ({ column, heading: '', duplicateOf: undefined })),
  ];
  const uses = new Map<string, number>();
  for (const { heading } of [...others, ...layout.matches]) {
    uses.set(heading, (uses.get(heading) ?? 0) + 1);
  }
  return others
    .filter(({ column, heading }) => heading !== '' || nameless.has(column))
    .sort((a, b) => a.column - b.column)
    .map(({ column, heading, duplicateOf }) => {
      const letters = `(${columnLetters(column)})`;
      if (heading === '') return { column, heading: letters };
      const repeated = duplicateOf !== undefined || (uses.get(heading) ?? 0) > 1;
      return { column, heading: repeated ? `${heading} ${letters}` : heading };
    });
}
