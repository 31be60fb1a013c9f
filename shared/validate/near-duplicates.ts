import { foldWords } from '../vietnamese/fold-key.ts';
import { WordTable } from './word-table.ts';

/** Two texts that may say the same in other words, by their positions in the list. */
export interface NearPair {
  readonly first: number;
  readonly second: number;
  /** Share of the shorter one's words that stand in the longer one, 0–1. */
  readonly containment: number;
  /** Different words that both have. */
  readonly common: number;
}

/** Start values of the domain notes: on the report itself they give its three true pairs and no other. */
const LEAST_CONTAINMENT = 0.8;
const LEAST_COMMON = 9;
/** Words alone would also join texts about one topic; half of the neighbouring words must be the same, too. */
const LEAST_NEIGHBOURS = 0.5;
/** A run of words that more texts than this share tells no two of them apart. */
const MOST_TEXTS_A_RUN = 32;
/** Of each text so many of its rarest runs are looked up. */
const RUNS_LOOKED_UP = 8;

/**
 * Pairs of texts that nearly agree. Keys are comparison keys (`foldKey`), all different; texts are what they were
 * made of. Candidates share a rare run of three words, so that work grows with the number of texts, not with its
 * square; each candidate is then compared exactly. Texts that differ in a number, a year or a name on both sides are
 * two tasks of one pattern, no pair. `mayPair` leaves pairs out before they are compared.
 */
export function nearPairs(
  keys: readonly string[],
  texts: readonly string[],
  mayPair: (first: number, second: number) => boolean = () => true,
): NearPair[] {
  const table = new WordTable(keys);
  const postings = new Postings(table);
  const names = new NameTable(texts);
  const pairs: NearPair[] = [];
  const seenFor = new Int32Array(table.count).fill(-1);
  for (let text = 0; text < table.count; text++) {
    if (table.wordCount(text) < LEAST_COMMON) continue;
    for (const run of postings.rarestOf(text)) {
      const end = postings.end(run);
      for (let at = postings.start(run); at < end; at++) {
        const other = postings.textAt(at);
        // Postings are in ascending order; each pair is looked at from its later text.
        if (other >= text) break;
        if (seenFor[other] === text) continue;
        seenFor[other] = text;
        if (!mayPair(other, text)) continue;
        const pair = compare(table, other, text);
        if (pair && !names.differ(other, text)) pairs.push(pair);
      }
    }
  }
  return pairs;
}

function compare(table: WordTable, first: number, second: number): NearPair | undefined {
  const [shorter, longer] =
    table.wordCount(first) <= table.wordCount(second) ? [first, second] : [second, first];
  const words = table.wordCount(shorter);
  if (words < LEAST_COMMON) return undefined;
  if (table.missingAtLeast(shorter, longer) > words * (1 - LEAST_CONTAINMENT)) return undefined;
  const common = table.commonWords(shorter, longer);
  const containment = common / words;
  if (common < LEAST_COMMON || containment < LEAST_CONTAINMENT) return undefined;
  if (table.sharedNeighbours(shorter, longer) < LEAST_NEIGHBOURS) return undefined;
  return { first, second, containment, common };
}

/** Which texts hold a run of words: hashed buckets, filled by counting. Two runs in one bucket cost a comparison, no error. */
class Postings {
  readonly #table: WordTable;
  readonly #mask: number;
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;

  constructor(table: WordTable) {
    this.#table = table;
    const total = table.runCount;
    let size = 1024;
    while (size < total * 2 && size < 1 << 24) size *= 2;
    this.#mask = size - 1;
    // While they are counted, a count stands one further than its start will.
    this.#starts = new Uint32Array(size + 1);
    this.#eachRun((run) => {
      const bucket = (run & this.#mask) + 1;
      this.#starts[bucket] = (this.#starts[bucket] as number) + 1;
    });
    for (let at = 1; at <= size; at++) {
      this.#starts[at] = (this.#starts[at] as number) + (this.#starts[at - 1] as number);
    }
    this.#texts = new Uint32Array(total);
    const filled = this.#starts.slice(0, size);
    this.#eachRun((run, text) => {
      const bucket = run & this.#mask;
      const at = filled[bucket] as number;
      this.#texts[at] = text;
      filled[bucket] = at + 1;
    });
  }

  #eachRun(visit: (run: number, text: number) => void): void {
    for (let text = 0; text < this.#table.count; text++) {
      const end = this.#table.runEnd(text);
      for (let at = this.#table.runStart(text); at < end; at++) visit(this.#table.run(at), text);
    }
  }

  /** The rarest of a text's runs that other texts have, too. */
  rarestOf(text: number): readonly number[] {
    const shared: number[] = [];
    const end = this.#table.runEnd(text);
    for (let at = this.#table.runStart(text); at < end; at++) {
      const run = this.#table.run(at);
      const texts = this.#howMany(run);
      if (texts > 1 && texts <= MOST_TEXTS_A_RUN) shared.push(run);
    }
    if (shared.length <= RUNS_LOOKED_UP) return shared;
    return shared
      .sort((a, b) => this.#howMany(a) - this.#howMany(b) || a - b)
      .slice(0, RUNS_LOOKED_UP);
  }

  #howMany(run: number): number {
    return this.end(run) - this.start(run);
  }

  /** The texts that hold a run stand from here … */
  start(run: number): number {
    return this.#starts[run & this.#mask] as number;
  }

  /** … to here, exclusive. */
  end(run: number): number {
    return this.#starts[(run & this.#mask) + 1] as number;
  }

  textAt(at: number): number {
    return this.#texts[at] as number;
  }
}

/** Which words of a text name or number something: capital letters inside a sentence, digits. Made when asked for. */
class NameTable {
  readonly #texts: readonly string[];
  readonly #known = new Map<number, ReadonlyMap<string, boolean>>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Whether each text has a name or a number that the other lacks: "huyện Cam Lộ" and "huyện Gio Linh", 2021 and 2022. */
  differ(a: number, b: number): boolean {
    const [first, second] = [this.#of(a), this.#of(b)];
    return hasOwnName(first, second) && hasOwnName(second, first);
  }

  #of(text: number): ReadonlyMap<string, boolean> {
    let names = this.#known.get(text);
    if (!names) this.#known.set(text, (names = namesIn(this.#texts[text] ?? '')));
    return names;
  }
}

function namesIn(text: string): ReadonlyMap<string, boolean> {
  const composed = text.normalize('NFC');
  const names = new Map<string, boolean>();
  foldWords(composed).forEach(({ key, start, end }, index) => {
    const word = composed.slice(start, end);
    const isName = /\d/.test(word) || (index > 0 && /^\p{Lu}/u.test(word));
    names.set(key, isName || names.get(key) === true);
  });
  return names;
}

function hasOwnName(
  own: ReadonlyMap<string, boolean>,
  other: ReadonlyMap<string, boolean>,
): boolean {
  for (const [key, isName] of own) if (isName && !other.has(key)) return true;
  return false;
}
