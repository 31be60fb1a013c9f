import type { CellRange } from '../../shared/grid/address.ts';
import type {
  BookDescription,
  BookRow,
  BookSheet,
  BookStyle,
  CellContent,
} from '../../shared/grid/book.ts';
import type { DrawStep, Look, SheetFinish, StepValue } from './draw-step.ts';

/** Bytes of values that go into one step; several steps share a request. */
const STEP_BYTES = 100_000;

/** Rows that go into one block of values at most, so that one step never keeps the interface waiting. */
const STEP_ROWS = 300;

/**
 * Text as Office.js must be given it to stay text. Excel reads a leading `=`, `+`, `-`, `@` as a formula and many
 * digits as a date or a number; a leading apostrophe says that it is text and does not show. Cells formatted as text
 * take everything as it is, and words without digits need no apostrophe.
 */
export function literalText(text: string, inTextCell: boolean): string {
  if (text === '' || inTextCell) return text;
  const plainWords =
    /^\p{L}/u.test(text) && !/\p{N}/u.test(text) && !/^(?:true|false)$/i.test(text);
  return plainWords ? text : `'${text}`;
}

/**
 * Whether Excel could take a text for a formula. That a cell formatted as text keeps such text as it is, is true of
 * typing; for an add-in nobody promises it. So these few cells are given the plain format, and the apostrophe, which
 * is promised.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** A style as it must be drawn over a column's: everything that the column's says and this does not is taken back. */
export function lookOver(
  style: BookStyle,
  column: BookStyle | undefined,
  font: BookDescription['font'],
): Look {
  if (!column) return style;
  const bare = { ...font, bold: false, italic: false, underline: false, color: '000000' };
  const plain = (['fill', 'border', 'horizontal', 'vertical'] as const).filter(
    (part) => column[part] !== undefined && (part === 'border' || style[part] === undefined),
  );
  return {
    ...style,
    ...(column.font && { font: { ...bare, ...style.font } }),
    ...(column.format !== undefined && { format: style.format ?? 'General' }),
    ...(column.wrap !== undefined && { wrap: style.wrap ?? false }),
    ...(column.indent !== undefined && { indent: style.indent ?? 0 }),
    ...(column.locked !== undefined && { locked: style.locked ?? true }),
    ...(plain.length > 0 && { plain }),
  };
}

/** The steps that draw a described workbook, in order. Rows are taken once, as they come. */
export function* compileBook(book: BookDescription): Generator<DrawStep> {
  for (const sheet of book.sheets) yield* compileCells(sheet, book);
  if (book.names.length > 0) yield { do: 'names', names: book.names };
  for (const sheet of book.sheets) yield* compileRest(sheet);
}

function* compileCells(sheet: BookSheet, book: BookDescription): Generator<DrawStep> {
  yield { do: 'sheet', sheet: sheet.name };
  yield {
    do: 'columns',
    columns: sheet.columns.map((column) => {
      const look = column.style === undefined ? undefined : book.styles[column.style];
      return look === undefined ? column : { ...column, look };
    }),
  };
  const block = new CellBlock(sheet, book);
  for (const row of sheet.rows) {
    block.add(row);
    if (block.full) yield* block.take();
  }
  yield* block.take();
  if (sheet.merges && sheet.merges.length > 0) yield { do: 'merges', ranges: sheet.merges };
}

function* compileRest(sheet: BookSheet): Generator<DrawStep> {
  yield { do: 'sheet', sheet: sheet.name };
  const { validations = [], conditions = [], links = [] } = sheet;
  if (validations.length > 0) yield { do: 'validations', validations };
  if (conditions.length > 0) yield { do: 'conditions', conditions };
  if (links.length > 0) yield { do: 'links', links };
  yield { do: 'finish', finish: finishOf(sheet) };
}

function finishOf(sheet: BookSheet): SheetFinish {
  const { freeze, filter, tabColor, gridLines, print, protection, selected } = sheet;
  return {
    ...(freeze && { freeze }),
    ...(filter && { filter }),
    ...(tabColor !== undefined && { tabColor }),
    ...(gridLines !== undefined && { gridLines }),
    ...(print && { print }),
    ...(protection && { protection }),
    ...(selected && { selected }),
    visibility: sheet.visibility ?? 'visible',
  };
}

/** Rows that are being gathered into one block of values, with the looks of their cells. */
class CellBlock {
  readonly #book: BookDescription;
  readonly #columnStyles: (string | undefined)[] = [];
  #rows: StepValue[][] = [];
  #top = 0;
  #next = 0;
  #width = 0;
  #bytes = 0;
  #looks = new LookMap();
  #literal: CellRange[] = [];
  #heights: { row: number; height?: number; hidden?: boolean }[] = [];

  constructor(sheet: BookSheet, book: BookDescription) {
    this.#book = book;
    for (const { from, to, style } of sheet.columns) {
      if (style !== undefined) this.#columnStyles.fill(style, from, this.#growTo(to));
    }
  }

  get full(): boolean {
    return this.#bytes > STEP_BYTES || this.#rows.length >= STEP_ROWS;
  }

  add(row: BookRow): void {
    const at = row.at ?? this.#next;
    if (this.#rows.length === 0) this.#top = at;
    while (this.#top + this.#rows.length < at) this.#rows.push([]);
    this.#next = at + 1;
    // Array.from also visits the holes of sparse rows, which map would leave as they are.
    this.#rows.push(Array.from(row.cells, (cell, column) => this.#cell(cell, row, at, column)));
    this.#width = Math.max(this.#width, row.cells.length);
    if (row.height !== undefined || row.hidden === true) {
      this.#heights.push({
        row: at,
        ...(row.height !== undefined && { height: row.height }),
        ...(row.hidden === true && { hidden: true }),
      });
    }
  }

  *take(): Generator<DrawStep> {
    const [rows, width, top] = [this.#rows, this.#width, this.#top];
    for (const [key, ranges] of this.#looks.entries()) {
      const [name = '', column = ''] = key.split('\n');
      const { styles, font } = this.#book;
      const style = styles[name];
      if (style) yield { do: 'look', ranges, look: lookOver(style, styles[column], font) };
    }
    if (this.#literal.length > 0) {
      yield { do: 'look', ranges: this.#literal, look: { format: 'General' } };
    }
    if (rows.length > 0 && width > 0) {
      const range = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
      const values = rows.map((row) => padded(row, width));
      yield { do: 'values', range, values };
    }
    if (this.#heights.length > 0) yield { do: 'heights', rows: this.#heights };
    this.#rows = [];
    this.#width = 0;
    this.#bytes = 0;
    this.#looks = new LookMap();
    this.#literal = [];
    this.#heights = [];
  }

  #growTo(last: number): number {
    while (this.#columnStyles.length <= last) this.#columnStyles.push(undefined);
    return last + 1;
  }

  #cell(cell: CellContent, row: BookRow, at: number, column: number): StepValue {
    const own = (typeof cell === 'object' ? cell.style : undefined) ?? row.style;
    if (own !== undefined) {
      this.#looks.add(`${own}\n${this.#columnStyles[column] ?? ''}`, at, column);
    }
    if (cell === undefined) return '';
    const style = this.#styleOf(own ?? this.#columnStyles[column]);
    const value = this.#value(cell, style, at, column);
    this.#bytes += typeof value === 'string' ? value.length * 2 + 3 : 12;
    return value;
  }

  #value(
    cell: Exclude<CellContent, undefined>,
    style: BookStyle | undefined,
    row: number,
    column: number,
  ): StepValue {
    if (typeof cell === 'object' && cell.formula !== undefined) return `=${cell.formula}`;
    const value = typeof cell === 'object' ? (cell.value ?? '') : cell;
    if (typeof value !== 'string') return value;
    const inTextCell = style?.format === '@';
    if (!inTextCell || !looksLikeFormula(value)) return literalText(value, inTextCell);
    this.#literal.push({ top: row, left: column, bottom: row, right: column });
    return literalText(value, false);
  }

  #styleOf(name: string | undefined): BookStyle | undefined {
    return name === undefined ? undefined : this.#book.styles[name];
  }
}

function padded(row: readonly StepValue[], width: number): StepValue[] {
  return row.length === width
    ? [...row]
    : [...row, ...Array.from({ length: width - row.length }, () => '')];
}

/** Cells by their style and their column's, gathered into as few rectangles as reading row by row allows. */
class LookMap {
  readonly #open = new Map<string, CellRange[]>();
  #last:
    | { style: string; range: { top: number; left: number; bottom: number; right: number } }
    | undefined;

  add(style: string, row: number, column: number): void {
    const last = this.#last;
    if (last?.style === style && last.range.top === row && last.range.right === column - 1) {
      last.range.right = column;
      return;
    }
    this.#close();
    this.#last = { style, range: { top: row, left: column, bottom: row, right: column } };
  }

  entries(): Iterable<readonly [string, readonly CellRange[]]> {
    this.#close();
    return this.#open;
  }

  #close(): void {
    const last = this.#last;
    this.#last = undefined;
    if (!last) return;
    const ranges = this.#open.get(last.style) ?? [];
    this.#open.set(last.style, ranges);
    const above = ranges.findIndex(
      ({ bottom, left, right }) =>
        bottom === last.range.top - 1 && left === last.range.left && right === last.range.right,
    );
    const joined = ranges[above];
    if (joined) ranges[above] = { ...joined, bottom: last.range.bottom };
    else ranges.push(last.range);
  }
}

/**
 * Groups steps into portions of about one request's size. A request must stay far below the 5 MB that Excel on the web
 * takes, and be made within the time for which the pane may be busy.
 */
export function* portionsOf(
  steps: Iterable<DrawStep>,
  bytes = 250_000,
): Generator<readonly DrawStep[]> {
  let portion: DrawStep[] = [];
  let size = 0;
  for (const step of steps) {
    const more = stepBytes(step);
    if (portion.length > 0 && size + more > bytes) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(step);
    size += more;
  }
  if (portion.length > 0) yield portion;
}

/** Bytes of one operation on a range in a request: its path, its action and a short value. */
const OPERATION_BYTES = 220;

/** What a step adds to a request, in bytes, rather too much than too little. */
function stepBytes(step: DrawStep): number {
  switch (step.do) {
    case 'values':
      return step.values.reduce(
        (sum, row) =>
          sum +
          row.reduce<number>(
            (cells, value) => cells + (typeof value === 'string' ? value.length * 2 + 3 : 12),
            2,
          ),
        OPERATION_BYTES * 4,
      );
    case 'look':
      return step.ranges.length * OPERATION_BYTES * 16;
    case 'columns':
      return step.columns.length * OPERATION_BYTES * 16;
    case 'validations':
      return step.validations.length * OPERATION_BYTES * 8;
    case 'conditions':
      return step.conditions.length * OPERATION_BYTES * 10;
    case 'heights':
      return step.rows.length * OPERATION_BYTES * 2;
    case 'merges':
      return step.ranges.length * OPERATION_BYTES * 2;
    case 'names':
      return step.names.length * OPERATION_BYTES * 3;
    case 'links':
      return step.links.length * OPERATION_BYTES * 3;
    case 'sheet':
    case 'finish':
      return OPERATION_BYTES * 12;
  }
}
