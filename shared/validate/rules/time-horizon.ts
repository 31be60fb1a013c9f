import { issue } from '../../finding/finding.ts';
import type { TimeValue } from '../../value/value.ts';
import type { RowRule } from '../rule.ts';

/** Work may have begun before the programme; a start longer ago than this is a slip in the year. */
const YEARS_BEFORE = 10;

/** A time lies outside the programme: due before it begins, or later than it runs. */
export const timeHorizon: RowRule = {
  name: 'time-horizon',
  scope: 'row',
  codes: ['time-outside-horizon'],
  check({ task }, { programme }, report) {
    const { from, to } = programme.horizon;
    const earliestStart = `${String(Number(from.slice(0, 4)) - YEARS_BEFORE)}${from.slice(4)}`;
    const { start, deadline } = task.values;
    const outside = (time: TimeValue | undefined, earliest: string): boolean => {
      const last = time?.to ?? time?.from;
      return last !== undefined && (last < earliest || last > to);
    };
    if (start && outside(start, earliestStart)) {
      const params = { column: 'start', value: start.text, from, to } as const;
      report.at(task, 'start', issue('time-outside-horizon', params));
    }
    if (deadline && outside(deadline, from)) {
      const params = { column: 'deadline', value: deadline.text, from, to } as const;
      report.at(task, 'deadline', issue('time-outside-horizon', params));
    }
  },
};
