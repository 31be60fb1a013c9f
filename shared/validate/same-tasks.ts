import { issue, type OtherRow } from '../finding/finding.ts';
import type { Task } from '../matrix/task.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import type { ContentTable } from './content-table.ts';
import { nearPairs } from './near-duplicates.ts';
import type { Report, TaskRow } from './rule.ts';
import { taskText } from '../matrix/value-text.ts';

/** Contained as good as wholly: the same task with more words, if under another category. */
const SAME_CONTAINMENT = 0.95;

/** Where another row stands, for a sentence about a task: file and sheet only where they are others. */
export function whereOf(other: Task, own: Task): OtherRow {
  const { file, sheet } = other.source;
  return {
    ...(file === own.source.file ? {} : { otherFile: file }),
    ...(sheet === own.source.sheet ? {} : { otherSheet: sheet }),
    otherRow: other.row,
  };
}

/** Says that a task stands under two categories; `false` when both are under one, or a category is not known. */
export function reportOtherCategory(own: TaskRow, other: TaskRow, report: Report): boolean {
  const code = own.task.values.category?.code;
  const otherCode = other.task.values.category?.code;
  if (code === undefined || otherCode === undefined || code === otherCode) return false;
  report.at(
    own.task,
    'category',
    issue('duplicate-category', { code, otherCode, ...whereOf(other.task, own.task) }),
  );
  return true;
}

/**
 * Says of each row the row most like it, of those that `mayPair` allows, and of equals the first; the later of two is
 * told. Rows with the same content stand for one another.
 */
export function reportNear(
  contents: ContentTable,
  report: Report,
  mayPair: (a: TaskRow, b: TaskRow) => boolean,
): void {
  const { rows, words } = contents;
  const best = new Map<number, { other: number; containment: number }>();
  const allowed = (first: number, second: number): boolean => {
    const [a, b] = [rows[first], rows[second]];
    return a !== undefined && b !== undefined && mayPair(a, b);
  };
  const textOf = (text: number): string => contents.textOf(text);
  for (const { first, second, containment } of nearPairs(words, textOf, allowed)) {
    const known = best.get(second);
    const isBetter =
      !known ||
      containment > known.containment ||
      (containment === known.containment && first < known.other);
    if (isBetter) best.set(second, { other: first, containment });
  }
  for (const [index, { other, containment }] of best) {
    const [own, near] = [rows[index], rows[other]];
    if (!own || !near) continue;
    if (containment >= SAME_CONTAINMENT && reportOtherCategory(own, near, report)) continue;
    const percent = Math.round(containment * 100);
    report.at(
      own.task,
      'content',
      issue('duplicate-near', { ...whereOf(near.task, own.task), percent }),
    );
  }
}

/** Says where two rows of one task differ in the agency in charge or in the deadline. */
export function reportConflicts(own: Task, other: Task, report: Report): void {
  const lead = leadKey(own);
  const otherLead = leadKey(other);
  if (lead !== undefined && otherLead !== undefined && lead !== otherLead) {
    report.at(
      own,
      'lead',
      issue('consistency-lead-conflict', {
        lead: taskText(own, 'lead'),
        otherLead: taskText(other, 'lead'),
        ...whereOf(other, own),
      }),
    );
  }
  const { deadline } = own.values;
  const otherDeadline = other.values.deadline;
  const differs =
    deadline?.to !== undefined &&
    otherDeadline?.to !== undefined &&
    deadline.to !== otherDeadline.to;
  if (!differs) return;
  report.at(
    own,
    'deadline',
    issue('consistency-deadline-conflict', {
      deadline: deadline.text,
      otherDeadline: otherDeadline.text,
      ...whereOf(other, own),
    }),
  );
}

function leadKey({ values: { lead } }: Task): string | undefined {
  if (!lead || lead.length === 0) return undefined;
  return lead
    .map(({ id, text }) => id ?? foldKey(text))
    .sort()
    .join('|');
}
