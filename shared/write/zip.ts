import { zipSync } from 'fflate';

/** A file to be packed: its name, folders with `/`, and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A ZIP of files that are compressed already; the same files give the same bytes at any time. */
export function writeZip(files: readonly NamedBytes[]): Uint8Array {
  const entries = files.map(({ name, bytes }) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: '1980-01-01T00:00:00Z' });
}
