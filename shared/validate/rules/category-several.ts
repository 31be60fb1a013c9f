import { issue } from '../../finding/finding.ts';
import type { RowRule } from '../rule.ts';

/** One cell names two categories. Reading it took the first, or none. */
export const categorySeveral: RowRule = {
  name: 'category-several',
  scope: 'row',
  codes: ['category-several'],
  check({ task }, { programme }, report) {
    const { category } = task.values;
    if (category === undefined || category.text === category.code) return;
    const known = new Set(programme.categories.map(({ code }) => code));
    const named = category.text.match(/[\p{L}\d]+(?:\.\d+)*/gu) ?? [];
    const codes = [...new Set(named.filter((part) => known.has(part)))];
    // A title that mentions another code's number is no choice between the two.
    if (codes.length < 2 || category.text.length > 40) return;
    report.at(task, 'category', issue('category-several', { value: category.text, codes }));
  },
};
