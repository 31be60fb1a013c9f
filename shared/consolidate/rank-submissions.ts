import { shortHash } from '../matrix/stamp.ts';
import type { Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';

/**
 * Key under which files are held to be of the same department; `undefined` when the department is unknown. What came
 * through masters of a lower level stays apart: two provinces each have a department of health. A unit that reports
 * through a department is no rival of that department's own file.
 */
export function departmentKey({ department, unit, through }: Submission): string | undefined {
  const sender = unit ?? department;
  if (!sender) return undefined;
  const key = agencyKey(sender);
  return through === undefined ? key : `${through}\n${key}`;
}

/** Whether a file says that it mends another one, which it then replaces whatever their dates. */
export function mends({ mends: hashes }: Submission, { hash }: Submission): boolean {
  return hashes?.includes(shortHash(hash)) ?? false;
}

/**
 * Files of one department, the one that counts first: those that another one mends or that gave way stand last, else
 * newest first.
 */
export function rankSubmissions(rivals: readonly Submission[]): Submission[] {
  const isLast = (one: Submission) =>
    one.yields !== undefined || rivals.some((other) => mends(other, one));
  const mended = new Map(rivals.map((one) => [one, Number(isLast(one))]));
  return [...rivals].sort(
    (a, b) => (mended.get(a) ?? 0) - (mended.get(b) ?? 0) || newestFirst(a, b),
  );
}

/** Whether an earlier file stays before one that came later: it mends it, or is newer. */
export function outranks(earlier: Submission, later: Submission): boolean {
  if (mends(earlier, later)) return true;
  if (mends(later, earlier)) return false;
  const byKind = Number(isPlainCorrection(earlier)) - Number(isPlainCorrection(later));
  return byKind === 0 ? (earlier.modified ?? 0) > (later.modified ?? 0) : byKind > 0;
}

/** The later change first, then name and content; a correction that does not say what it mends comes before all. */
function newestFirst(a: Submission, b: Submission): number {
  return (
    Number(isPlainCorrection(b)) - Number(isPlainCorrection(a)) ||
    (b.modified ?? 0) - (a.modified ?? 0) ||
    (a.file < b.file ? 1 : a.file > b.file ? -1 : 0) ||
    (a.hash < b.hash ? 1 : -1)
  );
}

function isPlainCorrection({ isCorrection, mends: hashes }: Submission): boolean {
  return isCorrection === true && hashes === undefined;
}
