import { daysInMonth, isoDay, type IsoDay } from '../grid/serial-date.ts';
import { quarterOf } from './quarter.ts';

/** A stretch of the calendar as a text names it. What the text leaves out is absent. */
export interface TimePoint {
  readonly kind: 'date' | 'month' | 'quarter' | 'half' | 'months' | 'year';
  readonly year?: number;
  /** Month 1–12 of a date or month. */
  readonly month?: number;
  readonly day?: number;
  /** Quarter 1–4, half 1–2, or how many months of the year (negative: its last ones). */
  readonly number?: number;
  /** The text puts the month first, as US settings do: 12/31/2021. */
  readonly monthFirst?: true;
}

export interface DaySpan {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

type Groups = Readonly<Record<string, string | undefined>>;
type PointPattern = readonly [RegExp, (groups: Groups) => TimePoint | undefined];

const Y = String.raw`(?<y>(?:19|20)\d\d)`;
const ANY_YEAR = String.raw`(?<y>(?:19|20)\d\d|\d\d)`;
const TO_YEAR = String.raw`\s?(?:[/.,-]|,? ?nam)?\s?`;
const MONTH_NAME = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}`;
const MONTH_NAMES = 'janfebmaraprmayjunjulaugsepoctnovdec';

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function withYear<T extends object>(point: T, text: string | undefined): T & { year?: number } {
  const year = yearOf(text);
  return year === undefined ? point : { ...point, year };
}

function monthOfName(name: string | undefined): number {
  return MONTH_NAMES.indexOf(name ?? '') / 3 + 1;
}

/** Day first, as Vietnam writes it; month first where only that can be. */
function dayAndMonth(g: Groups): TimePoint {
  const first = Number(g['d']);
  const second = Number(g['m']);
  if (second > 12 && first >= 1 && first <= 12) {
    return withYear({ kind: 'date', day: second, month: first, monthFirst: true } as const, g['y']);
  }
  return withYear({ kind: 'date', day: first, month: second } as const, g['y']);
}

function quarter(g: Groups): TimePoint | undefined {
  const number = quarterOf(g['q'] ?? '') ?? 0;
  return withYear({ kind: 'quarter', number } as const, g['y']);
}

const half = (g: Groups): TimePoint =>
  withYear({ kind: 'half', number: /^(?:dau|1)$/.test(g['h'] ?? '') ? 1 : 2 } as const, g['y']);

const monthByNumber = (g: Groups): TimePoint =>
  withYear({ kind: 'month', month: Number(g['m']) } as const, g['y']);

const dateByName = (g: Groups): TimePoint =>
  withYear({ kind: 'date', day: Number(g['d']), month: monthOfName(g['name']) } as const, g['y']);

/** Forms of a point of time in plain text (lower case, no marks). The first that fits counts. */
const PATTERNS: readonly PointPattern[] = [
  [whole(`(?:ca )?(?:nam )?${Y}`), (g) => withYear({ kind: 'year' } as const, g['y'])],
  [
    whole(String.raw`(?<d>\d{1,2})\s?(?<s>[/.-])\s?(?<m>\d{1,2})\s?\k<s>\s?${ANY_YEAR}`),
    dayAndMonth,
  ],
  [
    whole(String.raw`${Y}(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?:[t ][\d:.]{1,15}z?)?`),
    isoDate,
  ],
  [whole(String.raw`(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)`), isoDate],
  [
    whole(String.raw`(?<d>\d{1,2}),? ?thang (?<m>\d{1,2})(?:${TO_YEAR}${Y})?`),
    (g) => withYear({ kind: 'date', day: Number(g['d']), month: Number(g['m']) } as const, g['y']),
  ],
  [whole(String.raw`(?<m>\d{1,2})\s?[/.-]\s?${Y}`), monthByNumber],
  [whole(String.raw`${Y}[/.-](?<m>\d{1,2})`), monthByNumber],
  [whole(String.raw`(?:thang|t)[ .]?(?<m>\d{1,2})(?:\s?[/.-]\s?${ANY_YEAR})?`), monthByNumber],
  [whole(String.raw`(?:thang|t)[ .]?(?<m>\d{1,2})${TO_YEAR}${Y}`), monthByNumber],
  [
    whole(String.raw`(?:qu[yi]|q)[ .]?(?:thu )?(?<q>iv|i{1,3}|0?\d)(?:\s?[/.-]\s?${ANY_YEAR})?`),
    quarter,
  ],
  [whole(String.raw`(?:qu[yi]|q)[ .]?(?:thu )?(?<q>iv|i{1,3}|0?\d)${TO_YEAR}${Y}`), quarter],
  [whole(String.raw`(?<q>iv|i{1,3})\s?[/.-]\s?${Y}`), quarter],
  [whole(String.raw`${Y}[/. -]?q(?<q>[1-4])`), quarter],
  [
    whole(
      String.raw`(?:(?:0?6|sau) thang|nua) (?<h>dau|cuoi)(?: cua)?(?: nam)?(?:\s?[/-]?\s?${Y})?`,
    ),
    half,
  ],
  [whole(String.raw`h(?<h>[12])\s?[/-]?\s?${Y}`), half],
  [
    whole(String.raw`(?<n>0?\d|1[0-2]) thang (?<h>dau|cuoi)(?: cua)?(?: nam)?(?:\s?[/-]?\s?${Y})?`),
    (g) =>
      withYear(
        { kind: 'months', number: Number(g['n']) * (g['h'] === 'dau' ? 1 : -1) } as const,
        g['y'],
      ),
  ],
  [
    whole(String.raw`(?<n>0?\d|1[0-2]) thang(?: nam|\s?/)\s?${Y}`),
    (g) => withYear({ kind: 'months', number: Number(g['n']) } as const, g['y']),
  ],
  [
    whole(
      String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?[ ./-]?(?:of )?${MONTH_NAME}[ .,/-]{0,2}${ANY_YEAR}`,
    ),
    dateByName,
  ],
  [whole(String.raw`${MONTH_NAME}[ .]{1,2}(?<d>\d{1,2})(?:st|nd|rd|th)?,? ${Y}`), dateByName],
  [
    whole(String.raw`${MONTH_NAME}[ .,/-]{0,2}${ANY_YEAR}`),
    (g) => withYear({ kind: 'month', month: monthOfName(g['name']) } as const, g['y']),
  ],
  [whole(String.raw`(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})`), dayAndMonth],
];

function isoDate(g: Groups): TimePoint {
  return withYear({ kind: 'date', day: Number(g['d']), month: Number(g['m']) } as const, g['y']);
}

/** The point of time that a plain text is, as a whole; `undefined` when it is none. */
export function parsePoint(text: string): TimePoint | undefined {
  for (const [pattern, build] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return build(match.groups ?? {});
  }
  return undefined;
}

/** First and last day of a point; `undefined` when the calendar has no such days, or the year is missing. */
export function spanOfPoint(point: TimePoint): DaySpan | undefined {
  const { year } = point;
  if (year === undefined) return undefined;
  if (point.kind === 'date') {
    const day = isoDay(year, point.month ?? 0, point.day ?? 0);
    return day === undefined ? undefined : { from: day, to: day };
  }
  const months = monthsOf(point);
  return months && spanOfMonths(year, months[0], months[1]);
}

/** Whether a point would be sound if only its year were given. */
export function lacksOnlyYear(point: TimePoint): boolean {
  return point.year === undefined && spanOfPoint({ ...point, year: 2000 }) !== undefined;
}

function monthsOf(point: TimePoint): readonly [number, number] | undefined {
  const number = point.number ?? 0;
  switch (point.kind) {
    case 'year':
      return [1, 12];
    case 'half':
      return number === 1 ? [1, 6] : [7, 12];
    case 'quarter':
      return number >= 1 && number <= 4 ? [3 * number - 2, 3 * number] : undefined;
    case 'months':
      if (number === 0 || Math.abs(number) > 12) return undefined;
      return number > 0 ? [1, number] : [13 + number, 12];
    case 'month':
      return [point.month ?? 0, point.month ?? 0];
    case 'date':
      return undefined;
  }
}

function spanOfMonths(year: number, first: number, last: number): DaySpan | undefined {
  const from = isoDay(year, first, 1);
  const to = isoDay(year, last, daysInMonth(year, last));
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
