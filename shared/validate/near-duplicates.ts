import { BEGINS_WITH_CAPITAL, HAS_DIGIT, putWordIds } from '../vietnamese/fold-key.ts';
import { Memo } from '../value/memo.ts';
import { RunPostings } from './run-postings.ts';
import { IdSet } from '../vietnamese/id-set.ts';
import type { WordTable } from './word-table.ts';

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
/** Of each text so many of its rarest runs are looked up. */
const RUNS_LOOKED_UP = 8;

/**
 * Pairs of texts that nearly agree, of a table of different ones. Candidates share a rare run of three words, so that
 * work grows with the number of texts, not with its square; each candidate is then compared exactly. Texts that differ
 * in a number, a year or a name on both sides are two tasks of one pattern, no pair. `textOf` gives the text itself;
 * `mayPair` leaves pairs out before they are compared.
 */
export function* nearPairs(
  table: WordTable,
  textOf: (text: number) => string,
  mayPair: (first: number, second: number) => boolean = () => true,
): Generator<NearPair> {
  const postings = new RunPostings(table);
  const comparison = new Comparison(table);
  const names = new NameTable(table, textOf);
  const seenFor = new Int32Array(table.count).fill(-1);
  const runs = new Int32Array(RUNS_LOOKED_UP);
  for (let text = 0; text < table.count; text++) {
    if (table.wordCount(text) < LEAST_COMMON) continue;
    const count = postings.rarestOf(text, runs);
    for (let index = 0; index < count; index++) {
      const run = runs[index] as number;
      const end = postings.end(run);
      for (let at = postings.start(run); at < end; at++) {
        const other = postings.textAt(at);
        // Postings are in ascending order; each pair is looked at from its later text.
        if (other >= text) break;
        if (seenFor[other] === text) continue;
        seenFor[other] = text;
        if (!mayPair(other, text)) continue;
        const pair = comparison.of(other, text);
        if (pair && !names.differ(other, text)) yield pair;
      }
    }
  }
}

/** Compares texts by their words; the later of two is the same for many comparisons, and made ready once. */
class Comparison {
  readonly #table: WordTable;
  readonly #words = new IdSet();
  readonly #neighbours = new IdSet();
  #ready = -1;

  constructor(table: WordTable) {
    this.#table = table;
  }

  of(first: number, second: number): NearPair | undefined {
    const table = this.#table;
    const [own, other] = [table.wordCount(second), table.wordCount(first)];
    const [shorter, longer] = other <= own ? [first, second] : [second, first];
    const words = Math.min(own, other);
    if (words < LEAST_COMMON) return undefined;
    if (table.missingAtLeast(shorter, longer) > words * (1 - LEAST_CONTAINMENT)) return undefined;
    if (this.#ready !== second) table.fill(this.#words, second, 1);
    this.#ready = second;
    const common = table.shared(this.#words, first, 1);
    const containment = common / words;
    if (common < LEAST_COMMON || containment < LEAST_CONTAINMENT) return undefined;
    if (this.#shareOfNeighbours(shorter, longer) < LEAST_NEIGHBOURS) return undefined;
    return { first, second, containment, common };
  }

  /** Share of one text's different pairs of neighbouring words that are neighbours in another, too. */
  #shareOfNeighbours(text: number, other: number): number {
    const neighbours = this.#neighbours;
    this.#table.fill(neighbours, text, 2);
    return this.#table.shared(neighbours, other, 2) / Math.max(1, neighbours.count);
  }
}

/** Which words of a text name or number something: capital letters inside a sentence, digits. Made when asked for. */
class NameTable {
  readonly #table: WordTable;
  readonly #textOf: (text: number) => string;
  readonly #known = new Memo<number, Int32Array>(500);

  constructor(table: WordTable, textOf: (text: number) => string) {
    this.#table = table;
    this.#textOf = textOf;
  }

  /** Whether each text has a name or a number that the other lacks: "huyện Cam Lộ" and "huyện Gio Linh", 2021 and 2022. */
  differ(a: number, b: number): boolean {
    return this.#hasOwn(a, b) && this.#hasOwn(b, a);
  }

  #hasOwn(own: number, other: number): boolean {
    const names = this.#known.get(own, () => namesIn(this.#textOf(own)));
    return names.some((name) => !this.#table.has(other, name));
  }
}

/** Ids of the words that name or number something. */
function namesIn(text: string): Int32Array {
  if (words.length <= text.length) {
    words = new Int32Array(text.length * 2);
    signs = new Uint8Array(text.length * 2);
  }
  const count = putWordIds(text, words, 0, signs);
  let names = 0;
  for (let at = 0; at < count; at++) {
    const sign = signs[at] as number;
    const isName = (sign & HAS_DIGIT) !== 0 || (at > 0 && (sign & BEGINS_WITH_CAPITAL) !== 0);
    if (isName) words[names++] = words[at] as number;
  }
  return words.slice(0, names);
}

/** The words of one text and their signs; another text takes them over. */
let words = new Int32Array(512);
let signs = new Uint8Array(512);
