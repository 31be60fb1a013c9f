import type { FileReading, SenderCorrection } from '../../shared/matrix/submission.ts';
import type { KeptReadings } from './kept-readings.ts';
import { readingOfDeadReader } from './read-chosen.ts';
import { ReaderDied, type Reader } from './reader.ts';

/** Called with a file's place when it is given to a reader, and again with its reading when it is read. */
export type OnReading = (index: number, reading?: FileReading) => void;

/** How files are read. */
export interface ReadingTurn {
  readonly readers: readonly Reader[];
  readonly corrections: readonly SenderCorrection[];
  readonly kept: KeptReadings;
  /** Ends the reading when it is aborted. */
  readonly stop: AbortSignal;
}

/**
 * Reads files with several readers, the largest first, so that no reader is left with a large one at the end. Each takes
 * the next file when it is done with one, so only files wait, not what is in them. The readings are in the order of the
 * files, whoever read them; `undefined` when stopped. The first reader is the thread itself: it is always there, and
 * reads what another one leaves behind.
 */
export function readInTurn(
  files: readonly File[],
  turn: ReadingTurn,
  onReading: OnReading,
): Promise<readonly FileReading[] | undefined> {
  const { readers, stop } = turn;
  return new Promise((resolve, reject) => {
    if (stop.aborted || files.length === 0) {
      resolve(stop.aborted ? undefined : []);
      return;
    }
    stop.addEventListener('abort', () => {
      resolve(undefined);
    });
    const queue = new ReadingQueue(files, turn, (index, reading) => {
      onReading(index, reading);
      if (queue.readings.size === files.length) resolve(queue.inOrder());
    });
    for (const reader of readers) {
      for (let lane = 0; lane < reader.atOnce; lane++) queue.readWith(reader).catch(reject);
    }
  });
}

class ReadingQueue {
  readonly readings = new Map<number, FileReading>();
  readonly #files: readonly File[];
  readonly #waiting: number[];
  readonly #turn: ReadingTurn;
  readonly #onReading: OnReading;

  constructor(files: readonly File[], turn: ReadingTurn, onReading: OnReading) {
    this.#files = files;
    this.#turn = turn;
    this.#onReading = onReading;
    const size = (index: number): number => files[index]?.size ?? 0;
    this.#waiting = [...files.keys()].sort((a, b) => size(b) - size(a) || a - b);
  }

  inOrder(): readonly FileReading[] {
    return this.#files.flatMap((_file, index) => this.readings.get(index) ?? []);
  }

  /** Lets a reader take files until none is left, or it has come to its end. */
  async readWith(reader: Reader): Promise<void> {
    const [itself = reader] = this.#turn.readers;
    try {
      await reader.ready;
    } catch {
      // It never began: nothing was given to it.
      return;
    }
    for (let at = this.#next(); at !== undefined; at = this.#next()) {
      try {
        await this.#read(at, reader);
      } catch (cause) {
        if (!(cause instanceof ReaderDied)) throw cause;
        // A file that ends a thread is not tried in the next one.
        if (cause.wasAtIt) this.#take(at, readingOfDeadReader(this.#fileAt(at), cause));
        else this.#waiting.unshift(at);
        if (reader !== itself) await this.readWith(itself);
        return;
      }
    }
  }

  #next(): number | undefined {
    return this.#turn.stop.aborted ? undefined : this.#waiting.shift();
  }

  #fileAt(index: number): File {
    return this.#files[index] as File;
  }

  async #read(index: number, reader: Reader): Promise<void> {
    const { corrections, kept } = this.#turn;
    const file = this.#fileAt(index);
    const before = kept.find(file, corrections);
    this.#onReading(index);
    const read = await reader.read({ file, corrections, ...(before && { known: before.hash }) });
    const reading = read === 'unchanged' ? before : read;
    if (!reading) throw new Error('a file is called unchanged of which nothing was known');
    kept.keep(file, corrections, reading);
    this.#take(index, reading);
  }

  #take(index: number, reading: FileReading): void {
    if (this.#turn.stop.aborted) return;
    this.readings.set(index, reading);
    this.#onReading(index, reading);
  }
}
