import { columnLetters, MAX_ROWS } from '../../grid/address.ts';
import type { BookCell, BookColumn, BookRow, BookValue } from '../../grid/book.ts';
import { escapeXml, textElement } from './escape-xml.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { StyleTable } from './style-table.ts';

/** First characters with which Excel takes typed text for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Points of a line of 12-point text, and the highest row that Excel has. */
const LINE_HEIGHT = 15.75;
const HIGHEST_ROW = 409;
/** Widths count digits; letters are narrower, and what is lost at the ends of lines is taken off already. */
const LETTERS_TO_WIDTH = 1.12;

/** Writes the rows of one sheet, each as a text of its own; nothing of a row is kept. */
export class SheetRows {
  readonly #styles: StyleTable;
  readonly #strings: SharedStrings;
  readonly #columnStyles: number[] = [];
  readonly #widths: number[] = [];
  readonly #letters: string[] = [];

  constructor(columns: readonly BookColumn[], styles: StyleTable, strings: SharedStrings) {
    this.#styles = styles;
    this.#strings = strings;
    for (const { from, to, style, width } of columns) {
      const index = styles.indexOf(style);
      // A style to the sheet's last column is for cells that nobody writes; a row is never that long.
      for (let at = from; at <= Math.min(to, from + 1023); at++) {
        this.#columnStyles[at] = index;
        this.#widths[at] = width;
      }
    }
  }

  /** `<row>` elements in order. Throws when rows go upwards or past the sheet's last one. */
  *xml(rows: Iterable<BookRow>): Generator<string, void> {
    let last = -1;
    for (const row of rows) {
      const index = row.at ?? last + 1;
      if (index <= last || index >= MAX_ROWS) {
        throw new RangeError(`Row ${String(index + 1)} after row ${String(last + 1)}`);
      }
      last = index;
      yield this.#row(row, String(index + 1));
    }
  }

  #row(row: BookRow, number: string): string {
    let xml = `<row r="${number}"`;
    if (row.height === undefined) xml += this.#estimatedHeight(row);
    else xml += ` ht="${String(row.height)}" customHeight="1"`;
    if (row.hidden === true) xml += ' hidden="1"';
    if (row.outline !== undefined) xml += ` outlineLevel="${String(row.outline)}"`;
    const rowStyle = row.style === undefined ? undefined : this.#styles.indexOf(row.style);
    if (rowStyle !== undefined) xml += ` s="${String(rowStyle)}" customFormat="1"`;
    xml += '>';
    const { cells } = row;
    for (let column = 0; column < cells.length; column++) {
      const content = cells[column];
      if (content === undefined) continue;
      const address = this.#letter(column) + number;
      if (typeof content === 'object') {
        const style = this.#styleOf(content.style ?? row.style, column);
        xml += this.#cell(content, address, style);
      } else {
        xml += this.#value(content, address, rowStyle ?? this.#columnStyles[column] ?? 0);
      }
    }
    return xml + '</row>';
  }

  /**
   * Excel fits such a row itself when it opens the file; LibreOffice does not, and would show the first line alone.
   * A plain estimate from the text's length, not marked as set by hand.
   */
  #estimatedHeight({ cells, style: rowStyle }: BookRow): string {
    let lines = 1;
    for (let column = 0; column < cells.length; column++) {
      const content = cells[column];
      const text = typeof content === 'object' ? content.value : content;
      if (typeof text !== 'string') continue;
      const width = (this.#widths[column] ?? Infinity) * LETTERS_TO_WIDTH;
      if (text.length <= width && !text.includes('\n')) continue;
      const style = typeof content === 'object' ? content.style : undefined;
      if (this.#styles.wraps(this.#styleOf(style ?? rowStyle, column))) {
        lines = Math.max(lines, linesOf(text, width));
      }
    }
    if (lines === 1) return '';
    return ` ht="${String(Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + 2))}"`;
  }

  /** Index of a named style; that of the column when there is no name. */
  #styleOf(name: string | undefined, column: number): number {
    return name === undefined ? (this.#columnStyles[column] ?? 0) : this.#styles.indexOf(name);
  }

  #cell(cell: BookCell, address: string, style: number): string {
    if (cell.formula !== undefined) return formulaXml(cell.formula, cell.value, address, style);
    if (cell.value !== undefined) return this.#value(cell.value, address, style);
    return `<c r="${address}"${styleXml(style)}/>`;
  }

  #value(value: BookValue, address: string, style: number): string {
    if (typeof value === 'number') {
      return `<c r="${address}"${styleXml(style)}><v>${numberXml(value)}</v></c>`;
    }
    if (typeof value === 'boolean') {
      return `<c r="${address}"${styleXml(style)} t="b"><v>${value ? '1' : '0'}</v></c>`;
    }
    const textStyle = styleXml(FORMULA_START.test(value) ? this.#styles.quoted(style) : style);
    const shared = this.#strings.indexOf(value);
    return shared < 0
      ? `<c r="${address}"${textStyle} t="inlineStr"><is>${textElement(value)}</is></c>`
      : `<c r="${address}"${textStyle} t="s"><v>${String(shared)}</v></c>`;
  }

  #letter(column: number): string {
    return (this.#letters[column] ??= columnLetters(column));
  }
}

/** Always written: a cell without it is plain in Excel, and takes its column's style in LibreOffice. */
function styleXml(style: number): string {
  return ` s="${String(style)}"`;
}

function linesOf(text: string, length: number): number {
  if (!text.includes('\n')) return Math.ceil(text.length / length);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / length)), 0);
}

function formulaXml(
  formula: string,
  value: BookValue | undefined,
  address: string,
  style: number,
): string {
  const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  const result =
    value === undefined
      ? ''
      : `<v>${
          typeof value === 'number'
            ? numberXml(value)
            : typeof value === 'boolean'
              ? String(Number(value))
              : escapeXml(value)
        }</v>`;
  return `<c r="${address}"${styleXml(style)}${type}><f>${escapeXml(formula)}</f>${result}</c>`;
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`No number of a cell: ${String(value)}`);
  return String(value);
}
