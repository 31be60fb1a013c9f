import type { Platform } from '../../platform.ts';
import { guessLegacyEncoding } from './guess-encoding.ts';

/** Text of a file, and how sure its encoding is. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG label of the encoding. */
  readonly encoding: string;
  /** Told by letter statistics alone: a person should check the letters. */
  readonly guessed: boolean;
}

/**
 * Decodes text of unknown encoding: byte-order mark, then UTF-16 by its zero bytes, then UTF-8 where every byte
 * fits, then a legacy code page by its letters. Text of windows-1258 is composed (NFC), for that code page keeps
 * tone marks apart.
 */
export function decodeText(bytes: Uint8Array, platform: Platform): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) {
    const text = platform.decode(bytes.subarray(mark.length), mark.encoding);
    return { text, encoding: mark.encoding, guessed: false };
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    return { text: platform.decode(bytes, wide), encoding: wide, guessed: false };
  }
  if (isUtf8(bytes)) {
    const text = platform.decodeUtf8(bytes, 0, bytes.length);
    return { text, encoding: 'utf-8', guessed: false };
  }
  const encoding = guessLegacyEncoding(bytes, platform);
  const text = platform.decode(bytes, encoding);
  const composed = encoding === 'windows-1258' ? text.normalize('NFC') : text;
  return { text: composed, encoding, guessed: true };
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: separators and digits leave every other byte zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros++;
    if (bytes[at + 1] === 0) oddZeros++;
  }
  const share = length / 2 / 8;
  if (oddZeros > share && evenZeros === 0) return 'utf-16le';
  if (evenZeros > share && oddZeros === 0) return 'utf-16be';
  return undefined;
}

/** Whether every byte belongs to a well-formed UTF-8 sequence (RFC 3629). */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    if (length === 0 || at + length > bytes.length) return false;
    const second = bytes[at + 1] as number;
    if (second < lowestSecond(lead) || second > highestSecond(lead)) return false;
    for (let index = 2; index < length; index++) {
      if (((bytes[at + index] as number) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
