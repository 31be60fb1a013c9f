import { threadId, workerData } from 'node:worker_threads';
import { packReading } from '../shared/matrix/pack-state.ts';
import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { ParcelSender } from './hand-over.ts';
import { nodePlatform } from './node-platform.ts';
import { readInput } from './read-input.ts';
import type { ReadAndPacked } from './reading-pool.ts';

const { programme, options } = workerData as { programme: Programme; options: ReadingOptions };

const sender = new ParcelSender();

/** One thread of the pool: reads the file it is handed, and packs it for the master's state. */
export default function readFoundFile(found: FoundFile): ReadAndPacked {
  const reading = readInput(found, programme, options);
  return {
    thread: threadId,
    parcel: sender.pack(reading),
    line: packReading(reading, nodePlatform),
  };
}
