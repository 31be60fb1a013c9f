import type { Read, ReadingJob } from './read-chosen.ts';

/** One who reads files: the thread itself, or another one. */
export interface Reader {
  /** Done when it can read; refused when it never will. Other files go on without it. */
  readonly ready: Promise<unknown>;
  /** Files that it may be given before the first is done, so that it need not wait for the next. */
  readonly atOnce: number;
  /** Rejects with {@link ReaderDied} when the reader came to an end. */
  read(job: ReadingJob): Promise<Read>;
}

/** A reader came to an end before it had read a file. */
export class ReaderDied extends Error {
  /** Whether it was at this file; otherwise the file was only waiting. */
  readonly wasAtIt: boolean;

  constructor(wasAtIt: boolean, message: string) {
    super(message);
    this.name = 'ReaderDied';
    this.wasAtIt = wasAtIt;
  }
}
