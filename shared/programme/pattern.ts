/**
 * Patterns that a programme may ask of a column. The language is the common part of regular expressions: letters,
 * `.`, classes `[a-zĐ]` and `[^…]`, `\d \w \s \D \W \S`, groups `( )`, `|`, `? * + {m,n}`; `^` and `$` at the ends
 * are allowed and mean nothing, for the whole text must match. There are no back references and no look-around, and
 * matching follows all alternatives at once (Thompson's construction), so that its time is bounded by the length of
 * the text times the size of the pattern, whatever a definition holds.
 */

/** Whether a letter may be read at a state; `undefined` for states that read nothing. */
type Reads = (letter: string) => boolean;

interface State {
  reads?: Reads;
  next: number[];
}

interface Fragment {
  readonly start: number;
  readonly end: number;
}

export interface Pattern {
  /** Whether the whole text matches. */
  test(text: string): boolean;
}

const MOST_STATES = 2000;
const MOST_REPEATS = 100;

export class PatternError extends Error {}

/**
 * A pattern ready to match.
 * @throws PatternError when it is malformed, outside the language, or too large.
 */
export function compilePattern(source: string): Pattern {
  const parser = new PatternParser(source.normalize('NFC'));
  const { start, end } = parser.parse();
  return { test: (text) => run(parser.states, start, end, text.normalize('NFC')) };
}

function follow(states: readonly State[], state: number, into: Set<number>): void {
  const open = [state];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (into.has(at)) continue;
    into.add(at);
    const known = states[at];
    if (known && !known.reads) open.push(...known.next);
  }
}

function run(states: readonly State[], start: number, end: number, text: string): boolean {
  let current = new Set<number>();
  follow(states, start, current);
  for (const letter of text) {
    const following = new Set<number>();
    for (const at of current) {
      const state = states[at];
      if (state?.reads?.(letter)) for (const next of state.next) follow(states, next, following);
    }
    if (following.size === 0) return false;
    current = following;
  }
  return current.has(end);
}

const CLASSES: Readonly<Record<string, Reads>> = {
  d: (letter) => letter >= '0' && letter <= '9',
  w: (letter) => /[\p{L}\p{N}_]/u.test(letter),
  s: (letter) => /\s/u.test(letter),
};

class PatternParser {
  readonly states: State[] = [];
  readonly #letters: readonly string[];
  #at = 0;

  constructor(source: string) {
    const letters = Array.from(source);
    if (letters[0] === '^') letters.shift();
    if (letters.at(-1) === '$' && letters.at(-2) !== '\\') letters.pop();
    this.#letters = letters;
  }

  parse(): Fragment {
    const whole = this.#alternatives();
    if (this.#at < this.#letters.length) throw new PatternError(')');
    return whole;
  }

  #state(reads?: Reads): number {
    if (this.states.length >= MOST_STATES) throw new PatternError('…');
    this.states.push(reads ? { reads, next: [] } : { next: [] });
    return this.states.length - 1;
  }

  #link(from: number, to: number): void {
    this.states[from]?.next.push(to);
  }

  #alternatives(): Fragment {
    const first = this.#sequence();
    if (this.#letters[this.#at] !== '|') return first;
    const start = this.#state();
    const end = this.#state();
    this.#link(start, first.start);
    this.#link(first.end, end);
    while (this.#letters[this.#at] === '|') {
      this.#at++;
      const other = this.#sequence();
      this.#link(start, other.start);
      this.#link(other.end, end);
    }
    return { start, end };
  }

  #sequence(): Fragment {
    const start = this.#state();
    let end = start;
    for (;;) {
      const letter = this.#letters[this.#at];
      if (letter === undefined || letter === '|' || letter === ')') return { start, end };
      const part = this.#repeated();
      this.#link(end, part.start);
      end = part.end;
    }
  }

  #repeated(): Fragment {
    const from = this.#at;
    const once = this.#atom();
    const to = this.#at;
    const range = this.#range();
    if (!range) return once;
    const again = (): Fragment => {
      const back = this.#at;
      this.#at = from;
      const copy = this.#atom();
      if (this.#at !== to) throw new PatternError('…');
      this.#at = back;
      return copy;
    };
    return this.#repeat(once, again, range.least, range.most);
  }

  /** Copies of the atom in a row: `least` that must be read, then optional ones, or a loop without an end. */
  #repeat(once: Fragment, again: () => Fragment, least: number, most?: number): Fragment {
    const start = this.#state();
    const end = this.#state();
    let last = start;
    const copies = Math.max(most ?? least, 1);
    for (let count = 0; count < copies; count++) {
      if (count >= least) this.#link(last, end);
      const copy = count === 0 ? once : again();
      this.#link(last, copy.start);
      if (most === undefined && count === copies - 1) this.#link(copy.end, copy.start);
      last = this.#state();
      this.#link(copy.end, last);
    }
    this.#link(last, end);
    return { start, end };
  }

  #range(): { least: number; most?: number } | undefined {
    const letter = this.#letters[this.#at];
    if (letter === '?') return this.#skip({ least: 0, most: 1 });
    if (letter === '*') return this.#skip({ least: 0 });
    if (letter === '+') return this.#skip({ least: 1 });
    if (letter !== '{') return undefined;
    const close = this.#letters.indexOf('}', this.#at);
    const inside = this.#letters.slice(this.#at + 1, close).join('');
    const match = /^(\d{1,3})(?:(,)(\d{1,3})?)?$/.exec(inside);
    if (close < 0 || !match) throw new PatternError('{');
    this.#at = close + 1;
    const least = Number(match[1]);
    const most =
      match[2] === undefined ? least : match[3] === undefined ? undefined : Number(match[3]);
    if (
      Math.max(least, most ?? 0) > MOST_REPEATS ||
      (most !== undefined && (most < least || most < 1))
    ) {
      throw new PatternError(`{${inside}}`);
    }
    return most === undefined ? { least } : { least, most };
  }

  #skip<T>(value: T): T {
    this.#at++;
    return value;
  }

  #atom(): Fragment {
    const letter = this.#letters[this.#at++];
    if (letter === '(') return this.#group();
    if (letter === '[') return this.#reading(this.#set());
    if (letter === '.') return this.#reading(() => true);
    if (letter === '\\') return this.#reading(this.#escape());
    if (letter === undefined || '?*+{}^$'.includes(letter)) throw new PatternError(letter ?? '');
    return this.#reading((read) => read === letter);
  }

  #group(): Fragment {
    if (this.#letters[this.#at] === '?') {
      if (this.#letters[this.#at + 1] !== ':') throw new PatternError('(?');
      this.#at += 2;
    }
    const inside = this.#alternatives();
    if (this.#letters[this.#at++] !== ')') throw new PatternError('(');
    return inside;
  }

  #reading(reads: Reads): Fragment {
    const start = this.#state(reads);
    const end = this.#state();
    this.#link(start, end);
    return { start, end };
  }

  #escape(): Reads {
    const letter = this.#letters[this.#at++];
    if (letter === undefined) throw new PatternError('\\');
    const known = CLASSES[letter.toLowerCase()];
    if (known) return letter === letter.toLowerCase() ? known : (read) => !known(read);
    if (/[\p{L}\p{N}]/u.test(letter)) throw new PatternError(`\\${letter}`);
    return (read) => read === letter;
  }

  #set(): Reads {
    const negative = this.#letters[this.#at] === '^';
    if (negative) this.#at++;
    const parts: Reads[] = [];
    for (;;) {
      const letter = this.#letters[this.#at++];
      if (letter === undefined) throw new PatternError('[');
      if (letter === ']') break;
      if (letter === '\\') parts.push(this.#escape());
      else parts.push(this.#span(letter));
    }
    if (parts.length === 0) throw new PatternError('[]');
    return (read) => parts.some((part) => part(read)) !== negative;
  }

  #span(first: string): Reads {
    const last = this.#letters[this.#at + 1];
    if (this.#letters[this.#at] !== '-' || last === undefined || last === ']') {
      return (read) => read === first;
    }
    this.#at += 2;
    const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
    if (low > high) throw new PatternError(`${first}-${last}`);
    return (read) => {
      const code = read.codePointAt(0) ?? -1;
      return code >= low && code <= high;
    };
  }
}
