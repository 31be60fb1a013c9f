import { columnLetters, MAX_ROWS } from '../../grid/address.ts';
import type { BookCell, BookColumn, BookRow, BookValue } from '../../grid/book.ts';
import { fittingText, hasOuterSpace } from './escape-xml.ts';
import { estimatedHeight } from './row-height.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { StyleTable } from './style-table.ts';
import { XmlBytes } from './xml-bytes.ts';

/** Bytes that are gathered before they are handed on. */
const PIECE = 1 << 16;

/** The start of a cell's element after its address, by its style: what is written most often, made once. */
interface CellStart {
  readonly number: string;
  readonly shared: string;
  readonly inline: string;
}

/** Writes the rows of one sheet; nothing of a row is kept. */
export class SheetRows {
  readonly #styles: StyleTable;
  readonly #strings: SharedStrings;
  readonly #columnStyles: number[] = [];
  readonly #widths: number[] = [];
  readonly #opens: string[] = [];
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
      this.#row(row, String(index + 1));
      if (this.#xml.length >= PIECE) yield this.#xml.take();
    }
    if (this.#xml.length > 0) yield this.#xml.take();
  }

  #row(row: BookRow, number: string): void {
    const xml = this.#xml;
    const rowStyle = row.style === undefined ? undefined : this.#styles.indexOf(row.style);
    xml.ascii(`<row r="${number}"${this.#rowAttributes(row, rowStyle)}>`);
    const { cells } = row;
    for (let column = 0; column < cells.length; column++) {
      const content = cells[column];
      if (content === undefined) continue;
      xml.ascii(this.#open(column));
      xml.ascii(number);
      if (typeof content === 'object') {
        this.#cell(content, this.#styleOf(content.style ?? row.style, column));
      } else {
        this.#value(content, rowStyle ?? this.#columnStyles[column] ?? 0);
      }
    }
    xml.ascii('</row>');
  }

  #rowAttributes(row: BookRow, style: number | undefined): string {
    const { height, hidden, outline } = row;
    const estimate =
      height ??
      estimatedHeight(row, this.#widths, (name, column) =>
        this.#styles.wraps(this.#styleOf(name, column)),
      );
    return (
      (estimate === undefined ? '' : ` ht="${String(estimate)}"`) +
      (height === undefined ? '' : ' customHeight="1"') +
      (hidden === true ? ' hidden="1"' : '') +
      (outline === undefined ? '' : ` outlineLevel="${String(outline)}"`) +
      (style === undefined ? '' : ` s="${String(style)}" customFormat="1"`)
    );
  }

  /** Index of a named style; that of the column when there is no name. */
  #styleOf(name: string | undefined, column: number): number {
    return name === undefined ? (this.#columnStyles[column] ?? 0) : this.#styles.indexOf(name);
  }

  #cell({ formula, value }: BookCell, style: number): void {
    if (formula !== undefined) this.#formula(formula, value, style);
    else if (value !== undefined) this.#value(value, style);
    else this.#xml.ascii(`" s="${String(style)}"/>`);
  }

  #value(value: BookValue, style: number): void {
    const xml = this.#xml;
    if (typeof value === 'number') {
      xml.ascii(this.#start(style).number);
      xml.ascii(numberText(value));
      xml.ascii('</v></c>');
    } else if (typeof value === 'boolean') {
      xml.ascii(`" s="${String(style)}" t="b"><v>${value ? '1' : '0'}</v></c>`);
    } else {
      this.#text(value, looksLikeFormula(value) ? this.#styles.quoted(style) : style);
    }
  }

  #text(value: string, style: number): void {
    const xml = this.#xml;
    const shared = this.#strings.indexOf(value);
    if (shared >= 0) {
      xml.ascii(this.#start(style).shared);
      xml.ascii(String(shared));
      xml.ascii('</v></c>');
      return;
    }
    const text = fittingText(value);
    xml.ascii(this.#start(style).inline);
    xml.ascii(hasOuterSpace(text) ? '<t xml:space="preserve">' : '<t>');
    xml.text(text);
    xml.ascii('</t></is></c>');
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

  #open(column: number): string {
    return (this.#opens[column] ??= `<c r="${columnLetters(column)}`);
  }

  /** The style is always written: a cell without it is plain in Excel, and takes its column's in LibreOffice. */
  #start(style: number): CellStart {
    return (this.#starts[style] ??= {
      number: `" s="${String(style)}"><v>`,
      shared: `" s="${String(style)}" t="s"><v>`,
      inline: `" s="${String(style)}" t="inlineStr"><is>`,
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

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`No number of a cell: ${String(value)}`);
  return String(value);
}
