import { COLUMN_BY_KEY, type ColumnKey, type ColumnKind, type ValueOfKind } from './columns.ts';
import type { Task } from './task.ts';

const TEXT_OF: { readonly [Kind in ColumnKind]: (value: ValueOfKind[Kind]) => string } = {
  text: (value) => value,
  category: ({ text }) => text,
  agencies: (agencies) => agencies.map(({ text }) => text).join('; '),
  documents: (documents) => documents.map(({ text }) => text).join('; '),
  time: ({ text }) => text,
  money: ({ text }) => text,
  status: ({ text }) => text,
  source: ({ text }) => text,
  percent: ({ text }) => text,
};

/** Text of a value of one kind, as its department wrote it; the entries of a list joined by semicolons. */
export function valueText<Kind extends ColumnKind>(kind: Kind, value: ValueOfKind[Kind]): string {
  return TEXT_OF[kind](value);
}

/** Text of a task's value, as its department wrote it; empty where the cell is. */
export function taskText(task: Task, key: ColumnKey): string {
  const value = task.values[key];
  const kind = COLUMN_BY_KEY.get(key)?.kind;
  if (value === undefined || kind === undefined) return '';
  return valueText(kind, value);
}
