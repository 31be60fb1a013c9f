import type { ColumnKey } from '../matrix/columns.ts';
import type { Task } from '../matrix/task.ts';

/** What stands in a task's cell, lists joined by semicolons; `undefined` when it is empty. */
export function valueText(task: Task, key: ColumnKey): string | undefined {
  const value = task.values[key];
  if (value === undefined || typeof value === 'string') return value;
  if ('text' in value) return value.text;
  return value.map(({ text }) => text).join('; ');
}
