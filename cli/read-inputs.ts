import { readFileSync, statSync } from 'node:fs';
import { failed } from '../shared/failure/failure.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { readFile, type ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import type { FoundFile } from './find-files.ts';
import { nodePlatform } from './node-platform.ts';
import { Progress } from './progress.ts';

/** Reads files one after the other; a file that cannot be opened is a failure of its own, the others go on. */
export function readInputs(
  files: readonly FoundFile[],
  programme: Programme,
  options: ReadingOptions,
  { cli }: Catalogue,
): FileReading[] {
  const progress = new Progress();
  const readings = files.map((found, index) => {
    progress.show(cli.reading(index + 1, files.length, found.file));
    return readInput(found, programme, options);
  });
  progress.end();
  return readings;
}

function readInput(
  { path, file }: FoundFile,
  programme: Programme,
  options: ReadingOptions,
): FileReading {
  try {
    const modified = Math.floor(statSync(path).mtimeMs);
    return readFile(
      { file, bytes: readFileSync(path), modified },
      programme,
      nodePlatform,
      options,
    );
  } catch (cause) {
    const code = (cause as { code?: string }).code;
    if (code === undefined) throw cause;
    const outcome =
      code === 'ENOENT'
        ? failed('file-not-found', {}, { file, cause })
        : failed('file-unreadable', { detail: code }, { file, cause });
    return { file, hash: '', outcome };
  }
}
