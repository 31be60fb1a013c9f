import type { Platform } from '../platform.ts';
import { codePageLabel } from './code-page-table.ts';

/** Format id of the set that holds a user's own properties (MS-OLEPS 2.25, MS-OSHARED 2.3.3.2.3). */
const USER_DEFINED = '05d5cdd59c2e1b10939708002b2cf9ae';

const DICTIONARY = 0;
const CODE_PAGE = 1;
const UTF_16 = 1200;

const MOST_PROPERTIES = 1000;
const LONGEST = 65_536;

const INTEGER = 3;
const DOUBLE = 5;
const BOOLEAN = 11;
const ANSI_TEXT = 30;
const WIDE_TEXT = 31;

/**
 * Visits the custom properties in a `DocumentSummaryInformation` stream, each as text. Counts and lengths that the
 * stream declares are believed only as far as it reaches; what is damaged is passed over.
 */
export function readOleProperties(
  stream: Uint8Array,
  platform: Platform,
  visit: (name: string, value: string) => void,
): void {
  const set = userDefinedSet(stream);
  if (set !== undefined) new PropertySet(stream, set, platform).visit(visit);
}

function userDefinedSet(stream: Uint8Array): number | undefined {
  const view = viewOf(stream);
  if (stream.length < 28 || view.getUint16(0, true) !== 0xfffe) return undefined;
  const sets = Math.min(view.getUint32(24, true), 2);
  for (let index = 0; index < sets; index++) {
    const at = 28 + index * 20;
    if (at + 20 > stream.length) return undefined;
    const id = Array.from(stream.subarray(at, at + 16), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    if (id === USER_DEFINED) return view.getUint32(at + 16, true);
  }
  return undefined;
}

class PropertySet {
  readonly #stream: Uint8Array;
  readonly #view: DataView;
  readonly #platform: Platform;
  readonly #places = new Map<number, number>();
  #codePage = 1252;

  constructor(stream: Uint8Array, start: number, platform: Platform) {
    this.#stream = stream;
    this.#view = viewOf(stream);
    this.#platform = platform;
    const count = Math.min(this.#word(start + 4), MOST_PROPERTIES);
    for (let index = 0; index < count; index++) {
      const at = start + 8 + index * 8;
      this.#places.set(this.#word(at), start + this.#word(at + 4));
    }
    const page = this.#places.get(CODE_PAGE);
    if (page !== undefined) this.#codePage = this.#word(page + 4) & 0xffff;
  }

  visit(visit: (name: string, value: string) => void): void {
    let at = this.#places.get(DICTIONARY);
    if (at === undefined) return;
    const count = Math.min(this.#word(at), MOST_PROPERTIES);
    at += 4;
    for (let index = 0; index < count; index++) {
      const id = this.#word(at);
      const length = this.#word(at + 4);
      const isWide = this.#codePage === UTF_16;
      const bytes = isWide ? length * 2 : length;
      if (length > LONGEST) return;
      const name = this.#text(at + 8, bytes, this.#codePage);
      at += 8 + (isWide ? Math.ceil(bytes / 4) * 4 : bytes);
      const place = this.#places.get(id);
      const value = place === undefined ? undefined : this.#value(place);
      if (name !== '' && value !== undefined) visit(name, value);
    }
  }

  #value(at: number): string | undefined {
    switch (this.#word(at) & 0xffff) {
      case ANSI_TEXT:
        return this.#text(at + 8, this.#word(at + 4), this.#codePage);
      case WIDE_TEXT:
        return this.#text(at + 8, this.#word(at + 4) * 2, UTF_16);
      case INTEGER:
        return String(this.#word(at + 4) | 0);
      case BOOLEAN:
        return String((this.#word(at + 4) & 0xffff) !== 0);
      case DOUBLE:
        return at + 12 <= this.#stream.length
          ? String(this.#view.getFloat64(at + 4, true))
          : undefined;
      default:
        return undefined;
    }
  }

  #text(start: number, length: number, codePage: number): string {
    const end = Math.min(start + Math.min(length, LONGEST), this.#stream.length);
    if (start >= end) return '';
    const bytes = this.#stream.slice(start, end);
    const text = this.#platform.decode(bytes, codePageLabel(codePage));
    const terminator = text.indexOf('\0');
    return (terminator < 0 ? text : text.slice(0, terminator)).normalize('NFC');
  }

  #word(at: number): number {
    return at >= 0 && at + 4 <= this.#stream.length ? this.#view.getUint32(at, true) : 0;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
