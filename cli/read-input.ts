import { readFileSync, statSync } from 'node:fs';
import { failed } from '../shared/failure/failure.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { readFile, type ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { nodePlatform } from './node-platform.ts';

/** Reads one file of the disk; one that cannot be opened is a failure like any other. */
export function readInput(
  { path, file }: FoundFile,
  programme: Programme,
  options: ReadingOptions,
): FileReading {
  let bytes: Uint8Array;
  let modified: number;
  try {
    bytes = readFileSync(path);
    modified = Math.floor(statSync(path).mtimeMs);
  } catch (cause) {
    const { code } = cause as { code?: string };
    const outcome =
      code === 'ENOENT'
        ? failed('file-not-found', {}, { file, cause })
        : failed('file-unreadable', { detail: code ?? String(cause) }, { file, cause });
    return { file, hash: '', outcome };
  }
  return readFile({ file, bytes, modified }, programme, nodePlatform, options);
}
