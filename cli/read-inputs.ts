import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import type { Arguments } from './arguments.ts';
import type { FoundFile } from './find-files.ts';
import { Progress } from './progress.ts';
import { cacheLocation, clearOldReadings, usualCacheFolder } from './reading-cache.ts';
import { readAll, type ReadFiles } from './reading-pool.ts';

/** Options of the commands that read files: where readings are kept, or that they are not. */
export const CACHE_OPTIONS = { text: ['cache'], flags: ['no-cache'] } as const;

/** Reads files with progress on standard error; one that cannot be read is a failure of its own, the others go on. */
export async function readInputs(
  files: readonly FoundFile[],
  programme: Programme,
  options: ReadingOptions,
  args: Arguments,
  { cli }: Catalogue,
): Promise<ReadFiles> {
  const folder = args.text['cache'] ?? usualCacheFolder();
  const cache = args.flags['no-cache'] ? undefined : cacheLocation(folder, programme, options);
  const progress = new Progress();
  const read = await readAll(
    files,
    { programme, options, ...(cache ? { cache } : {}) },
    (done, total, file) => progress.show(cli.reading(done, total, file)),
  );
  progress.end();
  if (cache) clearOldReadings(folder);
  return read;
}
