import { issue } from '../../finding/finding.ts';
import type { Programme } from '../../programme/programme.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';

/** A budget without a source of funds, where the matrix asks for one. */
export const moneySource: RowRule = {
  name: 'money-source',
  scope: 'row',
  codes: ['money-source-missing'],
  check({ task }, { programme }, report) {
    const { budget, source } = task.values;
    if (budget?.amount === undefined || budget.amount <= 0 || source !== undefined) return;
    if (task.source.columns.source === undefined || namesSource(budget.text, programme)) return;
    report.at(task, 'source', issue('money-source-missing', { value: budget.text }));
  },
};

/** `NSNN: 500 triệu đồng` has its source with it. */
function namesSource(text: string, programme: Programme): boolean {
  const key = ` ${foldKey(text)} `;
  return programme.sources.some(({ label, synonyms }) =>
    [label, ...synonyms].some((wording) => key.includes(` ${foldKey(wording)} `)),
  );
}
