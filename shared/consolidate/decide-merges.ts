import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import type { MergeDecision } from '../matrix/master-state.ts';
import type { Origin } from '../matrix/submission.ts';
import { taskText } from '../matrix/value-text.ts';
import { originKey, originOf } from './join-tasks.ts';
import type { MergeProposal } from './propose-merges.ts';

/**
 * Decisions over those that held before: a new one replaces every earlier one that shares a row with it, and so does
 * a row that shall stand apart again.
 */
export function decideMerges(
  before: readonly MergeDecision[],
  made: readonly MergeDecision[],
  split: readonly Origin[] = [],
): MergeDecision[] {
  const rows = [...split, ...made.flatMap((decision) => decision.rows.map(({ origin }) => origin))];
  const touched = new Set(rows.map(originKey));
  const stays = before.filter((decision) =>
    decision.rows.every(({ origin }) => !touched.has(originKey(origin))),
  );
  return [...stays, ...made];
}

/**
 * Columns where the rows of a proposal contradict one another and no joining is possible, with the position of the
 * first row that says anything: what a decision takes unless the officer says otherwise.
 */
export function firstWords({ conflicts, tasks }: MergeProposal): Map<ColumnKey, number> {
  return new Map(
    conflicts.flatMap((column) => {
      const { merge } = COLUMN_BY_KEY.get(column) ?? {};
      if (merge !== 'same' && merge !== 'sum') return [];
      return [[column, tasks.findIndex(({ task }) => taskText(task, column) !== '')] as const];
    }),
  );
}

/** The decision that the rows of a proposal are one task, with the rows whose values columns take. */
export function mergeDecision(
  { tasks }: MergeProposal,
  take: MergeDecision['take'],
): MergeDecision {
  return {
    rows: tasks.map(({ task }) => ({ origin: originOf(task), content: taskText(task, 'content') })),
    take,
  };
}
