import { isoDay, serialOfDay } from '../../../shared/grid/serial-date.ts';
import { ExcelError, invalidArgument } from './excel-error.ts';
import type { CellContent } from './cells.ts';

/** Regional settings of the computer: how text becomes numbers and days. */
export type Regional = 'vi-VN' | 'en-US';

/** What Excel makes of an entry: a formula, or a value with the number format that it gives a General cell. */
export type Entry =
  { readonly formula: string } | { readonly value: CellContent; readonly numberFormat?: string };

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What a value written to a cell becomes. In a cell of format Text everything stays text. */
export function enterValue(entered: CellContent, isTextCell: boolean, regional: Regional): Entry {
  if (typeof entered !== 'string') return { value: isTextCell ? textOf(entered) : entered };
  if (entered.length > LONGEST_TEXT) throw invalidArgument();
  if (isTextCell) return { value: entered };
  if (entered.startsWith("'")) return { value: entered.slice(1) };
  return formulaEntry(entered) ?? typedEntry(entered.trim(), regional) ?? { value: entered };
}

/** Text of a truth or a number as a Text cell keeps it. */
export function textOf(value: CellContent): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** `=…` is always a formula; `+…`, `-…`, `@…` are when they read as one, else they stay text. */
function formulaEntry(text: string): Entry | undefined {
  if (/^=./.test(text)) {
    if (text.length > LONGEST_FORMULA) {
      throw new ExcelError('FormulaLengthExceedsLimit', 'The formula is too long.');
    }
    if (!hasBalancedBrackets(text)) throw invalidArgument();
    return { formula: text };
  }
  const isNumber = /^[+-][\d.,]+%?$/.test(text);
  const readsAsFormula = /^[-+@][\w$.(]/.test(text) && /^[\w$.()!:;,+\-*/^&=<>"'@%#]*$/.test(text);
  if (isNumber || !readsAsFormula || !hasBalancedBrackets(text)) return undefined;
  return { formula: text.startsWith('-') ? `=${text}` : `=${text.replace(/^[+@]/, '')}` };
}

function hasBalancedBrackets(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '');
  return bare.split('(').length === bare.split(')').length;
}

function typedEntry(text: string, regional: Regional): Entry | undefined {
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  return numberEntry(text, regional) ?? dateEntry(text, regional) ?? timeEntry(text);
}

function numberEntry(text: string, regional: Regional): Entry | undefined {
  const [point, group] = regional === 'vi-VN' ? ([',', '.'] as const) : (['.', ','] as const);
  const pattern = new RegExp(
    `^([-+]?)(\\d+|\\d{1,3}(?:\\${group}\\d{3})+)?(?:\\${point}(\\d*))?(e[-+]?\\d+)?(%?)$`,
    'i',
  );
  const match = pattern.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent] = match;
  const digits = `${sign}${whole.replaceAll(group, '') || '0'}.${fraction || '0'}${exponent}`;
  const value = Number(digits);
  if (percent) return { value: value / 100, numberFormat: fraction ? '0.00%' : '0%' };
  return whole.includes(group) ? { value, numberFormat: '#,##0' } : { value };
}

/** `1/6`, `1-6`, `1/6/2025`, `6/2025`: a day, in the order of the regional settings; a day without a year gets this one. */
function dateEntry(text: string, regional: Regional): Entry | undefined {
  const match = /^(\d{1,4})[/-](\d{1,4})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (match[3] !== undefined) {
    const [day, month] = regional === 'vi-VN' ? [first, second] : [second, first];
    const format = regional === 'vi-VN' ? 'dd/mm/yyyy' : 'm/d/yyyy';
    return dayEntry(fullYear(match[3]), month, day, format);
  }
  const [day, month] = regional === 'vi-VN' ? [first, second] : [second, first];
  return dayEntry(ENTRY_YEAR, month, day, 'd-mmm') ?? dayEntry(second, first, 1, 'mmm-yy');
}

/** The year that a day typed without one gets; fixed, so that tests give the same every year. */
export const ENTRY_YEAR = 2026;

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayEntry(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
): Entry | undefined {
  const iso = isoDay(year, month, day);
  return iso === undefined ? undefined : { value: serialOfDay(iso), numberFormat };
}

function timeEntry(text: string): Entry | undefined {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  return { value: (Number(match[1]) * 60 + Number(match[2])) / 1440, numberFormat: 'h:mm' };
}
