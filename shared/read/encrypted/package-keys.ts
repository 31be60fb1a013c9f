import type { Ciphers, Platform } from '../../platform.ts';

/** How the package of an encrypted workbook is opened. */
export interface PackageKeys {
  decrypt(data: Uint8Array): Uint8Array;
}

/** How a password becomes the keys of a package; `undefined` for a wrong password, or a kind of encryption not known. */
export type KeyMaker = (
  info: Uint8Array,
  password: Uint8Array,
  ciphers: Ciphers,
  platform: Platform,
) => PackageKeys | undefined;

/** A little-endian word of 32 bits. */
export function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/** The bytes of a little-endian word of 32 bits. */
export function wordBytes(word: number): Uint8Array {
  return Uint8Array.of(word, word >>> 8, word >>> 16, word >>> 24);
}

/** Whether the first bytes are the same; false where there are fewer. */
export function startsAlike(a: Uint8Array, b: Uint8Array, length: number): boolean {
  if (a.length < length || b.length < length) return false;
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return false;
  return true;
}
