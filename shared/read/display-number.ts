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
  const whole = wholeNumber(value, format);
  if (whole !== undefined) return whole;
  if (format === SYSTEM_DATE) return systemDate(value) ?? generalNumber(value);
  const text = formatted(value, format);
  if (text === undefined) return generalNumber(value);
  return kind === 'number' || kind === 'percent' ? vietnameseSeparators(text) : text;
}

/** Whole numbers under the two formats that most cells have: the general formatter is large, and slow to begin with. */
function wholeNumber(value: number, format: string): string | undefined {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 1e15) return undefined;
  if (format === '0') return String(value);
  if (format !== '#,##0') return undefined;
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
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
