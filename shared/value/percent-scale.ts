import type { CellStyle, CellValue } from '../grid/cell.ts';

/** What bare numbers of a column of progress count in: `0.5` is half, or `50` is. */
export type PercentScale = 'fractions' | 'percents' | 'both';

const BARE_NUMBER = /^\s*\d{1,3}(?:[.,]\d{1,9})?\s*$/;

/**
 * What the bare numbers of a column count in, told by those that leave no choice: below 1 fractions, above 1
 * percents. `undefined` where there are none of these.
 */
export function findPercentScale(
  cells: Iterable<{ readonly value: CellValue; readonly style: CellStyle }>,
): PercentScale | undefined {
  let fractions = false;
  let percents = false;
  for (const { value, style } of cells) {
    const number = style.kind === 'percent' ? undefined : bareNumber(value);
    if (number === undefined) continue;
    if (number > 1) percents = true;
    else if (number > 0 && number < 1) fractions = true;
  }
  if (fractions) return percents ? 'both' : 'fractions';
  return percents ? 'percents' : undefined;
}

function bareNumber(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !BARE_NUMBER.test(value)) return undefined;
  return Number(value.trim().replace(',', '.'));
}
