import { issue } from '../../finding/finding.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';
import { stateOf } from '../status-state.ts';

const OVERDUE_WORDS = ['quá hạn', 'trễ hạn', 'quá thời hạn'].map(foldKey);

/** What is declared contradicts the dates as of the closing day. */
export const statusDates: RowRule = {
  name: 'status-dates',
  scope: 'row',
  needsClosingDay: true,
  codes: [
    'status-past-deadline',
    'status-overdue-unexplained',
    'status-declared-overdue',
    'status-before-start',
  ],
  check({ task }, { programme, asOf }, report) {
    if (asOf === undefined) return;
    const { status, start, deadline, difficulty, note } = task.values;
    const state = stateOf(status, programme);
    if (status === undefined || state === undefined) return;
    const open = state === 'not-started' || state === 'in-progress';
    const due = deadline?.to;
    const dates = { deadline: deadline?.text ?? '', asOf };
    if (open && due !== undefined && due < asOf) {
      if (state === 'not-started') report.at(task, 'status', issue('status-past-deadline', dates));
      if (difficulty === undefined && note === undefined) {
        const column = task.source.columns.difficulty === undefined ? 'deadline' : 'difficulty';
        report.at(task, column, issue('status-overdue-unexplained', dates));
      }
    }
    if (open && due !== undefined && due >= asOf && saysOverdue(status.text)) {
      report.at(
        task,
        'status',
        issue('status-declared-overdue', { status: status.text, ...dates }),
      );
    }
    if (
      (state === 'in-progress' || state === 'done') &&
      start?.from !== undefined &&
      start.from > asOf
    ) {
      const params = { status: status.text, start: start.text, asOf };
      report.at(task, 'start', issue('status-before-start', params));
    }
  },
};

function saysOverdue(text: string): boolean {
  const key = ` ${foldKey(text)} `;
  return OVERDUE_WORDS.some((words) => key.includes(` ${words} `)) && !key.includes(foldKey('sắp'));
}
