import { cellAddress } from '../grid/address.ts';
import type { ColumnKey, TaskValues } from './columns.ts';

/** A column of the department's own: its heading as written, and where it stands. */
export interface ExtraColumn {
  readonly heading: string;
  /** Zero-based column of the sheet. */
  readonly column: number;
}

/** Where the rows of one matrix come from; shared by all of them. */
export interface MatrixSource {
  /** File as the user named it. */
  readonly file: string;
  readonly sheet: string;
  /** Zero-based sheet column of each column that was found. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly extraColumns: readonly ExtraColumn[];
}

/** One task: a row of a matrix, with its values and where each comes from. */
export interface Task {
  readonly source: MatrixSource;
  /** Row as Excel shows it, from 1. */
  readonly row: number;
  /** Absent is an empty cell. */
  readonly values: TaskValues;
  /** Values of the department's own columns, by heading; a repeated heading carries its column letters: `Hạn (F)`. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Rows (from 1) of values that do not stand in the task's own row: a cell merged downwards, a group row's category. */
  readonly inheritedFrom?: Readonly<Partial<Record<ColumnKey, number>>>;
}

/** Address of the cell that a task's value comes from, or `undefined` when its matrix has no such column. */
export function cellOf(task: Task, key: ColumnKey): string | undefined {
  const column = task.source.columns[key];
  if (column === undefined) return undefined;
  return cellAddress((task.inheritedFrom?.[key] ?? task.row) - 1, column);
}
