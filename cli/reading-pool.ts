import { availableParallelism } from 'node:os';
import { statSync } from 'node:fs';
import { Piscina } from 'piscina';
import type { FileReading } from '../shared/matrix/submission.ts';
import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { readInput } from './read-input.ts';

/** Fewer files than this are read sooner than a thread starts. */
const WORTH_THREADS = 8;

/** Called as each file is done. */
export type OnRead = (done: number, total: number, file: string) => void;

/**
 * Reads files on all processors, the largest first, so that no thread is left with a large one at the end. Only
 * paths wait in the queue, so memory follows the results and not the number of files. The result has the order of
 * `files`, whatever the number of threads.
 */
export async function readAll(
  files: readonly FoundFile[],
  programme: Programme,
  options: ReadingOptions,
  onRead: OnRead,
  threads = availableParallelism(),
): Promise<FileReading[]> {
  let done = 0;
  const report = ({ file }: FoundFile) => onRead(++done, files.length, file);
  if (threads < 2 || files.length < WORTH_THREADS) {
    return files.map((found) => {
      const reading = readInput(found, programme, options);
      report(found);
      return reading;
    });
  }
  const pool = new Piscina<FoundFile, FileReading>({
    filename: new URL('./reading-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { programme, options },
  });
  try {
    const readings = new Map<FoundFile, FileReading>();
    const largestFirst = files
      .map((found) => ({ found, size: statSync(found.path, { throwIfNoEntry: false })?.size ?? 0 }))
      .sort((a, b) => b.size - a.size);
    await Promise.all(
      largestFirst.map(async ({ found }) => {
        readings.set(found, await pool.run(found));
        report(found);
      }),
    );
    return files.map((found) => readings.get(found) as FileReading);
  } finally {
    await pool.destroy();
  }
}
