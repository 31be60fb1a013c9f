import type { IsoDay } from '../grid/serial-date.ts';
import type { ColumnKey } from './columns.ts';
import type { FileReading, Origin } from './submission.ts';

/*
 * What a master workbook remembers beside what it shows, so that it is the whole state of the consolidation: every
 * file as it was read, the runs that led here, and what the officer decided. The next run starts from it, any
 * earlier run can be restored from it, and a change made by hand is told from it.
 */

/** An officer's decision that a certain file counts for its department, whatever is newer. */
export interface SubmissionOverride {
  readonly file: string;
  readonly reason: string;
}

/** A cell of the master that the officer changed by hand and kept. */
export interface KeptEdit {
  readonly origin: Origin;
  readonly column: ColumnKey;
  /** What the department had written; the edit holds only as long as it still does. Empty for an empty cell. */
  readonly from: string;
  readonly to: string;
}

/** One file that took part in a run. */
export interface RunFile {
  readonly file: string;
  readonly hash: string;
}

/** One consolidation: what it was made of. Its name is unique in a master. */
export interface Run {
  readonly name: string;
  /**
   * `2021-03-15 08:30`, Vietnam's time: when the run was made, or where the host wants the same bytes of the same
   * files, when the newest of its files was last changed.
   */
  readonly time: string;
  /** Name that the user chose to enter; nothing else of a person is kept. */
  readonly by?: string;
  readonly files: readonly RunFile[];
  /** Id of the period that was asked for. */
  readonly period?: string;
  readonly asOf?: IsoDay;
  readonly overrides: readonly SubmissionOverride[];
  readonly edits: readonly KeptEdit[];
  readonly counts: {
    readonly read: number;
    readonly merged: number;
    readonly quarantined: number;
    readonly ignored: number;
  };
  /** For a roll-back: the run that was restored. */
  readonly restores?: string;
}

export interface MasterState {
  readonly programme: string;
  /** Oldest first; the last one made what the master shows. */
  readonly runs: readonly Run[];
  /** Every file of every run, once by name and content. */
  readonly readings: readonly FileReading[];
}
