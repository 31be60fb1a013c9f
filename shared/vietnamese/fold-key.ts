import { letterParts } from './letters.ts';
import { latinise } from './look-alikes.ts';

/** A word of a text in comparison form, with where it stands in the text it was taken from. */
export interface FoldedWord {
  /** Letters without tone, then the tones as digits: `hòa` and `hoà` → `hoa1`. */
  readonly key: string;
  /** Without any mark: `hoa`. */
  readonly ascii: string;
  readonly start: number;
  readonly end: number;
}

const SEPARATOR = 0;
const LETTER = 1;
const DROPPED = 2;

/** For each code below 0x2000: what it is, and for letters and digits what it becomes. */
const KIND = new Uint8Array(0x2000);
const BARE: string[] = new Array<string>(0x2000).fill('');
const PLAIN: string[] = new Array<string>(0x2000).fill('');
const TONE = new Uint8Array(0x2000);

function fillTables(): void {
  for (let code = 0x21; code < 0x2000; code++) {
    const letter = String.fromCharCode(code);
    if (code === 0xad || /\p{M}/u.test(letter)) KIND[code] = DROPPED;
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    const parts = letterParts(letter);
    KIND[code] = LETTER;
    BARE[code] = parts.letter;
    PLAIN[code] = parts.plain;
    TONE[code] = parts.tone;
  }
}
fillTables();

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
  if (code < 0x2000) return KIND[code] as number;
  if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return DROPPED;
  return code >= 0x2c00 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? LETTER : SEPARATOR;
}

/**
 * Comparison key: equal for texts that differ only in case, NFC or NFD, place of the tone mark (`hoà`, `hòa`),
 * spaces, punctuation and look-alike letters. Tones stay, as digits after the word, so `ma` is not `má`.
 */
export function foldKey(text: string): string {
  return fold(settle(text), BARE, true);
}

/** Key without tones and marks too: `Đông Hà` → `dong ha`. For file names and for text typed without marks. */
export function asciiKey(text: string): string {
  return fold(settle(text), PLAIN, false);
}

function fold(text: string, letters: readonly string[], withTones: boolean): string {
  let key = '';
  let tones = '';
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (!inWord && key !== '') key += ' ';
      inWord = true;
      key += code < 0x2000 ? (letters[code] ?? '') : (text[index] ?? '').toLowerCase();
      const tone = code < 0x2000 ? (TONE[code] as number) : 0;
      if (tone !== 0 && withTones) tones += String(tone);
    } else if (kind === SEPARATOR && inWord) {
      key += tones;
      tones = '';
      inWord = false;
    }
  }
  return key + tones;
}

/** Words of a text in comparison form with their places in `squash`ed, composed text; the text must be composed (NFC). */
export function foldWords(text: string): FoldedWord[] {
  const settled = settle(text);
  const source = settled.length === text.length ? settled : text;
  const words: FoldedWord[] = [];
  let start = -1;
  for (let index = 0; index <= source.length; index++) {
    const kind = index < source.length ? kindOf(source.charCodeAt(index)) : SEPARATOR;
    if (kind === LETTER && start < 0) start = index;
    if (kind !== SEPARATOR || start < 0) continue;
    const word = source.slice(start, index);
    words.push({ key: fold(word, BARE, true), ascii: fold(word, PLAIN, false), start, end: index });
    start = -1;
  }
  return words;
}

/**
 * Text in lower case without marks and tones, its punctuation kept and its length unchanged where the text is
 * composed: what the grammars of values are written for.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const letter of settle(text)) {
    const code = letter.charCodeAt(0);
    plain +=
      code < 0x2000 && KIND[code] === LETTER ? (PLAIN[code] as string) : letter.toLowerCase();
  }
  return plain;
}
