import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import { AMOUNT_FORMAT, WHOLE_AMOUNT_FORMAT } from '../matrix/amount-format.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { detectLegacy } from '../vietnamese/legacy-encoding.ts';
import { encodingOfFont } from '../vietnamese/legacy-tables.ts';
import { asciiKey } from '../vietnamese/fold-key.ts';

const ONLY_SPACE = /^[\s\u00ad\u200b-\u200f\u2060]*$/u;

/** Whether a cell shows nothing: empty, or white space alone, the invisible kinds included. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'string') return false;
  if (value === '') return true;
  const first = value.charCodeAt(0);
  return !(first > 32 && first < 0xa0) && ONLY_SPACE.test(value);
}

const SUSPECT = /[\u0080-\u00ff]/;

/** Text for comparison: cleaned, and read as Unicode where it is surely in a legacy encoding. Never for keeping. */
export function unicodeText(text: string, font?: string): string {
  if (font !== undefined || SUSPECT.test(text)) {
    const legacy = detectLegacy(text, font);
    if (legacy?.sure) return cleanText(legacy.converted);
  }
  return cleanText(text);
}

const isLegacyFont = new Map<string, boolean>();
const MOST_FONTS = 1000;

/** Key for what is remembered of a text: with its font where that is one of a legacy encoding, for then it is another text. */
export function textMemoKey(text: string, font: string | undefined): string {
  if (font === undefined) return text;
  let legacy = isLegacyFont.get(font);
  if (legacy === undefined) {
    legacy = encodingOfFont(font) !== undefined;
    if (isLegacyFont.size < MOST_FONTS) isLegacyFont.set(font, legacy);
  }
  return legacy ? `${font}\n${text}` : text;
}

/** Displayed text of a cell, cleaned; empty when the cell shows nothing. */
export function shownText(sheet: Sheet, position: number, column: number): string {
  return position < 0 ? '' : cleanText(sheet.textAt(position, column));
}

/**
 * Displayed text of a value in a sheet of ours: a condition of the sheet shows whole amounts without decimals, which
 * no format tells.
 */
export function ownText(sheet: Sheet, value: CellValue, style: CellStyle): string {
  const isWholeAmount = style.format === AMOUNT_FORMAT && Number.isInteger(value);
  return sheet.display(value, isWholeAmount ? { ...style, format: WHOLE_AMOUNT_FORMAT } : style);
}

/** What a cell says, for comparison: as {@link unicodeText}. */
export function comparableText(sheet: Sheet, position: number, column: number): string {
  if (position < 0) return '';
  const text = sheet.textAt(position, column);
  return text === '' ? '' : unicodeText(text, sheet.styleAt(position, column)?.font);
}

/** Everything that a row shows between two columns, its cells joined by ` | `. */
export function rowText(sheet: Sheet, position: number, left: number, right: number): string {
  const parts: string[] = [];
  sheet.eachCell(position, (column, value, style) => {
    if (column < left || column > right || isBlank(value)) return;
    const text = cleanText(sheet.display(value, style));
    if (text !== '') parts.push(text);
  });
  return parts.join(' | ');
}

/** Whether text begins with a lower-case letter, as the second line of a broken sentence does. */
export function beginsLowerCase(text: string): boolean {
  const first = /^[^\p{L}\p{N}]*(\p{L})/u.exec(text)?.[1];
  return first !== undefined && first !== first.toUpperCase() && first === first.toLowerCase();
}

/** Whether every letter of a text is a capital, and there are at least four of them. */
export function isAllCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

/**
 * Key by which headings, titles and signature lines are compared: lower case without any mark, words separated by
 * one space. Marks are left out altogether, for people type headings without them or with the tone elsewhere.
 */
export function plainKey(text: string): string {
  return asciiKey(
    /[%&]/.test(text) ? text.replace(/%/g, ' phan tram ').replace(/&/g, ' va ') : text,
  );
}
