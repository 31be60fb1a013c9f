/** Numbers ids from 0 in the order in which they are added. */
export class IdTable {
  /** Ids, and what they are numbered as plus one; an empty slot has 0. */
  #ids = new Int32Array(1024);
  #numbers = new Int32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Number of an id; -1 when it was never added. */
  find(id: number): number {
    return (this.#numbers[this.#slotOf(id)] as number) - 1;
  }

  /** Number of an id, a new one where it was never added. */
  add(id: number): number {
    const slot = this.#slotOf(id);
    const known = this.#numbers[slot] as number;
    if (known !== 0) return known - 1;
    this.#ids[slot] = id;
    this.#numbers[slot] = ++this.#count;
    if (this.#count * 2 > this.#ids.length) this.#grow();
    return this.#count - 1;
  }

  /** Where an id stands, or the empty slot where it would. */
  #slotOf(id: number): number {
    const mask = this.#ids.length - 1;
    let slot = id & mask;
    while (this.#numbers[slot] !== 0 && this.#ids[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [ids, numbers] = [this.#ids, this.#numbers];
    this.#ids = new Int32Array(ids.length * 2);
    this.#numbers = new Int32Array(ids.length * 2);
    for (let at = 0; at < ids.length; at++) {
      if (numbers[at] === 0) continue;
      const slot = this.#slotOf(ids[at] as number);
      this.#ids[slot] = ids[at] as number;
      this.#numbers[slot] = numbers[at] as number;
    }
  }
}
