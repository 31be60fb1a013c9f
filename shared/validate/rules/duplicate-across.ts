import { issue } from '../../finding/finding.ts';
import { contentsOfAll } from '../content-table.ts';
import { reportConflicts, reportNear, reportOtherCategory } from '../same-tasks.ts';
import type { ProgrammeScopeRule, TaskRow } from '../rule.ts';

/** A task that more departments than this report was given to all of them: each leads its own part. */
const MOST_SHARING = 3;

function fileOf({ task }: TaskRow): string {
  return task.source.file;
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
    for (const group of contentsOfAll(files).groups) {
      const firstOfFile = new Map<string, TaskRow>();
      for (const row of group) if (!firstOfFile.has(fileOf(row))) firstOfFile.set(fileOf(row), row);
      const [first, ...others] = firstOfFile.values();
      if (!first) continue;
      for (const other of others) {
        if (!reportOtherCategory(other, first, report)) {
          const params = { otherFile: fileOf(first), otherRow: first.task.row };
          report.at(other.task, 'content', issue('duplicate-across', params));
        }
        if (firstOfFile.size <= MOST_SHARING) reportConflicts(other.task, first.task, report);
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
    reportNear(contentsOfAll(files), report, (a, b) => fileOf(a) !== fileOf(b));
  },
};
