import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import type { Ciphers, Platform } from '../../shared/platform.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Bytes given to the inflater at a time, so that a bomb is noticed before it has grown. */
const INFLATE_STEP = 65_536;

let ciphers: Ciphers | undefined;

/**
 * Loads what opens an encrypted workbook, where a file may be one: those come as compound files, as old workbooks do.
 * Where it cannot be loaded, such a workbook is said to be encrypted.
 */
export async function prepareFor(bytes: Uint8Array): Promise<void> {
  if (ciphers !== undefined || !COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) return;
  try {
    ciphers = (await import('./browser-ciphers.ts')).browserCiphers;
  } catch {
    ciphers = undefined;
  }
}

/** First bytes of a compound file (MS-CFB 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** The machine as a browser gives it: fflate and TextDecoder. */
export const browserPlatform: Platform = {
  get ciphers() {
    return ciphers;
  },
  inflateRaw: (data, size, limit) => {
    if (size > limit) throw new RangeError('inflated size exceeds the limit');
    let out = new Uint8Array(Math.min(size, limit));
    let length = 0;
    const inflater = new Inflate((chunk) => {
      if (length + chunk.length > limit) throw new RangeError('inflated size exceeds the limit');
      if (length + chunk.length > out.length) {
        const larger = new Uint8Array(
          Math.min(limit, Math.max(out.length * 2, length + chunk.length)),
        );
        larger.set(out.subarray(0, length));
        out = larger;
      }
      out.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < data.length; at += INFLATE_STEP) {
      inflater.push(data.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= data.length);
    }
    return out.subarray(0, length);
  },
  deflateRaw: (data, level) => deflateSync(data, { level: clampLevel(level) }),
  decodeUtf8: (bytes, start, end) => utf8.decode(bytes.subarray(start, end)),
  encodeUtf8: (text) => encoder.encode(text),
  decode: (bytes, label) => new TextDecoder(label, { ignoreBOM: true }).decode(bytes),
  sha256: (bytes) => bytesToHex(sha256(bytes)),
};

function clampLevel(level: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 {
  return Math.min(9, Math.max(0, Math.round(level))) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}
