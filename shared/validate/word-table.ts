/**
 * The words of many texts as numbers in a few flat arrays: no object a text, so that hundreds of thousands of them
 * stay small. Texts are comparison keys (`foldKey`), told by their position.
 */
export class WordTable {
  readonly count: number;
  /** Word ids in their order, text after text. */
  readonly #sequence: Int32Array;
  readonly #sequenceStarts: Uint32Array;
  /** Different word ids of each text, ascending. */
  readonly #words: Int32Array;
  readonly #wordStarts: Uint32Array;
  /** Hashes of different runs of three words of each text. */
  readonly #runs: Int32Array;
  readonly #runStarts: Uint32Array;
  /** Four numbers a text, a bit for each word: a bit that another text lacks stands for a word that it lacks. */
  readonly #bits: Int32Array;

  constructor(keys: readonly string[]) {
    this.count = keys.length;
    const tokens = keys.reduce((sum, key) => sum + tokensIn(key), 0);
    this.#sequence = new Int32Array(tokens);
    this.#sequenceStarts = new Uint32Array(keys.length + 1);
    this.#words = new Int32Array(tokens);
    this.#wordStarts = new Uint32Array(keys.length + 1);
    this.#runs = new Int32Array(tokens);
    this.#runStarts = new Uint32Array(keys.length + 1);
    this.#bits = new Int32Array(keys.length * 4);
    const ids = new Map<string, number>();
    keys.forEach((key, text) => this.#fill(key, text, ids));
  }

  #fill(key: string, text: number, ids: Map<string, number>): void {
    const from = this.#sequenceStarts[text] as number;
    let end = from;
    for (const word of key.split(' ')) {
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = ids.size));
      this.#sequence[end++] = id;
    }
    this.#sequenceStarts[text + 1] = end;
    const wordsFrom = this.#wordStarts[text] as number;
    this.#words.set(this.#sequence.subarray(from, end), wordsFrom);
    const wordsEnd = makeDistinct(this.#words, wordsFrom, wordsFrom + end - from);
    this.#wordStarts[text + 1] = wordsEnd;
    for (let at = wordsFrom; at < wordsEnd; at++) {
      const bit = mix(this.#words[at] as number, 1) & 127;
      const place = text * 4 + (bit >> 5);
      this.#bits[place] = (this.#bits[place] as number) | (1 << (bit & 31));
    }
    const runsFrom = this.#runStarts[text] as number;
    let runsEnd = runsFrom;
    for (let at = from + 2; at < end; at++) {
      const pair = mix(this.#sequence[at - 1] as number, this.#sequence[at] as number);
      this.#runs[runsEnd++] = mix(this.#sequence[at - 2] as number, pair);
    }
    this.#runStarts[text + 1] = makeDistinct(this.#runs, runsFrom, runsEnd);
  }

  /** How many different words a text has. */
  wordCount(text: number): number {
    return (this.#wordStarts[text + 1] as number) - (this.#wordStarts[text] as number);
  }

  /** Bounds of a text's runs in the flat list, the end exclusive. */
  runStart(text: number): number {
    return this.#runStarts[text] as number;
  }

  runEnd(text: number): number {
    return this.#runStarts[text + 1] as number;
  }

  /** How many runs all texts have together. */
  get runCount(): number {
    return this.#runStarts[this.count] as number;
  }

  run(at: number): number {
    return this.#runs[at] as number;
  }

  /** At least so many different words of one text are not in another: a cheap look before counting. */
  missingAtLeast(text: number, other: number): number {
    let missing = 0;
    for (let at = 0; at < 4; at++) {
      missing += ones(
        (this.#bits[text * 4 + at] as number) & ~(this.#bits[other * 4 + at] as number),
      );
    }
    return missing;
  }

  /** How many different words two texts share. */
  commonWords(a: number, b: number): number {
    const endA = this.#wordStarts[a + 1] as number;
    const endB = this.#wordStarts[b + 1] as number;
    let atB = this.#wordStarts[b] as number;
    let count = 0;
    for (let atA = this.#wordStarts[a] as number; atA < endA; atA++) {
      const word = this.#words[atA] as number;
      while (atB < endB && (this.#words[atB] as number) < word) atB++;
      if (atB < endB && this.#words[atB] === word) count++;
    }
    return count;
  }

  /** Share of one text's different pairs of neighbouring words that are neighbours in another, too. */
  sharedNeighbours(text: number, other: number): number {
    const own = this.#neighbours(text);
    const others = this.#neighbours(other);
    let count = 0;
    for (const pair of own) if (others.has(pair)) count++;
    return count / Math.max(1, own.size);
  }

  #neighbours(text: number): Set<number> {
    const pairs = new Set<number>();
    const end = this.#sequenceStarts[text + 1] as number;
    for (let at = (this.#sequenceStarts[text] as number) + 1; at < end; at++) {
      pairs.add(mix(this.#sequence[at - 1] as number, this.#sequence[at] as number));
    }
    return pairs;
  }
}

function tokensIn(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

/** Sorts a stretch of a list and keeps each value once; gives the new end. */
function makeDistinct(list: Int32Array, from: number, end: number): number {
  list.subarray(from, end).sort();
  let last = from;
  for (let at = from; at < end; at++) {
    if (at === from || list[at] !== list[at - 1]) list[last++] = list[at] as number;
  }
  return last;
}

function mix(a: number, b: number): number {
  const hash = Math.imul(a + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function ones(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
