import { Memo } from '../value/memo.ts';
import { COLUMNS } from './columns.ts';
import type { FileReading, QuarantineReason, Submission } from './submission.ts';
import type { MatrixSource, Task } from './task.ts';

/*
 * Readings go from one thread to another in parcels. Most cells of thirty departments say the same few things: what a
 * thread has said before, a value or a text, it says again by its number, so that handing over is copying numbers, and
 * equal cells of all files share one value on the other side.
 */

/** A reading on its way to another thread. Parcels of one thread must be opened in the order in which they were made. */
export interface Parcel {
  /** Its tasks and quarantined rows are left out: they are in the cells. */
  readonly reading: FileReading;
  readonly sources: readonly MatrixSource[];
  /** Values and texts that have not been said before; they are numbered on from those that have. */
  readonly fresh: readonly (object | string)[];
  /** Texts that are said this once. */
  readonly texts: readonly string[];
  /** {@link STRIDE} numbers a task: source, row and the cells, quarantined ones last. */
  readonly cells: Int32Array;
  /** What few tasks have besides, by the task's place. */
  readonly others: readonly (readonly [number, Pick<Task, 'extra' | 'inheritedFrom'>])[];
  /** Why the last tasks are quarantined. */
  readonly reasons: readonly QuarantineReason[];
}

const STRIDE = 2 + COLUMNS.length;
/** So many values and texts are remembered, at the most twice. */
const REMEMBERED = 8192;
/** Texts longer than this are hardly said twice. */
const LONGEST_SHARED = 120;

/** Makes the parcels of one thread. */
export class ParcelSender {
  readonly #known = new Memo<object | string, { number: number }>(REMEMBERED);
  #said = 0;

  pack(reading: FileReading): Parcel {
    if (!reading.outcome.ok) return { ...NOTHING, reading };
    const submission = reading.outcome.value;
    const { tasks, quarantine } = submission;
    const sources: MatrixSource[] = [];
    const fresh: (object | string)[] = [];
    const texts: string[] = [];
    const others: [number, Pick<Task, 'extra' | 'inheritedFrom'>][] = [];
    const cells = new Int32Array((tasks.length + quarantine.length) * STRIDE);
    const put = (task: Task, at: number): void => {
      const { source, row, values, ...other } = task;
      if (sources.at(-1) !== source) sources.push(source);
      const from = at * STRIDE;
      cells[from] = sources.length - 1;
      cells[from + 1] = row;
      for (let column = 0; column < COLUMNS.length; column++) {
        const value = values[(COLUMNS[column] as { key: keyof typeof values }).key];
        if (value !== undefined) cells[from + 2 + column] = this.#numberOf(value, fresh, texts);
      }
      if (task.extra !== undefined || task.inheritedFrom !== undefined) others.push([at, other]);
    };
    tasks.forEach(put);
    quarantine.forEach(({ task }, index) => put(task, tasks.length + index));
    const shell: Submission = { ...submission, tasks: [], quarantine: [] };
    return {
      reading: { ...reading, outcome: { ok: true, value: shell } },
      sources,
      fresh,
      texts,
      cells,
      others,
      reasons: quarantine.map(({ reason }) => reason),
    };
  }

  /** Number of what is said again, from 1; of a text that is said this once its place, as a negative number from -1. */
  #numberOf(value: object | string, fresh: (object | string)[], texts: string[]): number {
    const isText = typeof value === 'string';
    if (isText && value.length > LONGEST_SHARED) return -texts.push(value);
    const known = this.#known.get(value, () => ({ number: 0 }));
    if (known.number > 0) return known.number;
    // A text is given a number when it is met again: most are not.
    if (isText && known.number === 0) {
      known.number = -1;
      return -texts.push(value);
    }
    known.number = ++this.#said;
    fresh.push(value);
    return known.number;
  }
}

const NOTHING = {
  sources: [],
  fresh: [],
  texts: [],
  cells: new Int32Array(0),
  others: [],
  reasons: [],
} as const;

/** Opens the parcels of one thread. */
export class ParcelReceiver {
  readonly #said: (object | string)[] = [];

  open({ reading, sources, fresh, texts, cells, others, reasons }: Parcel): FileReading {
    for (const value of fresh) this.#said.push(value);
    if (!reading.outcome.ok) return reading;
    const count = cells.length / STRIDE;
    const all: Task[] = [];
    for (let at = 0; at < count; at++) {
      const from = at * STRIDE;
      const values: Record<string, object | string> = {};
      for (let column = 0; column < COLUMNS.length; column++) {
        const number = cells[from + 2 + column] as number;
        if (number === 0) continue;
        const value = number > 0 ? this.#said[number - 1] : texts[-number - 1];
        if (value !== undefined) values[(COLUMNS[column] as { key: string }).key] = value;
      }
      const source = sources[cells[from] as number] as MatrixSource;
      all.push({ source, row: cells[from + 1] as number, values });
    }
    for (const [at, other] of others) all[at] = { ...(all[at] as Task), ...other };
    const tasks = all.slice(0, count - reasons.length);
    const quarantine = reasons.map((reason, index) => ({
      reason,
      task: all[tasks.length + index] as Task,
    }));
    const value: Submission = { ...reading.outcome.value, tasks, quarantine };
    return { ...reading, outcome: { ok: true, value } };
  }
}
