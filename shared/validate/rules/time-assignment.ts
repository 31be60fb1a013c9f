import { issue } from '../../finding/finding.ts';
import type { DocumentRef } from '../../value/value.ts';
import type { RowRule } from '../rule.ts';

/** Reports and minutes tell of a task, they do not give it. */
const ASSIGNS_NOTHING = /[/-](?:BC|BB|TTr)[/-]/u;

/** A task is due before the document that gives it was issued. */
export const timeAssignment: RowRule = {
  name: 'time-assignment',
  scope: 'row',
  codes: ['time-before-assignment'],
  check({ task }, _context, report) {
    const { deadline, legalBasis = [] } = task.values;
    if (deadline?.to === undefined) return;
    let latest: (DocumentRef & { date: string }) | undefined;
    for (const document of legalBasis) {
      const { date, symbol = '' } = document;
      if (date === undefined || ASSIGNS_NOTHING.test(symbol)) continue;
      if (latest === undefined || date > latest.date) latest = { ...document, date };
    }
    if (latest === undefined || deadline.to >= latest.date) return;
    report.at(
      task,
      'deadline',
      issue('time-before-assignment', {
        deadline: deadline.text,
        symbol: latest.symbol ?? latest.text,
        date: latest.date,
      }),
    );
  },
};
