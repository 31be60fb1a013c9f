import { issue } from '../finding/finding.ts';
import { cleanText, squash } from '../vietnamese/clean-text.ts';
import { plainText } from '../vietnamese/fold-key.ts';
import { readNumeral } from './numeral.ts';
import type { CellInput, Reading } from './reading.ts';
import type { PercentValue } from './value.ts';

const AROUND =
  /^(?:(?:da |uoc |khoang )*(?:dat|hoan thanh|thuc hien)(?: (?:duoc|khoang|muc))?|khoang|uoc|tren|gan)[ :]*(?=[-\d])/;
const PERCENT =
  /^(?<sign>-?) ?(?<number>\d[\d.,]{0,15}\d|\d) ?(?<mark>%|phan tram|percent)?(?: ?\([^()]*\)| ?(?:ke hoach|khoi luong|cong viec)[a-z ]*)?[.;]?$/;

/**
 * Reads progress in percent. A number shown as a percentage counts as shown (0.8 as `80%` is 80); without the
 * sign a value between 0 and 1 is a fraction (0.8 → 80), any other is percent. Outside 0–100:
 * `status-progress-range`, the value kept.
 */
export function readPercent(cell: CellInput): Reading<PercentValue> {
  const { value } = cell;
  if (typeof value === 'number') {
    const isFraction = cell.style.kind === 'percent' || isProperFraction(value);
    return checked(cell.text, isFraction ? value * 100 : value);
  }
  const text = cleanText(typeof value === 'string' ? value : cell.text);
  const percent = percentOfText(plainText(squash(text)));
  return percent === undefined
    ? { value: { text }, issues: [issue('status-progress-unreadable', { value: text })] }
    : checked(text, percent);
}

function isProperFraction(value: number): boolean {
  return value > 0 && value < 1;
}

function percentOfText(plain: string): number | undefined {
  const groups = PERCENT.exec(plain.replace(AROUND, ''))?.groups;
  const [reading] = readNumeral(groups?.['number'] ?? '');
  if (!groups || !reading) return undefined;
  const value = (reading.digits / 10 ** reading.decimals) * (groups['sign'] ? -1 : 1);
  return groups['mark'] === undefined && isProperFraction(value) ? value * 100 : value;
}

function checked(text: string, raw: number): Reading<PercentValue> {
  const percent = Math.round(raw * 1e6) / 1e6;
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
