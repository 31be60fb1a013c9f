import { asciiKey, foldKey } from './fold-key.ts';

/** Beyond this many characters only words are compared: edit distance costs the product of the lengths. */
const EDIT_LIMIT = 240;

/** Likeness of texts that differ in marks and spaces alone, and the most that any other pair may have. */
const SAME_LETTERS = 0.95;
const MOST_OF_OTHERS = 0.94;

/** A key with what comparing it again and again needs. */
interface Side {
  readonly key: string;
  readonly words: readonly string[];
  /** How often each letter occurs, by the low five bits of its code. */
  readonly letters: Uint16Array;
}

interface Prepared {
  readonly marked: Side;
  readonly ascii: Side;
  readonly letters: string;
}

function sideOf(key: string): Side {
  const letters = new Uint16Array(32);
  for (let index = 0; index < key.length; index++) {
    const bin = key.charCodeAt(index) & 31;
    letters[bin] = (letters[bin] ?? 0) + 1;
  }
  return { key, words: key.split(' '), letters };
}

/** Texts compared lately; headings, names and statuses are compared many times. */
const PREPARED_LIMIT = 4000;
let prepared = new Map<string, Prepared>();

function prepare(text: string): Prepared {
  let ready = prepared.get(text);
  if (!ready) {
    const ascii = asciiKey(text);
    ready = {
      marked: sideOf(foldKey(text)),
      ascii: sideOf(ascii),
      letters: ascii.replaceAll(' ', ''),
    };
    if (prepared.size >= PREPARED_LIMIT) prepared = new Map();
    prepared.set(text, ready);
  }
  return ready;
}

/**
 * How alike two texts are, 0–1, by words and by letters. 1: equal but for case, spaces, punctuation and place of
 * tone marks. Texts that differ in marks alone score 0.95.
 */
export function similarity(a: string, b: string): number {
  return likeness(prepare(a), prepare(b), 0);
}

/** The same where it reaches a threshold; below it some lesser number, for a fraction of the work. */
export function similarityFrom(threshold: number, a: string, b: string): number {
  return likeness(prepare(a), prepare(b), threshold);
}

/** Likeness, or 0 as soon as it is sure to be below the threshold. */
function likeness(a: Prepared, b: Prepared, threshold: number): number {
  if (a.marked.key === '' || b.marked.key === '') return 0;
  if (a.marked.key === b.marked.key) return 1;
  if (a.letters === b.letters) return SAME_LETTERS;
  const ascii = SAME_LETTERS * sideLikeness(a.ascii, b.ascii, threshold / SAME_LETTERS);
  const marked = sideLikeness(a.marked, b.marked, Math.max(threshold, ascii));
  return Math.min(MOST_OF_OTHERS, Math.max(ascii, marked));
}

function sideLikeness(a: Side, b: Side, threshold: number): number {
  const words = wordOverlap(a.words, b.words);
  const longest = Math.max(a.key.length, b.key.length);
  if (longest > EDIT_LIMIT) return words;
  const atMost = 1 - leastDistance(a.letters, b.letters) / longest;
  if (atMost <= words || atMost < threshold) return words;
  return Math.max(words, 1 - editDistance(a.key, b.key) / longest);
}

/** Fewest edits that the letters alone ask for, whatever their order. */
function leastDistance(a: Uint16Array, b: Uint16Array): number {
  let more = 0;
  let less = 0;
  for (let bin = 0; bin < a.length; bin++) {
    const difference = (a[bin] ?? 0) - (b[bin] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/** Dice coefficient of two bags of words. */
function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let previous = new Uint16Array(b.length + 1);
  let current = new Uint16Array(b.length + 1);
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column++) {
      const isSame = letter === b.charCodeAt(column - 1);
      const substitution = (previous[column - 1] as number) + (isSame ? 0 : 1);
      const insertion = (current[column - 1] as number) + 1;
      const deletion = (previous[column] as number) + 1;
      current[column] = Math.min(substitution, insertion, deletion);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] as number;
}

/** The candidate most alike to a text, at least as alike as the threshold; the first one of equals. */
export function closest(
  text: string,
  candidates: readonly string[],
  threshold = 0.75,
): { readonly candidate: string; readonly index: number; readonly score: number } | undefined {
  const wanted = prepare(text);
  let best: { candidate: string; index: number; score: number } | undefined;
  candidates.forEach((candidate, index) => {
    const score = likeness(wanted, prepare(candidate), Math.max(threshold, best?.score ?? 0));
    if (score >= threshold && score > (best?.score ?? 0)) best = { candidate, index, score };
  });
  return best;
}
