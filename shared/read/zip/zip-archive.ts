import type { Platform } from '../../platform.ts';
import type { ReadLimits } from '../limits.ts';
import { corrupt, refuse } from '../read-error.ts';
import { crc32 } from '../../crc32.ts';
import { readDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * A ZIP archive whose directory has been checked: sizes bounded before anything is unpacked, names made equal
 * (forward slashes, no leading slash), found without regard to case as ECMA-376 part 2 asks.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #platform: Platform;
  readonly #limits: ReadLimits;
  readonly #entries = new Map<string, ZipEntry>();

  constructor(bytes: Uint8Array, platform: Platform, limits: ReadLimits) {
    this.#bytes = bytes;
    this.#platform = platform;
    this.#limits = limits;
    const entries = readDirectory(bytes, platform, limits.entries);
    for (const entry of entries) this.#add(entry);
    this.#guardSizes();
  }

  /** Names of the entries as stored, slashes made equal. */
  get names(): string[] {
    return Array.from(this.#entries.values(), (entry) => entry.name);
  }

  /** The entry's name as stored, or `undefined` when there is none of that name in any case. */
  find(name: string): string | undefined {
    return this.#entries.get(key(name))?.name;
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Size that the directory declares, in bytes. */
  size(name: string): number {
    return this.#entries.get(key(name))?.size ?? 0;
  }

  /** Whether the archive's own encryption hides an entry. */
  get encrypted(): boolean {
    for (const entry of this.#entries.values()) if (entry.encrypted) return true;
    return false;
  }

  /** Unpacks an entry; `undefined` when there is none. Nothing is kept. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(key(name));
    return entry === undefined ? undefined : this.#unpack(entry);
  }

  #add(entry: ZipEntry): void {
    if (entry.name.endsWith('/')) return;
    const before = this.#entries.get(key(entry.name));
    const same = before?.crc === entry.crc && before.size === entry.size;
    // Two parts of one name and different content: which one counts is anybody's guess.
    if (before !== undefined && !same) corrupt(entry.name);
    this.#entries.set(key(entry.name), entry);
  }

  #guardSizes(): void {
    const { inflatedBytes, ratio, ratioFreeBytes } = this.#limits;
    let total = 0;
    for (const entry of this.#entries.values()) {
      total += entry.size;
      const packed = Math.max(1, entry.packedSize);
      if (entry.size > ratioFreeBytes && entry.size / packed > ratio) {
        refuse('file-bomb', { bytes: entry.size, limit: ratioFreeBytes });
      }
    }
    if (total > inflatedBytes) refuse('file-bomb', { bytes: total, limit: inflatedBytes });
  }

  #unpack(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) refuse('file-encrypted', {});
    const packed = this.#packed(entry);
    if (entry.method === 0) return this.#checked(packed, entry);
    if (entry.method !== 8) return refuse('file-unsupported', { format: 'ZIP' });
    let inflated: Uint8Array;
    try {
      // What the directory declares is the limit: an entry that holds more lies.
      inflated = this.#platform.inflateRaw(packed, entry.size, entry.size + 1);
    } catch (cause) {
      return corrupt(entry.name, cause);
    }
    return this.#checked(inflated, entry);
  }

  /** A damaged part may well unpack to figures that look right: its checksum tells. */
  #checked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
    if (bytes.length !== entry.size) corrupt(entry.name);
    const checksum = this.#platform.crc32 ?? crc32;
    return checksum(bytes) === entry.crc ? bytes : corrupt(entry.name);
  }

  #packed(entry: ZipEntry): Uint8Array {
    const bytes = this.#bytes;
    const at = entry.offset;
    const signed =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4;
    if (!signed) corrupt(entry.name);
    const nameLength = (bytes[at + 26] ?? 0) | ((bytes[at + 27] ?? 0) << 8);
    const extraLength = (bytes[at + 28] ?? 0) | ((bytes[at + 29] ?? 0) << 8);
    const start = at + 30 + nameLength + extraLength;
    const end = start + entry.packedSize;
    return end > bytes.length ? corrupt(entry.name) : bytes.subarray(start, end);
  }
}

function key(name: string): string {
  return name.toLowerCase();
}
