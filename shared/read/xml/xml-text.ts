import type { Platform } from '../../platform.ts';
import { HAS_ENTITY, HAS_HIGH, HAS_RETURN, HAS_UNDERSCORE } from './xml-scanner.ts';
import type { XmlScanner } from './xml-scanner.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Longer texts are seldom repeated: remembering them costs more than decoding them. */
const REMEMBERED_LENGTH = 48;
const REMEMBERED_SLOTS = 1024;

/**
 * Turns byte ranges of a part into text. Short texts that come again (statuses, names of agencies) are given as the
 * same string, without decoding: a table by hash of their bytes, checked byte by byte.
 */
export class XmlText {
  readonly #platform: Platform;
  /** The table: made when the first text is to be remembered, for most parts need none. */
  #texts: string[] = [];
  #starts = new Int32Array();
  #lengths = new Int32Array();
  #bytes: Uint8Array = new Uint8Array();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Text of the scanner's current text, entities resolved and line ends made equal; escapes of Excel untouched. */
  current(scanner: XmlScanner): string {
    const { bytes, textStart, textEnd, textFlags } = scanner;
    const flags = scanner.isLiteral ? textFlags & ~HAS_ENTITY : textFlags;
    return this.of(bytes, textStart, textEnd, flags);
  }

  /** The same for a byte range whose flags are known. */
  of(bytes: Uint8Array, start: number, end: number, flags: number): string {
    if ((flags & (HAS_RETURN | HAS_ENTITY)) !== 0) {
      return resolved(this.#decode(bytes, start, end), flags);
    }
    return this.#decode(bytes, start, end);
  }

  /** The same for a text that may well come again in the same part: a short one is not made twice. */
  repeated(bytes: Uint8Array, start: number, end: number, flags: number): string {
    const isPlain = (flags & (HAS_RETURN | HAS_ENTITY)) === 0;
    return isPlain && end - start <= REMEMBERED_LENGTH
      ? this.#remembered(bytes, start, end)
      : this.of(bytes, start, end, flags);
  }

  /** Value of an attribute of the opened element by its index; empty for -1. */
  attribute(scanner: XmlScanner, index: number): string {
    if (index < 0) return '';
    const start = scanner.attributeStarts[index] as number;
    const text = this.#decode(scanner.bytes, start, scanner.attributeEnds[index] as number);
    return text.includes('&') ? resolved(text, HAS_ENTITY) : text;
  }

  #decode(bytes: Uint8Array, start: number, end: number): string {
    return this.#platform.decodeUtf8(bytes, start, end);
  }

  #remembered(bytes: Uint8Array, start: number, end: number): string {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#texts = new Array<string>(REMEMBERED_SLOTS).fill('');
      this.#starts = new Int32Array(REMEMBERED_SLOTS);
      this.#lengths = new Int32Array(REMEMBERED_SLOTS);
    }
    const length = end - start;
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (REMEMBERED_SLOTS - 1);
    if (
      this.#lengths[slot] === length &&
      equal(bytes, this.#starts[slot] as number, start, length)
    ) {
      return this.#texts[slot] as string;
    }
    const text = this.#decode(bytes, start, end);
    this.#texts[slot] = text;
    this.#starts[slot] = start;
    this.#lengths[slot] = length;
    return text;
  }
}

function equal(bytes: Uint8Array, first: number, second: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (bytes[first + index] !== bytes[second + index]) return false;
  }
  return true;
}

/** Resolves the five entities and character references of XML, and its line ends (XML 1.0, 2.11). */
function resolved(raw: string, flags: number): string {
  const text = (flags & HAS_RETURN) !== 0 ? raw.replace(/\r\n?/g, '\n') : raw;
  if ((flags & HAS_ENTITY) === 0) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => entity(name) ?? whole);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const isHexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = isHexadecimal ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What a person sees of a text as it stands in XML, by its flags. */
export function shownText(raw: string, flags: number): string {
  if ((flags & ~HAS_HIGH) === 0) return raw;
  const text = (flags & (HAS_RETURN | HAS_ENTITY)) === 0 ? raw : resolved(raw, flags);
  return (flags & HAS_UNDERSCORE) === 0 ? text : unescaped(text);
}

/**
 * Undoes the escapes `_xHHHH_` in which Excel keeps characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19);
 * a carriage return before a line feed is how some programs write the same line break.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
