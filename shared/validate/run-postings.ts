import { IdSet } from '../vietnamese/id-set.ts';
import type { WordTable } from './word-table.ts';

/** A run of words that more texts than this share tells no two of them apart. */
const MOST_TEXTS_A_RUN = 32;
const MOST_COUNTERS = 1 << 26;
const MOST_BUCKETS = 1 << 24;

/**
 * Which texts hold a run of three words, for the runs that a few texts share; the others tell nothing and are not
 * held. Runs are hashes in buckets: two of them in one bucket cost a comparison, no error.
 */
export class RunPostings {
  readonly #table: WordTable;
  readonly #set = new IdSet();
  /** In how many texts a run stands; 255 stands for more. */
  readonly #counters: Uint8Array;
  /** The telling runs of all texts, and where those of each text begin. */
  readonly #runs: Int32Array;
  readonly #runsFrom: Uint32Array;
  /** The texts of all buckets, and where each bucket begins. */
  readonly #texts: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(table: WordTable) {
    this.#table = table;
    this.#counters = new Uint8Array(powerOfTwo(table.tokens * 2, MOST_COUNTERS));
    this.#count();
    const held = this.#countTelling();
    this.#runs = new Int32Array(held);
    this.#runsFrom = new Uint32Array(table.count + 1);
    this.#gather();
    this.#texts = new Uint32Array(held);
    this.#starts = new Uint32Array(powerOfTwo(held, MOST_BUCKETS) + 1);
    this.#post();
  }

  #count(): void {
    const [counters, set, mask] = [this.#counters, this.#set, this.#counters.length - 1];
    for (let text = 0; text < this.#table.count; text++) {
      this.#table.fill(set, text, 3);
      for (let at = 0; at < set.count; at++) {
        const counter = set.at(at) & mask;
        const texts = counters[counter] as number;
        if (texts < 255) counters[counter] = texts + 1;
      }
    }
  }

  /** How many runs of texts are telling. */
  #countTelling(): number {
    const counters = this.#counters;
    let held = 0;
    // Iterating a typed array costs several times what an index does.
    for (let at = 0, end = counters.length; at < end; at++) {
      const texts = counters[at] as number;
      if (isTelling(texts)) held += texts;
    }
    return held;
  }

  #gather(): void {
    const set = this.#set;
    let held = 0;
    for (let text = 0; text < this.#table.count; text++) {
      this.#table.fill(set, text, 3);
      for (let at = 0; at < set.count; at++) {
        const run = set.at(at);
        if (isTelling(this.howMany(run))) this.#runs[held++] = run;
      }
      this.#runsFrom[text + 1] = held;
    }
  }

  /** Buckets filled from their ends, from the last text to the first: each ends up ascending. */
  #post(): void {
    const [runs, starts] = [this.#runs, this.#starts];
    for (let at = 0, end = runs.length; at < end; at++) {
      const bucket = this.#bucketOf(runs[at] as number);
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    for (let at = 1; at < starts.length; at++) {
      starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    }
    for (let text = this.#table.count - 1; text >= 0; text--) {
      const from = this.#runsFrom[text] as number;
      for (let at = (this.#runsFrom[text + 1] as number) - 1; at >= from; at--) {
        const bucket = this.#bucketOf(runs[at] as number);
        const place = (starts[bucket] as number) - 1;
        starts[bucket] = place;
        this.#texts[place] = text;
      }
    }
  }

  /** In how many texts a run stands. */
  howMany(run: number): number {
    return this.#counters[run & (this.#counters.length - 1)] as number;
  }

  #bucketOf(run: number): number {
    return (run ^ (run >>> 11)) & (this.#starts.length - 2);
  }

  /** The rarest of a text's runs that other texts have, too, as many as the list takes; gives how many. */
  rarestOf(text: number, into: Int32Array): number {
    const end = this.#runsFrom[text + 1] as number;
    let count = 0;
    for (let from = this.#runsFrom[text] as number; from < end; from++) {
      const run = this.#runs[from] as number;
      let at = count < into.length ? count++ : count;
      // Of equally rare ones those with the lower hash, so that the choice does not hang on the order of words.
      while (at > 0 && this.#isRarer(run, into[at - 1] as number)) {
        if (at < into.length) into[at] = into[at - 1] as number;
        at--;
      }
      if (at < into.length) into[at] = run;
    }
    return count;
  }

  #isRarer(run: number, other: number): boolean {
    const difference = this.howMany(run) - this.howMany(other);
    return difference < 0 || (difference === 0 && run < other);
  }

  /** The texts that hold a run stand from here … */
  start(run: number): number {
    return this.#starts[this.#bucketOf(run)] as number;
  }

  /** … to here, exclusive. */
  end(run: number): number {
    return this.#starts[this.#bucketOf(run) + 1] as number;
  }

  textAt(at: number): number {
    return this.#texts[at] as number;
  }
}

function isTelling(texts: number): boolean {
  return texts > 1 && texts <= MOST_TEXTS_A_RUN;
}

/** The power of two at or above a number, 1024 at the least. */
function powerOfTwo(number: number, most: number): number {
  let power = 1024;
  while (power < number && power < most) power *= 2;
  return power;
}
