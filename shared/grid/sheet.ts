import type { CellRange } from './address.ts';
import type { CellStyle, CellValue } from './cell.ts';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** What is known of a sheet before its rows are read. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** What is known of a sheet once its rows have passed. */
export interface SheetTail {
  readonly merges: readonly CellRange[];
}

/**
 * Takes a sheet's cells as a reader comes upon them. Values only: an empty cell is never announced, and no
 * object is made for a cell. A reader may announce rows out of order when the file holds them so.
 */
export interface SheetSink {
  /** Begins a zero-based row; the cells that follow are in it. */
  row(index: number, hidden: boolean): void;
  /** A cell of the current row; `style` indexes the workbook's styles. The last one announced for a column counts. */
  cell(column: number, value: CellValue, style: number): void;
  end(tail: SheetTail): void;
}

/**
 * A sheet held compactly: for each row that has a cell, one slice of parallel arrays. Rows keep the index that
 * Excel shows minus one; nothing is renumbered.
 */
export class Sheet implements SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly styles: readonly CellStyle[];
  readonly merges: readonly CellRange[];
  readonly #rows: Int32Array;
  readonly #starts: Int32Array;
  readonly #columns: Uint16Array;
  readonly #values: readonly CellValue[];
  readonly #cellStyles: Uint16Array;
  readonly #hidden: ReadonlySet<number>;
  readonly #display: (value: number, format: string) => string;

  /** @internal Sheets are made by {@link SheetBuilder}. */
  constructor(content: SheetContent) {
    this.name = content.name;
    this.visibility = content.visibility;
    this.styles = content.styles;
    this.merges = content.merges;
    this.#rows = content.rows;
    this.#starts = content.starts;
    this.#columns = content.columns;
    this.#values = content.values;
    this.#cellStyles = content.cellStyles;
    this.#hidden = content.hidden;
    this.#display = content.display;
  }

  /** How many rows hold a cell. Positions run from 0 to this, exclusive, in ascending row order. */
  get rowCount(): number {
    return this.#rows.length;
  }

  get cellCount(): number {
    return this.#values.length;
  }

  get hiddenRows(): ReadonlySet<number> {
    return this.#hidden;
  }

  /** Zero-based sheet row at a position. */
  rowIndex(position: number): number {
    return this.#rows[position] ?? -1;
  }

  /** Position of a zero-based sheet row, or the position where it would stand, as `~position`, when it holds no cell. */
  positionOf(row: number): number {
    let low = 0;
    let high = this.#rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rows[middle] as number;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }

  /** Calls back for each cell of the row at a position, left to right. */
  eachCell(
    position: number,
    visit: (column: number, value: CellValue, style: CellStyle) => void,
  ): void {
    const end = this.#starts[position + 1] ?? 0;
    for (let at = this.#starts[position] ?? 0; at < end; at++) {
      visit(this.#columns[at] as number, this.#values[at] as CellValue, this.cellStyle(at));
    }
  }

  /** Index of the first cell of the row at a position; the row's cells end before the next row's first. */
  firstCell(position: number): number {
    return this.#starts[position] ?? 0;
  }

  cellColumn(at: number): number {
    return this.#columns[at] as number;
  }

  cellValue(at: number): CellValue {
    return this.#values[at] as CellValue;
  }

  cellStyle(at: number): CellStyle {
    return this.styles[this.#cellStyles[at] as number] as CellStyle;
  }

  /** How many cells the row at a position holds. */
  cellsInRow(position: number): number {
    return (this.#starts[position + 1] ?? 0) - (this.#starts[position] ?? 0);
  }

  /** Index of the cell at a row's position and a zero-based column; -1 when the cell is empty. */
  cellAt(position: number, column: number): number {
    let low = this.#starts[position] ?? 0;
    let high = (this.#starts[position + 1] ?? 0) - 1;
    // Where no cell of the row is empty, as in most, the place is told by the first.
    const likely = low + column - (this.#columns[low] ?? 0);
    if (likely >= low && likely <= high && this.#columns[likely] === column) return likely;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#columns[middle] as number;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Value at a row's position and a zero-based column; `undefined` when the cell is empty. */
  valueAt(position: number, column: number): CellValue | undefined {
    const at = this.cellAt(position, column);
    return at < 0 ? undefined : this.#values[at];
  }

  /** Value at a zero-based sheet row and column. */
  value(row: number, column: number): CellValue | undefined {
    const position = this.positionOf(row);
    return position < 0 ? undefined : this.valueAt(position, column);
  }

  /** Style at a row's position and a column; `undefined` when the cell is empty. */
  styleAt(position: number, column: number): CellStyle | undefined {
    const at = this.cellAt(position, column);
    return at < 0 ? undefined : this.cellStyle(at);
  }

  /** What a person sees in the cell at a row's position and a column; empty when there is nothing. */
  textAt(position: number, column: number): string {
    const at = this.cellAt(position, column);
    if (at < 0) return '';
    return this.display(this.#values[at] as CellValue, this.cellStyle(at));
  }

  /** Displayed text of a value under a style. */
  display(value: CellValue, style: CellStyle): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return this.#display(value, style.format);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return 'error' in value ? value.error : '';
  }
}

interface SheetContent extends SheetInfo, SheetTail {
  readonly styles: readonly CellStyle[];
  readonly rows: Int32Array;
  /** First cell of each position, and one more entry for the end. */
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly values: readonly CellValue[];
  readonly cellStyles: Uint16Array;
  readonly hidden: ReadonlySet<number>;
  readonly display: (value: number, format: string) => string;
}

/** Room for the cells of a usual matrix, so that most sheets never grow. */
const FIRST_CAPACITY = 8192;

/** Gathers what a reader announces into a {@link Sheet}: rows sorted, the last value of a cell kept. */
export class SheetBuilder implements SheetSink {
  readonly #info: SheetInfo;
  readonly #styles: readonly CellStyle[];
  readonly #display: (value: number, format: string) => string;
  readonly #rows: number[] = [];
  readonly #starts: number[] = [];
  #columns = new Uint16Array(FIRST_CAPACITY);
  #cellStyles = new Uint16Array(FIRST_CAPACITY);
  /** Filled by index, which costs half of what `push` does; as long as there is room, its end is not set. */
  #values = new Array<CellValue>(FIRST_CAPACITY);
  #count = 0;
  readonly #hidden = new Set<number>();
  #merges: readonly CellRange[] = [];
  #inOrder = true;
  #row = -1;
  #opened = false;
  #lastColumn = -1;

  /** `styles` may still grow while rows arrive; `display` formats a number by its format code. */
  constructor(
    info: SheetInfo,
    styles: readonly CellStyle[],
    display: (value: number, format: string) => string,
  ) {
    this.#info = info;
    this.#styles = styles;
    this.#display = display;
  }

  row(index: number, hidden: boolean): void {
    if (index <= this.#row) this.#inOrder = false;
    this.#row = index;
    this.#opened = false;
    this.#lastColumn = -1;
    if (hidden) this.#hidden.add(index);
  }

  cell(column: number, value: CellValue, style: number): void {
    if (!this.#opened) {
      this.#rows.push(this.#row);
      this.#starts.push(this.#count);
      this.#opened = true;
    }
    if (column <= this.#lastColumn) this.#inOrder = false;
    this.#lastColumn = column;
    const at = this.#count++;
    if (at === this.#columns.length) {
      this.#columns = grown(this.#columns);
      this.#cellStyles = grown(this.#cellStyles);
      this.#values = grownValues(this.#values);
    }
    this.#columns[at] = column;
    this.#cellStyles[at] = style;
    this.#values[at] = value;
  }

  end(tail: SheetTail): void {
    this.#merges = tail.merges;
  }

  finish(): Sheet {
    const shared = {
      name: this.#info.name,
      visibility: this.#info.visibility,
      styles: this.#styles,
      merges: this.#merges,
      hidden: this.#hidden,
      display: this.#display,
    };
    this.#values.length = this.#count;
    if (!this.#inOrder) return this.#sorted(shared);
    const count = this.#count;
    this.#starts.push(count);
    return new Sheet({
      ...shared,
      rows: new Int32Array(this.#rows),
      starts: new Int32Array(this.#starts),
      columns: this.#columns.slice(0, count),
      values: this.#values,
      cellStyles: this.#cellStyles.slice(0, count),
    });
  }

  #sorted(
    shared: Omit<SheetContent, 'rows' | 'starts' | 'columns' | 'values' | 'cellStyles'>,
  ): Sheet {
    const cellsOf = new Map<number, Map<number, number>>();
    this.#rows.forEach((row, index) => {
      const cells = cellsOf.get(row) ?? new Map<number, number>();
      cellsOf.set(row, cells);
      const end = this.#starts[index + 1] ?? this.#values.length;
      for (let at = this.#starts[index] as number; at < end; at++) {
        cells.set(this.#columns[at] as number, at);
      }
    });
    const rows = [...cellsOf.keys()].sort((a, b) => a - b);
    const starts: number[] = [];
    const order: number[] = [];
    for (const row of rows) {
      starts.push(order.length);
      const cells = [...(cellsOf.get(row) ?? [])].sort(([a], [b]) => a - b);
      for (const [, at] of cells) order.push(at);
    }
    starts.push(order.length);
    return new Sheet({
      ...shared,
      rows: Int32Array.from(rows),
      starts: Int32Array.from(starts),
      columns: Uint16Array.from(order, (at) => this.#columns[at] as number),
      values: order.map((at) => this.#values[at] as CellValue),
      cellStyles: Uint16Array.from(order, (at) => this.#cellStyles[at] as number),
    });
  }
}

function grown(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(array.length * 2);
  larger.set(array);
  return larger;
}

function grownValues(values: readonly CellValue[]): CellValue[] {
  const larger = new Array<CellValue>(values.length * 2);
  for (let index = 0; index < values.length; index++) larger[index] = values[index] as CellValue;
  return larger;
}
