import type { IsoDay } from '../grid/serial-date.ts';
import type { Agency, AgencyKind, Programme } from '../programme/programme.ts';
import { foldWords, type FoldedWord } from '../vietnamese/fold-key.ts';

/** One agency found in a text: which, and the words (first inclusive, last exclusive) that name it. */
export interface AgencyMatch {
  readonly agency: Agency;
  readonly first: number;
  readonly last: number;
  /** Letters of the key that matched: longer names are surer. */
  readonly weight: number;
}

/**
 * Names of a programme's agencies, ready for look-up. Keys have no spaces and no `và`, so that `Sở TT & TT`,
 * `Sở TT&TT` and `Sở TTTT` are one.
 */
export interface AgencyIndex {
  readonly byKey: ReadonlyMap<string, readonly Agency[]>;
  /** Without tones and marks: for text typed without them. */
  readonly byAscii: ReadonlyMap<string, readonly Agency[]>;
  /** Symbols such as `STC`: they count only where they are written in capitals or stand alone. */
  readonly bySymbol: ReadonlyMap<string, readonly Agency[]>;
  /** Most words that a name has. */
  readonly longest: number;
  readonly byId: ReadonlyMap<string, Agency>;
}

const RANK: Readonly<Record<AgencyKind, number>> = {
  department: 0,
  district: 1,
  commune: 2,
  central: 3,
  other: 4,
  group: 5,
};

/** Long forms that are written short as often as not. */
const SHORT_FORMS: readonly (readonly [readonly string[], string])[] = [
  [['uy3', 'ban', 'nhan', 'dan'], 'ubnd'],
  [['hôi5', 'đông1', 'nhan', 'dan'], 'hđnd'],
  [['uy', 'ban', 'nhan', 'dan'], 'ubnd'],
  [['hoi', 'dong', 'nhan', 'dan'], 'hdnd'],
];
const AND = new Set(['va1', 'va']);

const cache = new WeakMap<Programme, AgencyIndex>();

/** The index of a programme's agencies; made once a programme. */
export function agencyIndex(programme: Programme): AgencyIndex {
  let index = cache.get(programme);
  if (!index) {
    index = buildIndex(programme);
    cache.set(programme, index);
  }
  return index;
}

function buildIndex(programme: Programme): AgencyIndex {
  const byKey = new Map<string, Agency[]>();
  const byAscii = new Map<string, Agency[]>();
  const bySymbol = new Map<string, Agency[]>();
  let longest = 1;
  for (const agency of programme.agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const words = foldWords(name.normalize('NFC'));
      longest = Math.max(longest, words.length + 3);
      put(byKey, compactKey(words, 'key'), agency);
      put(byAscii, compactKey(words, 'ascii'), agency);
    }
    for (const symbol of agency.symbols) {
      put(bySymbol, compactKey(foldWords(symbol.normalize('NFC')), 'ascii'), agency);
    }
  }
  const byId = new Map(programme.agencies.map((agency) => [agency.id, agency]));
  return { byKey, byAscii, bySymbol, longest, byId };
}

function put(map: Map<string, Agency[]>, key: string, agency: Agency): void {
  if (key === '') return;
  const agencies = map.get(key) ?? [];
  if (!agencies.includes(agency)) agencies.push(agency);
  map.set(key, agencies);
}

/** Key of a run of words: joined, `và` left out, long forms shortened. */
function compactKey(words: readonly FoldedWord[], form: 'key' | 'ascii'): string {
  let key = '';
  for (let index = 0; index < words.length; index++) {
    const short = SHORT_FORMS.find(([long]) =>
      long.every((part, offset) => words[index + offset]?.[form] === part),
    );
    if (short) {
      key += short[1];
      index += short[0].length - 1;
    } else {
      const word = words[index]?.[form] ?? '';
      if (!AND.has(word)) key += word;
    }
  }
  return key;
}

/** The agency meant when several bear a name: one that exists at the day, then the rank of its kind, then the order of the list. */
export function preferred(agencies: readonly Agency[], at: IsoDay | undefined): Agency | undefined {
  let best: Agency | undefined;
  for (const agency of agencies) {
    if (!best || score(agency, at) < score(best, at)) best = agency;
  }
  return best;
}

function score(agency: Agency, at: IsoDay | undefined): number {
  return (at === undefined || existsAt(agency, at) ? 0 : 10) + RANK[agency.kind];
}

/** Whether an agency exists on a day. */
export function existsAt(agency: Agency, day: IsoDay): boolean {
  return (
    (agency.validFrom === undefined || agency.validFrom <= day) &&
    (agency.validTo === undefined || day <= agency.validTo)
  );
}

/** Every agency named in a text, left to right, the longest name first at each word; matches do not overlap. */
export function matchAgencies(
  text: string,
  words: readonly FoldedWord[],
  programme: Programme,
  at?: IsoDay,
): AgencyMatch[] {
  const index = agencyIndex(programme);
  const matches: AgencyMatch[] = [];
  for (let first = 0; first < words.length; first++) {
    const match = longestAt(text, words, first, index, at);
    if (!match) continue;
    matches.push(match);
    first = match.last - 1;
  }
  return matches;
}

function longestAt(
  text: string,
  words: readonly FoldedWord[],
  first: number,
  index: AgencyIndex,
  at: IsoDay | undefined,
): AgencyMatch | undefined {
  if (AND.has(words[first]?.key ?? '')) return undefined;
  const most = Math.min(index.longest, words.length - first);
  for (let count = most; count > 0; count--) {
    const run = words.slice(first, first + count);
    if (AND.has(run.at(-1)?.key ?? '')) continue;
    const agency = named(text, run, index, at);
    if (agency) {
      const weight = compactKey(run, 'ascii').length;
      return { agency, first, last: first + count, weight };
    }
  }
  return undefined;
}

function named(
  text: string,
  run: readonly FoldedWord[],
  index: AgencyIndex,
  at: IsoDay | undefined,
): Agency | undefined {
  const exact = index.byKey.get(compactKey(run, 'key'));
  if (exact) return preferred(exact, at);
  const ascii = compactKey(run, 'ascii');
  const unmarked = index.byAscii.get(ascii);
  if (unmarked && new Set(unmarked.map(({ id }) => id)).size === 1) return unmarked[0];
  const bySymbol = index.bySymbol.get(ascii);
  if (!bySymbol) return undefined;
  const written = text.slice(run[0]?.start, run.at(-1)?.end);
  const alone = written.length === text.length;
  return alone || written === written.toUpperCase() ? preferred(bySymbol, at) : undefined;
}
