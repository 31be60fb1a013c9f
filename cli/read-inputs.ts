import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import type { FoundFile } from './find-files.ts';
import { Progress } from './progress.ts';
import { readAll, type ReadFiles } from './reading-pool.ts';

/** Reads files with progress on standard error; one that cannot be read is a failure of its own, the others go on. */
export async function readInputs(
  files: readonly FoundFile[],
  programme: Programme,
  options: ReadingOptions,
  { cli }: Catalogue,
): Promise<ReadFiles> {
  const progress = new Progress();
  const read = await readAll(files, programme, options, (done, total, file) =>
    progress.show(cli.reading(done, total, file)),
  );
  progress.end();
  return read;
}
