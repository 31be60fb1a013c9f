import type { IsoDay } from '../grid/serial-date.ts';
import type { Agency, AgencyKind, Programme } from '../programme/programme.ts';
import { asciiKey, foldKey, foldWords, type FoldedWord } from '../vietnamese/fold-key.ts';

/** One agency found in a text: which, and the words (first inclusive, last exclusive) that name it. */
export interface AgencyMatch {
  readonly agency: Agency;
  readonly first: number;
  readonly last: number;
  /** Letters of the key that matched: longer names are surer. */
  readonly weight: number;
  /** All that bear this name at the day, where they are several and `agency` is but the likeliest. */
  readonly rivals?: readonly Agency[];
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
  /** Most words that a name has, by the first two letters of its key: most words of a text begin no name. */
  readonly longest: ReadonlyMap<string, number>;
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
const BEGINS_SHORT = new Set(SHORT_FORMS.map(([[first]]) => first ?? ''));
/** Long forms, `và` and stray signs make a name longer than it is listed. */
const SPARE_WORDS = 3;
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
  const longest = new Map<string, number>();
  const lengthen = (ascii: string, words: number): void => {
    const head = ascii.slice(0, 2);
    longest.set(head, Math.max(longest.get(head) ?? 0, words));
  };
  for (const agency of programme.agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const words = foldWords(name.normalize('NFC'));
      const ascii = compactKey(words, 'ascii');
      const most = words.length + SPARE_WORDS;
      lengthen(ascii, most);
      lengthen(words[0]?.ascii ?? '', most);
      const long = SHORT_FORMS.find(([, short]) => ascii.startsWith(short))?.[0][0];
      if (long !== undefined) lengthen(asciiKey(long), most);
      put(byKey, compactKey(words, 'key'), agency);
      put(byAscii, ascii, agency);
    }
    for (const symbol of agency.symbols) {
      const words = foldWords(symbol.normalize('NFC'));
      lengthen(words[0]?.ascii ?? '', words.length + 1);
      put(bySymbol, compactKey(words, 'ascii'), agency);
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
export function compactKey(words: readonly FoldedWord[], form: 'key' | 'ascii'): string {
  let key = '';
  for (let index = 0; index < words.length; index++) {
    const short = BEGINS_SHORT.has(words[index]?.[form] ?? '')
      ? SHORT_FORMS.find(([long]) =>
          long.every((part, offset) => words[index + offset]?.[form] === part),
        )
      : undefined;
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

/** The agencies that may be meant at a day: those that exist then, else all; one name counts once. */
export function meantAt(agencies: readonly Agency[], at: IsoDay | undefined): readonly Agency[] {
  if (agencies.length < 2) return agencies;
  const alive = agencies.filter((agency) => at === undefined || existsAt(agency, at));
  const meant = alive.length === 0 ? agencies : alive;
  return [...new Map(meant.map((agency) => [foldKey(agency.name), agency])).values()];
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

/** The agency whose name begins at a word of a text, the longest of several. */
export function agencyAt(
  text: string,
  words: readonly FoldedWord[],
  first: number,
  programme: Programme,
  at?: IsoDay,
): AgencyMatch | undefined {
  return longestAt(text, words, first, agencyIndex(programme), at);
}

/** Most words that a name beginning at a word may have; a short first word is taken with the next. */
function longestFrom(words: readonly FoldedWord[], first: number, index: AgencyIndex): number {
  const one = words[first]?.ascii ?? '';
  const head = one.length > 1 ? one : one + (words[first + 1]?.ascii ?? '');
  return index.longest.get(head.slice(0, 2)) ?? 0;
}

function longestAt(
  text: string,
  words: readonly FoldedWord[],
  first: number,
  index: AgencyIndex,
  at: IsoDay | undefined,
): AgencyMatch | undefined {
  if (AND.has(words[first]?.key ?? '')) return undefined;
  const head = longestFrom(words, first, index);
  const most = Math.min(head, words.length - first);
  for (let count = most; count > 0; count--) {
    const run = words.slice(first, first + count);
    if (AND.has(run.at(-1)?.key ?? '')) continue;
    const bearers = named(text, run, index);
    const agency = bearers && preferred(bearers, at);
    if (agency) {
      const weight = compactKey(run, 'ascii').length;
      const match = { agency, first, last: first + count, weight };
      const rivals = meantAt(bearers, at);
      return rivals.length < 2 ? match : { ...match, rivals };
    }
  }
  return undefined;
}

function named(
  text: string,
  run: readonly FoldedWord[],
  index: AgencyIndex,
): readonly Agency[] | undefined {
  const exact = index.byKey.get(compactKey(run, 'key'));
  if (exact) return exact;
  const ascii = compactKey(run, 'ascii');
  const unmarked = index.byAscii.get(ascii);
  if (unmarked && new Set(unmarked.map(({ id }) => id)).size === 1) return unmarked;
  const bySymbol = index.bySymbol.get(ascii);
  if (!bySymbol) return undefined;
  const written = text.slice(run[0]?.start, run.at(-1)?.end);
  const alone = written.length === text.length;
  return alone || written === written.toUpperCase() ? bySymbol : undefined;
}
