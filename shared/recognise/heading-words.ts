import { COLUMNS, ORDINAL_HEADINGS, type ColumnKey } from '../matrix/columns.ts';
import type { Programme } from '../programme/programme.ts';
import { Memo, oncePer } from '../value/memo.ts';
import { beginsLowerCase, plainKey, textMemoKey, unicodeText } from './cell-text.ts';
import { isCompanionHeading } from './companion-words.ts';
import {
  AMBIGUOUS_HEADINGS,
  FOREIGN_HEADINGS,
  FOREIGN_PHRASES,
  GENERAL_HEADINGS,
  HEADING_PHRASES,
  TOTAL_HEADINGS,
  type HeadingKey,
} from './heading-lexicon.ts';

/** Scores from 0 to 1 of what a heading may mean. */
export type HeadingMeanings = ReadonlyMap<HeadingKey, number>;

/** Headings by column that come from elsewhere than the column list: a programme's, a language's. */
export type ExtraHeadings = Readonly<Partial<Record<ColumnKey, readonly string[]>>>;

interface Phrase {
  readonly key: HeadingKey;
  readonly phrase: string;
  readonly unless: readonly string[];
}

/** What a text names to the letter. */
export interface HeadingLook {
  readonly exact: HeadingKey | undefined;
  /** A heading of the documents' or the difficulties' table. */
  readonly companion: boolean;
}

const NO_LOOK: HeadingLook = { exact: undefined, companion: false };
const NOTHING: HeadingMeanings = new Map();
const LONGEST_HEADING = 160;
const MEMO_LIMIT = 5000;
const LEAST_CLOSENESS = 0.74;

/** Says what headings mean, by the words of the column list, the programme and the languages. */
export class HeadingWords {
  readonly #exact = new Map<string, Map<HeadingKey, number>>();
  readonly #phrases: readonly Phrase[] = phrasesOf();
  readonly #foreign = new Set(FOREIGN_HEADINGS.map(plainKey));
  readonly #foreignPhrases = FOREIGN_PHRASES.map((text) => ` ${plainKey(text)} `);
  readonly #general = new Set(GENERAL_HEADINGS.map(plainKey));
  readonly #total = new Set(TOTAL_HEADINGS.map(plainKey));
  readonly #bigrams: { readonly key: HeadingKey; readonly bigrams: ReadonlySet<string> }[] = [];
  readonly #strong = new Memo<string, { readonly key: HeadingKey | undefined }>(MEMO_LIMIT);
  readonly #looks = new Memo<string, HeadingLook>(MEMO_LIMIT);
  readonly #meanings = new Memo<string, HeadingMeanings>(MEMO_LIMIT);

  constructor(programme: Pick<Programme, 'headings'>, extra: readonly ExtraHeadings[] = []) {
    for (const { key, headings } of COLUMNS) {
      for (const heading of headings) this.#learn(key, heading);
      for (const words of [programme.headings ?? {}, ...extra]) {
        for (const heading of words[key] ?? []) this.#learn(key, heading);
      }
    }
    for (const heading of ORDINAL_HEADINGS) this.#learn('ordinal', heading);
    for (const { heading, means } of AMBIGUOUS_HEADINGS) {
      const scores = new Map(Object.entries(means) as [HeadingKey, number][]);
      this.#exact.set(plainKey(heading), scores);
    }
  }

  /** The column that a text surely or by a phrase names, for finding rows of headings; cheap for texts that name none. */
  strongKey(text: string, font: string | undefined): HeadingKey | undefined {
    if (text.length > LONGEST_HEADING) return undefined;
    return this.#strong.get(textMemoKey(text, font), () => ({
      key: this.#strongest(unicodeText(text, font)),
    })).key;
  }

  #strongest(text: string): HeadingKey | undefined {
    let best: HeadingKey | undefined;
    let score = 0;
    for (const key of keysOf(text)) {
      if (this.#isForeign(key)) break;
      for (const [candidate, value] of this.#exact.get(key) ?? this.#byPhrase(key)) {
        if (value > score) [best, score] = [candidate, value];
      }
    }
    return best;
  }

  /** What a cell's text names to the letter: a column of the matrix, one of the tables beside it. Each text is looked at once. */
  look(text: string, font: string | undefined): HeadingLook {
    if (text.length > 80) return NO_LOOK;
    return this.#looks.get(textMemoKey(text, font), () => {
      const plain = unicodeText(text, font);
      const exact = this.exactKey(plain);
      const companion = isCompanionHeading(plain);
      return exact === undefined && !companion ? NO_LOOK : { exact, companion };
    });
  }

  /** The column that a text names to the letter. */
  exactKey(text: string): HeadingKey | undefined {
    for (const plain of keysOf(text)) {
      const [key] = this.#exact.get(plain)?.keys() ?? [];
      if (key !== undefined) return key;
    }
    return undefined;
  }

  /** What the lines of one heading, outermost first, may mean together. `spanning`: the outer ones stand over several columns. */
  meaningsOf(lines: readonly string[], spanning: boolean): HeadingMeanings {
    const memo = `${String(spanning)}\n${lines.join('\n')}`;
    return this.#meanings.get(memo, () =>
      lines.length <= 1 ? this.#ofText(lines[0] ?? '') : this.#ofLines(lines, spanning),
    );
  }

  /** Whether a heading is known to be none of ours. */
  isForeign(text: string): boolean {
    return keysOf(text).some((key) => this.#isForeign(key));
  }

  #ofText(text: string): HeadingMeanings {
    if (text.length > LONGEST_HEADING) return NOTHING;
    const found = new Map<HeadingKey, number>();
    for (const key of keysOf(text)) {
      if (this.#isForeign(key)) return NOTHING;
      const exact = this.#exact.get(key);
      for (const [candidate, score] of exact ?? this.#byPhrase(key)) raise(found, candidate, score);
      if (exact) break;
      for (const [candidate, score] of this.#byCloseness(key)) raise(found, candidate, score);
    }
    return found;
  }

  #ofLines(lines: readonly string[], spanning: boolean): HeadingMeanings {
    const inner = lines.at(-1) ?? '';
    const outer = lines.slice(0, -1).join(' ');
    const innerKey = plainKey(inner);
    const whole = plainKey(lines.join(' '));
    if (this.#foreign.has(whole) || this.#isForeign(innerKey)) return NOTHING;
    // One heading broken over two rows reads as one text.
    if (!spanning && beginsLowerCase(inner)) return this.#ofText(lines.join(' '));
    const general = this.#general.has(innerKey);
    const ofInner = this.#ofText(inner);
    const sure = !general && [...ofInner.values()].some((score) => score >= 0.9);
    if (!sure && this.isForeign(outer)) return NOTHING;
    const found = new Map<HeadingKey, number>();
    for (const [key, score] of ofInner) raise(found, key, score * (general ? 0.75 : 0.97));
    if (!sure || !spanning)
      for (const [key, score] of this.#ofText(lines.join(' '))) raise(found, key, score);
    const ofOuter = this.#ofText(outer);
    const total = this.#total.has(innerKey);
    const share = total ? 0.95 : general && ofInner.size > 0 ? 0.86 : spanning ? 0.5 : 0.58;
    for (const [key, score] of ofOuter) raise(found, key, score * share);
    return found;
  }

  #learn(key: HeadingKey, heading: string): void {
    for (const plain of keysOf(heading)) {
      if (plain === '') continue;
      const scores = this.#exact.get(plain) ?? new Map<HeadingKey, number>();
      scores.set(key, 1);
      this.#exact.set(plain, scores);
      if (plain.length >= 6) this.#bigrams.push({ key, bigrams: bigramsOf(plain) });
    }
  }

  #isForeign(key: string): boolean {
    if (this.#foreign.has(key)) return true;
    if (this.#exact.has(key)) return false;
    const padded = ` ${key} `;
    return this.#foreignPhrases.some((phrase) => padded.includes(phrase));
  }

  /** Meanings by the phrases in a heading; the more of the heading a phrase covers, the surer. */
  #byPhrase(key: string): Map<HeadingKey, number> {
    const found = new Map<HeadingKey, number>();
    if (key.length < 3) return found;
    const padded = ` ${key} `;
    for (const { key: candidate, phrase, unless } of this.#phrases) {
      if (!padded.includes(phrase) || unless.some((other) => padded.includes(other))) continue;
      raise(found, candidate, 0.74 + 0.2 * ((phrase.length - 2) / key.length));
    }
    return found;
  }

  #byCloseness(key: string): Map<HeadingKey, number> {
    const found = new Map<HeadingKey, number>();
    if (key.length < 5) return found;
    const own = bigramsOf(key);
    for (const { key: candidate, bigrams } of this.#bigrams) {
      // Texts of too different lengths cannot be close, whatever they say.
      const most = (2 * Math.min(own.size, bigrams.size)) / (own.size + bigrams.size);
      if (most < LEAST_CLOSENESS) continue;
      const closeness = dice(own, bigrams);
      if (closeness >= LEAST_CLOSENESS) raise(found, candidate, closeness * 0.95);
    }
    return found;
  }
}

const NO_EXTRA: readonly ExtraHeadings[] = [];
const wordsByExtra = oncePer((programme: Pick<Programme, 'headings'>) =>
  oncePer((extra: readonly ExtraHeadings[]) => new HeadingWords(programme, extra)),
);

/** The words of a programme and of languages, made once for all files. */
export function headingWordsOf(
  programme: Pick<Programme, 'headings'>,
  extra: readonly ExtraHeadings[] = NO_EXTRA,
): HeadingWords {
  return wordsByExtra(programme)(extra);
}

function phrasesOf(): Phrase[] {
  return (Object.keys(HEADING_PHRASES) as HeadingKey[]).flatMap((key) =>
    HEADING_PHRASES[key].map(({ phrase, unless = [] }) => ({
      key,
      phrase: ` ${plainKey(phrase)} `,
      unless: unless.map((text) => ` ${plainKey(text)} `),
    })),
  );
}

/** Keys to look a heading up by: whole, and without its column number, its bracketed remarks and its marks. */
function keysOf(text: string): string[] {
  const bare = text
    .replace(/^\s*(?:\(\d{1,2}\)|\d{1,2}[.)])\s*/u, '')
    .replace(/\[[^\]]*\]|\([^)]*\)?/gu, ' ');
  const whole = plainKey(text);
  const short = plainKey(bare);
  return short === whole || short === '' ? [whole] : [whole, short];
}

function raise(scores: Map<HeadingKey, number>, key: HeadingKey, score: number): void {
  if (score > (scores.get(key) ?? 0)) scores.set(key, score);
}

function bigramsOf(key: string): Set<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at < key.length - 1; at++) bigrams.add(key.slice(at, at + 2));
  return bigrams;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
