import { issue } from '../../finding/finding.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';

/** Products that exist once: a task that makes one ends. */
const MADE_ONCE = [
  'kế hoạch',
  'đề án',
  'dự án',
  'quyết định',
  'nghị quyết',
  'chương trình hành động',
  'quy chế',
  'quy định',
  'tờ trình',
  'quy hoạch',
  'hệ thống',
  'phần mềm',
  'cổng thông tin',
  'nền tảng',
  'trung tâm',
  'cơ sở dữ liệu',
].map(foldKey);

/** The deadline names no day: it refers to something else, or the task has an end and its time has none. */
export const timeVague: RowRule = {
  name: 'time-vague',
  scope: 'row',
  codes: ['time-vague', 'time-no-deadline'],
  check({ task }, _context, report) {
    const { deadline, product } = task.values;
    if (!deadline) return;
    if (deadline.kind === 'by_reference' || deadline.kind === 'duration') {
      report.at(task, 'deadline', issue('time-vague', { value: deadline.text }));
    } else if (deadline.kind === 'continuous' && product !== undefined && madeOnce(product)) {
      report.at(task, 'deadline', issue('time-no-deadline', { value: deadline.text }));
    }
  },
};

function madeOnce(product: string): boolean {
  const key = `${foldKey(product)} `;
  return MADE_ONCE.some((head) => key.startsWith(`${head} `));
}
