import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../grid/address.ts';
import type { CellRange } from '../../grid/address.ts';
import { UNCALCULATED } from '../../grid/cell.ts';
import type { CellValue } from '../../grid/cell.ts';
import { DAYS_1900_TO_1904 } from '../../grid/serial-date.ts';
import type { SheetSink } from '../../grid/sheet.ts';
import { parseCellNumber } from './cell-number.ts';
import type { CellFormats } from './cell-formats.ts';
import { parseIsoDate } from '../xml/iso-date.ts';
import {
  BOOLEAN as PLAIN_BOOLEAN,
  EMPTY,
  NUMBER as PLAIN_NUMBER,
  PlainCell,
  SHARED as SHARED_STRING,
} from './plain-cell.ts';
import { readRichText } from './rich-text.ts';
import { END, HAS_UNDERSCORE, nameCode, OPEN, TEXT } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import { unescaped } from '../xml/xml-text.ts';
import type { XmlText } from '../xml/xml-text.ts';

const SHEET_DATA = nameCode('sheetData');
const ROW = nameCode('row');
const C = nameCode('c');
const V = nameCode('v');
const F = nameCode('f');
const IS = nameCode('is');
const R = nameCode('r');
const S = nameCode('s');
const T = nameCode('t');
const HIDDEN = nameCode('hidden');
const MERGE_CELL = nameCode('mergeCell');
const REF = nameCode('ref');

/** Types of cells, by the code of the attribute's text. */
const NUMBER = nameCode('n');
const SHARED = nameCode('s');
const FORMULA_TEXT = nameCode('str');
const INLINE = nameCode('inlineStr');
const BOOLEAN = nameCode('b');
const ERROR = nameCode('e');
const DATE = nameCode('d');

/** What cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly text: XmlText;
  readonly is1904: boolean;
}

/**
 * Reads a worksheet part in one pass over its bytes. Places come from references; where they are absent, a cell
 * follows the one before it. What the part declares of its own size is not looked at.
 */
export class SheetPart {
  readonly #scanner: XmlScanner;
  readonly #context: SheetContext;
  readonly #sink: SheetSink;
  readonly #merges: CellRange[] = [];
  readonly #plain = new PlainCell();
  #row = -1;
  #column = -1;
  #isHidden = false;
  /** Style of the cell being read where its value, not its format, decides it; else -1. */
  #style = -1;

  constructor(scanner: XmlScanner, context: SheetContext, sink: SheetSink) {
    this.#scanner = scanner;
    this.#context = context;
    this.#sink = sink;
  }

  read(): void {
    const scanner = this.#scanner;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind !== OPEN) continue;
      if (scanner.name === SHEET_DATA) this.#readRows();
      else if (scanner.name === MERGE_CELL) this.#readMerge();
    }
    this.#sink.end({ merges: this.#merges });
  }

  #readRows(): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    while (scanner.depth > outside) {
      if (this.#row >= 0 && this.#takePlainCell()) continue;
      if (scanner.next() !== OPEN) continue;
      if (scanner.name === C) this.#readCell();
      else if (scanner.name === ROW) this.#openRow();
      else scanner.skip();
    }
  }

  /** Takes the cell at the scanner's place when it is of the plain form and in the current row. */
  #takePlainCell(): boolean {
    const scanner = this.#scanner;
    const cell = this.#plain;
    if (scanner.isEmpty) return false;
    const after = cell.scan(scanner.bytes, scanner.position);
    if (after < 0 || cell.row !== this.#row + 1 || cell.column >= MAX_COLUMNS) return false;
    scanner.position = after;
    this.#column = cell.column;
    if (cell.kind === EMPTY) return true;
    const value = this.#plainValue(cell);
    if (value !== '') {
      this.#sink.cell(cell.column, value, this.#context.formats.style(cell.format));
    }
    return true;
  }

  #plainValue(cell: PlainCell): CellValue {
    const { strings, text } = this.#context;
    if (cell.kind === SHARED_STRING) return strings[cell.number] ?? this.#scanner.fail();
    if (cell.kind === PLAIN_NUMBER) return this.#shifted(cell.number, cell.format);
    if (cell.kind === PLAIN_BOOLEAN) return cell.number === 1;
    const { textStart, textEnd, textFlags } = cell;
    const shown = text.repeated(this.#scanner.bytes, textStart, textEnd, textFlags);
    return (textFlags & HAS_UNDERSCORE) === 0 ? shown : unescaped(shown);
  }

  #openRow(): void {
    const scanner = this.#scanner;
    const reference = scanner.attribute(R);
    this.#row = reference < 0 ? this.#row + 1 : this.#integer(reference) - 1;
    if (!(this.#row >= 0 && this.#row < MAX_ROWS)) scanner.fail();
    this.#column = -1;
    const hidden = scanner.attribute(HIDDEN);
    const first = hidden < 0 ? 0 : scanner.bytes[scanner.attributeStarts[hidden] as number];
    this.#isHidden = first === 0x31 || first === 0x74;
    this.#sink.row(this.#row, this.#isHidden);
  }

  #readCell(): void {
    const scanner = this.#scanner;
    let reference = -1;
    let format = 0;
    let type = NUMBER;
    for (let index = 0; index < scanner.attributeCount; index++) {
      const name = scanner.attributeNames[index];
      if (name === R) reference = index;
      else if (name === S) format = this.#integer(index);
      else if (name === T) type = this.#code(index);
    }
    const row = this.#row;
    if (reference < 0) this.#column++;
    else this.#place(reference);
    if (!(this.#column >= 0 && this.#column < MAX_COLUMNS) || this.#row < 0) scanner.fail();
    if (scanner.isEmpty) scanner.next();
    else this.#readContent(format, type);
    // A cell whose reference names another row than the one it stands in lies where it says.
    if (this.#row !== row && row >= 0) {
      this.#row = row;
      this.#sink.row(row, this.#isHidden);
    }
  }

  #readContent(format: number, type: number): void {
    const scanner = this.#scanner;
    const outside = scanner.depth - 1;
    let value: CellValue | undefined;
    let hasFormula = false;
    let hasResult = false;
    this.#style = -1;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.name === V && type !== INLINE) {
        value = this.#readValue(type, format);
        // Text that is a formula's result may be empty; a number may not.
        hasResult = value !== undefined || type === FORMULA_TEXT;
      } else if (scanner.name === IS) {
        value = readRichText(scanner, this.#context.text);
      } else {
        if (scanner.name === F) hasFormula = true;
        scanner.skip();
      }
    }
    if (hasFormula && !hasResult && value === undefined) value = UNCALCULATED;
    if (value === undefined || value === '') return;
    const style = this.#style < 0 ? this.#context.formats.style(format) : this.#style;
    this.#sink.cell(this.#column, value, style);
  }

  #readValue(type: number, format: number): CellValue | undefined {
    const scanner = this.#scanner;
    if (scanner.isEmpty) {
      scanner.next();
      return undefined;
    }
    if (scanner.next() !== TEXT) return undefined;
    if (!scanner.isAtClose) return this.#valueInPieces(type, format);
    const value = this.#valueOfBytes(type, format);
    scanner.next();
    return value;
  }

  /** The value that is the scanner's current text. */
  #valueOfBytes(type: number, format: number): CellValue | undefined {
    const scanner = this.#scanner;
    const { bytes, textStart, textEnd } = scanner;
    if (type === SHARED) {
      const index = parseCellNumber(bytes, textStart, textEnd);
      return this.#context.strings[index] ?? scanner.fail();
    }
    if (type === NUMBER) {
      const number = parseCellNumber(bytes, textStart, textEnd);
      if (number === number) return this.#shifted(number, format);
    }
    if (type === BOOLEAN) return bytes[textStart] === 0x31 || bytes[textStart] === 0x74;
    const text = this.#context.text.current(scanner);
    const shown = (scanner.textFlags & HAS_UNDERSCORE) === 0 ? text : unescaped(text);
    return this.#valueOfText(shown, type, format);
  }

  #valueOfText(text: string, type: number, format: number): CellValue | undefined {
    if (type === ERROR) return { error: text };
    if (type === NUMBER && text.trim() === '') return undefined;
    if (type !== DATE) return text;
    const date = parseIsoDate(text.trim());
    if (date === undefined) return text;
    this.#style = this.#context.formats.dateStyle(format, date.kind);
    return date.serial;
  }

  /** A value broken by a comment or a CDATA section: rare, and read without haste. */
  #valueInPieces(type: number, format: number): CellValue | undefined {
    const scanner = this.#scanner;
    const { text, strings } = this.#context;
    const inside = scanner.depth;
    let whole = text.current(scanner);
    while (scanner.depth >= inside) {
      const kind = scanner.next();
      if (kind === TEXT) whole += text.current(scanner);
      else if (kind === OPEN) scanner.skip();
    }
    if (type === SHARED) return strings[Number(whole)] ?? scanner.fail();
    if (type === BOOLEAN) return whole === '1' || whole === 'true';
    if (type === NUMBER && !Number.isNaN(Number(whole))) {
      return this.#shifted(Number(whole), format);
    }
    return this.#valueOfText(unescaped(whole), type, format);
  }

  #shifted(number: number, format: number): number {
    const { is1904, formats } = this.#context;
    return is1904 && formats.isDay(format) ? number + DAYS_1900_TO_1904 : number;
  }

  /** Takes row and column from a reference such as `F7`, in either case. */
  #place(index: number): void {
    const scanner = this.#scanner;
    const end = scanner.attributeEnds[index] as number;
    let at = scanner.attributeStarts[index] as number;
    let column = 0;
    let row = 0;
    for (; at < end; at++) {
      const letter = ((scanner.bytes[at] as number) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    for (; at < end; at++) {
      const digit = (scanner.bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) scanner.fail();
      row = row * 10 + digit;
    }
    // A program that numbers its cells instead of naming them means their order; one without a number means this row.
    this.#column = column === 0 ? this.#column + 1 : column - 1;
    if (column === 0 || row === 0 || row - 1 === this.#row) return;
    if (row > MAX_ROWS) scanner.fail();
    this.#row = row - 1;
    this.#sink.row(this.#row, false);
  }

  #readMerge(): void {
    const scanner = this.#scanner;
    const reference = this.#context.text.attribute(scanner, scanner.attribute(REF));
    const [first, last] = reference.split(':');
    const from = parseAddress(first ?? '');
    const to = parseAddress(last ?? first ?? '');
    if (from === undefined || to === undefined) return;
    this.#merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    });
  }

  /** Whole number of an attribute; `NaN` for anything else. */
  #integer(index: number): number {
    const { bytes, attributeStarts, attributeEnds } = this.#scanner;
    const end = attributeEnds[index] as number;
    let value = 0;
    for (let at = attributeStarts[index] as number; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return NaN;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Code of an attribute's text, as `nameCode` gives it. */
  #code(index: number): number {
    const { bytes, attributeStarts, attributeEnds } = this.#scanner;
    const end = attributeEnds[index] as number;
    let code = 0;
    for (let at = attributeStarts[index] as number; at < end; at++) {
      code = (Math.imul(code, 31) + (bytes[at] as number)) | 0;
    }
    return code;
  }
}
