import { readFileSync, statSync } from 'node:fs';
import { failed } from '../shared/failure/failure.ts';
import { packReading, type StateLine } from '../shared/matrix/pack-state.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { readFile, type InputFile, type ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { nodePlatform } from './node-platform.ts';
import type { ReadingCache } from './reading-cache.ts';

/** A file as read, and packed for the master's state where that was done already. */
export interface ReadInput {
  readonly reading: FileReading;
  readonly line?: StateLine;
}

/** Reads one file of the disk, or finds it as it was read before; one that cannot be opened is a failure like any other. */
export function readInput(
  found: FoundFile,
  programme: Programme,
  options: ReadingOptions,
  cache?: ReadingCache,
): ReadInput {
  const input = openInput(found);
  if ('outcome' in input) return { reading: input };
  const { file, bytes, modified } = input;
  const hash = cache && nodePlatform.sha256(bytes);
  const kept = hash === undefined ? undefined : cache?.get(file, hash);
  if (kept) return asOf(kept, modified);
  const reading = readFile(input, programme, nodePlatform, options);
  // What cannot be read is soon said again; and what it needs may be there the next time.
  if (hash === undefined || !reading.outcome.ok) return { reading };
  const line = packReading(reading, nodePlatform);
  cache?.put(file, hash, line);
  return { reading, line };
}

/** A kept reading with the time at which the file was changed now: the same bytes may have been saved again. */
function asOf({ reading, line }: Required<ReadInput>, modified: number | undefined): ReadInput {
  const { outcome } = reading;
  if (!outcome.ok || modified === undefined || outcome.value.modified === modified) {
    return { reading, line };
  }
  const value = { ...outcome.value, modified };
  return { reading: { ...reading, outcome: { ok: true, value } } };
}

function openInput({ path, file }: FoundFile): InputFile | FileReading {
  try {
    const bytes = readFileSync(path);
    return { file, bytes, modified: Math.floor(statSync(path).mtimeMs) };
  } catch (cause) {
    const { code } = cause as { code?: string };
    const outcome =
      code === 'ENOENT'
        ? failed('file-not-found', {}, { file, cause })
        : failed('file-unreadable', { detail: code ?? String(cause) }, { file, cause });
    return { file, hash: '', outcome };
  }
}
