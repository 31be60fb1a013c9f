import { documentTypeOf } from './document-types.ts';

/** A document's symbol found in a text: where, as written, and in canonical form where that is sure. */
export interface FoundSymbol {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly canonical?: string;
}

interface Part {
  readonly text: string;
  /** Separator before the part, and whether spaces stand around it. */
  readonly sign: '/' | '-';
  readonly spaced: boolean;
  readonly end: number;
}

const NUMBER_START = /(?<![\p{L}\p{N}/.,-])\d{1,6}/gu;
const LETTERS = /[\p{L}\d&]+/uy;
const SIGN = /\s{0,3}([/-])\s{0,3}/y;
const PARTY_ISSUERS =
  /^(?:TU|TW|TWĐ|VPTW|VPTU|BTGTW|BTCTW|UBKTTW|BTGTU|BTCTU|BDVTU|HU|ĐU|ĐUK|VPĐU|BCSĐ)$/;

/**
 * Symbols in a text whose dashes and `Đ` are plain ones, left to right. Spaces around `/` and `-` are allowed for;
 * dates, year ranges and numbers with a fraction are no symbols.
 */
export function scanSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER_START)) {
    if (match.index < from) continue;
    const symbol = symbolAt(text, match.index, match[0]);
    if (!symbol) continue;
    found.push(symbol);
    from = symbol.end;
  }
  return found;
}

function symbolAt(text: string, start: number, digits: string): FoundSymbol | undefined {
  let at = start + digits.length;
  const suffix = /^[a-zđ](?=\s{0,3}[/-])/.exec(text.slice(at, at + 5))?.[0] ?? '';
  at += suffix.length;
  const parts = partsFrom(text, at);
  const last = parts.at(-1);
  const [head] = parts;
  if (!head || !last) return undefined;
  if (head.sign === '-' && documentTypeOf(head.text) === undefined) return undefined;
  const written = text.slice(start, last.end);
  const canonical = canonicalForm(digits, suffix, parts);
  return canonical === undefined
    ? { start, end: last.end, written }
    : { start, end: last.end, written, canonical };
}

/** Parts after the number, as long as each looks like one; none when there is no letter among them. */
function partsFrom(text: string, from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (parts.length < 6) {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(text);
    if (!sign) break;
    LETTERS.lastIndex = SIGN.lastIndex;
    const letters = LETTERS.exec(text)?.[0];
    const spaced = sign[0].length > 1;
    if (letters === undefined || !isPart(letters, spaced, parts.length)) break;
    at = SIGN.lastIndex + letters.length;
    parts.push({ text: letters, sign: sign[1] === '/' ? '/' : '-', spaced, end: at });
  }
  while (parts.length > 0 && isYear(parts.at(-1)?.text)) parts.pop();
  return parts.some(({ text: part }) => /\p{L}/u.test(part)) ? parts : [];
}

function isYear(text: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(text ?? '');
}

/** A year right after the number; letters that are a type, or have two capitals (one of them may stand for a word). */
function isPart(letters: string, spaced: boolean, index: number): boolean {
  if (isYear(letters)) return index === 0;
  if (!/^\p{L}/u.test(letters) || letters.length > 14) return false;
  if (/\p{Lu}.*\p{Lu}/u.test(letters) || documentTypeOf(letters) !== undefined) return true;
  return !spaced && index > 0;
}

/**
 * The symbol in canonical form: no spaces, types in their proper case, two digits at least. Known patterns are
 * `NN/YYYY/LOẠI-CQ`, `NN/YYYY/QH15`, `NN-LOẠI/CQ` (Party), `NN/LOẠI-CQ` and, for công văn, `NN/CQ-ĐV`.
 */
function canonicalForm(digits: string, suffix: string, parts: readonly Part[]): string | undefined {
  const number = (digits.length === 1 ? `0${digits}` : digits) + suffix;
  const [first, ...rest] = parts;
  if (!first) return undefined;
  if (isYear(first.text)) return legalForm(number, first.text, rest);
  const last = rest.at(-1);
  if (!last) return undefined;
  const type = documentTypeOf(first.text);
  const issuers = rest.map(({ text }) => settleIssuer(text));
  const isParty =
    first.sign === '-' || (type !== undefined && PARTY_ISSUERS.test(issuers[0] ?? ''));
  if (isParty) {
    if (issuers.length > 2) return undefined;
    return type === undefined ? undefined : `${number}-${type}/${issuers.join('-')}`;
  }
  const head = type ?? settleIssuer(first.text);
  return `${number}/${[head, ...issuers].join('-')}`;
}

function legalForm(number: string, year: string, parts: readonly Part[]): string | undefined {
  const [first, ...rest] = parts;
  if (!first) return undefined;
  const assembly = /^(?:UBTV)?QH(?:1\d|[1-9])$/i.exec(first.text);
  if (assembly)
    return rest.length === 0 ? `${number}/${year}/${first.text.toUpperCase()}` : undefined;
  const type = documentTypeOf(first.text);
  if (type === undefined || rest.length === 0) return undefined;
  return `${number}/${year}/${[type, ...rest.map(({ text }) => settleIssuer(text))].join('-')}`;
}

/** Agencies' abbreviations keep their own case (`SNgV`, `TTg`); small letters alone are written as capitals. */
function settleIssuer(text: string): string {
  if (/^ttg$/i.test(text)) return 'TTg';
  return text === text.toLowerCase() ? text.toUpperCase() : text;
}
