import { MAX_ROWS } from '../../grid/address.ts';
import { powerOfTen } from './cell-number.ts';
import { TEXT_FLAGS } from '../xml/xml-scanner.ts';

/** What a {@link PlainCell} holds. */
export const EMPTY = 0;
export const NUMBER = 1;
export const SHARED = 2;
export const BOOLEAN = 3;
export const TEXT_RESULT = 4;
export const INLINE_TEXT = 5;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const SPACE = 0x20;
const POINT = 0x2e;
const MINUS = 0x2d;
const LETTER_B = 0x62;
const LETTER_C = 0x63;
const LETTER_I = 0x69;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** The most digits that a double holds exactly whatever they are. */
const EXACT_DIGITS = 15;

const STR_QUOTE = codes('str"');
const INLINE_STR_QUOTE = codes('inlineStr"');
const STRING = codes('<is><t>');
const SPACED_STRING = codes('<is><t xml:space="preserve">');
const STRING_END = codes('</t></is></c>');

/**
 * Recognises a cell in the form in which nearly every program writes it, byte by byte, in one go:
 * `<c r="B7" s="3" t="s"><v>12</v></c>`. Anything else (a formula, a prefix, an entity in a reference, blanks in odd
 * places) is not taken, and the general scanner reads it instead: the two must agree on every cell that both take.
 */
export class PlainCell {
  kind = EMPTY;
  column = 0;
  row = 0;
  format = 0;
  /** The number, the index of the shared string, or 0 and 1 for a boolean. */
  number = 0;
  textStart = 0;
  textEnd = 0;
  textFlags = 0;

  /** Place after the cell that begins at a place, or -1 when it is not of the plain form. */
  scan(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== LT || bytes[start + 1] !== LETTER_C || bytes[start + 2] !== SPACE) {
      return -1;
    }
    this.format = 0;
    this.row = 0;
    this.kind = NUMBER;
    const at = this.#attributes(bytes, start + 3);
    if (at < 0 || this.row === 0) return -1;
    if (bytes[at] === SLASH) {
      this.kind = EMPTY;
      return bytes[at + 1] === GT ? at + 2 : -1;
    }
    if (this.kind === INLINE_TEXT) return this.#inline(bytes, at + 1);
    if (bytes[at + 1] !== LT || bytes[at + 2] !== LETTER_V || bytes[at + 3] !== GT) return -1;
    const value = at + 4;
    const end = this.kind === TEXT_RESULT ? this.#text(bytes, value) : this.#digits(bytes, value);
    return end >= 0 && isValueEnd(bytes, end) ? end + 8 : -1;
  }

  /** Takes `r`, `s` and `t`; gives the place of the `>` or `/` after them. */
  #attributes(bytes: Uint8Array, start: number): number {
    let at = start;
    for (;;) {
      const name = bytes[at];
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return -1;
      at += 3;
      if (name === LETTER_R) at = this.#reference(bytes, at);
      else if (name === LETTER_S) at = this.#style(bytes, at);
      else if (name === LETTER_T) at = this.#type(bytes, at);
      else return -1;
      if (at < 0) return -1;
      const next = bytes[at];
      if (next === GT || next === SLASH) return at;
      if (next !== SPACE) return -1;
      at++;
    }
  }

  #reference(bytes: Uint8Array, start: number): number {
    let at = start;
    let column = 0;
    let row = 0;
    let byte = bytes[at] as number;
    while (byte >= 0x41 && byte <= 0x5a) {
      column = column * 26 + byte - 0x40;
      byte = bytes[++at] as number;
    }
    while (byte >= 0x30 && byte <= 0x39) {
      row = row * 10 + byte - 0x30;
      byte = bytes[++at] as number;
    }
    if (byte !== QUOTE || column === 0 || row === 0 || row > MAX_ROWS) return -1;
    this.column = column - 1;
    this.row = row;
    return at + 1;
  }

  #style(bytes: Uint8Array, start: number): number {
    let at = start;
    let format = 0;
    let byte = bytes[at] as number;
    while (byte >= 0x30 && byte <= 0x39) {
      format = format * 10 + byte - 0x30;
      byte = bytes[++at] as number;
    }
    this.format = format;
    return byte === QUOTE ? at + 1 : -1;
  }

  #type(bytes: Uint8Array, at: number): number {
    const letter = bytes[at];
    if (bytes[at + 1] === QUOTE) {
      if (letter === LETTER_S) this.kind = SHARED;
      else if (letter === LETTER_B) this.kind = BOOLEAN;
      else if (letter !== LETTER_N) return -1;
      return at + 2;
    }
    if (letter === LETTER_S && matches(bytes, at, STR_QUOTE)) {
      this.kind = TEXT_RESULT;
      return at + 4;
    }
    if (letter === LETTER_I && matches(bytes, at, INLINE_STR_QUOTE)) {
      this.kind = INLINE_TEXT;
      return at + 10;
    }
    return -1;
  }

  /** Digits with at most one point, few enough to be exact; gives the place of the `<` after them. */
  #digits(bytes: Uint8Array, start: number): number {
    let at = start;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at++;
    let digits = 0;
    let seen = 0;
    let point = -1;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte >= 0x30 && byte <= 0x39) {
        digits = digits * 10 + (byte - 0x30);
        seen++;
      } else if (byte === POINT && point < 0) {
        point = seen;
      } else if (byte === LT) {
        break;
      } else {
        return -1;
      }
      at++;
    }
    if (seen === 0 || seen > EXACT_DIGITS) return -1;
    const value = point < 0 ? digits : digits / powerOfTen(seen - point);
    this.number = isNegative ? -value : value;
    return at;
  }

  #inline(bytes: Uint8Array, start: number): number {
    let at = start + STRING.length;
    if (!matches(bytes, start, STRING)) {
      if (!matches(bytes, start, SPACED_STRING)) return -1;
      at = start + SPACED_STRING.length;
    }
    const end = this.#text(bytes, at);
    return end >= 0 && matches(bytes, end, STRING_END) ? end + STRING_END.length : -1;
  }

  /** Notes a text up to the next `<`, and what it holds. */
  #text(bytes: Uint8Array, start: number): number {
    const end = bytes.length;
    let at = start;
    let flags = 0;
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte === LT) break;
      flags |= TEXT_FLAGS[byte] as number;
      at++;
    }
    this.textStart = start;
    this.textEnd = at;
    this.textFlags = flags;
    return at < end ? at : -1;
  }
}

/** Whether `</v></c>` stands at a place. Written out, for it is asked of every cell. */
function isValueEnd(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LT &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GT
  );
}

function codes(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function matches(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (bytes[at + index] !== expected[index]) return false;
  }
  return true;
}
