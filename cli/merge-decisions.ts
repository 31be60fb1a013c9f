import { basename } from 'node:path';
import { decideMerges } from '../shared/consolidate/decide-merges.ts';
import { originOf } from '../shared/consolidate/join-tasks.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../shared/matrix/columns.ts';
import type { MergeDecision } from '../shared/matrix/master-state.ts';
import type { FileReading, Origin } from '../shared/matrix/submission.ts';
import type { Task } from '../shared/matrix/task.ts';
import { taskText } from '../shared/matrix/value-text.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { fieldsOf, listOf, readJson } from './json-file.ts';
import { UsageError } from './usage-error.ts';

/** A row as decisions name it: `so-y-te.xlsx!Ma trận!12`. */
export function rowName({ file, sheet, row }: Origin): string {
  return `${file}!${sheet}!${row}`;
}

/**
 * The decisions of a JSON file over those that held before: `merge` lists rows that are one task and whose value a
 * column takes, `split` rows that shall stand apart again. A new decision replaces every earlier one that shares a row
 * with it.
 * @throws UsageError for a file of another shape, and for a row or column that there is not.
 */
export function withDecisions(
  path: string,
  before: readonly MergeDecision[],
  readings: readonly FileReading[],
  words: Catalogue,
): MergeDecision[] {
  const file = basename(path);
  const bad = (detail: string) => new UsageError(words.cli.badDecisions(file, detail));
  const json = fieldsOf(readJson(path, bad), bad, 'JSON');
  const rows = new Map<string, Task>();
  for (const { outcome } of readings) {
    for (const task of outcome.ok ? outcome.value.tasks : [])
      rows.set(rowName(originOf(task)), task);
  }
  const taskNamed = (name: unknown): Task => {
    const task = rows.get(String(name));
    if (!task) throw bad(words.cli.unknownRow(String(name)));
    return task;
  };
  const made = listOf(json['merge'], bad, 'merge').map((entry): MergeDecision => {
    const { rows: names, take = {} } = fieldsOf(entry, bad, 'merge');
    const tasks = listOf(names, bad, 'rows').map(taskNamed);
    if (tasks.length < 2) throw bad('rows');
    return {
      rows: tasks.map((task) => ({ origin: originOf(task), content: taskText(task, 'content') })),
      take: Object.fromEntries(
        Object.entries(fieldsOf(take, bad, 'take')).map(([column, name]) => {
          const position = tasks.indexOf(taskNamed(name));
          if (!COLUMN_BY_KEY.has(column as ColumnKey) || position < 0) throw bad(`take.${column}`);
          return [column, position];
        }),
      ),
    };
  });
  const split = listOf(json['split'], bad, 'split').map((name) => originOf(taskNamed(name)));
  return decideMerges(before, made, split);
}
