import type { Platform } from '../../platform.ts';
import { corrupt, refuse } from '../read-error.ts';

/** One file in a ZIP archive, as the central directory declares it. */
export interface ZipEntry {
  /** Name with forward slashes and without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ALL_ONES_32 = 0xffffffff;

/** Every entry of the central directory (APPNOTE 4.3.12), unchecked but for its form. */
export function readDirectory(
  bytes: Uint8Array,
  platform: Platform,
  mostEntries: number,
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, size, offset, before } = directoryPlace(view, end);
  if (count > mostEntries) refuse('file-bomb', { bytes: count, limit: mostEntries });
  // Something may stand before the archive (a self-extracting program): offsets then count from the archive's start.
  const shift = before - size - offset;
  if (shift < 0 || before > bytes.length) corrupt('ZIP');
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) corrupt('ZIP');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) corrupt('ZIP');
    entries.push(readEntry(view, platform, at, nameLength, extraLength, shift));
    at = next;
  }
  return entries;
}

function readEntry(
  view: DataView,
  platform: Platform,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const flags = view.getUint16(at + 8, true);
  const name = platform.decodeUtf8(bytes, at + 46, at + 46 + nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64(view, at + 46 + nameLength, extraLength, sizes);
  return {
    name: name.replace(/\\/g, '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 0x2041) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    offset: sizes.offset + shift,
  };
}

/** The extra field 0x0001 holds, in this order, those of the values that are all ones in the entry itself. */
function readZip64(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  let at = start;
  while (at + 4 <= start + length) {
    const id = view.getUint16(at, true);
    const fieldEnd = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    let field = at + 4;
    if (id === 1) {
      for (const name of ['size', 'packedSize', 'offset'] as const) {
        if (sizes[name] !== ALL_ONES_32 || field + 8 > fieldEnd) continue;
        sizes[name] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at = Math.max(fieldEnd, at + 4);
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return corrupt('ZIP');
}

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends in the file. */
  readonly before: number;
}

function directoryPlace(view: DataView, end: number): DirectoryPlace {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64_SIGNATURE) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === END64_SIGNATURE) {
      return {
        count: Number(view.getBigUint64(at + 32, true)),
        size: Number(view.getBigUint64(at + 40, true)),
        offset: Number(view.getBigUint64(at + 48, true)),
        before: at,
      };
    }
  }
  return {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    before: end,
  };
}
