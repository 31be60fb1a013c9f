import { isCommonSyllable } from './common-syllables.ts';
import {
  CAPITALS_ONLY,
  encodingOfFont,
  LEGACY_ENCODINGS,
  LEGACY_TABLES,
  showsCapitals,
  type LegacyEncoding,
} from './legacy-tables.ts';
import { isVietnameseSyllable } from './syllable.ts';

export type { LegacyEncoding } from './legacy-tables.ts';

/** Text found to be in a legacy encoding. */
export interface LegacyText {
  readonly encoding: LegacyEncoding;
  /** The text in Unicode, composed. */
  readonly converted: string;
  /** The font says so, or the letters leave no other reading. */
  readonly sure: boolean;
}

/** What the words of a text say for or against a reading of it. */
interface Score {
  readonly points: number;
  /** Words with marks that are common, spelt as syllables, or neither. */
  readonly common: number;
  readonly valid: number;
  readonly invalid: number;
  /** Letters that the encoding does not have. */
  readonly unknown: number;
}

const HIGH = /[\u0080-\uffff]/;
/** Letters and marks that no legacy text can hold: they prove Unicode. */
const PROOF_OF_UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\p{M}]/u;
const WORD = /[\p{L}\u00ad]+/gu;
/** Words as they would stand in legacy text, whose letters may look like signs: `h¹n`, `­u`. */
const RAW_WORD = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const ADDRESS = /@|:\/\/|www\./;

function withoutAddresses(text: string): string {
  if (!ADDRESS.test(text)) return text;
  return text
    .split(/\s/)
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
}

function isCandidate(text: string): boolean {
  return HIGH.test(text) && !PROOF_OF_UNICODE.test(text);
}

interface Conversion {
  readonly text: string;
  readonly unknown: number;
}

function convert(text: string, encoding: LegacyEncoding): Conversion {
  const table = LEGACY_TABLES[encoding];
  const capitals = /[a-z]/.test(text) ? undefined : CAPITALS_ONLY[encoding];
  let result = '';
  let unknown = 0;
  for (let at = 0; at < text.length; at++) {
    const one = text[at] as string;
    const pair = table.get(text.slice(at, at + 2));
    const letter = pair ?? table.get(one);
    if (pair !== undefined && at + 1 < text.length) at++;
    if (letter !== undefined) {
      result += letter;
      continue;
    }
    const capital = capitals?.get(one);
    if (capital === undefined && one.charCodeAt(0) > 0x7f && /\p{L}/u.test(one)) unknown++;
    result += capital ?? one;
  }
  return { text: result, unknown };
}

/** Small letters that fonts show as capitals, or that stand among capitals because the encoding has no others. */
function settleCase(converted: string, text: string, font: string | undefined): string {
  const isCapitals = showsCapitals(font) || (/[A-Z].*[A-Z]/s.test(text) && !/[a-z]/.test(text));
  return isCapitals ? converted.toUpperCase() : converted;
}

function scoreOf(text: string, wordPattern: RegExp, unknown = 0): Score {
  let common = 0;
  let valid = 0;
  let invalid = 0;
  let foreign = 0;
  for (const [word] of text.matchAll(wordPattern)) {
    if (!HIGH.test(word)) {
      if (word.length > 1 && word === word.toLowerCase() && !isVietnameseSyllable(word)) foreign++;
      continue;
    }
    if (!/\p{L}/u.test(word)) continue;
    const small = word.toLowerCase();
    if (hasIrregularCase(word) || !isVietnameseSyllable(small)) invalid++;
    else if (isCommonSyllable(small)) common++;
    else if (word.length > 2) valid++;
  }
  const points = 3 * common + valid - 3 * invalid - 3 * unknown - foreign;
  return { points, common, valid, invalid, unknown };
}

/** How well a text reads as it stands. Signs by themselves (`m²` aside) say nothing. */
function rawScore(text: string): Score {
  return scoreOf(withoutAddresses(text), RAW_WORD);
}

/** A capital after a small letter: `tÕt` is no word as it stands. */
function hasIrregularCase(word: string): boolean {
  return /[a-z]\p{Lu}/u.test(word);
}

interface Candidate extends Score {
  readonly encoding: LegacyEncoding;
  readonly converted: string;
  /** Conversion changes nothing. */
  readonly isSame: boolean;
}

function candidateOf(text: string, encoding: LegacyEncoding, font: string | undefined): Candidate {
  const conversion = convert(text, encoding);
  const bare = withoutAddresses(conversion.text);
  const converted = settleCase(conversion.text, text, font).normalize('NFC');
  return {
    ...scoreOf(bare, WORD, conversion.unknown),
    encoding,
    converted,
    isSame: conversion.text === text,
  };
}

/**
 * Tells whether a text is Vietnamese in a legacy encoding, by its font and by its letters, and gives it in
 * Unicode. `undefined` for Unicode Vietnamese, other languages, codes, addresses, and wherever it is not clear; a
 * whole column tells more ({@link detectLegacyInColumn}). Soft hyphens must still be in the text: TCVN3's `ư`.
 */
export function detectLegacy(text: string, font?: string): LegacyText | undefined {
  if (!isCandidate(text)) return undefined;
  const raw = rawScore(text);
  return byFont(text, font, raw) ?? byLetters(text, font, raw);
}

function byFont(text: string, font: string | undefined, raw: Score): LegacyText | undefined {
  const encoding = encodingOfFont(font);
  if (encoding === undefined) return undefined;
  const candidate = candidateOf(text, encoding, font);
  return isBelievable(candidate, raw, 1, text) ? found(candidate, true) : undefined;
}

/** With the encoding given, a text is taken for it unless it reads well as it stands; then it must read better by a margin. */
function isBelievable(candidate: Candidate, raw: Score, margin: number, text: string): boolean {
  const { unknown, invalid, common, valid, encoding } = candidate;
  if (unknown > 0 || candidate.isSame) return false;
  if (raw.invalid === 0 && raw.common + raw.valid > 0) {
    return invalid === 0 && candidate.points >= raw.points + margin;
  }
  if (invalid > common + valid) return hasLegacyShape(text, encoding);
  return common + valid > 0 || LONE_D.test(candidate.converted);
}

/** `đ` by itself, as in `Đ/c`. */
const LONE_D = /(?:^|\P{L})đ(?:\P{L}|$)/iu;

const SHAPES: Readonly<Record<LegacyEncoding, RegExp>> = {
  TCVN3: /[a-z][\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf][a-z]/i,
  VNI: /[aeouyôö][àáâãäåèéêëïõøùúûü]/i,
  VISCII: /[a-z][\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf][a-z]/i,
};

/** Letters in an order that only the encoding makes: a sign between letters (`h¹n`), a mark after its vowel (`oâ`). */
function hasLegacyShape(text: string, encoding: LegacyEncoding): boolean {
  return SHAPES[encoding].test(text);
}

function byLetters(text: string, font: string | undefined, raw: Score): LegacyText | undefined {
  // What reads well as it stands and has a common word is told by no letters; see isTelling.
  if (raw.invalid === 0 && raw.common > 0) return undefined;
  const candidates = LEGACY_ENCODINGS.map((encoding) => candidateOf(text, encoding, font))
    .filter(({ isSame }) => !isSame)
    .sort((a, b) => b.points - a.points);
  const [best, second] = candidates;
  if (!best || best.points <= raw.points || best.points <= (second?.points ?? 0)) return undefined;
  const { common, valid, invalid, unknown } = best;
  if (unknown > 0 || invalid * 4 > common + valid) return undefined;
  if (!isTelling(best, raw, text)) return undefined;
  return found(best, common >= 2 && raw.common === 0 && invalid === 0);
}

/** Whether the letters say enough: more, the better the text reads as it stands. */
function isTelling({ common, valid, encoding }: Candidate, raw: Score, text: string): boolean {
  const isShaped = hasLegacyShape(text, encoding);
  if (raw.invalid === 0 && raw.common + raw.valid > 0) {
    return raw.common === 0 && common >= (encoding === 'VNI' && isShaped ? 1 : 2);
  }
  return common >= 1 || valid >= 3 || (valid >= 1 && isShaped && encoding !== 'VNI');
}

function found({ encoding, converted }: Candidate, sure: boolean): LegacyText {
  return { encoding, converted, sure };
}

/**
 * The text in Unicode where its encoding is known from elsewhere (its column, its sheet); `undefined` when the text
 * has nothing to convert or reads better as it stands.
 */
export function convertLegacy(
  text: string,
  encoding: LegacyEncoding,
  font?: string,
): LegacyText | undefined {
  if (!isCandidate(text)) return undefined;
  const raw = rawScore(text);
  const candidate = candidateOf(text, encoding, font);
  return isBelievable(candidate, raw, 0, text)
    ? found(candidate, candidate.invalid === 0)
    : undefined;
}

/**
 * Legacy text in the cells of one column or sheet, in their order. Cells too short to tell by themselves follow
 * the others where those agree on one encoding; words that read well as they stand follow only where no cell of the
 * column is in Unicode.
 */
export function detectLegacyInColumn(
  texts: readonly string[],
  fonts: readonly (string | undefined)[] = [],
): readonly (LegacyText | undefined)[] {
  const single = texts.map((text, index) => detectLegacy(text, fonts[index]));
  const encoding = agreedEncoding(single);
  if (encoding === undefined) return single;
  const hasUnicode = texts.some((text) => PROOF_OF_UNICODE.test(text));
  return single.map((result, index) => {
    const text = texts[index] ?? '';
    if (result?.encoding === encoding || !isCandidate(text)) return result;
    const pooled = convertLegacy(text, encoding, fonts[index]);
    if (!pooled) return result?.sure ? result : undefined;
    const readsWell = rawScore(text).invalid === 0;
    return readsWell && hasUnicode ? undefined : pooled;
  });
}

/** The one encoding that the surely told cells have; `undefined` when there are none or they differ. */
function agreedEncoding(results: readonly (LegacyText | undefined)[]): LegacyEncoding | undefined {
  const encodings = new Set(
    results.filter((result) => result?.sure).map((result) => result?.encoding),
  );
  const [only] = encodings;
  return encodings.size === 1 ? only : undefined;
}
