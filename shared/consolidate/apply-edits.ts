import { GENERAL_STYLE } from '../grid/cell.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import type { KeptEdit } from '../matrix/master-state.ts';
import type { FileReading, QuarantinedRow, Submission } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import { taskText } from '../matrix/value-text.ts';
import type { ValueReaders } from '../value/read-value.ts';

/** The readings with the officer's edits in them, and the edits that found no cell to hold for. */
export interface EditedReadings {
  readonly readings: readonly FileReading[];
  readonly held: readonly KeptEdit[];
  /** The row is gone, or its department has written something else since: the officer decides anew. */
  readonly lapsed: readonly KeptEdit[];
}

/**
 * Puts the edits that an officer made in the master, and kept, into the rows they were made in. An edit holds only
 * while its cell still reads as it did then. A row in quarantine whose category or content is thereby decided
 * becomes a task. `budgetUnit` is what a bare number in the master's budget column counts in, in đồng.
 */
export function applyEdits(
  readings: readonly FileReading[],
  edits: readonly KeptEdit[],
  readers: ValueReaders,
  budgetUnit = 1,
): EditedReadings {
  if (edits.length === 0) return { readings, held: [], lapsed: [] };
  const byFile = new Map<string, KeptEdit[]>();
  for (const edit of edits) {
    byFile.set(edit.origin.file, [...(byFile.get(edit.origin.file) ?? []), edit]);
  }
  const held = new Set<KeptEdit>();
  const enter: Enter = (task, column, text) => withValue(task, column, text, readers, budgetUnit);
  const edited = readings.map((reading): FileReading => {
    const own = byFile.get(reading.file);
    if (!own || !reading.outcome.ok) return reading;
    const value = editSubmission(reading.outcome.value, own, enter, held);
    return { ...reading, outcome: { ok: true, value } };
  });
  return {
    readings: edited,
    held: edits.filter((edit) => held.has(edit)),
    lapsed: edits.filter((edit) => !held.has(edit)),
  };
}

/** A task with the edits of its row entered whose cell still reads as it did. */
export function editTask(
  task: Task,
  edits: readonly KeptEdit[],
  readers: ValueReaders,
  budgetUnit = 1,
): Task {
  const { file, sheet } = task.source;
  return edits.reduce(
    (edited, { origin, column, from, to }) =>
      origin.file === file &&
      origin.sheet === sheet &&
      origin.row === task.row &&
      taskText(task, column) === from
        ? withValue(edited, column, to, readers, budgetUnit)
        : edited,
    task,
  );
}

/** Enters a text into a cell of a task. */
type Enter = (task: Task, column: ColumnKey, text: string) => Task;

function editSubmission(
  submission: Submission,
  edits: readonly KeptEdit[],
  enter: Enter,
  held: Set<KeptEdit>,
): Submission {
  const edit = (task: Task): Task => {
    const own = edits.filter(
      ({ origin, column, from }) =>
        origin.sheet === task.source.sheet &&
        origin.row === task.row &&
        taskText(task, column) === from,
    );
    for (const one of own) held.add(one);
    return own.reduce((edited, one) => enter(edited, one.column, one.to), task);
  };
  const tasks = submission.tasks.map(edit);
  const quarantine: QuarantinedRow[] = [];
  for (const row of submission.quarantine) {
    const task = edit(row.task);
    if (task !== row.task && isTask(task)) tasks.push(task);
    else quarantine.push({ ...row, task });
  }
  tasks.sort((a, b) => (a.source === b.source ? a.row - b.row : 0));
  return { ...submission, tasks, quarantine };
}

function isTask({ values }: Task): boolean {
  return values.category?.code !== undefined && values.content !== undefined;
}

function withValue(
  task: Task,
  key: ColumnKey,
  text: string,
  readers: ValueReaders,
  budgetUnit: number,
): Task {
  const { [key]: _old, ...others } = task.values;
  const column = COLUMN_BY_KEY.get(key);
  if (text === '' || !column) return { ...task, values: others };
  const cell = { value: text, style: GENERAL_STYLE, text };
  const { value } = readers.readValue(column, cell, { budgetUnit });
  return { ...task, values: { ...others, [key]: value } };
}
