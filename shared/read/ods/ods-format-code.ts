import { SYSTEM_DATE, SYSTEM_DATE_TIME } from '../number-format.ts';
import { CLOSE, nameCode, OPEN, TEXT } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';

const STYLE = nameCode('style');
const TEXTUAL = nameCode('textual');
const DECIMALS = nameCode('decimal-places');
const INTEGERS = nameCode('min-integer-digits');
const GROUPING = nameCode('grouping');
const AUTOMATIC_ORDER = nameCode('automatic-order');
const TRUNCATE = nameCode('truncate-on-overflow');
const CONDITION = nameCode('condition');
const APPLIED = nameCode('apply-style-name');

const PART_NAMES = [
  'number',
  'scientific-number',
  'fraction',
  'text',
  'currency-symbol',
  'text-content',
  'day',
  'month',
  'year',
  'hours',
  'minutes',
  'seconds',
  'am-pm',
  'map',
] as const;
type PartName = (typeof PART_NAMES)[number];

const PARTS: ReadonlyMap<number, PartName> = new Map(
  PART_NAMES.map((name) => [nameCode(name), name]),
);

/** A data style as a number format code, and the style that stands in for it where a number is not negative. */
export interface OdsFormat {
  readonly code: string;
  readonly positive: string | undefined;
}

/**
 * Turns an opened data style of an OpenDocument (part 3, 16.29) into the number format code that Excel would store.
 * Leaves the scanner after the style.
 */
export function readOdsFormat(scanner: XmlScanner, text: XmlText): OdsFormat {
  const value = (name: number): string => text.attribute(scanner, scanner.attribute(name));
  const followsSystem = value(AUTOMATIC_ORDER) === 'true';
  const isDuration = value(TRUNCATE) === 'false';
  const outside = scanner.depth - 1;
  let code = '';
  let positive: string | undefined;
  let literal: PartName | undefined;
  while (scanner.depth > outside) {
    const kind = scanner.next();
    if (kind === TEXT && literal !== undefined) code += quoted(text.current(scanner));
    if (kind === CLOSE) literal = undefined;
    if (kind !== OPEN) continue;
    const part = PARTS.get(scanner.name);
    if (part === 'text' || part === 'currency-symbol') literal = part;
    else if (part === 'map') {
      if (/^value\(\)>=?0$/.test(value(CONDITION))) positive = value(APPLIED);
    } else if (part !== undefined) code += partCode(part, value, isDuration);
  }
  if (followsSystem && code.includes('y'))
    code = /[hs]/.test(code) ? SYSTEM_DATE_TIME : SYSTEM_DATE;
  return { code: code === '' ? 'General' : code, positive };
}

function partCode(
  part: Exclude<PartName, 'text' | 'currency-symbol' | 'map'>,
  value: (name: number) => string,
  isDuration: boolean,
): string {
  const isLong = value(STYLE) === 'long';
  if (part === 'number') return numberCode(value);
  if (part === 'month') return monthCode(value(TEXTUAL) === 'true', isLong);
  if (part === 'hours' && isDuration) return '[h]';
  const [short, long] = CODES[part];
  return isLong ? long : short;
}

/** Codes of the parts that have no more to say than whether they are short or long. */
const CODES: Readonly<
  Record<
    Exclude<PartName, 'text' | 'currency-symbol' | 'map' | 'number' | 'month'>,
    [string, string]
  >
> = {
  'scientific-number': ['0.00E+00', '0.00E+00'],
  fraction: ['# ?/?', '# ?/?'],
  'text-content': ['@', '@'],
  day: ['d', 'dd'],
  year: ['yy', 'yyyy'],
  hours: ['h', 'hh'],
  minutes: ['m', 'mm'],
  seconds: ['s', 'ss'],
  'am-pm': ['AM/PM', 'AM/PM'],
};

function monthCode(isTextual: boolean, isLong: boolean): string {
  if (isTextual) return isLong ? 'mmmm' : 'mmm';
  return isLong ? 'mm' : 'm';
}

function numberCode(value: (name: number) => string): string {
  const integers = value(GROUPING) === 'true' ? '#,##0' : '0'.repeat(digits(value(INTEGERS), 1));
  const decimals = digits(value(DECIMALS), 0);
  // A style that says nothing of decimals shows as many as there are.
  if (value(DECIMALS) === '' && value(GROUPING) !== 'true') return 'General';
  return decimals === 0 ? integers : `${integers}.${'0'.repeat(decimals)}`;
}

function digits(written: string, otherwise: number): number {
  const count = Number.parseInt(written, 10);
  return count >= 0 && count <= 20 ? Math.max(count, otherwise) : otherwise;
}

function quoted(literal: string): string {
  return /^[\s/:.,%-]*$/.test(literal) ? literal : `"${literal.replaceAll('"', '')}"`;
}
