/** Different ids, in the order in which they were added. Begun again and again without being cleared. */
export class IdSet {
  #ids = new Int32Array(64);
  #count = 0;
  /** The slots of the table: an id's place in the list, in which turn it was put there, and when it was marked. */
  #places = new Uint32Array(256);
  #turns = new Uint32Array(256);
  #marks = new Uint32Array(256);
  #turn = 0;
  #marking = 0;

  get count(): number {
    return this.#count;
  }

  at(index: number): number {
    return this.#ids[index] as number;
  }

  /** Forgets what it holds and makes room for so many ids. */
  begin(most: number): void {
    this.#count = 0;
    this.#turn += 1;
    if (most <= this.#ids.length) return;
    let size = this.#ids.length;
    while (size < most) size *= 2;
    this.#ids = new Int32Array(size);
    this.#places = new Uint32Array(size * 4);
    this.#turns = new Uint32Array(size * 4);
    this.#marks = new Uint32Array(size * 4);
  }

  /** Adds an id; `false` when it is held already. */
  add(id: number): boolean {
    const slot = this.#slotOf(id);
    if (this.#turns[slot] === this.#turn) return false;
    this.#turns[slot] = this.#turn;
    this.#places[slot] = this.#count;
    this.#ids[this.#count++] = id;
    return true;
  }

  /** Forgets which ids were marked. */
  beginMarks(): void {
    this.#marking += 1;
  }

  /** Marks an id; `false` when it is not held or was marked before. */
  mark(id: number): boolean {
    const slot = this.#slotOf(id);
    if (this.#turns[slot] !== this.#turn || this.#marks[slot] === this.#marking) return false;
    this.#marks[slot] = this.#marking;
    return true;
  }

  /** Where an id stands, or the free slot where it would. */
  #slotOf(id: number): number {
    const mask = this.#turns.length - 1;
    let slot = (id ^ (id >>> 13)) & mask;
    while (this.#turns[slot] === this.#turn && this.#ids[this.#places[slot] as number] !== id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
