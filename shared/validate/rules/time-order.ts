import { issue } from '../../finding/finding.ts';
import type { RowRule } from '../rule.ts';

/** A task begins after it must be done. A span such as 2025-2021 in one cell is seen on reading. */
export const timeOrder: RowRule = {
  name: 'time-order',
  scope: 'row',
  codes: ['time-reversed'],
  check({ task }, _context, report) {
    const { start, deadline } = task.values;
    if (start?.from === undefined || deadline?.to === undefined) return;
    if (start.from <= deadline.to) return;
    report.at(
      task,
      'deadline',
      issue('time-reversed', { start: start.text, deadline: deadline.text }),
    );
  },
};
