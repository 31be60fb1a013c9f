import { dayOfSerial, dayParts } from '../grid/serial-date.ts';
import { formatNumber } from './sheetjs.ts';
import { formatKind, SYSTEM_DATE } from './number-format.ts';

/**
 * What Excel shows for a number under a format code, on a computer set to Vietnamese: day before month, comma before
 * decimals, full stop between thousands. Under `General` every digit that Excel keeps is shown (15), never an exponent
 * that would hide digits of an identifier.
 */
export function displayNumber(value: number, format: string): string {
  const kind = formatKind(format);
  if (kind === 'general' || kind === 'text') return generalNumber(value);
  const simple = wholeNumber(value, format) ?? optionalDecimals(value, format);
  if (simple !== undefined) return simple;
  if (format === SYSTEM_DATE) return systemDate(value) ?? generalNumber(value);
  const text = formatted(value, format);
  if (text === undefined) return generalNumber(value);
  if (kind !== 'number' && kind !== 'percent') return text;
  const swapped = vietnameseSeparators(text);
  return /[0#?]\.#/.test(format) ? swapped.replace(/(?<=\d)\.(?!\d)/g, ',') : swapped;
}

/** Whole numbers under the two formats that most cells have: the general formatter is large, and slow to begin with. */
function wholeNumber(value: number, format: string): string | undefined {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 1e15) return undefined;
  if (format === '0') return String(value);
  if (format !== '#,##0') return undefined;
  return grouped(String(value));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** A section whose last decimals are shown only where there are any: `#,##0.###`, `0.0#`, `-#,##0.## "đ"`. */
const OPTIONAL_DECIMALS = /^(-?)(#,##)?0\.(0{0,9})(#{1,9})((?: |\\ )?(?:"[^"]*"|[đ₫]))?$/;

/**
 * Numbers under such codes, for which the general formatter leaves groups out and keeps decimals that the code does
 * not. Excel shows the decimal sign even where no decimal follows: `1.500,`.
 */
function optionalDecimals(value: number, format: string): string | undefined {
  if (!format.includes('#') || !format.includes('.')) return undefined;
  const sections = format.split(';');
  const hasOwn = value < 0 ? sections.length > 1 : value === 0 && sections.length > 2;
  const section = sections[hasOwn ? (value < 0 ? 1 : 2) : 0] ?? '';
  const [, sign, groups, fixed = '', optional = '', after = ''] =
    OPTIONAL_DECIMALS.exec(section) ?? [];
  const places = fixed.length + optional.length;
  // As Excel does, halves are told by the 15 digits that it keeps, and rounded away from zero.
  const scaled = Math.round(Number((Math.abs(value) * 10 ** places).toPrecision(15)));
  if (sign === undefined || !Number.isSafeInteger(scaled)) return undefined;
  const digits = String(scaled).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  let end = digits.length;
  while (end > digits.length - optional.length && digits[end - 1] === '0') end--;
  const minus = value < 0 && !hasOwn ? '-' : sign;
  const decimals = digits.slice(digits.length - places, end);
  const before = groups === undefined ? whole : grouped(whole);
  return `${minus}${before},${decimals}${after.replace(/["\\]/g, '')}`;
}

function generalNumber(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? '0' : String(rounded).replace('.', ',');
}

function systemDate(serial: number): string | undefined {
  const day = dayOfSerial(serial);
  if (day === undefined) return undefined;
  const { year, month, day: date } = dayParts(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}

function formatted(value: number, format: string): string | undefined {
  try {
    const text = formatNumber(format, value).trim();
    return text === '' || /^#+$/.test(text) ? undefined : text;
  } catch {
    // A code that the formatter does not know shows as General does, which loses nothing.
    return undefined;
  }
}

function vietnameseSeparators(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}
