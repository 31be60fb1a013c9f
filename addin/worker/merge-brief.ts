import { firstWords } from '../../shared/consolidate/decide-merges.ts';
import { originOf } from '../../shared/consolidate/join-tasks.ts';
import { proposeMerges, type MergeProposal } from '../../shared/consolidate/propose-merges.ts';
import { COLUMN_BY_KEY } from '../../shared/matrix/columns.ts';
import type { Master } from '../../shared/matrix/master.ts';
import { taskText } from '../../shared/matrix/value-text.ts';
import type { MergeBrief } from './master-api.ts';

/** Rows of several departments that look like one task, side by side. */
export function mergeBriefs(master: Master): MergeBrief[] {
  return proposeMerges(master).map(briefOf);
}

function briefOf(proposal: MergeProposal): MergeBrief {
  const { tasks, conflicts } = proposal;
  const words = firstWords(proposal);
  return {
    rows: tasks.map(({ task, department, category }) => ({
      origin: originOf(task),
      department: department.text,
      category,
      content: taskText(task, 'content'),
    })),
    conflicts: conflicts.map((column) => {
      const take = words.get(column);
      return {
        column,
        texts: tasks.map(({ task }) => taskText(task, column)),
        ...(take !== undefined && { take }),
        ...(COLUMN_BY_KEY.get(column)?.merge === 'sum' && { adds: true }),
      };
    }),
  };
}
