import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from './usage-error.ts';

/** The operations of the file system that a write is made of, in their order. */
export interface Disk {
  readonly makeFolder: (path: string) => void;
  /** Writes a file and waits until the disk has it. */
  readonly write: (path: string, bytes: Uint8Array | string) => void;
  /** Puts a file in the place of another, at once. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

/** The machine's own file system. */
export const nodeDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes, { flush: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it. Whatever fails or ends the process
 * in between, the place holds what it held before or all of the new.
 * @throws FailureError `write-refused` when the place cannot be written; what stood there before stays.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, disk: Disk = nodeDisk): void {
  const beside = `${path}.${String(process.pid)}.tmp`;
  try {
    disk.makeFolder(dirname(path));
    disk.write(beside, bytes);
    disk.rename(beside, path);
  } catch (cause) {
    removeQuietly(beside, disk);
    const detail = (cause as { code?: string }).code ?? String(cause);
    throw new FailureError({ code: 'write-refused', params: { path, detail }, cause });
  }
}

/** What was begun beside the place, if it was; a place that does not exist holds nothing to remove. */
function removeQuietly(path: string, disk: Disk): void {
  try {
    disk.remove(path);
  } catch {
    // the reason that the place gives for refusing is told by the failure itself
  }
}
