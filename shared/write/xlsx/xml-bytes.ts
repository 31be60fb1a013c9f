import { fittingText, hasOuterSpace } from './escape-xml.ts';

/** Bytes, or characters, of a part that are gathered before they are deflated: each piece costs a deflater's start. */
export const PIECE = 1 << 18;
/** Most bytes that one UTF-16 unit becomes: an escape such as `_x000D_`. */
const MOST_BYTES = 7;
/** Digits of the largest whole number of 32 bits. */
const MOST_DIGITS = 10;
/** ASCII characters that stand in text as they are: 1. The underline may begin what looks like an escape. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit === 9 || unit === 10 || (unit >= 32 && !'&<>"_'.includes(String.fromCharCode(unit))) ? 1 : 0,
);
const ESCAPE_LIKE = /^_x[0-9A-Fa-f]{4}_/;

const SPACED = markUp('<t xml:space="preserve">');
const UNSPACED = markUp('<t>');
const END = markUp('</t>');

/** Mark-up of our own, ASCII, as bytes. */
export function markUp(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * XML as UTF-8, written byte by byte: for the millions of cells of a large sheet this takes half the time of joining
 * texts and encoding them afterwards.
 */
export class XmlBytes {
  #bytes = new Uint8Array(2 * PIECE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Mark-up of our own: ASCII, written as it is. */
  ascii(text: string): void {
    this.#reserve(text.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
    this.#length = at;
  }

  /** Text of a cell, escaped as {@link escapeXml} does it. */
  text(text: string): void {
    this.#reserve(text.length * MOST_BYTES);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        if (PLAIN[unit] === 1) bytes[at++] = unit;
        else at = this.#special(text, index, unit, at);
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || (unit > 0xdfff && unit < 0xfffe)) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        const point = text.codePointAt(index) ?? unit;
        if (point > 0xffff) index += 1;
        at = point > 0xffff ? this.#astral(point, at) : this.#put(escapeOf(unit), at);
      }
    }
    this.#length = at;
  }

  /** Mark-up made once by {@link markUp} and written often. */
  mark(mark: Uint8Array): void {
    this.#reserve(mark.length);
    const bytes = this.#bytes;
    const start = this.#length;
    const { length } = mark;
    for (let index = 0; index < length; index++) bytes[start + index] = mark[index] as number;
    this.#length = start + length;
  }

  /** The number of a row or the index of a text. */
  digits(value: number): void {
    this.#reserve(MOST_DIGITS);
    let end = this.#length + 1;
    for (let limit = 10; value >= limit; limit *= 10) end += 1;
    const bytes = this.#bytes;
    let rest = value;
    for (let at = end - 1; at >= this.#length; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    this.#length = end;
  }

  /** A `<t>` element of cell text, as {@link textElement} makes it. */
  textElement(text: string): void {
    const fitting = fittingText(text);
    this.mark(hasOuterSpace(fitting) ? SPACED : UNSPACED);
    this.text(fitting);
    this.mark(END);
  }

  /** What has been written. A view that holds until the next write; the buffer then begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #special(text: string, index: number, unit: number, at: number): number {
    switch (unit) {
      case 38:
        return this.#put('&amp;', at);
      case 60:
        return this.#put('&lt;', at);
      case 62:
        return this.#put('&gt;', at);
      case 34:
        return this.#put('&quot;', at);
      case 95:
        return this.#put(ESCAPE_LIKE.test(text.slice(index, index + 7)) ? '_x005F_' : '_', at);
      default:
        return this.#put(escapeOf(unit), at);
    }
  }

  #astral(point: number, at: number): number {
    const bytes = this.#bytes;
    bytes[at] = 0xf0 | (point >> 18);
    bytes[at + 1] = 0x80 | ((point >> 12) & 0x3f);
    bytes[at + 2] = 0x80 | ((point >> 6) & 0x3f);
    bytes[at + 3] = 0x80 | (point & 0x3f);
    return at + 4;
  }

  #put(ascii: string, at: number): number {
    for (let index = 0; index < ascii.length; index++) {
      this.#bytes[at + index] = ascii.charCodeAt(index);
    }
    return at + ascii.length;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** A character that XML forbids, as Excel writes it (ECMA-376 part 1, 22.9.2.19). */
function escapeOf(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}
