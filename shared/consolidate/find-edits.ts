import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import type { Master } from '../matrix/master.ts';
import type { KeptEdit } from '../matrix/master-state.ts';
import type { Origin } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import { taskText } from '../matrix/value-text.ts';

/** A row as the master workbook shows it now. */
export interface RowAsShown {
  readonly origin: Origin;
  readonly cells: ReadonlyMap<ColumnKey, string | number>;
}

/** What was changed by hand in a master since it was written. */
export interface HandChanges {
  /** Cell by cell, in the master's order. */
  readonly edits: readonly KeptEdit[];
  /** Rows that somebody deleted from the sheets. */
  readonly deleted: readonly Origin[];
}

/**
 * Finds what was changed by hand: each cell that no longer shows what was written. `written` gives what the master
 * wrote for a task's column. Sorting, filtering and moving rows change nothing.
 */
export function findEdits(
  master: Master,
  rows: readonly RowAsShown[],
  written: (task: Task, key: ColumnKey) => string | number | undefined,
): HandChanges {
  const shown = new Map(rows.map((row) => [keyOf(row.origin), row.cells]));
  const edits: KeptEdit[] = [];
  const deleted: Origin[] = [];
  for (const { task } of [...master.tasks, ...master.quarantine]) {
    const origin: Origin = { file: task.source.file, sheet: task.source.sheet, row: task.row };
    const cells = shown.get(keyOf(origin));
    if (!cells) {
      deleted.push(origin);
      continue;
    }
    for (const { key } of COLUMNS) {
      const [was, is] = [written(task, key), cells.get(key)];
      if (sameShown(was, is)) continue;
      edits.push({ origin, column: key, from: taskText(task, key), to: String(is ?? '') });
    }
  }
  return { edits, deleted };
}

/** Programs keep line breaks and outer spaces differently; neither is an edit. */
function sameShown(was: string | number | undefined, is: string | number | undefined): boolean {
  if (typeof was === 'number' && typeof is === 'number') return Math.abs(was - is) < 1e-9;
  return plain(was) === plain(is);
}

function plain(value: string | number | undefined): string {
  return String(value ?? '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
}

function keyOf({ file, sheet, row }: Origin): string {
  return `${file}\n${sheet}\n${row}`;
}
