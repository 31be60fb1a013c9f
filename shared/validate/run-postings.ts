import { SortedNumbers, type WordTable } from './word-table.ts';

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
  readonly #runs = new SortedNumbers();
  /** In how many texts a run stands; 255 stands for more. */
  readonly #counters: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;

  constructor(table: WordTable) {
    this.#table = table;
    this.#counters = new Uint8Array(powerOfTwo(table.tokens * 4, MOST_COUNTERS));
    this.#eachRun((run) => {
      const at = run & (this.#counters.length - 1);
      this.#counters[at] = Math.min(255, (this.#counters[at] as number) + 1);
    });
    let held = 0;
    for (const texts of this.#counters) if (isTelling(texts)) held += texts;
    this.#starts = new Uint32Array(powerOfTwo(held, MOST_BUCKETS) + 1);
    this.#texts = new Uint32Array(held);
    this.#fill();
  }

  #eachRun(visit: (run: number, text: number) => void): void {
    for (let text = this.#table.count - 1; text >= 0; text--) {
      const runs = this.#table.runs(text, this.#runs);
      for (let at = 0; at < runs.count; at++) visit(runs.at(at), text);
    }
  }

  /** Buckets filled from their ends, from the last text to the first: each ends up ascending. */
  #fill(): void {
    const starts = this.#starts;
    this.#eachRun((run) => {
      if (!this.#isTelling(run)) return;
      const bucket = this.#bucketOf(run);
      starts[bucket] = (starts[bucket] as number) + 1;
    });
    for (let at = 1; at < starts.length; at++) {
      starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    }
    this.#eachRun((run, text) => {
      if (!this.#isTelling(run)) return;
      const bucket = this.#bucketOf(run);
      const at = (starts[bucket] as number) - 1;
      starts[bucket] = at;
      this.#texts[at] = text;
    });
  }

  #howMany(run: number): number {
    return this.#counters[run & (this.#counters.length - 1)] as number;
  }

  #isTelling(run: number): boolean {
    return isTelling(this.#howMany(run));
  }

  #bucketOf(run: number): number {
    return (run ^ (run >>> 11)) & (this.#starts.length - 2);
  }

  /** The rarest of a text's runs that other texts have, too; at most so many. */
  rarestOf(text: number, most: number): readonly number[] {
    const telling: number[] = [];
    const runs = this.#table.runs(text, this.#runs);
    for (let at = 0; at < runs.count; at++) {
      if (this.#isTelling(runs.at(at))) telling.push(runs.at(at));
    }
    if (telling.length <= most) return telling;
    return telling.sort((a, b) => this.#howMany(a) - this.#howMany(b) || a - b).slice(0, most);
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
