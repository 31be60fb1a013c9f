import { workerData } from 'node:worker_threads';
import type { FileReading } from '../shared/matrix/submission.ts';
import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { readInput } from './read-input.ts';

const { programme, options } = workerData as { programme: Programme; options: ReadingOptions };

/** One thread of the pool: reads the file it is handed. */
export default function readFoundFile(found: FoundFile): FileReading {
  return readInput(found, programme, options);
}
