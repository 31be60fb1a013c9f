import type { Master } from '../../shared/matrix/master.ts';
import type { KeptEdit } from '../../shared/matrix/master-state.ts';
import type { Origin } from '../../shared/matrix/submission.ts';
import { taskText } from '../../shared/matrix/value-text.ts';
import type { NextRun } from '../../shared/next-run.ts';
import type { OpenedMaster } from '../../shared/open-master.ts';
import { changeBrief } from './change-brief.ts';
import type { ConsolidationWish, HandEdit, MasterBrief, UpdateBrief } from './master-api.ts';

/** A master that was opened, under the name that the user knows it by. */
export interface Target extends OpenedMaster {
  readonly file: string;
  /** What a person who looks at it sees: with what was changed by hand. */
  readonly shown: Master;
}

/** What the interface says of the master that is there. */
export function masterBrief({ file, master, state, changes, typed }: Target): MasterBrief {
  return {
    file,
    ...(master.period && { period: master.period }),
    tasks: master.tasks.length,
    runs: state.runs
      .map(({ name, time, by, counts, restores, files }) => ({
        name,
        time,
        counts,
        files: files.length,
        ...(by !== undefined && { by }),
        ...(restores !== undefined && { restores }),
      }))
      .reverse(),
    edits: changes.edits.length,
    deleted: changes.deleted.length,
    typed: typed.length,
  };
}

/** Of the cells changed by hand those that are kept: all that the officer has not let go. */
export function keptEdits({ changes }: Target, { edits }: ConsolidationWish): KeptEdit[] {
  return changes.edits.filter((edit) => edits[editKey(edit)] !== 'drop');
}

/** What a run changes in the master that it goes onto, against what a person sees there now. */
export function updateBrief(target: Target, run: NextRun, wish: ConsolidationWish): UpdateBrief {
  const { changes, typed } = target;
  const rows = changes.deleted.length + typed.length;
  return {
    ...changeBrief(target.shown, run.master),
    master: masterBrief(target),
    handEdits: handEdits(target, wish),
    deleted: changes.deleted,
    lapsed: run.lapsed,
    typed,
    ...(rows > 0 && { rowsKey: JSON.stringify([changes.deleted, typed]) }),
    nothing: run.changesNothing && changes.edits.length + rows === 0,
  };
}

function handEdits({ master, changes }: Target, { edits }: ConsolidationWish): HandEdit[] {
  const contents = new Map(
    [...master.tasks, ...master.quarantine].map(({ task }) => [
      rowKey({ file: task.source.file, sheet: task.source.sheet, row: task.row }),
      taskText(task, 'content'),
    ]),
  );
  return changes.edits.map((edit) => {
    const key = editKey(edit);
    const choice = edits[key];
    return {
      ...edit,
      key,
      content: contents.get(rowKey(edit.origin)) ?? '',
      ...(choice && { choice }),
    };
  });
}

function editKey({ origin, column, to }: KeptEdit): string {
  return JSON.stringify([origin.file, origin.sheet, origin.row, column, to]);
}

function rowKey({ file, sheet, row }: Origin): string {
  return `${file}\n${sheet}\n${String(row)}`;
}
