import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from './usage-error.ts';

/** The operations of the file system that a write is made of, in their order. */
export interface Disk {
  readonly makeFolder: (path: string) => void;
  /** Writes a file and waits until the disk has it. */
  readonly write: (path: string, bytes: Uint8Array | string) => void;
  /** Writes on at the end of a file; `last` waits until the disk has all of it. */
  readonly append: (path: string, bytes: Uint8Array, last: boolean) => void;
  /** Puts a file in the place of another, at once. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

/** The machine's own file system. */
export const nodeDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes, { flush: true }),
  append: (path, bytes, last) => appendFileSync(path, bytes, { flush: last }),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it. Whatever fails or ends the process
 * in between, the place holds what it held before or all of the new.
 * @throws FailureError `write-refused` when the place cannot be written; what stood there before stays.
 */
export function writeWhole(path: string, bytes: Uint8Array | string, disk: Disk = nodeDisk): void {
  const beside = besideOf(path);
  try {
    disk.makeFolder(dirname(path));
    disk.write(beside, bytes);
    disk.rename(beside, path);
  } catch (cause) {
    removeQuietly(beside, disk);
    throw refusal(path, cause);
  }
}

/** The same of pieces as they come, so that a large file is never held whole. A fault of their maker is passed on. */
export async function writeWholePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  disk: Disk = nodeDisk,
): Promise<void> {
  const beside = besideOf(path);
  try {
    disk.makeFolder(dirname(path));
    disk.write(beside, '');
    for await (const piece of pieces) disk.append(beside, piece, false);
    disk.append(beside, new Uint8Array(), true);
    disk.rename(beside, path);
  } catch (cause) {
    removeQuietly(beside, disk);
    throw refusal(path, cause);
  }
}

function besideOf(path: string): string {
  return `${path}.${String(process.pid)}.tmp`;
}

/** Only what a file system says, by a code, is a refusal; anything else is a fault of ours and stays what it is. */
function refusal(path: string, cause: unknown): unknown {
  const { code } = cause as { code?: unknown };
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return cause;
  return new FailureError({ code: 'write-refused', params: { path, detail: code }, cause });
}

/** What was begun beside the place, if it was; a place that does not exist holds nothing to remove. */
function removeQuietly(path: string, disk: Disk): void {
  try {
    disk.remove(path);
  } catch {
    // the reason that the place gives for refusing is told by the failure itself
  }
}
