import { letterParts, type LetterParts } from './letters.ts';
import { latinise } from './look-alikes.ts';
import { addUnit, BEGIN_WORD, endWord } from './word-ids.ts';

/** A word of a text in comparison form, with where it stands in the text it was taken from. */
export interface FoldedWord {
  /** Letters without tone, then the tones as digits: `hòa` and `hoà` → `hoa1`. */
  readonly key: string;
  /** Without any mark: `hoa`. */
  readonly ascii: string;
  readonly start: number;
  readonly end: number;
}

const UNKNOWN = 0;
const SEPARATOR = 1;
const LETTER = 2;
const DROPPED = 3;

/** Codes below this are looked up in tables, each filled in when it is first met. */
const TABLE_SIZE = 0x2000;
/** What a character is, and its tone. */
const KIND = new Uint8Array(TABLE_SIZE);
const TONE = new Uint8Array(TABLE_SIZE);
/** What a letter or digit becomes, with and without the marks that are no tones; 0 where that is no single unit. */
const BARE = new Uint16Array(TABLE_SIZE);
const PLAIN = new Uint16Array(TABLE_SIZE);
const lettersOf: LetterParts[] = [];

/** Looks a character below {@link TABLE_SIZE} up for the first time. */
function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const dropped = code === 0xad || /\p{M}/u.test(letter);
  KIND[code] = dropped ? DROPPED : SEPARATOR;
  if (!/[\p{L}\p{N}]/u.test(letter)) return KIND[code];
  const parts = letterParts(letter);
  BARE[code] = parts.letter.length === 1 ? parts.letter.charCodeAt(0) : 0;
  PLAIN[code] = parts.plain.length === 1 ? parts.plain.charCodeAt(0) : 0;
  TONE[code] = parts.tone;
  lettersOf[code] = parts;
  KIND[code] = LETTER;
  return LETTER;
}

const UNUSUAL = /[\u0300-\u036f\u00d0\u00f0\u0189\u0256\u0370-\u04ff\uff01-\uff5e]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Composed, with look-alikes and full-width characters written as plain ones. */
function settle(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const narrow = text.replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return latinise(narrow.normalize('NFC'));
}

function kindOf(code: number): number {
  if (code < TABLE_SIZE) {
    const kind = KIND[code] as number;
    return kind === UNKNOWN ? learn(code) : kind;
  }
  if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return DROPPED;
  return code >= 0x2c00 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? LETTER : SEPARATOR;
}

/** A key while it is made. One for all keys: nothing is made of a character, and nothing of a key but its text. */
let units = new Uint16Array(1024);
let unitCount = 0;
/** Tones of the word that is being folded, as digits. */
let tones = new Uint16Array(1024);
let toneCount = 0;

/** Makes room for what a text of this length may become. */
function begin(length: number): void {
  unitCount = 0;
  toneCount = 0;
  if (units.length >= length * 4) return;
  units = new Uint16Array(length * 4);
  tones = new Uint16Array(length * 4);
}

/** As many units as a function surely takes as arguments. */
const UNITS_AT_ONCE = 4096;

function finish(): string {
  let text = '';
  for (let from = 0; from < unitCount; from += UNITS_AT_ONCE) {
    const part = units.subarray(from, Math.min(unitCount, from + UNITS_AT_ONCE));
    text += String.fromCharCode.apply(undefined, part as unknown as number[]);
  }
  return text;
}

function putAll(text: string): void {
  for (let at = 0; at < text.length; at++) units[unitCount++] = text.charCodeAt(at);
}

/**
 * Comparison key: equal for texts that differ only in case, NFC or NFD, place of the tone mark (`hoà`, `hòa`),
 * spaces, punctuation and look-alike letters. Tones stay, as digits after the word, so `ma` is not `má`.
 */
export function foldKey(text: string): string {
  return fold(settle(text), BARE);
}

/** Key without tones and marks too: `Đông Hà` → `dong ha`. For file names and for text typed without marks. */
export function asciiKey(text: string): string {
  return fold(settle(text), PLAIN);
}

/** Folds a text by one of the two tables; {@link BARE} goes with tones. */
function fold(text: string, letters: Uint16Array): string {
  const withTones = letters === BARE;
  let inWord = false;
  begin(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (!inWord && unitCount > 0) units[unitCount++] = 0x20;
      inWord = true;
      const unit = code < TABLE_SIZE ? (letters[code] as number) : 0;
      if (unit !== 0) units[unitCount++] = unit;
      else putLetter(text.charAt(index), withTones);
      const tone = withTones && code < TABLE_SIZE ? (TONE[code] as number) : 0;
      if (tone !== 0) tones[toneCount++] = 0x30 + tone;
    } else if (kind === SEPARATOR && inWord) {
      if (toneCount > 0) putTones();
      inWord = false;
    }
  }
  if (toneCount > 0) putTones();
  return finish();
}

/** A letter that becomes several units, or stands beyond the tables. */
function putLetter(letter: string, withTones: boolean): void {
  if (letter.charCodeAt(0) >= TABLE_SIZE) putAll(letter.toLowerCase());
  else putAll(withTones ? letterParts(letter).letter : letterParts(letter).plain);
}

function putTones(): void {
  for (let at = 0; at < toneCount; at++) units[unitCount++] = tones[at] as number;
  toneCount = 0;
}

/**
 * Writes the ids of the words of a text's comparison key, in their order, and gives how many: what {@link foldKey} and
 * `wordId` of each word give, without making either. A text of n characters has at most (n + 1) / 2 words. `signs`
 * takes of each word whether it {@link BEGINS_WITH_CAPITAL} and {@link HAS_DIGIT}.
 */
export function putWordIds(
  text: string,
  into: Int32Array,
  from: number,
  signs?: Uint8Array,
): number {
  const count = putIds(text, into, from, signs, false);
  return count >= 0 ? count : putIds(settle(text), into, from, signs, true);
}

/** Bits of a word's signs. */
export const BEGINS_WITH_CAPITAL = 1;
export const HAS_DIGIT = 2;

/** The same for a text that is settled, or that needs no settling; -1 where it does. */
function putIds(
  text: string,
  into: Int32Array,
  from: number,
  signs: Uint8Array | undefined,
  settled: boolean,
): number {
  const { length } = text;
  begin(length);
  const toneDigits = tones;
  let digits = 0;
  let count = 0;
  let inWord = false;
  let wordSigns = 0;
  let hash = BEGIN_WORD;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? text.charCodeAt(index) : 0;
    let sign = code < TABLE_SIZE ? (SIGN[code] as number) : signOf(code);
    if (sign === UNKNOWN) SIGN[code] = sign = signOf(code);
    if (sign >= UNUSUAL_SIGN && !settled) return -1;
    const kind = sign & 3;
    if (kind === LETTER) {
      const unit = (sign >>> 8) & 0xffff;
      hash = unit === 0 ? addLetter(hash, text.charAt(index)) : addUnit(hash, unit);
      if (!inWord) wordSigns = (sign >>> 5) & BEGINS_WITH_CAPITAL;
      if (code >= 0x30 && code <= 0x39) wordSigns |= HAS_DIGIT;
      inWord = true;
      const tone = (sign >>> 2) & 7;
      if (tone !== 0) toneDigits[digits++] = 0x30 + tone;
    } else if (kind === SEPARATOR && inWord) {
      for (let at = 0; at < digits; at++) hash = addUnit(hash, toneDigits[at] as number);
      if (signs) signs[count] = wordSigns;
      into[from + count++] = endWord(hash);
      inWord = false;
      digits = 0;
      hash = BEGIN_WORD;
    }
  }
  return count;
}

/**
 * What {@link putWordIds} asks of a character, in one number: kind, tone from bit 2, whether it is a capital at bit 5,
 * unit from bit 8 (0 for several), and above all of them whether {@link settle} would change it.
 */
const SIGN = new Int32Array(TABLE_SIZE);
const UNUSUAL_SIGN = 1 << 24;

function signOf(code: number): number {
  const letter = String.fromCharCode(code);
  const unusual = UNUSUAL.test(letter) ? UNUSUAL_SIGN : 0;
  const kind = unusual | kindOf(code) | (/\p{Lu}/u.test(letter) ? 1 << 5 : 0);
  if ((kind & 3) !== LETTER || code >= TABLE_SIZE) return kind;
  return kind | ((TONE[code] as number) << 2) | ((BARE[code] as number) << 8);
}

/** A letter that becomes several units, or stands beyond the tables. */
function addLetter(hash: number, letter: string): number {
  const units =
    letter.charCodeAt(0) >= TABLE_SIZE ? letter.toLowerCase() : letterParts(letter).letter;
  let longer = hash;
  for (let at = 0; at < units.length; at++) longer = addUnit(longer, units.charCodeAt(at));
  return longer;
}

/** Words of a text in comparison form with their places in `squash`ed, composed text; the text must be composed (NFC). */
export function foldWords(text: string): FoldedWord[] {
  const settled = settle(text);
  const source = settled.length === text.length ? settled : text;
  const words: FoldedWord[] = [];
  // Words are so short that adding letter to letter is cheaper than the buffer of a whole key.
  let key = '';
  let ascii = '';
  let digits = '';
  let start = -1;
  for (let index = 0; index <= source.length; index++) {
    const code = index < source.length ? source.charCodeAt(index) : 0;
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (start < 0) start = index;
      if (code < TABLE_SIZE) {
        const { letter, plain, tone } = lettersOf[code] as LetterParts;
        key += letter;
        ascii += plain;
        if (tone !== 0) digits += String(tone);
      } else {
        const letter = source.charAt(index).toLowerCase();
        key += letter;
        ascii += letter;
      }
    } else if (kind === SEPARATOR && start >= 0) {
      words.push({ key: key + digits, ascii, start, end: index });
      key = ascii = digits = '';
      start = -1;
    }
  }
  return words;
}

/**
 * Text in lower case without marks and tones, its punctuation kept and its length unchanged where the text is
 * composed: what the grammars of values are written for.
 */
export function plainText(text: string): string {
  const settled = settle(text);
  begin(settled.length);
  for (let index = 0; index < settled.length; index++) {
    const code = settled.charCodeAt(index);
    const kind = code < TABLE_SIZE ? kindOf(code) : UNKNOWN;
    if (kind === LETTER && PLAIN[code] !== 0) units[unitCount++] = PLAIN[code] as number;
    else if (kind === LETTER) putLetter(settled.charAt(index), false);
    else if (kind !== UNKNOWN) units[unitCount++] = code;
    else {
      const letter = String.fromCodePoint(settled.codePointAt(index) ?? 0);
      putAll(letter.toLowerCase());
      index += letter.length - 1;
    }
  }
  return finish();
}
