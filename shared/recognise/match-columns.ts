import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import { assignBest } from './assign-columns.ts';
import type { CellLook, ColumnProfile, ColumnProfiles } from './column-profile.ts';
import type { ColumnHeading } from './column-heading.ts';
import type { HeadingKey } from './heading-lexicon.ts';
import type { HeadingMeanings, HeadingWords } from './heading-words.ts';

export interface HeadingMatch {
  readonly key: HeadingKey;
  readonly column: number;
  readonly score: number;
  readonly how: 'heading' | 'closeness' | 'content';
}

const KEYS: readonly HeadingKey[] = ['ordinal', ...COLUMNS.map(({ key }) => key)];
const LEAST_SCORE = 0.6;
/** From here on a heading keeps its column against whatever the cells of another say. */
const SURE_SCORE = 0.9;
const LEAST_FILLED = 2;

/** What the cells of a column should look like, and what they should not. */
const LOOKS: Readonly<
  Partial<
    Record<
      HeadingKey,
      { readonly like?: readonly CellLook[]; readonly unlike: readonly CellLook[] }
    >
  >
> = {
  ordinal: { like: ['ordinal'], unlike: ['agency', 'words', 'time'] },
  category: { like: ['category'], unlike: ['agency', 'time', 'status', 'words'] },
  content: {
    like: ['words'],
    unlike: ['agency', 'time', 'status', 'percent', 'amount', 'category'],
  },
  lead: { like: ['agency'], unlike: ['time', 'status', 'percent', 'amount', 'category'] },
  coordinating: { like: ['agency'], unlike: ['time', 'status', 'percent', 'amount', 'category'] },
  start: { like: ['time'], unlike: ['agency', 'status', 'words'] },
  deadline: { like: ['time'], unlike: ['agency', 'status', 'words', 'percent'] },
  product: { unlike: ['agency', 'time', 'status', 'percent', 'amount', 'done'] },
  budget: { like: ['amount'], unlike: ['agency', 'status', 'category'] },
  status: { like: ['status'], unlike: ['agency', 'time', 'amount', 'percent', 'category'] },
  result: { like: ['done'], unlike: ['agency', 'time', 'percent', 'amount', 'status'] },
  progress: { like: ['percent'], unlike: ['agency', 'time', 'status', 'words'] },
};

/**
 * Takes headings for columns of the task matrix: of all ways to do so the one whose scores add up to the most, each
 * column at most once. With profiles, what stands under a heading may speak for a meaning or against it.
 */
export function matchColumns(
  headings: readonly ColumnHeading[],
  words: HeadingWords,
  profiles?: ColumnProfiles,
  taken: ReadonlySet<HeadingKey> = new Set(),
): HeadingMatch[] {
  const meanings = headings.map(({ lines, spanning }) => words.meaningsOf(lines, spanning));
  const likely = likelyKeys(meanings, taken);
  const claims = countClaims(likely);
  // A heading without a choice or a rival means what it means, whatever stands below it.
  const isClear = (own: readonly HeadingKey[]): boolean =>
    own.length <= 1 && own.every((key) => claims.get(key) === 1);
  const weights = headings.map((heading, index) => {
    const own = likely[index] as readonly HeadingKey[];
    const profile = isClear(own) ? undefined : profiles?.of(heading.column);
    const order = 1 - index / headings.length;
    return KEYS.map((key) =>
      own.includes(key) ? weightOf(key, meanings[index]?.get(key) ?? 0, profile, order) : 0,
    );
  });
  const chosen = likely.every(isClear)
    ? likely.map(([only]) => only)
    : assignBest(weights).map((index) => KEYS[index]);
  const matches: HeadingMatch[] = [];
  chosen.forEach((key, index) => {
    const heading = headings[index];
    if (key === undefined || !heading) return;
    const own = meanings[index] as HeadingMeanings;
    const score = own.get(key) ?? 0;
    const likeliest = Math.max(...own.values()) <= score;
    const how = !likeliest ? 'content' : score >= 0.85 ? 'heading' : 'closeness';
    matches.push({ key, column: heading.column, score: Math.round(score * 100) / 100, how });
  });
  return matches;
}

/**
 * What each heading may be taken for, the likeliest first. Where nobody else asks for the likeliest, and every other is
 * surely and solely another heading's, only the likeliest is left: taking another would cost more than cells can say.
 */
function likelyKeys(
  meanings: readonly HeadingMeanings[],
  taken: ReadonlySet<HeadingKey>,
): (readonly HeadingKey[])[] {
  const likely = meanings.map((own) =>
    [...own]
      .filter(([key, score]) => score >= LEAST_SCORE && !taken.has(key))
      .sort(([, a], [, b]) => b - a)
      .map(([key]) => key),
  );
  const claims = countClaims(likely);
  const held = new Set(
    likely.flatMap((own, index) => {
      const [only] = own;
      if (only === undefined || own.length > 1) return [];
      return (meanings[index]?.get(only) ?? 0) >= SURE_SCORE ? [only] : [];
    }),
  );
  return likely.map((own) => {
    const [best, ...others] = own;
    const isOwn = best !== undefined && claims.get(best) === 1;
    return isOwn && others.every((key) => held.has(key)) ? [best] : own;
  });
}

function countClaims(likely: readonly (readonly HeadingKey[])[]): Map<HeadingKey, number> {
  const claims = new Map<HeadingKey, number>();
  for (const key of likely.flat()) claims.set(key, (claims.get(key) ?? 0) + 1);
  return claims;
}

/** `order` falls from 1 at the first heading towards 0 behind the last. */
function weightOf(
  key: HeadingKey,
  score: number,
  profile: ColumnProfile | undefined,
  order: number,
): number {
  // The first of two equal columns, but a filled one before an empty one.
  const filled = profile ? 0.01 : 0;
  return score + 0.004 * order + filled + contentWeight(key, profile);
}

/** What the cells say for a meaning (above 0) or against it. */
function contentWeight(key: HeadingKey, profile: ColumnProfile | undefined): number {
  const looks = LOOKS[key];
  if (!profile || !looks || profile.filled < LEAST_FILLED) return 0;
  const most = (names: readonly CellLook[]): number =>
    Math.max(0, ...names.map((name) => profile.share[name]));
  const like = most(looks.like ?? []);
  const against = most(looks.unlike);
  if (like >= 0.6 && like >= against) return 0.2 * like;
  return against >= 0.6 && against > like ? -0.3 * against : 0;
}

/** Columns of those given, ascending, told by their cells alone, for keys that no heading was taken for. */
export function matchByContent(
  headings: readonly ColumnHeading[],
  matches: readonly HeadingMatch[],
  words: HeadingWords,
  columns: readonly number[],
  profiles: ColumnProfiles,
): HeadingMatch[] {
  const taken = new Set(matches.map(({ column }) => column));
  const found = new Set(matches.map(({ key }) => key));
  const headingOf = new Map(headings.map((heading) => [heading.column, heading]));
  const added: HeadingMatch[] = [];
  const claim = (
    key: HeadingKey,
    fits: (profile: ColumnProfile, nameless: boolean) => boolean,
  ): void => {
    if (found.has(key)) return;
    for (const column of columns) {
      const heading = headingOf.get(column);
      if (taken.has(column)) continue;
      if (heading?.lines.some((line) => words.isForeign(line))) continue;
      const profile = profiles.of(column);
      if (!profile || profile.filled < LEAST_FILLED) continue;
      if (!fits(profile, heading === undefined)) continue;
      taken.add(column);
      added.push({ key, column, score: 0.65, how: 'content' });
      return;
    }
  };
  const known = (key: ColumnKey): boolean => found.has(key);
  claim('category', ({ share }) => share.category >= 0.7);
  if (!found.has('ordinal')) claimOrdinal(columns, profiles, taken, headingOf, added);
  if (known('lead') || known('coordinating') || known('deadline')) {
    claim('content', ({ share, length }) => share.words >= 0.7 && length >= 18);
  }
  if (known('content')) {
    claim('lead', ({ share }, nameless) => !nameless && share.agency >= 0.8);
    if (!known('start')) claim('deadline', ({ share }, nameless) => !nameless && share.time >= 0.8);
  }
  return added;
}

/** A nameless first column of running numbers. */
function claimOrdinal(
  columns: readonly number[],
  profiles: ColumnProfiles,
  taken: Set<number>,
  headingOf: ReadonlyMap<number, ColumnHeading>,
  added: HeadingMatch[],
): void {
  const column = Math.min(...taken) - 1;
  if (!columns.includes(column) || headingOf.has(column) || taken.has(column)) return;
  if ((profiles.of(column)?.share.ordinal ?? 0) < 0.7) return;
  taken.add(column);
  added.push({ key: 'ordinal', column, score: 0.65, how: 'content' });
}
