import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it.
 * @throws FailureError `write-refused` when the place cannot be written; what stood there before stays.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const file = new FileBeside(path);
  try {
    file.open();
    file.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    file.takePlace();
  } catch (cause) {
    throw file.refused(cause);
  }
}

/** The same of pieces as they come, so that a large file is never held whole. A fault of the maker is passed on. */
export async function writeWholePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = new FileBeside(path);
  try {
    file.open();
    for await (const piece of pieces) file.write(piece);
    file.takePlace();
  } catch (cause) {
    throw file.refused(cause);
  }
}

/** A file that is made beside the place it shall take. */
class FileBeside {
  readonly #path: string;
  readonly #beside: string;
  #handle: number | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#beside = `${path}.${String(process.pid)}.tmp`;
  }

  open(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#handle = openSync(this.#beside, 'w');
  }

  write(bytes: Uint8Array): void {
    if (this.#handle === undefined) return;
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
  }

  /** On the disk before it takes the place: a machine that stops leaves the old file or the new one. */
  takePlace(): void {
    if (this.#handle === undefined) return;
    fsyncSync(this.#handle);
    this.#close();
    renameSync(this.#beside, this.#path);
  }

  /** What to throw for a fault, with nothing left beside. Only what the file system says is a refusal. */
  refused(cause: unknown): unknown {
    try {
      this.#close();
      rmSync(this.#beside, { force: true });
    } catch {
      // the reason that the place gives for refusing is told by the failure itself
    }
    const { code, syscall } = cause as { code?: string; syscall?: string };
    if (code === undefined || syscall === undefined) return cause;
    const failure = {
      code: 'write-refused',
      params: { path: this.#path, detail: code },
      cause,
    } as const;
    return new FailureError(failure);
  }

  #close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }
}
