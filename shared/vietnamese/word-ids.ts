/*
 * Words as numbers: an id is a hash of a word in comparison form. Two words of one id are met less often than once in
 * a million pairs of texts, and numbers are compared, counted and looked up without making the word.
 */

const FIRST = 0x811c9dc5 | 0;

/** Begins the hash of a word; its units are added one after the other, and {@link endWord} makes the id of it. */
export const BEGIN_WORD = FIRST;

/** Adds a unit of a word. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The id of the word whose units were added. */
export function endWord(hash: number): number {
  return mixIds(hash, 1);
}

/** Id of a word in comparison form (`foldKey` of one word). */
export function wordId(word: string): number {
  let hash = BEGIN_WORD;
  for (let at = 0; at < word.length; at++) hash = addUnit(hash, word.charCodeAt(at));
  return endWord(hash);
}

/** Id of two things that follow one another. */
export function mixIds(a: number, b: number): number {
  const hash = Math.imul(a + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
