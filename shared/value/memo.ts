/**
 * A bounded memory of results. When the younger half is full, the older is dropped: what is asked for again and
 * again stays, and memory does not grow with the rows.
 */
export class Memo<Key, Value> {
  readonly #limit: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  /** At most twice `limit` results are held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The remembered result for a key, else what `make` gives, remembered from now on. */
  get(key: Key, make: () => Value): Value {
    return this.recall(key) ?? this.keep(key, make());
  }

  /** The remembered result for a key. */
  recall(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    return old === undefined ? undefined : this.keep(key, old);
  }

  /** Remembers a result from now on, and gives it back. */
  keep(key: Key, value: Value): Value {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }
}

/** What is made once of an object, a programme above all, and lives as long as it. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}
