import { issue } from '../../finding/finding.ts';
import { contentsOf } from '../content-table.ts';
import { reportNear, reportOtherCategory, whereOf } from '../same-tasks.ts';
import type { SubmissionRule } from '../rule.ts';

/** A task stands twice in one file, word for word but for case, spaces and tone placement. */
export const duplicateInFile: SubmissionRule = {
  name: 'duplicate-in-file',
  scope: 'submission',
  codes: ['duplicate-in-file', 'duplicate-category'],
  check(file, _context, report) {
    for (const [first, ...others] of contentsOf(file).groups) {
      if (!first) continue;
      for (const other of others) {
        if (reportOtherCategory(other, first, report)) continue;
        const where = whereOf(first.task, other.task);
        report.at(other.task, 'content', issue('duplicate-in-file', where));
      }
    }
  },
};

/** Two tasks of one file say nearly the same. */
export const duplicateNearInFile: SubmissionRule = {
  name: 'duplicate-near-in-file',
  scope: 'submission',
  codes: ['duplicate-near', 'duplicate-category'],
  check(file, _context, report) {
    reportNear(contentsOf(file), report, () => true);
  },
};
