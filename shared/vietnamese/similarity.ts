import { asciiKey, foldKey } from './fold-key.ts';

/** Beyond this many characters only words are compared: edit distance costs the product of the lengths. */
const EDIT_LIMIT = 240;

/**
 * How alike two texts are, 0–1, by words and by letters. 1: equal but for case, spaces, punctuation and place of
 * tone marks. Texts that differ in marks alone score 0.95.
 */
export function similarity(a: string, b: string): number {
  const keyA = foldKey(a);
  const keyB = foldKey(b);
  if (keyA === keyB) return keyA === '' ? 0 : 1;
  if (keyA === '' || keyB === '') return 0;
  const asciiA = asciiKey(a);
  const asciiB = asciiKey(b);
  if (asciiA.replaceAll(' ', '') === asciiB.replaceAll(' ', '')) return 0.95;
  const marked = keySimilarity(keyA, keyB);
  return Math.min(0.94, Math.max(marked, 0.95 * keySimilarity(asciiA, asciiB)));
}

function keySimilarity(a: string, b: string): number {
  const words = wordOverlap(a.split(' '), b.split(' '));
  if (Math.max(a.length, b.length) > EDIT_LIMIT) return words;
  return Math.max(words, editSimilarity(a, b));
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

function editSimilarity(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max(a.length, b.length);
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
      const substitution =
        (previous[column - 1] as number) + (letter === b.charCodeAt(column - 1) ? 0 : 1);
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
  let best: { candidate: string; index: number; score: number } | undefined;
  candidates.forEach((candidate, index) => {
    const score = similarity(text, candidate);
    if (score >= threshold && score > (best?.score ?? 0)) best = { candidate, index, score };
  });
  return best;
}
