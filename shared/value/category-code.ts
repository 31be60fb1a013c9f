import { issue, type Fix } from '../finding/finding.ts';
import { dayOfSerial, dayParts } from '../grid/serial-date.ts';
import type { Category, Programme } from '../programme/programme.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { foldKey, foldWords } from '../vietnamese/fold-key.ts';
import { similarity } from '../vietnamese/similarity.ts';
import type { CellInput, Reading } from './reading.ts';
import type { CategoryValue } from './value.ts';

/** Least likeness at which words beside or instead of a code are taken for a category's title. */
const SAME_TITLE = 0.8;

const LABELS = new Set(
  ['mục', 'nhóm', 'phần', 'mã', 'số', 'nhiệm vụ', 'điểm', 'khoản', 'stt', 'code', 'category']
    .map(foldKey)
    .flatMap((key) => key.split(' ')),
);

/**
 * Reads the category of a task. A code of the programme is taken as it is; so is the number 2.1, unless the
 * programme has a 2.10 that would look the same. Other writings of a code (`2,1`, `Mục 2.1.`, full-width digits, the
 * date that Excel makes of it) give the code and `category-malformed`; a title instead of the code, or a code with
 * another category's title, `category-title`; anything else `category-unknown` without a code.
 */
export function readCategory(cell: CellInput, programme: Programme): Reading<CategoryValue> {
  const { value, style } = cell;
  if (typeof value === 'number') {
    return style.kind === 'date' || style.kind === 'datetime'
      ? fromDate(value, cell.text, programme)
      : fromNumber(value, cell.text, programme);
  }
  return fromText(cleanText(typeof value === 'string' ? value : cell.text), programme);
}

function hasCode(programme: Programme, code: string): boolean {
  return programme.categories.some((category) => category.code === code);
}

function fromNumber(number: number, text: string, programme: Programme): Reading<CategoryValue> {
  const code = String(number);
  if (!hasCode(programme, code)) return fromText(text, programme);
  const looksLikeAnother = code.includes('.') && hasCode(programme, `${code}0`);
  return looksLikeAnother ? malformed(text, code, false) : { value: { text, code }, issues: [] };
}

/** Excel takes 2.1 for the 2nd of January, or under US settings for the 1st of February. */
function fromDate(serial: number, text: string, programme: Programme): Reading<CategoryValue> {
  const date = dayOfSerial(serial);
  if (date === undefined) return unknown(text, programme);
  const { month, day } = dayParts(date);
  const codes = [`${String(day)}.${String(month)}`, `${String(month)}.${String(day)}`].filter(
    (code, index, all) => hasCode(programme, code) && all.indexOf(code) === index,
  );
  const [code] = codes;
  return code !== undefined && codes.length === 1
    ? malformed(text, code, true)
    : unknown(text, programme);
}

function fromText(text: string, programme: Programme): Reading<CategoryValue> {
  if (hasCode(programme, text)) return { value: { text, code: text }, issues: [] };
  const words = foldWords(text);
  let first = 0;
  while (first < words.length && LABELS.has(words[first]?.key ?? '')) first++;
  const keys = words.slice(first).map(({ key }) => key);
  const byCode = programme.categories
    .filter(({ code }) => startsWith(keys, codeKeys(code)))
    .sort((a, b) => codeKeys(b.code).length - codeKeys(a.code).length)[0];
  if (byCode) {
    const used = first + codeKeys(byCode.code).length;
    const rest = text.slice(words[used]?.start ?? text.length);
    return rest === ''
      ? malformed(text, byCode.code, true)
      : withTitle(text, byCode, rest, programme);
  }
  const byTitle = categoryByTitle(text, programme);
  return byTitle ? titled(text, byTitle) : unknown(text, programme);
}

function codeKeys(code: string): readonly string[] {
  return foldKey(code).split(' ');
}

function startsWith(keys: readonly string[], head: readonly string[]): boolean {
  return head.every((key, index) => keys[index] === key) && !/^\d/.test(keys[head.length] ?? '');
}

/** A code with words after it: fine when they are its own title, doubtful otherwise. */
function withTitle(
  text: string,
  category: Category,
  rest: string,
  programme: Programme,
): Reading<CategoryValue> {
  const { code } = category;
  const other = categoryByTitle(rest, programme);
  const isStartOfTitle = foldKey(category.title).startsWith(`${foldKey(rest)} `);
  if (isStartOfTitle || other?.code === code) return { value: { text, code }, issues: [] };
  if (!other) return malformed(text, code, false);
  const fix: Fix = { from: text, to: other.code, safe: false };
  return {
    value: { text, code },
    issues: [issue('category-title', { value: text, code: other.code }, fix)],
  };
}

function categoryByTitle(text: string, programme: Programme): Category | undefined {
  let best: Category | undefined;
  let bestScore = SAME_TITLE;
  for (const category of programme.categories) {
    const score = similarity(text, category.title);
    if (score > bestScore || (score === bestScore && !best)) {
      best = category;
      bestScore = score;
    }
  }
  return best;
}

function titled(text: string, category: Category): Reading<CategoryValue> {
  const { code, title } = category;
  const fix: Fix = { from: text, to: code, safe: foldKey(text) === foldKey(title) };
  return {
    value: { text, code },
    issues: [issue('category-title', { value: text, code }, fix)],
  };
}

function malformed(text: string, code: string, safe: boolean): Reading<CategoryValue> {
  return {
    value: { text, code },
    issues: [issue('category-malformed', { value: text, code }, { from: text, to: code, safe })],
  };
}

function unknown(text: string, programme: Programme): Reading<CategoryValue> {
  const known = programme.categories.map(({ code }) => code).join(', ');
  return { value: { text }, issues: [issue('category-unknown', { value: text, known })] };
}
