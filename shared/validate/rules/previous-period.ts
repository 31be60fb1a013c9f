import { issue } from '../../finding/finding.ts';
import { placeOfWhole } from '../../matrix/file-parts.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { Programme } from '../../programme/programme.ts';
import type { AgencyRef } from '../../value/value.ts';
import { similarity } from '../../vietnamese/similarity.ts';
import type { MasterTask } from '../../matrix/master.ts';
import type { PreviousRule, Report, SubmissionRows, TaskRow } from '../rule.ts';
import { stateOf } from '../status-state.ts';

/** A task that was reworded this much is still the same one; it has not vanished. */
const SAME_TASK = 0.8;

function identity(ref: AgencyRef | undefined): string {
  return ref === undefined ? '' : (ref.id ?? foldKey(ref.text));
}

/** Progress or status went back since the period before, or a task that was not finished is gone. */
export const previousPeriod: PreviousRule = {
  name: 'previous-period',
  scope: 'previous',
  codes: ['consistency-progress-lower', 'consistency-status-back', 'consistency-task-vanished'],
  check(files, previous, { programme }, report) {
    const before = new Map<string, MasterTask[]>();
    for (const task of previous.tasks) {
      const department = identity(task.department);
      const tasks = before.get(department);
      if (tasks) tasks.push(task);
      else before.set(department, [task]);
    }
    const now = new Map<string, SubmissionRows[]>();
    for (const file of files) {
      if (!file.submission.department) continue;
      const department = identity(file.submission.department);
      now.set(department, [...(now.get(department) ?? []), file]);
    }
    for (const [department, sent] of now) {
      compareFiles(sent, before.get(department) ?? [], programme, report);
    }
  },
};

/** A department's files are compared together: what one of several parts does not have, another may. */
function compareFiles(
  files: readonly SubmissionRows[],
  before: readonly MasterTask[],
  programme: Programme,
  report: Report,
): void {
  const byKey = new Map<string, TaskRow[]>();
  const rows = files.flatMap((file) => file.rows);
  for (const row of rows) {
    const key = foldKey(row.task.values.content ?? '');
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }
  const taken = new Set<TaskRow>();
  const missing: MasterTask[] = [];
  for (const old of before) {
    const key = foldKey(old.task.values.content ?? '');
    const same = byKey.get(key)?.find((row) => !taken.has(row));
    if (!same) {
      missing.push(old);
      continue;
    }
    taken.add(same);
    compareTask(same, old, programme, report);
  }
  const rest = rows.filter((row) => !taken.has(row));
  const [first] = files;
  for (const old of first ? missing : []) {
    reportVanished(first as SubmissionRows, old, rest, programme, report);
  }
}

function compareTask(
  { task }: TaskRow,
  { task: old }: MasterTask,
  programme: Programme,
  report: Report,
): void {
  const now = task.values.progress?.percent;
  const before = old.values.progress?.percent;
  if (now !== undefined && before !== undefined && now < before) {
    report.at(task, 'progress', issue('consistency-progress-lower', { before, now }));
  }
  const state = stateOf(task.values.status, programme);
  const wasDone = stateOf(old.values.status, programme) === 'done';
  if (wasDone && (state === 'not-started' || state === 'in-progress')) {
    const texts = { before: old.values.status?.text ?? '', now: task.values.status?.text ?? '' };
    report.at(task, 'status', issue('consistency-status-back', texts));
  }
}

function reportVanished(
  file: SubmissionRows,
  { task: old }: MasterTask,
  rest: readonly TaskRow[],
  programme: Programme,
  report: Report,
): void {
  const { content = '', status } = old.values;
  const state = stateOf(status, programme);
  if (state === 'done' || state === 'dropped' || content === '') return;
  const reworded = rest.some(
    ({ task }) => similarity(task.values.content ?? '', content) >= SAME_TASK,
  );
  if (reworded) return;
  const place = placeOfWhole(file.submission);
  report.place(place, issue('consistency-task-vanished', { content }));
}
