import { expect, test } from 'vitest';
import { GENERAL_STYLE } from '../../../shared/grid/cell.ts';
import { findPercentScale } from '../../../shared/value/percent-scale.ts';
import { PERCENT_STYLE } from '../../builders/grid.ts';

test.each([
  [[0.25, 0.5, 1], 'fractions'],
  [['0,25', '1'], 'fractions'],
  [[1, 50, 100], 'percents'],
  [['1', '80'], 'percents'],
  [[0, 1], undefined],
  [[0.5, 80], 'both'],
  [['80%', 'đạt 70', true], undefined],
])('the bare numbers of %j count in %s', (values, scale) => {
  expect(findPercentScale(values.map((value) => ({ value, style: GENERAL_STYLE })))).toBe(scale);
});

test('numbers under a percent format say nothing of the bare ones', () => {
  const style = { ...GENERAL_STYLE, ...PERCENT_STYLE };
  expect(findPercentScale([{ value: 0.5, style }])).toBeUndefined();
});
