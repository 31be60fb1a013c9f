import type { FileReading } from '../matrix/submission.ts';

/** What does not say anything of the content: when the file was changed, and why the machine refused it. */
const ASIDE: ReadonlySet<string> = new Set(['modified', 'cause']);

/**
 * Whether a file says the same as it did when it was read before. The same bytes may be read otherwise with a
 * correction, or by a later version.
 */
export function sameReading(before: FileReading, now: FileReading): boolean {
  return before === now || same(before, now);
}

/** Plain data, a field that is undefined taken for one that is not there. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in one) {
    if (!ASIDE.has(key) && !same(one[key], other[key])) return false;
  }
  for (const key in other) {
    if (!ASIDE.has(key) && other[key] !== undefined && one[key] === undefined) return false;
  }
  return true;
}
