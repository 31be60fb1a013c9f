import { corrupt } from './read-error.ts';

/** One stream or storage of a compound file. */
interface OleEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

const FREE_LIMIT = 0xfffffffa;

/**
 * A compound file (MS-CFB), read only as far as telling what it holds: names of its streams and the bytes of one.
 * Chains that loop or leave the file are corrupt.
 */
export class OleFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #fat: Uint32Array;
  readonly #entries: OleEntry[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) corrupt('OLE');
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) corrupt('OLE');
    this.#sectorSize = 1 << shift;
    this.#miniSize = 1 << Math.min(this.#view.getUint16(32, true), 12);
    this.#fat = this.#readFat();
    this.#entries = this.#readEntries();
  }

  /** Names of streams and storages as stored, in directory order; control letters (`\u0006DataSpaces`) kept. */
  get names(): string[] {
    return this.#entries.map((entry) => entry.name);
  }

  /** Whether a stream or storage has the name, in any case. */
  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** Bytes of a stream, up to `limit`; `undefined` when there is none of that name. */
  stream(name: string, limit = Number.MAX_SAFE_INTEGER): Uint8Array | undefined {
    const entry = this.#find(name);
    if (entry?.isStream !== true) return undefined;
    const size = Math.min(entry.size, limit, this.#bytes.length);
    const cutoff = this.#view.getUint32(56, true);
    if (entry.size >= cutoff) return this.#chain(entry.start, size);
    const root = this.#entries[0];
    const mini = root ? this.#chain(root.start, root.size) : new Uint8Array();
    return this.#miniChain(mini, entry.start, size);
  }

  #find(name: string): OleEntry | undefined {
    const wanted = name.toLowerCase();
    return this.#entries.find((entry) => entry.name.toLowerCase() === wanted);
  }

  #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  #readFat(): Uint32Array {
    const perSector = this.#sectorSize / 4;
    const sectors: number[] = [];
    for (let index = 0; index < 109; index++) {
      const sector = this.#view.getUint32(76 + index * 4, true);
      if (sector < FREE_LIMIT) sectors.push(sector);
    }
    const seen = new Set<number>();
    let next = this.#view.getUint32(68, true);
    while (next < FREE_LIMIT) {
      if (seen.has(next) || seen.size > this.#sectorCount()) corrupt('OLE');
      seen.add(next);
      const at = this.#place(next);
      for (let index = 0; index < perSector - 1; index++) {
        const sector = this.#word(at + index * 4);
        if (sector < FREE_LIMIT) sectors.push(sector);
      }
      next = this.#word(at + (perSector - 1) * 4);
    }
    if (sectors.length > this.#sectorCount()) corrupt('OLE');
    const fat = new Uint32Array(sectors.length * perSector).fill(0xffffffff);
    sectors.forEach((sector, index) => {
      const at = this.#place(sector);
      for (let word = 0; word < perSector; word++) {
        fat[index * perSector + word] = this.#word(at + word * 4);
      }
    });
    return fat;
  }

  #readEntries(): OleEntry[] {
    const directory = this.#chain(this.#view.getUint32(48, true), Number.MAX_SAFE_INTEGER);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: OleEntry[] = [];
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const type = directory[at + 66] ?? 0;
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (type === 0 || length < 2) continue;
      let name = '';
      for (let index = 0; index < length - 2; index += 2) {
        name += String.fromCharCode(view.getUint16(at + index, true));
      }
      entries.push({
        name,
        isStream: type === 2,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  #chain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    while (sector < FREE_LIMIT && length < size) {
      if (pieces.length > this.#sectorCount()) corrupt('OLE');
      const at = this.#place(sector);
      const piece = this.#bytes.subarray(at, at + this.#sectorSize);
      pieces.push(piece);
      length += piece.length;
      sector = this.#fat[sector] ?? corrupt('OLE');
    }
    return joined(pieces, Math.min(length, size));
  }

  #miniChain(mini: Uint8Array, start: number, size: number): Uint8Array {
    const fat = this.#chain(this.#view.getUint32(60, true), Number.MAX_SAFE_INTEGER);
    const view = new DataView(fat.buffer, fat.byteOffset, fat.byteLength);
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    while (sector < FREE_LIMIT && length < size) {
      if (pieces.length * this.#miniSize > mini.length || sector * 4 + 4 > fat.length) {
        corrupt('OLE');
      }
      const piece = mini.subarray(sector * this.#miniSize, (sector + 1) * this.#miniSize);
      pieces.push(piece);
      length += piece.length;
      sector = view.getUint32(sector * 4, true);
    }
    return joined(pieces, Math.min(length, size));
  }

  #place(sector: number): number {
    const at = (sector + 1) * this.#sectorSize;
    return at >= this.#bytes.length ? corrupt('OLE') : at;
  }

  #word(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : 0xffffffff;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - at), at);
    at += piece.length;
    if (at >= length) break;
  }
  return whole;
}
