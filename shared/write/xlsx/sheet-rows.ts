import { columnLetters, MAX_ROWS } from '../../grid/address.ts';
import type { BookCell, BookColumn, BookRow, BookValue, CellContent } from '../../grid/book.ts';
import { estimatedHeight } from './row-height.ts';
import { ColumnStrings, type SharedStrings } from './shared-strings.ts';
import type { StyleTable } from './style-table.ts';
import { markUp, PIECE, XmlBytes } from './xml-bytes.ts';

/** The start of a cell's element after its address, by its style: what is written most often, made once. */
interface CellStart {
  readonly number: Uint8Array;
  readonly shared: Uint8Array;
  readonly inline: Uint8Array;
}

/** What the cells of a column have in common. */
interface ColumnCells {
  readonly open: Uint8Array;
  readonly style: number;
  readonly strings: ColumnStrings;
}

const ROW = markUp('<row r="');
const ROW_CELLS = markUp('">');
const ROW_END = markUp('</row>');
const VALUE_END = markUp('</v></c>');
const INLINE_END = markUp('</is></c>');

/** Writes the rows of one sheet; nothing of a row is kept. */
export class SheetRows {
  readonly #styles: StyleTable;
  readonly #strings: SharedStrings;
  readonly #columnStyles: number[] = [];
  readonly #widths: number[] = [];
  readonly #columns: ColumnCells[] = [];
  readonly #starts: CellStart[] = [];
  readonly #xml = new XmlBytes();

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

  /**
   * `<row>` elements in order, in pieces; each piece holds until the next one is asked for. Throws when rows go
   * upwards or past the sheet's last one.
   */
  *pieces(rows: Iterable<BookRow>): Generator<Uint8Array, void> {
    let last = -1;
    for (const row of rows) {
      const index = row.at ?? last + 1;
      if (index <= last || index >= MAX_ROWS) {
        throw new RangeError(`Row ${String(index + 1)} after row ${String(last + 1)}`);
      }
      last = index;
      this.#row(row, index + 1);
      if (this.#xml.length >= PIECE) yield this.#xml.take();
    }
    if (this.#xml.length > 0) yield this.#xml.take();
  }

  #row(row: BookRow, number: number): void {
    const xml = this.#xml;
    const rowStyle = row.style === undefined ? undefined : this.#styles.indexOf(row.style);
    this.#rowStart(row, number, rowStyle);
    const { cells } = row;
    for (let at = 0; at < cells.length; at++) {
      const content = cells[at];
      if (content === undefined) continue;
      const column = this.#column(at);
      xml.mark(column.open);
      xml.digits(number);
      if (typeof content === 'object') {
        const style = content.style === undefined ? rowStyle : this.#styles.indexOf(content.style);
        this.#cell(content, style ?? column.style, column);
      } else {
        this.#value(content, rowStyle ?? column.style, column);
      }
    }
    xml.mark(ROW_END);
  }

  #rowStart(row: BookRow, number: number, style: number | undefined): void {
    const { height, hidden, outline } = row;
    const xml = this.#xml;
    xml.mark(ROW);
    xml.digits(number);
    const shown = height ?? estimatedHeight(row.cells, this.#widths, this.#wrapsIn(row));
    if (shown !== undefined) xml.ascii(`" ht="${String(shown)}`);
    if (height !== undefined) xml.ascii('" customHeight="1');
    if (hidden === true) xml.ascii('" hidden="1');
    if (outline !== undefined) xml.ascii(`" outlineLevel="${String(outline)}`);
    if (style !== undefined) xml.ascii(`" s="${String(style)}" customFormat="1`);
    xml.mark(ROW_CELLS);
  }

  /** Whether the text of a cell of a row is broken into lines. */
  #wrapsIn({ style }: BookRow): (content: CellContent, column: number) => boolean {
    return (content, column) => {
      const name = (typeof content === 'object' ? content.style : undefined) ?? style;
      const index = name === undefined ? this.#columnStyles[column] : this.#styles.indexOf(name);
      return this.#styles.wraps(index ?? 0);
    };
  }

  #column(at: number): ColumnCells {
    return (this.#columns[at] ??= {
      open: markUp(`<c r="${columnLetters(at)}`),
      style: this.#columnStyles[at] ?? 0,
      strings: new ColumnStrings(this.#strings),
    });
  }

  #cell({ formula, value }: BookCell, style: number, column: ColumnCells): void {
    if (formula !== undefined) this.#formula(formula, value, style);
    else if (value !== undefined) this.#value(value, style, column);
    else this.#xml.ascii(`" s="${String(style)}"/>`);
  }

  #value(value: BookValue, style: number, column: ColumnCells): void {
    const xml = this.#xml;
    if (typeof value === 'string') {
      this.#text(value, style, column);
    } else if (typeof value === 'number') {
      xml.mark(this.#start(style).number);
      if (isSmallWhole(value)) xml.digits(value);
      else xml.ascii(numberText(value));
      xml.mark(VALUE_END);
    } else {
      xml.ascii(`" s="${String(style)}" t="b"><v>${value ? '1' : '0'}</v></c>`);
    }
  }

  #text(value: string, style: number, column: ColumnCells): void {
    const xml = this.#xml;
    const start = this.#start(looksLikeFormula(value) ? this.#styles.quoted(style) : style);
    const shared = column.strings.indexOf(value);
    if (shared >= 0) {
      xml.mark(start.shared);
      xml.digits(shared);
      xml.mark(VALUE_END);
    } else {
      xml.mark(start.inline);
      xml.textElement(value);
      xml.mark(INLINE_END);
    }
  }

  #formula(formula: string, value: BookValue | undefined, style: number): void {
    const xml = this.#xml;
    const type =
      typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
    xml.ascii(`" s="${String(style)}"${type}><f>`);
    xml.text(formula);
    xml.ascii('</f>');
    if (value !== undefined) {
      xml.ascii('<v>');
      if (typeof value === 'string') xml.text(value);
      else xml.ascii(typeof value === 'number' ? numberText(value) : value ? '1' : '0');
      xml.ascii('</v>');
    }
    xml.ascii('</c>');
  }

  /** The style is always written: a cell without it is plain in Excel, and takes its column's in LibreOffice. */
  #start(style: number): CellStart {
    return (this.#starts[style] ??= {
      number: markUp(`" s="${String(style)}"><v>`),
      shared: markUp(`" s="${String(style)}" t="s"><v>`),
      inline: markUp(`" s="${String(style)}" t="inlineStr"><is>`),
    });
  }
}

/** Whether Excel would take the text for a formula if it were typed: it begins with `=`, `+`, `-`, `@`, tab or return. */
function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return (
    first === 61 || first === 43 || first === 45 || first === 64 || first === 9 || first === 13
  );
}

/** Whether a number is written by its digits alone. */
function isSmallWhole(value: number): boolean {
  return value >= 0 && (value | 0) === value;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`No number of a cell: ${String(value)}`);
  return String(value);
}
