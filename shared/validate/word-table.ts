import { putWordIds } from '../vietnamese/fold-key.ts';
import { IdSet } from '../vietnamese/id-set.ts';
import { mixIds } from '../vietnamese/word-ids.ts';

/** Ids of so many words are held in one piece, so that the table grows without being copied. */
const PAGE = 1 << 18;

/**
 * The words of many texts as ids in flat arrays: no object a text and no text a word, so that a million texts stay
 * small. Texts are told by the order in which they are added.
 */
export class WordTable {
  readonly #most: number;
  readonly #pages: Int32Array[] = [];
  /** Of each text: page, place in it, words, different words. */
  readonly #pageOf: Uint16Array;
  readonly #from: Uint32Array;
  readonly #length: Uint32Array;
  readonly #distinct: Uint32Array;
  /** Four numbers a text, a bit for each word: a bit that another text lacks stands for a word that it lacks. */
  readonly #bits: Int32Array;
  readonly #set = new IdSet();
  #count = 0;
  #free = 0;
  #tokens = 0;

  /** Room for so many texts. */
  constructor(most: number) {
    this.#most = most;
    this.#pageOf = new Uint16Array(most);
    this.#from = new Uint32Array(most);
    this.#length = new Uint32Array(most);
    this.#distinct = new Uint32Array(most);
    this.#bits = new Int32Array(most * 4);
  }

  /** How many texts there are. */
  get count(): number {
    return this.#count;
  }

  /** How many words all texts have together. */
  get tokens(): number {
    return this.#tokens;
  }

  /** Adds a text; it has the number {@link count} had before. */
  add(text: string): void {
    const most = (text.length >> 1) + 1;
    let page = this.#pages.at(-1);
    if (!page || this.#free + most > page.length) {
      page = new Int32Array(Math.max(Math.min(PAGE, this.#most * 64), most));
      this.#pages.push(page);
      this.#free = 0;
    }
    const number = this.#count++;
    const from = this.#free;
    const length = putWordIds(text, page, from);
    this.#free = from + length;
    this.#pageOf[number] = this.#pages.length - 1;
    this.#from[number] = from;
    this.#length[number] = length;
    this.#tokens += length;
    this.#set.begin(length);
    for (let at = from; at < this.#free; at++) {
      const word = page[at] as number;
      this.#set.add(word);
      const place = number * 4 + ((word >> 5) & 3);
      this.#bits[place] = (this.#bits[place] as number) | (1 << (word & 31));
    }
    this.#distinct[number] = this.#set.count;
  }

  /** Takes the text that was added last out again. */
  drop(): void {
    const number = --this.#count;
    this.#free = this.#from[number] as number;
    this.#tokens -= this.#length[number] as number;
    this.#bits.fill(0, number * 4, number * 4 + 4);
  }

  /** Hash of a text's words in their order; 0 for a text without words. */
  hashOf(text: number): number {
    const page = this.#pageFor(text);
    const from = this.#from[text] as number;
    const end = from + (this.#length[text] as number);
    let hash = 0;
    for (let at = from; at < end; at++) hash = mixIds(hash, page[at] as number);
    return hash;
  }

  /** Whether two texts have the same words in the same order. */
  isSame(text: number, other: number): boolean {
    const length = this.#length[text] as number;
    if (length !== this.#length[other]) return false;
    const [page, otherPage] = [this.#pageFor(text), this.#pageFor(other)];
    const [from, otherFrom] = [this.#from[text] as number, this.#from[other] as number];
    for (let at = 0; at < length; at++) {
      if (page[from + at] !== otherPage[otherFrom + at]) return false;
    }
    return true;
  }

  /** How many different words a text has. */
  wordCount(text: number): number {
    return this.#distinct[text] as number;
  }

  /** Whether a text has a word. */
  has(text: number, word: number): boolean {
    const page = this.#pageFor(text);
    const from = this.#from[text] as number;
    const end = from + (this.#length[text] as number);
    for (let at = from; at < end; at++) if (page[at] === word) return true;
    return false;
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

  /** Puts ids of a text's words (1), neighbours (2) or runs of three words (3) into a set that was begun for it. */
  fill(set: IdSet, text: number, words: 1 | 2 | 3): void {
    const page = this.#pageFor(text);
    const from = this.#from[text] as number;
    const end = from + (this.#length[text] as number);
    set.begin(end - from);
    for (let at = from + words - 1; at < end; at++) set.add(idAt(page, at, words));
  }

  /** How many different ids of a text's words (1) or neighbours (2) stand in a set. */
  shared(set: IdSet, text: number, words: 1 | 2): number {
    const page = this.#pageFor(text);
    const from = this.#from[text] as number;
    const end = from + (this.#length[text] as number);
    let count = 0;
    set.beginMarks();
    for (let at = from + words - 1; at < end; at++) {
      if (set.mark(idAt(page, at, words))) count += 1;
    }
    return count;
  }

  #pageFor(text: number): Int32Array {
    return this.#pages[this.#pageOf[text] as number] as Int32Array;
  }
}

/** Id of so many words that end at a place. */
function idAt(page: Int32Array, at: number, words: 1 | 2 | 3): number {
  let id = page[at] as number;
  if (words > 1) id = mixIds(page[at - 1] as number, id);
  if (words > 2) id = mixIds(page[at - 2] as number, id);
  return id;
}

function ones(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
