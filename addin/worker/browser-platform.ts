import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import type { Platform } from '../../shared/platform.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Bytes given to the inflater at a time, so that a bomb is noticed before it has grown. */
const INFLATE_STEP = 65_536;

/** The machine as a browser gives it: fflate and TextDecoder. */
export const browserPlatform: Platform = {
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
