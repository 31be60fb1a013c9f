import type { Platform } from '../../platform.ts';
import { crc32 } from '../../crc32.ts';
import { PIECE } from './xml-bytes.ts';

/** 1 January 1980, the first day that ZIP knows: the same content gives the same bytes at any time. */
const DOS_DATE = 0x0021;
const DEFLATED = 8;
/** Names are UTF-8, sizes follow the data. */
const FLAGS = 0x0808;
const VERSION = 20;
/** A closed, empty deflate block: ends data that was deflated in pieces. */
const LAST_BLOCK = Uint8Array.of(3, 0);
/** Pieces that are deflated while the next ones are made: as many as keep other processors busy. */
const AHEAD = 4;
/** Beyond this much text of a part speed counts for more than size. */
const FAST_AFTER = 1 << 20;

/** One part of the archive, as far as it is written. */
class Entry {
  readonly name: Uint8Array;
  readonly offset: number;
  crc = 0;
  size = 0;
  compressed = 0;

  constructor(name: Uint8Array, offset: number) {
    this.name = name;
    this.offset = offset;
  }

  /** Bytes of the part, before they are deflated. */
  add(bytes: Uint8Array, checksum: NonNullable<Platform['crc32']>): void {
    this.crc = checksum(bytes, this.crc);
    this.size += bytes.length;
  }

  /** Deflated bytes of the part. */
  take(bytes: Uint8Array): Uint8Array {
    this.compressed += bytes.length;
    return bytes;
  }
}

/**
 * Makes a ZIP archive piece by piece. Nothing of a part is held longer than a piece where the platform deflates
 * in pieces; otherwise a part is deflated whole.
 */
export class ZipWriter {
  readonly #platform: Platform;
  readonly #checksum: NonNullable<Platform['crc32']>;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#checksum = platform.crc32 ?? crc32;
  }

  /** The bytes of a part made of texts and bytes in order; each is taken over before the next is asked for. */
  *part(name: string, contents: Iterable<string | Uint8Array>): Generator<Uint8Array, void> {
    const entry = this.#begin(name);
    yield this.#count(localHeader(entry.name));
    const deflate = this.#platform.deflateRawPiece;
    const whole: Uint8Array[] = [];
    for (const bytes of this.#encoded(contents)) {
      entry.add(bytes, this.#checksum);
      if (deflate === undefined) whole.push(bytes.slice());
      else yield this.#count(entry.take(deflate(bytes, levelAt(entry.size))));
    }
    const last =
      deflate === undefined
        ? this.#platform.deflateRaw(joinBytes(whole), levelAt(entry.size))
        : LAST_BLOCK;
    yield* this.#finish(entry, last);
  }

  /** The same bytes, deflated beside the thread that makes them; a few pieces are under way at once. */
  async *partAhead(
    name: string,
    contents: Iterable<string | Uint8Array>,
    deflate: NonNullable<Platform['deflateRawPieceLater']>,
  ): AsyncGenerator<Uint8Array, void> {
    const entry = this.#begin(name);
    yield this.#count(localHeader(entry.name));
    const underWay: Promise<Uint8Array>[] = [];
    for (const bytes of this.#encoded(contents)) {
      entry.add(bytes, this.#checksum);
      underWay.push(deflate(bytes.slice(), levelAt(entry.size)));
      if (underWay.length < AHEAD) continue;
      yield this.#count(entry.take((await underWay.shift()) as Uint8Array));
    }
    for (const piece of underWay) yield this.#count(entry.take(await piece));
    yield* this.#finish(entry, LAST_BLOCK);
  }

  #begin(name: string): Entry {
    return new Entry(this.#platform.encodeUtf8(name), this.#offset);
  }

  *#finish(entry: Entry, last: Uint8Array): Generator<Uint8Array, void> {
    yield this.#count(entry.take(last));
    yield this.#count(dataDescriptor(entry));
    this.#entries.push(entry);
  }

  /** The central directory, which closes the archive. */
  end(): Uint8Array {
    const directory = joinBytes(this.#entries.map(centralHeader));
    const end = new Fields(22);
    end.u32(0x06054b50).u16(0).u16(0).u16(this.#entries.length).u16(this.#entries.length);
    end.u32(directory.length).u32(this.#offset).u16(0);
    return joinBytes([directory, end.bytes]);
  }

  /** Texts joined to pieces and encoded; bytes as they are. */
  *#encoded(contents: Iterable<string | Uint8Array>): Generator<Uint8Array, void> {
    let held = '';
    for (const content of contents) {
      if (typeof content === 'string') {
        held += content;
        if (held.length < PIECE) continue;
      }
      if (held !== '') yield this.#platform.encodeUtf8(held);
      held = '';
      if (typeof content !== 'string') yield content;
    }
    if (held !== '') yield this.#platform.encodeUtf8(held);
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#offset += bytes.length;
    return bytes;
  }
}

function levelAt(size: number): number {
  return size > FAST_AFTER ? 1 : 6;
}

function localHeader(name: Uint8Array): Uint8Array {
  const header = new Fields(30 + name.length);
  header.u32(0x04034b50).u16(VERSION).u16(FLAGS).u16(DEFLATED).u16(0).u16(DOS_DATE);
  header.u32(0).u32(0).u32(0).u16(name.length).u16(0).raw(name);
  return header.bytes;
}

function dataDescriptor({ crc, compressed, size }: Entry): Uint8Array {
  return new Fields(16).u32(0x08074b50).u32(crc).u32(compressed).u32(size).bytes;
}

function centralHeader(entry: Entry): Uint8Array {
  const header = new Fields(46 + entry.name.length);
  header.u32(0x02014b50).u16(VERSION).u16(VERSION).u16(FLAGS).u16(DEFLATED).u16(0).u16(DOS_DATE);
  header.u32(entry.crc).u32(entry.compressed).u32(entry.size).u16(entry.name.length);
  header.u16(0).u16(0).u16(0).u16(0).u32(0).u32(entry.offset).raw(entry.name);
  return header.bytes;
}

/** Little-endian fields, one after the other. */
class Fields {
  readonly bytes: Uint8Array;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  u16(value: number): this {
    this.bytes[this.#at++] = value & 0xff;
    this.bytes[this.#at++] = (value >>> 8) & 0xff;
    return this;
  }

  u32(value: number): this {
    return this.u16(value & 0xffff).u16(value >>> 16);
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }
}

/** All bytes in one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
