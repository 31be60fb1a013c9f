import type { FileReading, SenderCorrection } from '../../shared/matrix/submission.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { KeptReadings } from './kept-readings.ts';
import { readChosen } from './read-chosen.ts';
import { readInTurn, type OnReading } from './read-in-turn.ts';
import type { Reader } from './reader.ts';
import type { ThreadReader } from './thread-reader.ts';

/** Fewer files than this are read sooner than another thread starts. */
const WORTH_THREADS = 4;
/** Threads besides this one, at the most: each holds the programme and what it has learnt of it. */
const MOST_THREADS = 3;
/** Threads that had nothing to read for so long are ended, in milliseconds. */
const IDLE = 60_000;

/** Starts a thread. */
export type StartThread = () => ThreadReader;

/**
 * Reads files in this thread and, where they are many, in others besides. Keeps what was read in this session.
 */
export class ReadingCrew {
  readonly #itself: Reader;
  readonly #most: number;
  readonly #start: StartThread | undefined;
  readonly #kept = new KeptReadings();
  #threads: ThreadReader[] = [];
  #stop: AbortController | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param processors how many the machine has; without `start` this thread reads alone. */
  constructor(programme: Programme, platform: Platform, processors = 1, start?: StartThread) {
    this.#itself = {
      ready: Promise.resolve(),
      atOnce: 1,
      read: async (job) => {
        // Lets messages in: a stop, or what another thread has read.
        await new Promise((resolve) => setTimeout(resolve, 0));
        return readChosen(job, programme, platform);
      },
    };
    this.#start = start;
    this.#most = start ? Math.min(MOST_THREADS, processors - 1) : 0;
  }

  /** Starts the other threads, so that they are ready when files are chosen. */
  call(): void {
    this.#threads = this.#threads.filter(({ hasEnded }) => !hasEnded);
    while (this.#start && this.#threads.length < this.#most) this.#threads.push(this.#start());
    this.#sendHomeWhenIdle();
  }

  /** Readings in the order of the files; `undefined` when it was stopped. */
  async read(
    files: readonly File[],
    corrections: readonly SenderCorrection[],
    onReading: OnReading,
  ): Promise<readonly FileReading[] | undefined> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    if (files.length >= WORTH_THREADS) this.call();
    clearTimeout(this.#idle);
    for (const thread of this.#threads) thread.beginTurn();
    const readers = [this.#itself, ...(files.length >= WORTH_THREADS ? this.#threads : [])];
    const turn = { readers, corrections, kept: this.#kept, stop: stop.signal };
    try {
      return await readInTurn(files, turn, onReading);
    } finally {
      this.#sendHomeWhenIdle();
    }
  }

  /** Reads a file again, whatever is known of it. */
  async readAgain(file: File, corrections: readonly SenderCorrection[]): Promise<FileReading> {
    const reading = await this.#itself.read({ file, corrections });
    if (reading === 'unchanged') throw new Error('nothing was known of the file');
    this.#kept.keep(file, corrections, reading);
    return reading;
  }

  /** Stops reading; threads are ended in the middle of their files. */
  stop(): void {
    if (!this.#stop) return;
    this.#stop.abort();
    this.#end('stopped');
  }

  #sendHomeWhenIdle(): void {
    clearTimeout(this.#idle);
    if (this.#threads.length === 0) return;
    this.#idle = setTimeout(() => {
      this.#end('idle');
    }, IDLE);
  }

  #end(why: string): void {
    for (const thread of this.#threads) thread.end(why);
    this.#threads = [];
  }
}
