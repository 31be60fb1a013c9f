/**
 * A number as written: its digits as a whole number and the power of ten it is divided by, so that no digit is
 * lost to binary fractions. Several readings when the writing is ambiguous.
 */
export interface Numeral {
  readonly digits: number;
  readonly decimals: number;
}

const GROUPED = /^\d{1,3}(?:G\d{3})+$/;

function grouped(text: string, separator: '.' | ',' | ' '): boolean {
  if (text.startsWith('0')) return false;
  return GROUPED.test(text.replaceAll('G', '?').replaceAll(separator, 'G'));
}

function numeral(whole: string, fraction = ''): Numeral | undefined {
  const kept = fraction.replace(/0+$/, '');
  const text = whole + kept;
  const digits = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(digits)
    ? { digits, decimals: kept.length }
    : undefined;
}

function present(...readings: readonly (Numeral | undefined)[]): Numeral[] {
  return readings.filter((reading) => reading !== undefined);
}

/**
 * Readings of a number without sign or unit, the Vietnamese one first: dots or spaces group thousands and the
 * comma is decimal; `1,500,000` and `1,234.56` can only be English. A dot before one or two digits is decimal.
 * `1,500` has two readings (1,5 and 1500); none at all means that it is no number.
 */
export function readNumeral(text: string): readonly Numeral[] {
  if (/^\d+$/.test(text)) return present(numeral(text));
  if (/^[\d ]+$/.test(text))
    return grouped(text, ' ') ? present(numeral(text.replaceAll(' ', ''))) : [];
  const compact = text.includes(' ') ? spaceGroups(text) : text;
  if (compact === undefined || !/^\d[\d.,]*\d$/.test(compact)) return [];
  const dots = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (dots > 0 && commas > 0) return twoSeparators(compact);
  return dots > 0 ? onlyDots(compact, dots) : onlyCommas(compact, commas);
}

/** `1 234,5`: spaces group what stands before the decimal sign. */
function spaceGroups(text: string): string | undefined {
  const [whole = '', fraction, ...rest] = text.split(/[.,]/);
  if (rest.length > 0 || fraction === undefined || !grouped(whole, ' ')) return undefined;
  return `${whole.replaceAll(' ', '')},${fraction}`;
}

function twoSeparators(text: string): Numeral[] {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || fraction?.includes(thousands) || !grouped(whole, thousands)) return [];
  return present(numeral(whole.replaceAll(thousands, ''), fraction));
}

function onlyDots(text: string, dots: number): Numeral[] {
  if (grouped(text, '.')) return present(numeral(text.replaceAll('.', '')));
  if (dots > 1) return [];
  const [whole = '', fraction] = text.split('.');
  return present(numeral(whole, fraction));
}

function onlyCommas(text: string, commas: number): Numeral[] {
  const isGrouped = grouped(text, ',');
  if (commas > 1) return isGrouped ? present(numeral(text.replaceAll(',', ''))) : [];
  const [whole = '', fraction] = text.split(',');
  const decimal = numeral(whole, fraction);
  return isGrouped ? present(decimal, numeral(whole + (fraction ?? ''))) : present(decimal);
}

/** Value times a whole factor, rounded to a whole number; `undefined` beyond what numbers hold exactly. */
export function timesRounded({ digits, decimals }: Numeral, factor: number): number | undefined {
  const shift = 10 ** decimals;
  const value = factor >= shift ? digits * (factor / shift) : (digits * factor) / shift;
  const rounded = Math.round(value);
  return Number.isSafeInteger(rounded) ? rounded : undefined;
}
