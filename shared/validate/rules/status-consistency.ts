import { issue } from '../../finding/finding.ts';
import { stateOf } from '../status-state.ts';
import type { RowRule } from '../rule.ts';

/** What is declared contradicts progress or result, whatever the day. */
export const statusConsistency: RowRule = {
  name: 'status-consistency',
  scope: 'row',
  codes: [
    'status-done-incomplete',
    'status-done-no-result',
    'status-full-not-done',
    'status-not-started-progress',
    'status-not-started-result',
    'status-continuous-done',
  ],
  check({ task }, { programme }, report) {
    const { status, progress, result, deadline } = task.values;
    const state = stateOf(status, programme);
    const percent = progress?.percent;
    if (state === 'done') {
      if (percent !== undefined && percent >= 0 && percent < 100) {
        report.at(task, 'status', issue('status-done-incomplete', { progress: percent }));
      }
      if (result === undefined && task.source.columns.result !== undefined) {
        report.at(task, 'result', issue('status-done-no-result', {}));
      }
      if (deadline?.kind === 'continuous') {
        report.at(task, 'status', issue('status-continuous-done', { deadline: deadline.text }));
      }
    }
    if (percent === 100 && (state === 'not-started' || state === 'in-progress')) {
      report.at(task, 'status', issue('status-full-not-done', { status: status?.text ?? '' }));
    } else if (state === 'not-started' && percent !== undefined && percent > 0) {
      report.at(task, 'status', issue('status-not-started-progress', { progress: percent }));
    }
    if (state === 'not-started' && result !== undefined && !saysNothingDone(result)) {
      report.at(task, 'result', issue('status-not-started-result', {}));
    }
  },
};

/** "Chưa có", "Chưa triển khai", "0" and the like are no result. */
function saysNothingDone(result: string): boolean {
  return /^(?:chưa|không|0|sẽ|dự kiến|[-–—./\s]*$)/iu.test(result.normalize('NFC'));
}
