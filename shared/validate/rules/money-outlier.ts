import { issue } from '../../finding/finding.ts';
import type { SubmissionRule, TaskRow } from '../rule.ts';

/** With fewer amounts nothing is usual. */
const FEWEST_AMOUNTS = 5;
/** How far from the median, and from the next amount, makes a slip in the unit likelier than a large project. */
const TIMES_MEDIAN = 300;
const TIMES_NEXT = 30;

/** One amount stands alone, about a thousand times off the others of its file: the unit is a slip. */
export const moneyOutlier: SubmissionRule = {
  name: 'money-outlier',
  scope: 'submission',
  codes: ['money-outlier'],
  check({ rows }, _context, report) {
    const priced = rows.flatMap((row) => {
      const amount = row.task.values.budget?.amount;
      return amount !== undefined && amount > 0 ? [{ row, amount }] : [];
    });
    if (priced.length < FEWEST_AMOUNTS) return;
    priced.sort((a, b) => a.amount - b.amount);
    const median = priced[Math.floor(priced.length / 2)]?.amount ?? 0;
    for (const { row, amount } of [
      ...lonely(priced, median),
      ...lonely(priced.toReversed(), median),
    ]) {
      const value = row.task.values.budget?.text ?? '';
      report.at(row.task, 'budget', issue('money-outlier', { value, amount, median }));
    }
  },
};

interface Priced {
  readonly row: TaskRow;
  readonly amount: number;
}

/** The amounts at the beginning of a sorted list, up to the first wide gap; few of many, and far from the median. */
function lonely(sorted: readonly Priced[], median: number): readonly Priced[] {
  const most = Math.floor(sorted.length / FEWEST_AMOUNTS);
  for (let count = most; count > 0; count--) {
    const [last, next] = [sorted[count - 1]?.amount ?? 0, sorted[count]?.amount ?? 0];
    if (times(last, next) >= TIMES_NEXT && times(last, median) >= TIMES_MEDIAN) {
      return sorted.slice(0, count);
    }
  }
  return [];
}

function times(a: number, b: number): number {
  return a > b ? a / b : b / a;
}
