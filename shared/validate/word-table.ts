/** Ids of so many words are held in one piece, so that the table grows without being copied. */
const PAGE = 1 << 18;

/**
 * The words of many texts as numbers in flat arrays: no object a text and no text a word, so that a million texts stay
 * small. A word's id is a hash of it: two words of one id are met less often than once in a million pairs of texts.
 * Texts are comparison keys (`foldKey`), told by their position.
 */
export class WordTable {
  readonly count: number;
  readonly #pages: Int32Array[] = [];
  /** Of each text: page, place in it, words, different words. */
  readonly #pageOf: Uint16Array;
  readonly #from: Uint32Array;
  readonly #length: Uint32Array;
  readonly #distinct: Uint32Array;
  /** Four numbers a text, a bit for each word: a bit that another text lacks stands for a word that it lacks. */
  readonly #bits: Int32Array;
  readonly #words = new SortedNumbers();
  #free = 0;
  #tokens = 0;

  constructor(count: number, keyAt: (text: number) => string) {
    this.count = count;
    this.#pageOf = new Uint16Array(count);
    this.#from = new Uint32Array(count);
    this.#length = new Uint32Array(count);
    this.#distinct = new Uint32Array(count);
    this.#bits = new Int32Array(count * 4);
    for (let text = 0; text < count; text++) this.#fill(keyAt(text), text);
  }

  #fill(key: string, text: number): void {
    const most = (key.length >> 1) + 1;
    let page = this.#pages.at(-1);
    if (!page || this.#free + most > page.length) {
      page = new Int32Array(Math.max(Math.min(PAGE, this.count * 64), most));
      this.#pages.push(page);
      this.#free = 0;
    }
    const from = this.#free;
    this.#free = from + putWords(key, page, from);
    this.#pageOf[text] = this.#pages.length - 1;
    this.#from[text] = from;
    this.#length[text] = this.#free - from;
    this.#tokens += this.#free - from;
    const words = this.#words;
    words.clear();
    for (let at = from; at < this.#free; at++) {
      const word = page[at] as number;
      words.add(word);
      const place = text * 4 + ((word >> 5) & 3);
      this.#bits[place] = (this.#bits[place] as number) | (1 << (word & 31));
    }
    this.#distinct[text] = words.settle();
  }

  /** How many words all texts have together. */
  get tokens(): number {
    return this.#tokens;
  }

  /** How many different words a text has. */
  wordCount(text: number): number {
    return this.#distinct[text] as number;
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

  /** Different words of a text, ascending. */
  words(text: number, into: SortedNumbers): SortedNumbers {
    return this.#each(text, into, 1);
  }

  /** Hashes of a text's different pairs of neighbouring words, ascending. */
  neighbours(text: number, into: SortedNumbers): SortedNumbers {
    return this.#each(text, into, 2);
  }

  /** Hashes of a text's different runs of three words, ascending. */
  runs(text: number, into: SortedNumbers): SortedNumbers {
    return this.#each(text, into, 3);
  }

  #each(text: number, into: SortedNumbers, words: 1 | 2 | 3): SortedNumbers {
    const page = this.#pages[this.#pageOf[text] as number] as Int32Array;
    const from = this.#from[text] as number;
    const end = from + (this.#length[text] as number);
    into.clear();
    for (let at = from + words - 1; at < end; at++) {
      let hash = page[at] as number;
      if (words > 1) hash = mix(page[at - 1] as number, hash);
      if (words > 2) hash = mix(page[at - 2] as number, hash);
      into.add(hash);
    }
    into.settle();
    return into;
  }
}

/** Numbers in ascending order, each once. Filled again and again. */
export class SortedNumbers {
  #list = new Int32Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  at(index: number): number {
    return this.#list[index] as number;
  }

  clear(): void {
    this.#count = 0;
  }

  add(value: number): void {
    if (this.#count === this.#list.length) {
      const larger = new Int32Array(this.#list.length * 2);
      larger.set(this.#list);
      this.#list = larger;
    }
    this.#list[this.#count++] = value;
  }

  /** Puts in order what was added; gives how many different ones there are. */
  settle(): number {
    const list = this.#list;
    if (this.#count > 48) list.subarray(0, this.#count).sort();
    else insertionSort(list, this.#count);
    let last = 0;
    for (let at = 0; at < this.#count; at++) {
      if (at === 0 || list[at] !== list[at - 1]) list[last++] = list[at] as number;
    }
    this.#count = last;
    return last;
  }

  /** How many of the numbers stand in another list, too. */
  shared(other: SortedNumbers): number {
    let count = 0;
    let at = 0;
    for (let index = 0; index < this.#count; index++) {
      const value = this.#list[index] as number;
      while (at < other.#count && (other.#list[at] as number) < value) at++;
      if (at < other.#count && other.#list[at] === value) count++;
    }
    return count;
  }
}

/** For a dozen numbers three times as fast as the engine's sort. */
function insertionSort(list: Int32Array, count: number): void {
  for (let at = 1; at < count; at++) {
    const value = list[at] as number;
    let to = at;
    while (to > 0 && (list[to - 1] as number) > value) {
      list[to] = list[to - 1] as number;
      to--;
    }
    list[to] = value;
  }
}

/** Writes the ids of a key's words; gives how many. */
function putWords(key: string, into: Int32Array, from: number): number {
  let count = 0;
  let hash = FIRST;
  for (let at = 0; at <= key.length; at++) {
    const code = at < key.length ? key.charCodeAt(at) : 0x20;
    if (code !== 0x20) {
      hash = Math.imul(hash ^ code, 0x01000193);
      continue;
    }
    into[from + count++] = mix(hash, 1);
    hash = FIRST;
  }
  return count;
}

const FIRST = 0x811c9dc5;

function mix(a: number, b: number): number {
  const hash = Math.imul(a + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function ones(value: number): number {
  let count = value - ((value >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
