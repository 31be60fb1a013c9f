import type { IsoDay } from '../grid/serial-date.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import { foldKey, foldWords, type FoldedWord } from '../vietnamese/fold-key.ts';
import { compactKey, meantAt } from './agency-index.ts';

/*
 * Short forms that the list of agencies does not have but that people write all the same: the bare name of a place
 * ("Quảng Trị", "UBND Quảng Trị") and initials after the first word ("Sở CT", "Ban QLDA"). They are no names of an
 * agency, only a ground to ask whether one or another is meant.
 */

/** Words that say what kind of unit a place is. */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  'tỉnh thành phố thị xã huyện quận phường xã trấn đặc khu đảo tx tp'
    .split(' ')
    .map((word) => foldKey(word)),
);
const COMMITTEE = 'ubnd';
/** Fewer initials than these are no abbreviation. */
const LEAST_INITIALS = 2;

interface ShortForms {
  readonly byPlace: ReadonlyMap<string, ReadonlySet<Agency>>;
  /** First word, and the initials of the words after it, with their agency. */
  readonly initials: readonly (readonly [head: string, letters: string, agency: Agency])[];
}

const cache = new WeakMap<Programme, ShortForms>();

function shortForms(programme: Programme): ShortForms {
  let forms = cache.get(programme);
  if (!forms) {
    forms = buildForms(programme);
    cache.set(programme, forms);
  }
  return forms;
}

function buildForms({ agencies }: Programme): ShortForms {
  const byPlace = new Map<string, Set<Agency>>();
  const initials: [string, string, Agency][] = [];
  for (const agency of agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const words = foldWords(name.normalize('NFC'));
      const bare = words.filter(({ key }) => !UNIT_WORDS.has(key));
      const key = compactKey(bare, 'key');
      if (bare.length < words.length && key.startsWith(COMMITTEE) && key !== COMMITTEE)
        for (const form of [key, key.slice(COMMITTEE.length)])
          byPlace.set(form, (byPlace.get(form) ?? new Set<Agency>()).add(agency));
    }
    const [head, ...rest] = foldWords(agency.name.normalize('NFC'));
    if (head) initials.push([head.key, initialsOf(rest), agency]);
  }
  return { byPlace, initials };
}

function initialsOf(words: readonly FoldedWord[]): string {
  return words.flatMap(({ key, ascii }) => (key === 'va1' ? [] : ascii.slice(0, 1))).join('');
}

/** The agencies that a short form may stand for at a day; none where it is no such form. */
export function guessAgencies(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): readonly Agency[] {
  const words = foldWords(text);
  const { byPlace, initials } = shortForms(programme);
  const place = byPlace.get(compactKey(words, 'key'));
  if (place) return meantAt([...place], at);
  const [head, ...rest] = words;
  const written = text.slice(rest[0]?.start ?? text.length);
  const letters = rest.map(({ ascii }) => ascii).join('');
  if (!head || letters.length < LEAST_INITIALS || written !== written.toUpperCase()) return [];
  const whole = initials.filter(([first, own]) => first === head.key && own === letters);
  const begun = initials.filter(([first, own]) => first === head.key && own.startsWith(letters));
  const meant = (whole.length > 0 ? whole : begun).map(([, , agency]) => agency);
  return meantAt(meant, at);
}
