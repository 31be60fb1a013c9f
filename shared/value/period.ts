import { isoDay, type IsoDay } from '../grid/serial-date.ts';
import { plainText } from '../vietnamese/fold-key.ts';
import { squash } from '../vietnamese/clean-text.ts';
import { ROMAN_QUARTERS, quarterOf } from './quarter.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine_months' | 'year';

/** A reporting period. Its id sorts by time within a kind: `2021-01`, `2021-Q1`, `2021-H1`, `2021-9M`, `2021`. */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month 1–12, quarter 1–4, half 1–2; 1 for the others. */
  readonly number: number;
  /** First and last day of data by the decree on reporting (NĐ 09/2019/NĐ-CP, Điều 12). */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const MONTHS_OF: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  nine_months: 9,
  year: 12,
};

const LAST_NUMBER: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  nine_months: 1,
  year: 1,
};

function periodId(kind: PeriodKind, year: number, number: number): string {
  const ids: Readonly<Record<PeriodKind, string>> = {
    month: `${String(year)}-${String(number).padStart(2, '0')}`,
    quarter: `${String(year)}-Q${String(number)}`,
    half: `${String(year)}-H${String(number)}`,
    nine_months: `${String(year)}-9M`,
    year: String(year),
  };
  return ids[kind];
}

/** The 15th of the month before the given one; month 1–12. */
function fifteenthBefore(year: number, month: number): IsoDay | undefined {
  return month === 1 ? isoDay(year - 1, 12, 15) : isoDay(year, month - 1, 15);
}

/**
 * A period with its data days: from the 15th of the month before it to the 14th of its last month
 * (NĐ 09/2019/NĐ-CP, Điều 12). `number` is the month 1–12, the quarter 1–4, the half 1–2, else 1.
 * `undefined` when there is no such period.
 */
export function makePeriod(kind: PeriodKind, year: number, number = 1): Period | undefined {
  if (number < 1 || number > LAST_NUMBER[kind]) return undefined;
  const months = MONTHS_OF[kind];
  const first = months * (number - 1) + 1;
  const from = fifteenthBefore(year, first);
  const to = isoDay(year, first + months - 1, 14);
  if (from === undefined || to === undefined) return undefined;
  return { id: periodId(kind, year, number), kind, year, number, from, to };
}

/** The period that comes right before another of the same kind; `undefined` before the calendar begins. */
export function previousPeriod(period: Period): Period | undefined {
  return period.number > 1
    ? makePeriod(period.kind, period.year, period.number - 1)
    : makePeriod(period.kind, period.year - 1, LAST_NUMBER[period.kind]);
}

interface Pattern {
  readonly kind: PeriodKind;
  /** Groups `n` (number) and `y` (year). */
  readonly pattern: RegExp;
  readonly numberOf?: (text: string) => number | undefined;
}

const SEP = String.raw`[\s/._,-]{0,3}`;
const YEAR = String.raw`(?:nam[\s._-]?)?(?<y>(?:19|20)\d\d)`;
const START = String.raw`(?<![\p{L}\d])`;
const END = String.raw`(?![\p{L}\d])`;

function pattern(source: string): RegExp {
  return new RegExp(START + source + END, 'u');
}

const halfByWord = (text: string): number => (/^(?:dau|1|i|h1)$/.test(text) ? 1 : 2);
const monthByDigits = (text: string): number => Number(text);

/** From the most telling form to the least: a bare year is the last resort. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'half',
    pattern: pattern(`(?:0?6|sau)[\\s_-]?thang[\\s_-]?(?<n>dau|cuoi)${SEP}(?:cua${SEP})?${YEAR}`),
    numberOf: halfByWord,
  },
  {
    kind: 'half',
    pattern: pattern(`nua[\\s_-]?(?<n>dau|cuoi)${SEP}${YEAR}`),
    numberOf: halfByWord,
  },
  {
    kind: 'nine_months',
    pattern: pattern(`(?:0?9|chin)[\\s_-]?(?:thang|t)(?:[\\s_-]?dau)?${SEP}${YEAR}`),
  },
  {
    kind: 'half',
    pattern: pattern(`(?<n>0?6|sau)[\\s_-]?(?:thang|t)${SEP}${YEAR}`),
    numberOf: () => 1,
  },
  {
    kind: 'half',
    pattern: pattern(`(?<y>(?:19|20)\\d\\d)${SEP}(?<n>h[12])`),
    numberOf: (text) => Number(text.slice(1)),
  },
  {
    kind: 'half',
    pattern: pattern(`(?<n>h[12])${SEP}${YEAR}`),
    numberOf: (text) => Number(text.slice(1)),
  },
  { kind: 'nine_months', pattern: pattern(`(?<y>(?:19|20)\\d\\d)${SEP}9m`) },
  { kind: 'nine_months', pattern: pattern(`9m${SEP}${YEAR}`) },
  {
    kind: 'quarter',
    pattern: pattern(`(?:quy|q)[\\s._-]?(?<n>0?[1-4]|iv|i{1,3})${SEP}${YEAR}`),
    numberOf: quarterOf,
  },
  {
    kind: 'quarter',
    pattern: pattern(`(?<y>(?:19|20)\\d\\d)${SEP}(?:quy|q)[\\s._-]?(?<n>0?[1-4]|iv|i{1,3})`),
    numberOf: quarterOf,
  },
  {
    kind: 'month',
    pattern: pattern(`(?:thang|t)[\\s._-]?(?<n>0?[1-9]|1[0-2])${SEP}${YEAR}`),
    numberOf: monthByDigits,
  },
  {
    kind: 'month',
    pattern: pattern(`(?<y>(?:19|20)\\d\\d)${SEP}(?:thang|t)[\\s._-]?(?<n>0?[1-9]|1[0-2])`),
    numberOf: monthByDigits,
  },
];

/** Forms that are a period only when they are all there is. */
const WHOLE: readonly Pattern[] = [
  {
    kind: 'month',
    pattern: /^(?<y>(?:19|20)\d\d)[-/.](?<n>0?[1-9]|1[0-2])$/,
    numberOf: monthByDigits,
  },
  {
    kind: 'month',
    pattern: /^(?<n>0?[1-9]|1[0-2])[-/.](?<y>(?:19|20)\d\d)$/,
    numberOf: monthByDigits,
  },
  {
    kind: 'quarter',
    pattern: /^(?<n>i{1,3}|iv)[-/.](?<y>(?:19|20)\d\d)$/,
    numberOf: quarterOf,
  },
  { kind: 'year', pattern: /^(?:ca[\s_-]?)?(?:nam[\s._-]?)?(?<y>(?:19|20)\d\d)$/ },
];

/** Forms that are looked for in file names and titles after the others. */
const LOOSE: readonly Pattern[] = [
  {
    kind: 'month',
    pattern: pattern(`(?<y>(?:19|20)\\d\\d)[-_.](?<n>0[1-9]|1[0-2])`),
    numberOf: monthByDigits,
  },
  {
    kind: 'month',
    pattern: pattern(`(?<n>0[1-9]|1[0-2])[-_.](?<y>(?:19|20)\\d\\d)`),
    numberOf: monthByDigits,
  },
  {
    kind: 'year',
    pattern: pattern(`(?:ca[\\s_-]?)?nam[\\s._-]?(?<y>(?:19|20)\\d\\d)(?!\\s?-\\s?\\d)`),
  },
];

function match(text: string, patterns: readonly Pattern[]): Period | undefined {
  for (const { kind, pattern: expression, numberOf } of patterns) {
    const groups = expression.exec(text)?.groups;
    if (!groups?.['y']) continue;
    const number = numberOf ? numberOf(groups['n'] ?? '') : 1;
    const period = number === undefined ? undefined : makePeriod(kind, Number(groups['y']), number);
    if (period) return period;
  }
  return undefined;
}

function settle(text: string): string {
  return plainText(squash(text));
}

/**
 * The period that a text is: an id (`2021-Q1`) or words (`Quý I/2021`, `6 tháng đầu năm 2021`, `Tháng 1/2021`).
 * `undefined` when it is none, or holds more than a period and the words `kỳ báo cáo`.
 */
export function parsePeriod(text: string): Period | undefined {
  const plain = settle(text).replace(/^(?:(?:ky bao cao|ky|bao cao|period)\s?:?\s?)+/, '');
  const whole = match(plain, WHOLE);
  if (whole) return whole;
  for (const { kind, pattern: expression, numberOf } of PATTERNS) {
    const found = expression.exec(plain);
    if (found?.[0] !== plain) continue;
    const number = numberOf ? numberOf(found.groups?.['n'] ?? '') : 1;
    return number === undefined ? undefined : makePeriod(kind, Number(found.groups?.['y']), number);
  }
  return undefined;
}

/** The first period spoken of in a file name or title; a bare year only after the word `năm`, never in a range. */
export function findPeriodIn(text: string): Period | undefined {
  const plain = settle(text).replaceAll('_', ' ');
  return match(plain, PATTERNS) ?? match(plain, LOOSE);
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const LABELS: Readonly<
  Record<'vi' | 'en', Readonly<Record<PeriodKind, (year: string, number: number) => string>>>
> = {
  vi: {
    month: (year, number) => `Tháng ${String(number).padStart(2, '0')}/${year}`,
    quarter: (year, number) => `Quý ${ROMAN_QUARTERS[number - 1] ?? ''}/${year}`,
    half: (year, number) => `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    nine_months: (year) => `9 tháng năm ${year}`,
    year: (year) => `Năm ${year}`,
  },
  en: {
    month: (year, number) => `${ENGLISH_MONTHS[number - 1] ?? ''} ${year}`,
    quarter: (year, number) => `Quarter ${ROMAN_QUARTERS[number - 1] ?? ''} of ${year}`,
    half: (year, number) => `${number === 1 ? 'First' : 'Second'} half of ${year}`,
    nine_months: (year) => `First nine months of ${year}`,
    year: (year) => `Year ${year}`,
  },
};

/** Name of a period in a language: `Quý I/2021`. */
export function periodLabel(period: Period, language: 'vi' | 'en'): string {
  return LABELS[language][period.kind](String(period.year), period.number);
}
