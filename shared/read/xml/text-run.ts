import type { Platform } from '../../platform.ts';
import { HAS_HIGH, TEXT_FLAGS } from './xml-scanner.ts';

const LT = 0x3c;
const LONGEST = 8192;

/** One scratch for all: a text is taken from it before the next is gone over. */
const scratch: Uint16Array = new Uint16Array(LONGEST);

/**
 * Reads the text that runs up to the next `<`: finds its end, tells what it holds and turns it into UTF-16, all in one
 * pass over its bytes.
 */
export class TextRun {
  /** Flags as the scanner gives them. */
  flags = 0;
  #start = 0;
  #end = 0;
  /** Units in the scratch, or -1 when the platform must decode the bytes itself. */
  #length = 0;
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Goes over the text that begins at a place; gives the place of the `<` after it, or the end of the bytes. */
  scan(bytes: Uint8Array, start: number): number {
    const end = Math.min(bytes.length, start + LONGEST);
    const units = scratch;
    let at = start;
    let length = 0;
    let flags = 0;
    while (at < end) {
      const lead = bytes[at] as number;
      if (lead < 0x80) {
        if (lead === LT) break;
        flags |= TEXT_FLAGS[lead] as number;
        units[length++] = lead;
        at++;
        continue;
      }
      flags |= HAS_HIGH;
      const second = (bytes[at + 1] as number) ^ 0x80;
      if (lead < 0xe0) {
        if (lead < 0xc2 || second > 0x3f) return this.#giveUp(bytes, start, at, flags);
        units[length++] = ((lead & 0x1f) << 6) | second;
        at += 2;
        continue;
      }
      const third = (bytes[at + 2] as number) ^ 0x80;
      const unit = ((lead & 0x0f) << 12) | (second << 6) | third;
      // Beyond the BMP, overlong, a surrogate, cut off: the platform's own decoder knows best.
      if (lead > 0xef || second > 0x3f || third > 0x3f || unit < 0x800 || isSurrogate(unit)) {
        return this.#giveUp(bytes, start, at, flags);
      }
      units[length++] = unit;
      at += 3;
    }
    // A text longer than the scratch, or cut off within a letter.
    if (at >= end) return this.#giveUp(bytes, start, start, flags);
    this.flags = flags;
    this.#start = start;
    this.#end = at;
    this.#length = length;
    return at;
  }

  /** The text last gone over. */
  text(bytes: Uint8Array): string {
    const { textOfUnits } = this.#platform;
    if (textOfUnits === undefined || this.#length < 0 || (this.flags & HAS_HIGH) === 0) {
      return this.#platform.decodeUtf8(bytes, this.#start, this.#end);
    }
    return textOfUnits(scratch, this.#length);
  }

  #giveUp(bytes: Uint8Array, start: number, from: number, before: number): number {
    let at = from;
    let flags = before;
    while (at < bytes.length && bytes[at] !== LT)
      flags |= TEXT_FLAGS[bytes[at++] as number] as number;
    this.flags = flags;
    this.#start = start;
    this.#end = at;
    this.#length = -1;
    return at;
  }
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
