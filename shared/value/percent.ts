import { issue } from '../finding/finding.ts';
import { cleanText, squash } from '../vietnamese/clean-text.ts';
import { plainText } from '../vietnamese/fold-key.ts';
import { readNumeral } from './numeral.ts';
import type { PercentScale } from './percent-scale.ts';
import type { CellInput, Reading } from './reading.ts';
import type { PercentValue } from './value.ts';

const AROUND =
  /^(?:(?:da |uoc |khoang )*(?:dat|hoan thanh|thuc hien)(?: (?:duoc|khoang|muc))?|khoang|uoc|tren|gan)[ :]*(?=[-\d])/;
const PERCENT =
  /^(?<sign>-?) ?(?<number>\d[\d.,]{0,15}\d|\d) ?(?<mark>%|phan tram|percent)?(?: ?\([^()]*\)| ?(?:ke hoach|khoi luong|cong viec)[a-z ]*)?[.;]?$/;

/**
 * Reads progress in percent. A number shown as a percentage counts as shown (0.8 as `80%` is 80); without the
 * sign a value between 0 and 1 is a fraction (0.8 → 80), any above 1 is percent. Outside 0–100:
 * `status-progress-range`, the value kept.
 *
 * A bare 1 is all or one in a hundred, as the other numbers of its column say (`scale`); where they say nothing, or
 * a fraction stands among percents, both readings are in `status-progress-unclear` and there is no value.
 */
export function readPercent(cell: CellInput, scale?: PercentScale): Reading<PercentValue> {
  const { value, style } = cell;
  if (typeof value === 'number') {
    return style.kind === 'percent'
      ? checked(cell.text, value * 100)
      : fromBare(cell.text, value, scale);
  }
  const text = cleanText(typeof value === 'string' ? value : cell.text);
  const found = numberOfText(plainText(squash(text)));
  if (!found)
    return { value: { text }, issues: [issue('status-progress-unreadable', { value: text })] };
  return found.isMarked ? checked(text, found.number) : fromBare(text, found.number, scale);
}

function fromBare(
  text: string,
  number: number,
  scale: PercentScale | undefined,
): Reading<PercentValue> {
  if (number <= 0 || number > 1) return checked(text, number);
  const isUnclear =
    number === 1
      ? scale === undefined || scale === 'both'
      : scale === 'percents' || scale === 'both';
  if (!isUnclear) return checked(text, number === 1 && scale === 'percents' ? 1 : number * 100);
  const readings = [number, number * 100].map(rounded).map(printPercent);
  return { value: { text }, issues: [issue('status-progress-unclear', { value: text, readings })] };
}

function numberOfText(plain: string): { number: number; isMarked: boolean } | undefined {
  const groups = PERCENT.exec(plain.replace(AROUND, ''))?.groups;
  const [reading] = readNumeral(groups?.['number'] ?? '');
  if (!groups || !reading) return undefined;
  const number = (reading.digits / 10 ** reading.decimals) * (groups['sign'] ? -1 : 1);
  return { number, isMarked: groups['mark'] !== undefined };
}

function rounded(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

function checked(text: string, raw: number): Reading<PercentValue> {
  const percent = rounded(raw);
  const isSound = percent >= 0 && percent <= 100;
  return {
    value: { text, percent },
    issues: isSound ? [] : [issue('status-progress-range', { value: text })],
  };
}

/** Progress as text: `80,5%`. Read again, it gives the same. */
export function printPercent(percent: number): string {
  return `${String(percent).replace('.', ',')}%`;
}
