import { issue } from '../../finding/finding.ts';
import { classify, doubt } from '../../classify/classify.ts';
import type { RowRule } from '../rule.ts';

/** A task has no category: the one that its content speaks for is offered. */
export const categoryMissing: RowRule = {
  name: 'category-missing',
  scope: 'row',
  codes: ['category-missing'],
  check({ task }, { programme }, report) {
    const { category, content } = task.values;
    if (category !== undefined) return;
    const best = content === undefined ? undefined : classify(content, programme)[0];
    // Offered however weakly the content speaks: the officer decides, and a guess is better than an empty list.
    const found = best
      ? issue(
          'category-missing',
          { suggestion: best.code },
          { from: '', to: best.code, safe: false },
        )
      : issue('category-missing', {});
    report.at(task, 'category', found);
  },
};

/** The content speaks clearly for another category than the one chosen. */
export const categoryDoubtful: RowRule = {
  name: 'category-doubtful',
  scope: 'row',
  codes: ['category-doubtful'],
  check({ task }, { programme }, report) {
    const { category, content } = task.values;
    if (category?.code === undefined || content === undefined) return;
    const doubted = doubt(content, category.code, programme);
    if (!doubted) return;
    const { likely, certainty } = doubted;
    const params = { code: category.code, likely: likely.code, words: likely.words };
    const fix = { from: category.text, to: likely.code, safe: false };
    report.at(task, 'category', issue('category-doubtful', params, fix), certainty);
  },
};
