import type { FileReading, SenderCorrection } from '../../shared/matrix/submission.ts';
import { nameOf } from './read-chosen.ts';

/** So many tasks are kept at the most, beside those of the files at hand: some 100 MB. */
const MOST_TASKS = 100_000;

interface Kept {
  readonly reading: FileReading;
  /** Everything besides its bytes that decided how the file was read. */
  readonly circumstances: string;
  readonly tasks: number;
}

/**
 * Readings of this session, so that a file that is chosen again is not read again. They hold for the same name, time of
 * change, corrections and bytes; whether the bytes are the same is for the reader to say, by their hash.
 */
export class KeptReadings {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #tasks = 0;

  constructor(mostTasks = MOST_TASKS) {
    this.#most = mostTasks;
  }

  /** The reading that holds if the file's bytes have its hash. */
  find(file: File, corrections: readonly SenderCorrection[]): FileReading | undefined {
    const kept = this.#kept.get(nameOf(file));
    return kept?.circumstances === circumstancesOf(file, corrections) ? kept.reading : undefined;
  }

  /** Keeps a reading, and forgets the oldest where they become too many. Failures are tried again each time. */
  keep(file: File, corrections: readonly SenderCorrection[], reading: FileReading): void {
    const name = nameOf(file);
    this.#forget(name);
    if (!reading.outcome.ok || reading.hash === '') return;
    const tasks = reading.outcome.value.tasks.length + reading.outcome.value.quarantine.length;
    this.#kept.set(name, { reading, circumstances: circumstancesOf(file, corrections), tasks });
    this.#tasks += tasks;
    for (const oldest of this.#kept.keys()) {
      if (this.#tasks <= this.#most) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#tasks -= this.#kept.get(name)?.tasks ?? 0;
    this.#kept.delete(name);
  }
}

/** Whose file it is shows only when it is read: so every correction of a department may hold for it. */
function circumstancesOf(file: File, corrections: readonly SenderCorrection[]): string {
  const name = nameOf(file);
  const holding = corrections.filter((one) => one.file === undefined || one.file === name);
  return JSON.stringify([file.lastModified, holding]);
}
