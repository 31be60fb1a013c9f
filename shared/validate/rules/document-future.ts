import { issue } from '../../finding/finding.ts';
import type { RowRule } from '../rule.ts';

/** A document is cited that was not issued yet on the closing day. */
export const documentFuture: RowRule = {
  name: 'document-future',
  scope: 'row',
  needsClosingDay: true,
  codes: ['document-date-future'],
  check({ task, citations }, { asOf }, report) {
    if (asOf === undefined) return;
    for (const { symbol, date, column } of citations) {
      if (date === undefined || date <= asOf) continue;
      report.at(task, column, issue('document-date-future', { symbol, date, asOf }));
    }
  },
};
