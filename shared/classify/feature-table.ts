/** Numbers of the features of one text that a table knows, each once, and how many different ones the text has in all. */
export interface KnownFeatures {
  readonly ids: readonly number[];
  readonly length: number;
}

/**
 * The features that a model knows, by number: words, and pairs of neighbours. A look at a hundred thousand tasks makes
 * no text of a pair, and keeps to numbers that the engine holds without an object.
 */
export class FeatureTable {
  /** Numbers of words, of their own series. */
  readonly #words = new Map<string, number>();
  /** The feature that a word is. */
  readonly #featureOf: number[] = [];
  /** By a word: the features that it makes with the words after it. */
  readonly #pairsAfter: Map<number, number>[] = [];
  #count = 0;
  /** By feature: the last text that was seen to have it. */
  #seenIn = new Int32Array(0);
  #text = 0;

  get count(): number {
    return this.#count;
  }

  /** Numbers of a text's different features, given to those that are new. */
  add(words: readonly string[]): number[] {
    const ids = new Set<number>();
    let before: Map<number, number> | undefined;
    for (const text of words) {
      const word = this.#add(text);
      ids.add(this.#featureOf[word] as number);
      if (before) {
        let pair = before.get(word);
        if (pair === undefined) before.set(word, (pair = this.#count++));
        ids.add(pair);
      }
      before = this.#pairsAfter[word];
    }
    return [...ids];
  }

  #add(text: string): number {
    let word = this.#words.get(text);
    if (word === undefined) {
      word = this.#words.size;
      this.#words.set(text, word);
      this.#featureOf.push(this.#count++);
      this.#pairsAfter.push(new Map());
    }
    return word;
  }

  /** The features of a text that have been added. */
  find(words: readonly string[]): KnownFeatures {
    if (this.#seenIn.length !== this.#count) this.#seenIn = new Int32Array(this.#count);
    this.#text += 1;
    const ids: number[] = [];
    const others = new OtherFeatures(this.#words.size);
    let before = -1;
    for (const text of words) {
      const known = this.#words.get(text);
      const word = known ?? others.word(text);
      if (known !== undefined) this.#take(this.#featureOf[known] as number, ids);
      if (before >= 0) {
        const pair = this.#pairsAfter[before]?.get(word);
        if (pair === undefined) others.pair(before, word);
        else this.#take(pair, ids);
      }
      before = word;
    }
    return { ids, length: ids.length + others.count };
  }

  #take(feature: number, ids: number[]): void {
    if (this.#seenIn[feature] === this.#text) return;
    this.#seenIn[feature] = this.#text;
    ids.push(feature);
  }

  /** Number of one feature as its key writes it, a word or two with a space between. */
  idOf(key: string): number | undefined {
    const [first = '', second] = key.split(' ');
    const word = this.#words.get(first);
    if (word === undefined) return undefined;
    if (second === undefined) return this.#featureOf[word];
    const next = this.#words.get(second);
    return next === undefined ? undefined : this.#pairsAfter[word]?.get(next);
  }
}

/** The features of one text that no table knows: only how many different ones there are matters. */
class OtherFeatures {
  readonly #known: number;
  #words: Map<string, number> | undefined;
  #pairs: Map<number, Set<number>> | undefined;
  count = 0;

  constructor(known: number) {
    this.#known = known;
  }

  /** Number of a word, behind those of all known ones. */
  word(text: string): number {
    this.#words ??= new Map();
    let word = this.#words.get(text);
    if (word === undefined) {
      word = this.#known + this.#words.size;
      this.#words.set(text, word);
      this.count += 1;
    }
    return word;
  }

  pair(first: number, second: number): void {
    this.#pairs ??= new Map();
    let seconds = this.#pairs.get(first);
    if (!seconds) this.#pairs.set(first, (seconds = new Set()));
    if (seconds.has(second)) return;
    seconds.add(second);
    this.count += 1;
  }
}
