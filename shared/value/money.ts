import { issue, type Fix, type Issue } from '../finding/finding.ts';
import { cleanText, squash, trimEnd } from '../vietnamese/clean-text.ts';
import { plainText } from '../vietnamese/fold-key.ts';
import { readNumeral, timesRounded, type Numeral } from './numeral.ts';
import type { CellInput, Reading } from './reading.ts';
import type { MoneyValue } from './value.ts';

const THOUSAND = 1000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** From here on a bare number without any unit is taken as đồng: no plan counts so many millions. */
const SURELY_DONG = MILLION;
/** Below this a bare number cannot be đồng: no task costs so little. Between the two it is taken as đồng and marked. */
const NEVER_DONG = 10_000;
/** So many units of a million or more exceed the province's budget: the number was typed in đồng under another heading. */
const TOO_MANY_UNITS = 10_000_000;

/** No amount takes more characters than this. */
const LONGEST = 500;

const NUMBER = String.raw`\d[\d., ]*\d|\d`;
const AMOUNT = new RegExp(
  String.raw`^(?<number>${NUMBER}) ?(?<unit>(?:(?:nghin|ngan) (?:ty|ti)|nghin|ngan|trieu|ty|ti|tr|k)?\.? ?(?:dong|vnd|d|₫)?)(?: viet nam)?`,
);
const LEAD_IN =
  /^(?:tong (?:kinh phi|cong|so|muc dau tu|du toan)?|kinh phi|du toan|du kien|khoang|gan|uoc tinh|uoc|hon|tren|duoi|toi da|khong qua|so tien|la|muc|tmdt|vnd|[~≈])(?:[ :]+|(?=\d))/;
const SOURCE_BEFORE = /^[a-z][a-z .&/-]{0,60}: ?(?=[-(\d])/;
const SOURCE_AFTER =
  /^(?: ?\([^()\d]*\)| ?(?:tu |bang )?(?:nguon |ngan sach |nsnn|nstw|nsdp|nst|ns |von |xa hoi hoa)[a-z ]*)$/;
/** A dash, dots or the like in the place of an amount: nothing is asked for. */
const NOTHING = /^[^a-z\d]*$/;
/** Words that stand for an amount elsewhere: a source, a reference, or that there is none yet. */
const WORDS_ONLY =
  /^\D*\b(?:long ghep|du toan|du kien|ngan sach|nsnn|nstw|nsdp|nst|oda|xa hoi hoa|nguon|kinh phi|von|tu chu|tu tuc|tai tro|doanh nghiep|thuong xuyen|hang nam|theo|khong|chua|can cu|giao|bo tri|de nghi|de xuat|phe duyet)\b\D*$/;
const BY_REFERENCE = /^(?:theo|long ghep|trong du toan|tu nguon|xa hoi hoa|nguon|khong|chua)\b/;

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: THOUSAND,
  nghin: THOUSAND,
  ngan: THOUSAND,
  tr: MILLION,
  trieu: MILLION,
  ty: BILLION,
  ti: BILLION,
  'nghin ty': THOUSAND * BILLION,
  'nghin ti': THOUSAND * BILLION,
  'ngan ty': THOUSAND * BILLION,
  'ngan ti': THOUSAND * BILLION,
};

/** What an amount's text says: readings of the number, and đồng per unit where the text names one. */
interface Amount {
  readonly readings: readonly Numeral[];
  readonly scale?: number;
  readonly rest: string;
}

/**
 * Reads an amount into whole đồng. `unit` is đồng per unit of the column, told by its heading
 * ({@link budgetUnitOfHeading}); a unit written in the cell goes before it.
 *
 * Dots group thousands and the comma is decimal (`1.355,90`); a dot before one or two digits is decimal (`1.5 tỷ`).
 * `1,500` may be either: `money-unit-unclear` with both readings and no amount. So is a bare number where no unit
 * is known: under 10 000 it has no amount, under 1 000 000 it is taken as đồng and marked, beyond that it is đồng.
 * Words alone that stand for an amount elsewhere (`Lồng ghép`, `Theo dự toán`) are text without amount, and no
 * issue; any other words are unreadable.
 */
export function readMoney(cell: CellInput, unit?: number): Reading<MoneyValue> {
  const { value } = cell;
  if (typeof value === 'number') return readNumber(value, cell.text, unit);
  const text = cleanText(typeof value === 'string' ? value : cell.text);
  return readText(text, unit);
}

function readNumber(number: number, text: string, unit: number | undefined): Reading<MoneyValue> {
  const scale = unit ?? 1;
  const amount = Math.round(number * scale);
  if (!Number.isSafeInteger(amount)) return unreadable(text);
  if (amount < 0) return negative(text, amount);
  const doubt = doubtOf(Math.abs(number), unit);
  if (!doubt) return { value: { text, amount }, issues: [] };
  const readings = distinct(doubt.scales.map((factor) => Math.round(number * factor)));
  return unclear(text, readings, doubt.keep ? amount : undefined);
}

/** Whether the size of a number without a unit of its own speaks against its unit, and which units it may have. */
function doubtOf(
  size: number,
  unit: number | undefined,
): { readonly scales: readonly number[]; readonly keep: boolean } | undefined {
  if (unit === undefined) {
    if (size === 0 || size >= SURELY_DONG) return undefined;
    return { scales: [1, MILLION], keep: size >= NEVER_DONG };
  }
  if (unit >= MILLION && size >= TOO_MANY_UNITS) return { scales: [1, unit], keep: false };
  return undefined;
}

function readText(text: string, unit: number | undefined): Reading<MoneyValue> {
  const plain = plainText(squash(text));
  if (NOTHING.test(plain) || WORDS_ONLY.test(plain) || BY_REFERENCE.test(plain)) {
    return { value: { text }, issues: [] };
  }
  if (text.length > LONGEST) return unreadable(text);
  const { sign, body } = takeSign(stripLeadIn(plain));
  const amounts = readAmounts(body);
  const first = amounts?.[0];
  if (!amounts || !first) return unreadable(text);
  if (amounts.length > 1) return fromSum(text, amounts, sign);
  return fromAmount(text, first, sign, unit);
}

function stripLeadIn(plain: string): string {
  let rest = plain.replace(SOURCE_BEFORE, '');
  for (let next = rest; ; rest = next) {
    next = rest.replace(LEAD_IN, '');
    if (next === rest) return rest;
  }
}

function takeSign(plain: string): { sign: 1 | -1; body: string } {
  const body = trimEnd(plain, '.;,');
  const bracketed = /^\((\d[^()]*)\)(.*)$/.exec(body);
  if (bracketed) return { sign: -1, body: (bracketed[1] ?? '') + (bracketed[2] ?? '') };
  return body.startsWith('-') ? { sign: -1, body: body.slice(1).trimStart() } : { sign: 1, body };
}

/** The amounts that a text is made of: one, or a chain such as `1 tỷ 200 triệu` or `300 triệu + 200 triệu`. */
function readAmounts(body: string): readonly Amount[] | undefined {
  const amounts: Amount[] = [];
  let rest = body;
  while (rest !== '') {
    if (amounts.length > 0 && SOURCE_AFTER.test(rest)) return amounts;
    const joined = amounts.length > 0 ? rest.replace(/^ ?(?:\+|va) ?|^ /, '') : rest;
    const amount = amounts.length < 6 ? readAmount(joined) : undefined;
    if (!amount) return undefined;
    if (amounts.length > 0 && !follows(amounts.at(-1), amount, rest)) return undefined;
    amounts.push(amount);
    rest = amount.rest;
  }
  return amounts;
}

/** Parts of a chain get smaller, each with its unit; parts joined by a plus sign may be of any size. */
function follows(before: Amount | undefined, amount: Amount, rest: string): boolean {
  if (before?.scale === undefined || amount.scale === undefined) return false;
  return /^ ?\+/.test(rest) || amount.scale < before.scale;
}

function readAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text);
  if (!match?.groups) return undefined;
  const rest = text.slice(match[0].trimEnd().length);
  if (/^[a-z\d/%]/.test(rest)) return undefined;
  const unit = (match.groups['unit'] ?? '').trim();
  const readings = readNumeral((match.groups['number'] ?? '').trim());
  if (readings.length === 0) return undefined;
  if (unit === '') return { readings, rest: rest.trimEnd() };
  const scaleName = unit
    .replace(/\.? ?(?:dong|vnd|d|₫)$/, '')
    .replace(/\.$/, '')
    .trim();
  const scale = SCALES[scaleName];
  return scale === undefined ? undefined : { readings, scale, rest: rest.trimEnd() };
}

function fromSum(text: string, amounts: readonly Amount[], sign: 1 | -1): Reading<MoneyValue> {
  let total = 0;
  for (const { readings, scale = 1 } of amounts) {
    const [reading] = readings;
    const part = reading && readings.length === 1 ? timesRounded(reading, scale) : undefined;
    if (part === undefined) return unreadable(text);
    total += part;
  }
  return sign < 0 ? negative(text, -total) : { value: { text, amount: total }, issues: [] };
}

function fromAmount(
  text: string,
  { readings, scale }: Amount,
  sign: 1 | -1,
  unit: number | undefined,
): Reading<MoneyValue> {
  const [reading] = readings;
  if (!reading) return unreadable(text);
  const factor = scale ?? unit;
  if (readings.length > 1) {
    const scales = factor === undefined ? [1, MILLION] : [factor];
    const amounts = scales.flatMap((each) => readings.map((one) => exactly(one, each)));
    return unclear(text, distinct(amounts.filter((amount) => amount !== undefined)));
  }
  const amount = timesRounded(reading, factor ?? 1);
  if (amount === undefined) return unreadable(text);
  if (sign < 0) return negative(text, -amount);
  if (scale !== undefined) {
    return FORMATTED.test(text)
      ? formattedAsText(text, amount, unit)
      : { value: { text, amount }, issues: [] };
  }
  const size = reading.digits / 10 ** reading.decimals;
  const doubt = isLedgerStyle(text) ? undefined : doubtOf(size, unit);
  if (!doubt) return asText(text, amount, reading);
  const amounts = distinct(
    doubt.scales.map((each) => exactly(reading, each)).filter((each) => each !== undefined),
  );
  return unclear(text, amounts, doubt.keep ? amount : undefined);
}

/** Amount of a reading, if it is a whole number of đồng. */
function exactly(reading: Numeral, scale: number): number | undefined {
  return (reading.digits * scale) % 10 ** reading.decimals === 0
    ? timesRounded(reading, scale)
    : undefined;
}

/** `71.739,00`: both separators and two decimals are how accounting programs write đồng. */
function isLedgerStyle(text: string): boolean {
  return /\d[.,]\d{3}[.,]00$/.test(text);
}

/** `80.456,00 ₫`: what a currency format makes of a number, kept as text by an export. People write `đồng` or `đ`. */
const FORMATTED = /^[\d., ]*\d ?₫$/;

function formattedAsText(
  text: string,
  amount: number,
  unit: number | undefined,
): Reading<MoneyValue> {
  // Without its sign a small number would not say that it counts đồng.
  const isPlain = unit !== undefined || amount >= SURELY_DONG;
  const fix: Fix = { from: text, to: String(amount / (unit ?? 1)), safe: true };
  return {
    value: { text, amount },
    issues: [issue('money-number-as-text', { value: text, amount }, isPlain ? fix : undefined)],
  };
}

/** A pure number kept as text: read, with the number as the fix. */
function asText(text: string, amount: number, reading: Numeral): Reading<MoneyValue> {
  const number = String(reading.digits / 10 ** reading.decimals);
  const fix: Fix = { from: text, to: number, safe: true };
  return {
    value: { text, amount },
    issues: [issue('money-number-as-text', { value: text, amount }, fix)],
  };
}

function unreadable(text: string): Reading<MoneyValue> {
  return { value: { text }, issues: [issue('money-unreadable', { value: text })] };
}

function negative(text: string, amount: number): Reading<MoneyValue> {
  return { value: { text, amount }, issues: [issue('money-negative', { value: text })] };
}

function unclear(text: string, amounts: readonly number[], amount?: number): Reading<MoneyValue> {
  const issues: readonly Issue[] = [
    issue('money-unit-unclear', { value: text, readings: amounts.map(printMoney) }),
  ];
  return { value: amount === undefined ? { text } : { text, amount }, issues };
}

function distinct(amounts: readonly number[]): readonly number[] {
  return [...new Set(amounts)].sort((a, b) => a - b);
}

/** An amount in whole đồng, canonical: `1.500.000 đồng`. Read again, it gives the same amount. */
export function printMoney(amount: number): string {
  const digits = String(Math.abs(Math.round(amount)));
  const text = digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}${text} đồng`;
}

const HEADING_UNITS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:nghin|ngan) ty\b/, THOUSAND * BILLION],
  // The product's own headings in English name the unit too.
  [/\bbillions?(?: of)? (?:dong|vnd)\b|\bvnd billions?\b/, BILLION],
  [/\bmillions?(?: of)? (?:dong|vnd)\b|\bvnd millions?\b/, MILLION],
  [/\bthousands?(?: of)? (?:dong|vnd)\b|\bvnd thousands?\b/, THOUSAND],
  [/\bty (?:dong|d)\b|\bti dong\b|[(:,] ?(?:ty|ti)\b/, BILLION],
  [/\btrieu (?:dong|d|vnd)\b|\btr\.? ?d(?:ong)?\b|[(:,] ?trieu\b|\btrieu\)/, MILLION],
  [
    /\b(?:nghin|ngan) (?:dong|d|vnd)\b|\b1[., ]?000 ?(?:dong|d|vnd)\b|[(:,] ?(?:nghin|ngan)\b/,
    THOUSAND,
  ],
  [/[(:,] ?(?:vn )?(?:dong|d|vnd|₫)\b|\bvnd\b|\(₫\)/, 1],
];

/** Đồng per unit that a heading names: `Kinh phí (triệu đồng)`, `ĐVT: nghìn đồng`; `undefined` when it names none. */
export function budgetUnitOfHeading(heading: string): number | undefined {
  const plain = plainText(squash(heading));
  return HEADING_UNITS.find(([pattern]) => pattern.test(plain))?.[1];
}
