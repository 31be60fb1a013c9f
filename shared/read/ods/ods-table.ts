import { MAX_COLUMNS, MAX_ROWS } from '../../grid/address.ts';
import type { CellRange } from '../../grid/address.ts';
import { UNCALCULATED } from '../../grid/cell.ts';
import type { CellValue } from '../../grid/cell.ts';
import type { SheetSink } from '../../grid/sheet.ts';
import { refuse } from '../read-error.ts';
import { parseIsoDate } from '../xml/iso-date.ts';
import { nameCode, OPEN } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { readParagraph } from './ods-text.ts';

const COLUMN = nameCode('table-column');
const ROW = nameCode('table-row');
const CELL = nameCode('table-cell');
const COVERED_CELL = nameCode('covered-table-cell');
const PARAGRAPH = nameCode('p');
const COLUMNS_REPEATED = nameCode('number-columns-repeated');
const ROWS_REPEATED = nameCode('number-rows-repeated');
const COLUMNS_SPANNED = nameCode('number-columns-spanned');
const ROWS_SPANNED = nameCode('number-rows-spanned');
const DEFAULT_STYLE = nameCode('default-cell-style-name');
const STYLE = nameCode('style-name');
const VISIBILITY = nameCode('visibility');
const VALUE_TYPE = nameCode('value-type');
const VALUE = nameCode('value');
const DATE_VALUE = nameCode('date-value');
const TIME_VALUE = nameCode('time-value');
const BOOLEAN_VALUE = nameCode('boolean-value');
const STRING_VALUE = nameCode('string-value');
const FORMULA = nameCode('formula');

const ERRORS = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

/** Cells that repetition alone may make; beyond it a small file would fill the memory. */
const MOST_REPEATED_CELLS = 2_000_000;

/** Index of a sink's style by the name of a cell style, and by what a value is where the style does not say. */
export type OdsStyleIndex = (name: string, valueType: string, value: CellValue) => number;

/** Reads one opened table of an OpenDocument spreadsheet; leaves the scanner after it. */
export class OdsTable {
  readonly #scanner: XmlScanner;
  readonly #text: XmlText;
  readonly #style: OdsStyleIndex;
  readonly #sink: SheetSink;
  readonly #merges: CellRange[] = [];
  /** Default cell style of each column, by the column after the last that has it. */
  readonly #columnStyles: { readonly before: number; readonly style: string }[] = [];
  #row = 0;
  #repeatedCells = 0;
  // The row being read: its cells, kept until it is known how often it comes.
  readonly #columns: number[] = [];
  readonly #values: CellValue[] = [];
  readonly #styles: number[] = [];

  constructor(scanner: XmlScanner, text: XmlText, style: OdsStyleIndex, sink: SheetSink) {
    this.#scanner = scanner;
    this.#text = text;
    this.#style = style;
    this.#sink = sink;
  }

  read(): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    let columns = 0;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.name === COLUMN) {
        columns += this.#count(COLUMNS_REPEATED);
        this.#columnStyles.push({ before: columns, style: this.#value(DEFAULT_STYLE) });
      } else if (scanner.name === ROW) {
        this.#readRow();
      }
    }
    this.#sink.end({ merges: this.#merges });
  }

  #readRow(): void {
    const scanner = this.#scanner;
    const repeated = this.#count(ROWS_REPEATED);
    const visibility = this.#value(VISIBILITY);
    const isHidden = visibility === 'collapse' || visibility === 'filter';
    const rowStyle = this.#value(DEFAULT_STYLE);
    const outside = scanner.depth - 1;
    this.#columns.length = this.#values.length = this.#styles.length = 0;
    let column = 0;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.name === CELL || scanner.name === COVERED_CELL) {
        column += this.#readCell(column, rowStyle);
      } else {
        scanner.skip();
      }
    }
    this.#announce(repeated, isHidden);
    this.#row += repeated;
  }

  /** Hands the row on as often as it comes; rows without cells only where they are hidden. */
  #announce(repeated: number, isHidden: boolean): void {
    const count = this.#columns.length;
    if (count === 0 && !isHidden) return;
    this.#guard((repeated - 1) * count);
    // Rows that a filler repeats to the bottom of the sheet are nothing that anybody hid.
    const rows = count === 0 && this.#row + repeated >= MAX_ROWS ? 0 : repeated;
    for (let index = 0; index < rows && this.#row + index < MAX_ROWS; index++) {
      this.#sink.row(this.#row + index, isHidden);
      for (let at = 0; at < count; at++) {
        const value = this.#values[at] as CellValue;
        this.#sink.cell(this.#columns[at] as number, value, this.#styles[at] as number);
      }
    }
  }

  /** Reads a cell; gives how many columns it takes. */
  #readCell(column: number, rowStyle: string): number {
    const scanner = this.#scanner;
    const repeated = this.#count(COLUMNS_REPEATED);
    const valueType = this.#valueType();
    const styleName = this.#value(STYLE) || rowStyle || this.#columnStyle(column);
    this.#noteMerge(column);
    const stored = this.#stored(valueType);
    const hasFormula = scanner.attribute(FORMULA) >= 0;
    const shown = this.#readContent();
    const value = cellValue(valueType, stored, shown, hasFormula);
    if (value === undefined || value === '') return repeated;
    this.#guard(repeated - 1);
    const style = this.#style(styleName, valueType, value);
    for (let index = 0; index < repeated && column + index < MAX_COLUMNS; index++) {
      this.#columns.push(column + index);
      this.#values.push(value);
      this.#styles.push(style);
    }
    return repeated;
  }

  #guard(more: number): void {
    this.#repeatedCells += more;
    if (this.#repeatedCells <= MOST_REPEATED_CELLS) return;
    const cellBytes = 16;
    refuse('file-bomb', {
      bytes: this.#repeatedCells * cellBytes,
      limit: MOST_REPEATED_CELLS * cellBytes,
    });
  }

  /** The paragraphs of the opened cell, without notes and drawings. */
  #readContent(): string {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    let text: string | undefined;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.name === PARAGRAPH) {
        const paragraph = readParagraph(scanner, this.#text);
        text = text === undefined ? paragraph : `${text}\n${paragraph}`;
      } else {
        scanner.skip();
      }
    }
    return text ?? '';
  }

  #noteMerge(column: number): void {
    const columns = this.#count(COLUMNS_SPANNED);
    const rows = this.#count(ROWS_SPANNED);
    if (columns === 1 && rows === 1) return;
    this.#merges.push({
      top: this.#row,
      left: column,
      bottom: this.#row + rows - 1,
      right: column + columns - 1,
    });
  }

  #columnStyle(column: number): string {
    return this.#columnStyles.find(({ before }) => column < before)?.style ?? '';
  }

  /** LibreOffice says a second time what a value is, and there alone that it is an error. */
  #valueType(): string {
    const scanner = this.#scanner;
    let type = '';
    for (let index = 0; index < scanner.attributeCount; index++) {
      if (scanner.attributeNames[index] !== VALUE_TYPE) continue;
      const said = this.#text.attribute(scanner, index);
      if (type === '' || said === 'error') type = said;
    }
    return type;
  }

  #stored(valueType: string): string {
    if (valueType === 'date') return this.#value(DATE_VALUE);
    if (valueType === 'time') return this.#value(TIME_VALUE);
    if (valueType === 'boolean') return this.#value(BOOLEAN_VALUE);
    return valueType === 'string' ? this.#value(STRING_VALUE) : this.#value(VALUE);
  }

  #value(name: number): string {
    return this.#text.attribute(this.#scanner, this.#scanner.attribute(name));
  }

  #count(name: number): number {
    const count = Number.parseInt(this.#value(name), 10);
    return count > 1 ? Math.min(count, MAX_ROWS) : 1;
  }
}

function cellValue(
  valueType: string,
  stored: string,
  shown: string,
  hasFormula: boolean,
): CellValue | undefined {
  switch (valueType) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(stored);
      return stored === '' || Number.isNaN(number) ? shown : number;
    }
    case 'date':
      return parseIsoDate(stored)?.serial ?? shown;
    case 'time':
      return durationSerial(stored) ?? shown;
    case 'boolean':
      return stored === 'true';
    case 'error':
      return { error: shown };
    case 'string':
      if (hasFormula && ERRORS.test(shown)) return { error: shown };
      return shown === '' ? stored : shown;
    default:
      return shown === '' && hasFormula ? UNCALCULATED : shown;
  }
}

/** Serial of an ISO 8601 duration such as `PT32H15M00S`. */
function durationSerial(text: string): number | undefined {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, days, hours, minutes, seconds] = match;
  const total =
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? 0) * 60 +
    Number((seconds ?? '0').replace(',', '.'));
  return (sign === '-' ? -total : total) / 86_400;
}
