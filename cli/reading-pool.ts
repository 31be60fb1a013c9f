import { availableParallelism } from 'node:os';
import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { ParcelReceiver, type Parcel } from '../shared/matrix/hand-over.ts';
import type { PackedReadings, StateLine } from '../shared/matrix/pack-state.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { readInput } from './read-input.ts';
import { ReadingCache, type CacheLocation } from './reading-cache.ts';

/** Fewer files than this are read sooner than a thread starts. */
const WORTH_THREADS = 8;

/** Files as read, and those that a thread has packed for the master's state already. */
export interface ReadFiles {
  readonly readings: readonly FileReading[];
  readonly packed: PackedReadings;
}

/** What a thread gives back for a file. */
export interface ReadAndPacked {
  readonly thread: number;
  readonly parcel: Parcel;
  readonly line: StateLine;
}

/** What every thread reads by. */
export interface ReadingSetUp {
  readonly programme: Programme;
  readonly options: ReadingOptions;
  readonly cache?: CacheLocation;
}

/** Called as each file is done. */
export type OnRead = (done: number, total: number, file: string) => void;

/**
 * Reads files on all processors, the largest first, so that no thread is left with a large one at the end. Only
 * paths wait in the queue, so memory follows the results and not the number of files. The result has the order of
 * `files`, whatever the number of threads.
 */
export async function readAll(
  files: readonly FoundFile[],
  { programme, options, cache }: ReadingSetUp,
  onRead: OnRead,
  threads = availableParallelism(),
): Promise<ReadFiles> {
  let done = 0;
  const report = ({ file }: FoundFile) => onRead(++done, files.length, file);
  if (threads < 2 || files.length < WORTH_THREADS) {
    const kept = cache && new ReadingCache(cache);
    const packed = new Map<FileReading, StateLine>();
    const readings = files.map((found) => {
      const { reading, line } = readInput(found, programme, options, kept);
      if (line) packed.set(reading, line);
      report(found);
      return reading;
    });
    return { readings, packed };
  }
  // A few files need no pool, and should not wait for it.
  const { Piscina } = await import('piscina');
  // Left alone, a thread lets 100 MB of garbage gather before it looks after it for the first time.
  setFlagsFromString('--initial-heap-size=16');
  const pool = new Piscina<FoundFile, ReadAndPacked>({
    filename: new URL('./reading-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { programme, options, ...(cache ? { cache } : {}) } satisfies ReadingSetUp,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  try {
    const receivers = new Map<number, ParcelReceiver>();
    const open = ({ thread, parcel, line }: ReadAndPacked) => {
      const receiver = receivers.get(thread) ?? new ParcelReceiver();
      receivers.set(thread, receiver);
      return { reading: receiver.open(parcel), line };
    };
    const results = new Map<FoundFile, { reading: FileReading; line: StateLine }>();
    const largestFirst = files
      .map((found) => ({ found, size: statSync(found.path, { throwIfNoEntry: false })?.size ?? 0 }))
      .sort((a, b) => b.size - a.size);
    await Promise.all(
      largestFirst.map(async ({ found }) => {
        results.set(found, open(await pool.run(found)));
        report(found);
      }),
    );
    const inOrder = files.flatMap((found) => results.get(found) ?? []);
    return {
      readings: inOrder.map(({ reading }) => reading),
      packed: new Map(inOrder.map(({ reading, line }) => [reading, line])),
    };
  } finally {
    await pool.destroy();
  }
}
