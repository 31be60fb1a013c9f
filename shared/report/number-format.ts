import { dayParts, type IsoDay } from '../grid/serial-date.ts';
import type { NumberWords } from '../words/areas/report.ts';

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** Groups the digits of a whole number by three. */
function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/**
 * A whole number over a power of ten as exact decimal text, without trailing zeros: no binary fraction ever shows.
 * `places` is the number of zeros of the divisor.
 */
function scaled(amount: number, places: number, words: NumberWords): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(Math.round(amount))).padStart(places + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - places), words.thousands);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : words.decimal + fraction}`;
}

/** A count in running text: below ten with a zero before it where the language asks for it (`02`, `1.234`). */
export function countText(count: number, words: NumberWords): string {
  if (words.leadingZero && count > 0 && count < 10) return `0${count}`;
  return grouped(String(count), words.thousands);
}

/** A count in a table: `2`, `1.234`. */
export function countInTable(count: number, words: NumberWords): string {
  return grouped(String(count), words.thousands);
}

/**
 * An amount of whole đồng in running text, exact: `1,5 tỷ đồng`, `350 triệu đồng`, `1.234.567 đồng`. Tỷ is used only
 * where no more than three decimals are needed.
 */
export function moneyText(amount: number, words: NumberWords): string {
  const size = Math.abs(amount);
  if (size >= BILLION && size % MILLION === 0)
    return `${scaled(amount, 9, words)} ${words.billion}`;
  if (size >= MILLION && size % 1000 === 0) return `${scaled(amount, 6, words)} ${words.million}`;
  return `${scaled(amount, 0, words)} ${words.dong}`;
}

/** An amount of whole đồng in millions for a table column, exact: `1.500`, `0,35`. */
export function millionsText(amount: number, words: NumberWords): string {
  return scaled(amount, 6, words);
}

/** A day in running text, zeros before days below ten and months 1 and 2 only (NĐ 30/2020/NĐ-CP): `06/01/2021`, `27/9/2019`. */
export function dayText(day: IsoDay): string {
  const parts = dayParts(day);
  const twoDigits = String(parts.day).padStart(2, '0');
  const month = parts.month < 3 ? `0${parts.month}` : String(parts.month);
  return `${twoDigits}/${month}/${parts.year}`;
}
