import { issue } from '../../finding/finding.ts';
import { classify, DOUBTFUL_BELOW, SURE_ABOVE } from '../../classify/classify.ts';
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
      ? issue('category-missing', { suggestion: best.code }, { from: '', to: best.code, safe: false })
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
    const guesses = classify(content, programme);
    const [best] = guesses;
    const chosen = guesses.find(({ code }) => code === category.code);
    if (!best || !chosen || best.probability < SURE_ABOVE) return;
    if (chosen.probability >= DOUBTFUL_BELOW || chosen.code === best.code) return;
    const fix = { from: category.text, to: best.code, safe: false };
    const params = { code: category.code, likely: best.code, words: best.words };
    report.at(task, 'category', issue('category-doubtful', params, fix));
  },
};
