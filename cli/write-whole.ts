import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from './usage-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it.
 * @throws FailureError `write-refused` when the place cannot be written; what stood there before stays.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const beside = `${path}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, bytes, { flush: true });
    renameSync(beside, path);
  } catch (cause) {
    removeQuietly(beside);
    const detail = (cause as { code?: string }).code ?? String(cause);
    throw new FailureError({ code: 'write-refused', params: { path, detail }, cause });
  }
}

/** What was begun beside the place, if it was; a place that does not exist holds nothing to remove. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // the reason that the place gives for refusing is told by the failure itself
  }
}
