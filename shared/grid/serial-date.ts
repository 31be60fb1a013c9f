/** A day as ISO text, `2021-12-31`. The product never holds a day as a JS Date: it has no time zone. */
export type IsoDay = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days to add to a serial of the 1904 date system to get the same day in the 1900 system. */
export const DAYS_1900_TO_1904 = 1462;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day as ISO text, or `undefined` when the calendar has no such day. Years 1900–9999. */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day of an ISO day. */
export function dayParts(day: IsoDay): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

/** Days from 1970-01-01 (proleptic Gregorian), after the algorithm of Howard Hinnant's "days from civil". */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const UNIX_EPOCH_SERIAL = 25_569;

/** Serial of the 1900 system for an ISO day (31/12/2021 → 44561). Days before 1/3/1900 carry Excel's leap-year slip. */
export function serialOfDay(day: IsoDay): number {
  const parts = dayParts(day);
  const serial = daysFromCivil(parts.year, parts.month, parts.day) + UNIX_EPOCH_SERIAL;
  return serial < 61 ? serial - 1 : serial;
}

/** ISO day of a serial of the 1900 system, its time of day dropped; `undefined` for serial 60, below 1 and beyond 9999. */
export function dayOfSerial(serial: number): IsoDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1) || whole === 60 || whole > 2_958_465) return undefined;
  let days = (whole < 60 ? whole + 1 : whole) - UNIX_EPOCH_SERIAL + 719_468;
  const era = Math.floor(days / 146_097);
  days -= era * 146_097;
  const yearOfEra = Math.floor(
    (days - Math.floor(days / 1460) + Math.floor(days / 36_524) - Math.floor(days / 146_096)) / 365,
  );
  const dayOfYear =
    days - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDay(year, month, day);
}

/** The ISO day a number of days later (or earlier, when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayOfSerial(serialOfDay(day) + count) ?? day;
}
