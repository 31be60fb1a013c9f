/**
 * Tells keys that have been met before from new ones, and holds none: a hash of each, and a second look at the key
 * itself where two hashes agree. Keys are told by the number of the entry that has them.
 */
export class KeyTable {
  readonly #keyOf: (entry: number) => string;
  /** Hash and entry + 1, slot after slot; an empty slot has entry 0. */
  #hashes = new Int32Array(1024);
  #entries = new Int32Array(1024);
  #count = 0;

  /** `keyOf` makes the key of an entry again. */
  constructor(keyOf: (entry: number) => string) {
    this.#keyOf = keyOf;
  }

  /** The entry that came before with the same key; `undefined` for a new key, which stands for this entry from now on. */
  put(entry: number, key: string): number | undefined {
    if (this.#count * 2 >= this.#entries.length) this.#grow();
    const hash = hashOf(key);
    const mask = this.#entries.length - 1;
    let slot = hash & mask;
    while (this.#entries[slot] !== 0) {
      const known = (this.#entries[slot] as number) - 1;
      if (this.#hashes[slot] === hash && this.#keyOf(known) === key) return known;
      slot = (slot + 1) & mask;
    }
    this.#hashes[slot] = hash;
    this.#entries[slot] = entry + 1;
    this.#count += 1;
    return undefined;
  }

  #grow(): void {
    const [hashes, entries] = [this.#hashes, this.#entries];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#entries = new Int32Array(entries.length * 2);
    const mask = this.#entries.length - 1;
    for (let at = 0; at < entries.length; at++) {
      if (entries[at] === 0) continue;
      let slot = (hashes[at] as number) & mask;
      while (this.#entries[slot] !== 0) slot = (slot + 1) & mask;
      this.#hashes[slot] = hashes[at] as number;
      this.#entries[slot] = entries[at] as number;
    }
  }
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
