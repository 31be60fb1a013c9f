import { Buffer } from 'node:buffer';

/** Longest range that the scratch holds; longer ones are rare and go to Node's own decoder. */
const LONGEST = 8192;
const scratch: Uint16Array = new Uint16Array(LONGEST);
const scratchBytes: Buffer = Buffer.from(scratch.buffer);

/**
 * Text of a UTF-8 byte range; malformed bytes become U+FFFD. Node's decoder takes some 5 ns a byte on text that is
 * not ASCII; turning Vietnamese into UTF-16 here and copying that takes half. ASCII is copied as it is.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const buffer = asBuffer(bytes);
  if (end - start > LONGEST) return buffer.toString('utf8', start, end);
  let at = start;
  while (at < end && (bytes[at] as number) < 0x80) at++;
  if (at >= end) return buffer.toString('latin1', start, end);
  const length = transcode(bytes, start, end);
  return length < 0
    ? buffer.toString('utf8', start, end)
    : scratchBytes.toString('utf16le', 0, length * 2);
}

let lastUnits = scratch;
let lastUnitsBytes = scratchBytes;

/** Text of the first `length` UTF-16 units. Asked for with the same array again and again: its view is kept. */
export function textOfUnits(units: Uint16Array, length: number): string {
  if (units !== lastUnits) {
    lastUnits = units;
    lastUnitsBytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  }
  return lastUnitsBytes.toString('utf16le', 0, length * 2);
}

/** Writes a range into the scratch as UTF-16; gives the length, or -1 for what is malformed or beyond the BMP. */
function transcode(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let length = 0;
  while (at < end) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      scratch[length++] = lead;
      at++;
      continue;
    }
    const second = bytes[at + 1] as number;
    if (lead < 0xe0) {
      if (lead < 0xc2 || at + 2 > end || (second & 0xc0) !== 0x80) return -1;
      scratch[length++] = ((lead & 0x1f) << 6) | (second & 0x3f);
      at += 2;
      continue;
    }
    const third = bytes[at + 2] as number;
    const unit = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    const isWhole = at + 3 <= end && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
    // Overlong forms and surrogates are malformed.
    if (lead > 0xef || !isWhole || unit < 0x800 || (unit & 0xf800) === 0xd800) return -1;
    scratch[length++] = unit;
    at += 3;
  }
  return length;
}

/** What zlib unpacks is a Buffer already; its decoder takes a range without making a view of it. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
