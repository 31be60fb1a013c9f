import { issue } from '../../finding/finding.ts';
import { fileKey } from '../../matrix/file-parts.ts';
import type { Task } from '../../matrix/task.ts';
import { contentsOfAll } from '../content-table.ts';
import { reportConflicts, reportNear, reportOtherCategory, whereOf } from '../same-tasks.ts';
import type { ProgrammeScopeRule, SubmissionRows, TaskRow } from '../rule.ts';

/** A task that more departments than this report was given to all of them: each leads its own part. */
const MOST_SHARING = 3;

function fileOf({ task }: TaskRow): string {
  return task.source.file;
}

/** Who sent a row: its file, or the part of it where the file holds several departments. */
function sendersOf(files: readonly SubmissionRows[]): (row: TaskRow) => string {
  const parts = new Map<Task, string>();
  for (const { submission, rows } of files) {
    if (!submission.part) continue;
    const key = fileKey(submission.file, submission.part.number);
    for (const { task } of rows) parts.set(task, key);
  }
  return parts.size === 0 ? fileOf : (row) => parts.get(row.task) ?? fileOf(row);
}

/** Two departments report one task; and where they do, they disagree on who leads it or when it is due. */
export const duplicateAcross: ProgrammeScopeRule = {
  name: 'duplicate-across',
  scope: 'programme',
  codes: [
    'duplicate-across',
    'duplicate-category',
    'consistency-lead-conflict',
    'consistency-deadline-conflict',
  ],
  check(files, _context, report) {
    const senderOf = sendersOf(files);
    for (const group of contentsOfAll(files).groups) {
      const firstOfSender = new Map<string, TaskRow>();
      for (const row of group) {
        const sender = senderOf(row);
        if (!firstOfSender.has(sender)) firstOfSender.set(sender, row);
      }
      const [first, ...others] = firstOfSender.values();
      if (!first) continue;
      for (const other of others) {
        if (!reportOtherCategory(other, first, report)) {
          const where = whereOf(first.task, other.task);
          const params = { ...where, otherFile: fileOf(first) };
          report.at(other.task, 'content', issue('duplicate-across', params));
        }
        if (firstOfSender.size <= MOST_SHARING) reportConflicts(other.task, first.task, report);
      }
    }
  },
};

/** Tasks of two departments say nearly the same. */
export const duplicateNearAcross: ProgrammeScopeRule = {
  name: 'duplicate-near-across',
  scope: 'programme',
  codes: ['duplicate-near', 'duplicate-category'],
  check(files, _context, report) {
    const senderOf = sendersOf(files);
    reportNear(contentsOfAll(files), report, (a, b) => senderOf(a) !== senderOf(b));
  },
};
