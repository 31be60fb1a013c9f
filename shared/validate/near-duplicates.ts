import { foldWords } from '../vietnamese/fold-key.ts';

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

interface Prepared {
  /** Ids of its words in their order. */
  readonly sequence: readonly number[];
  /** Ids of its different words, ascending. */
  readonly words: Int32Array;
  /** Hashes of its different runs of three words. */
  readonly runs: Int32Array;
  /** Bits of its words: a bit that another text lacks stands for a word that it lacks. */
  readonly bits: readonly [number, number, number, number];
  /** Hashes of its different pairs of neighbouring words, ascending; made when first asked for. */
  neighbours?: Int32Array;
  /** Which of its words name or number something; made when first asked for. */
  names?: ReadonlyMap<string, boolean>;
}

/**
 * Pairs of texts that nearly agree. Keys are comparison keys (`foldKey`), all different; texts are what they were
 * made of. Candidates share a rare run of three words, so that work grows with the number of texts, not with its
 * square; each candidate is then compared exactly. Texts that differ in a number, a year or a name on both sides are
 * two tasks of one pattern, no pair.
 */
export function nearPairs(keys: readonly string[], texts: readonly string[]): NearPair[] {
  const prepared = prepareAll(keys);
  const postings = new Postings(prepared);
  const pairs: NearPair[] = [];
  const seenFor = new Int32Array(prepared.length).fill(-1);
  for (let index = 0; index < prepared.length; index++) {
    const own = prepared[index] as Prepared;
    if (own.words.length < LEAST_COMMON) continue;
    for (const run of postings.rarest(own.runs)) {
      const end = postings.end(run);
      for (let at = postings.start(run); at < end; at++) {
        const other = postings.textAt(at);
        // Postings are in ascending order; each pair is looked at from its later text.
        if (other >= index) break;
        if (seenFor[other] === index) continue;
        seenFor[other] = index;
        const pair = compare(prepared, other, index);
        if (pair && !differInName(prepared, texts, other, index)) pairs.push(pair);
      }
    }
  }
  return pairs;
}

function prepareAll(keys: readonly string[]): Prepared[] {
  const ids = new Map<string, number>();
  return keys.map((key) => {
    const sequence = key.split(' ').map((word) => {
      let id = ids.get(word);
      if (id === undefined) {
        id = ids.size;
        ids.set(word, id);
      }
      return id;
    });
    const runs: number[] = [];
    for (let at = 2; at < sequence.length; at++) {
      const pair = mix(sequence[at - 1] as number, sequence[at] as number);
      runs.push(mix(sequence[at - 2] as number, pair));
    }
    const words = distinct(sequence);
    return { sequence, words, runs: distinct(runs), bits: bitsOf(words) };
  });
}

function neighboursOf(prepared: Prepared): Int32Array {
  prepared.neighbours ??= distinct(
    prepared.sequence.slice(1).map((word, at) => mix(prepared.sequence[at] as number, word)),
  );
  return prepared.neighbours;
}

function bitsOf(words: Int32Array): [number, number, number, number] {
  const bits: [number, number, number, number] = [0, 0, 0, 0];
  for (const word of words) {
    const bit = mix(word, 1) & 127;
    const at = (bit >> 5) as 0 | 1 | 2 | 3;
    bits[at] |= 1 << (bit & 31);
  }
  return bits;
}

/** At least so many words of the one are not in the other. */
function missingAtLeast(a: Prepared['bits'], b: Prepared['bits']): number {
  return ones(a[0] & ~b[0]) + ones(a[1] & ~b[1]) + ones(a[2] & ~b[2]) + ones(a[3] & ~b[3]);
}

function ones(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function mix(a: number, b: number): number {
  const hash = Math.imul(a + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function distinct(values: readonly number[]): Int32Array {
  const sorted = Int32Array.from(values).sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  }
  return sorted.slice(0, count);
}

/** Which texts hold a run of words: hashed buckets, filled by counting. Two runs in one bucket cost a comparison, no error. */
class Postings {
  readonly #mask: number;
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;

  constructor(prepared: readonly Prepared[]) {
    const total = prepared.reduce((sum, { runs }) => sum + runs.length, 0);
    let size = 1024;
    while (size < total * 2 && size < 1 << 24) size *= 2;
    this.#mask = size - 1;
    this.#starts = new Uint32Array(size + 1);
    for (const { runs } of prepared) {
      for (const run of runs) this.#starts[(run & this.#mask) + 1] = this.#count(run) + 1;
    }
    for (let at = 1; at <= size; at++) {
      this.#starts[at] = (this.#starts[at] as number) + (this.#starts[at - 1] as number);
    }
    this.#texts = new Uint32Array(total);
    const filled = this.#starts.slice(0, size);
    prepared.forEach(({ runs }, index) => {
      for (const run of runs) {
        const bucket = run & this.#mask;
        const at = filled[bucket] as number;
        this.#texts[at] = index;
        filled[bucket] = at + 1;
      }
    });
  }

  /** While the buckets are counted, a count stands one further than its start will. */
  #count(run: number): number {
    return this.#starts[(run & this.#mask) + 1] as number;
  }

  #howMany(run: number): number {
    const bucket = run & this.#mask;
    return (this.#starts[bucket + 1] as number) - (this.#starts[bucket] as number);
  }

  /** The rarest of some runs that other texts have, too. */
  rarest(runs: Int32Array): readonly number[] {
    const shared: number[] = [];
    for (const run of runs) {
      const texts = this.#howMany(run);
      if (texts > 1 && texts <= MOST_TEXTS_A_RUN) shared.push(run);
    }
    if (shared.length <= RUNS_LOOKED_UP) return shared;
    return shared
      .sort((a, b) => this.#howMany(a) - this.#howMany(b) || a - b)
      .slice(0, RUNS_LOOKED_UP);
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

function compare(
  prepared: readonly Prepared[],
  first: number,
  second: number,
): NearPair | undefined {
  const [a, b] = [prepared[first], prepared[second]];
  if (!a || !b) return undefined;
  const shorter = a.words.length <= b.words.length ? a : b;
  const longer = shorter === a ? b : a;
  if (shorter.words.length < LEAST_COMMON) return undefined;
  const mostMissing = shorter.words.length * (1 - LEAST_CONTAINMENT);
  if (missingAtLeast(shorter.bits, longer.bits) > mostMissing) return undefined;
  const common = inBoth(shorter.words, longer.words);
  const containment = common / shorter.words.length;
  if (common < LEAST_COMMON || containment < LEAST_CONTAINMENT) return undefined;
  const neighbours = sharedNeighbours(shorter, longer);
  return neighbours < LEAST_NEIGHBOURS ? undefined : { first, second, containment, common };
}

function sharedNeighbours(shorter: Prepared, longer: Prepared): number {
  const own = neighboursOf(shorter);
  return inBoth(own, neighboursOf(longer)) / own.length;
}

function inBoth(a: Int32Array, b: Int32Array): number {
  let count = 0;
  let at = 0;
  for (const value of a) {
    while (at < b.length && (b[at] as number) < value) at++;
    if (b[at] === value) count++;
  }
  return count;
}

/** Words of a text that name or number: capital letters inside a sentence, digits. */
function namesIn(text: string): Map<string, boolean> {
  const composed = text.normalize('NFC');
  const names = new Map<string, boolean>();
  foldWords(composed).forEach(({ key, start, end }, index) => {
    const word = composed.slice(start, end);
    const names_ = /\d/.test(word) || (index > 0 && /^\p{Lu}/u.test(word));
    names.set(key, names_ || names.get(key) === true);
  });
  return names;
}

function namesOf(prepared: Prepared, text: string): ReadonlyMap<string, boolean> {
  prepared.names ??= namesIn(text);
  return prepared.names;
}

/** Whether each text has a name or a number that the other lacks: "huyện Cam Lộ" and "huyện Gio Linh", 2021 and 2022. */
function differInName(
  prepared: readonly Prepared[],
  texts: readonly string[],
  a: number,
  b: number,
): boolean {
  const first = namesOf(prepared[a] as Prepared, texts[a] ?? '');
  const second = namesOf(prepared[b] as Prepared, texts[b] ?? '');
  return hasOwnName(first, second) && hasOwnName(second, first);
}

function hasOwnName(
  own: ReadonlyMap<string, boolean>,
  other: ReadonlyMap<string, boolean>,
): boolean {
  for (const [key, isName] of own) if (isName && !other.has(key)) return true;
  return false;
}
