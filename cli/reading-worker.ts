import { threadId, workerData } from 'node:worker_threads';
import { ParcelSender } from '../shared/matrix/hand-over.ts';
import { packReading } from '../shared/matrix/pack-state.ts';
import type { FoundFile } from './find-files.ts';
import { nodePlatform } from './node-platform.ts';
import { readInput } from './read-input.ts';
import { ReadingCache } from './reading-cache.ts';
import type { ReadAndPacked, ReadingSetUp } from './reading-pool.ts';

const { programme, options, cache: location } = workerData as ReadingSetUp;
const cache = location && new ReadingCache(location);
const sender = new ParcelSender();

/** One thread of the pool: reads the file it is handed, and packs it for the master's state. */
export default function readFoundFile(found: FoundFile): ReadAndPacked {
  const { reading, line } = readInput(found, programme, options, cache);
  return {
    thread: threadId,
    parcel: sender.pack(reading),
    line: line ?? packReading(reading, nodePlatform),
  };
}
