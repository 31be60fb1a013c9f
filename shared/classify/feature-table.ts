import { IdSet } from '../vietnamese/id-set.ts';
import { mixIds, wordId } from '../vietnamese/word-ids.ts';
import { IdTable } from './id-table.ts';

/** The different features of one text that a table knows, and how many different ones the text has in all. */
export interface KnownFeatures {
  /** Numbers of the known ones; the first `count` entries. Another look takes the list over. */
  readonly numbers: Int32Array;
  readonly count: number;
  readonly length: number;
}

/** The features that a model knows, by number: words, and pairs of neighbours. It holds ids of words and no text. */
export class FeatureTable {
  readonly #table = new IdTable();
  readonly #seen = new IdSet();
  #numbers = new Int32Array(256);

  get count(): number {
    return this.#table.count;
  }

  /** Numbers of the different features of a text of so many words, given to those that are new. */
  add(words: Int32Array, count: number): number[] {
    const numbers: number[] = [];
    this.#seen.begin(count * 2);
    for (let at = 0; at < count; at++) {
      const word = words[at] as number;
      if (this.#seen.add(word)) numbers.push(this.#table.add(word));
      if (at === 0) continue;
      const pair = mixIds(words[at - 1] as number, word);
      if (this.#seen.add(pair)) numbers.push(this.#table.add(pair));
    }
    return numbers;
  }

  /** The features of a text of so many words that have been added. */
  find(words: Int32Array, count: number): KnownFeatures {
    if (this.#numbers.length < count * 2) this.#numbers = new Int32Array(count * 4);
    const numbers = this.#numbers;
    let known = 0;
    let length = 0;
    this.#seen.begin(count * 2);
    for (let at = 0; at < count; at++) {
      const word = words[at] as number;
      if (this.#seen.add(word)) {
        length += 1;
        const number = this.#table.find(word);
        if (number >= 0) numbers[known++] = number;
      }
      if (at === 0) continue;
      const pair = mixIds(words[at - 1] as number, word);
      if (!this.#seen.add(pair)) continue;
      length += 1;
      const number = this.#table.find(pair);
      if (number >= 0) numbers[known++] = number;
    }
    return { numbers, count: known, length };
  }

  /** Number of one feature as its key writes it, a word or two with a space between; `undefined` when unknown. */
  numberOf(key: string): number | undefined {
    const [first = '', second] = key.split(' ');
    const id = second === undefined ? wordId(first) : mixIds(wordId(first), wordId(second));
    const number = this.#table.find(id);
    return number < 0 ? undefined : number;
  }
}
