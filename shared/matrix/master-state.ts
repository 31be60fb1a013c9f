import type { Exception } from '../finding/exceptions.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { AgencyRef } from '../value/value.ts';
import type { ColumnKey, TaskValues } from './columns.ts';
import type { FileReading, Origin } from './submission.ts';

/*
 * What a master workbook remembers beside what it shows, so that it is the whole state of the consolidation: every
 * file as it was read, the runs that led here, and what the officer decided. The next run starts from it, any
 * earlier run can be restored from it, and a change made by hand is told from it.
 */

/** An officer's decision that a certain file counts for its department, whatever is newer. */
export interface SubmissionOverride {
  readonly file: string;
  /** Of a file that holds several departments: the key of the one whose part is meant; all of them when absent. */
  readonly department?: string;
  readonly reason: string;
}

/** An officer's word on who sent a file, for one that does not say so or says it wrongly. */
export interface AssignedSender {
  readonly file: string;
  /** The one sheet that is meant; the whole file when absent. */
  readonly sheet?: string;
  readonly department: AgencyRef;
}

/** An officer's word that what a unit sends counts for the department above it. */
export interface NestedUnit {
  /** The unit, by its id, else by folded name; absent where `file` says what is meant. */
  readonly unit?: string;
  readonly file?: string;
  readonly under: AgencyRef;
}

/** A cell of the master that the officer changed by hand and kept. */
export interface KeptEdit {
  readonly origin: Origin;
  readonly column: ColumnKey;
  /** What the department had written; the edit holds only as long as it still does. Empty for an empty cell. */
  readonly from: string;
  readonly to: string;
}

/** An officer's decision that rows of several departments are one task. It holds while all of them read as they did. */
export interface MergeDecision {
  /** The first one leads: its department, category and place in the master are those of the task. */
  readonly rows: readonly { readonly origin: Origin; readonly content: string }[];
  /** For a column that shall not be joined as its kind is: the row, by its position, whose value is taken. */
  readonly take: Readonly<Partial<Record<ColumnKey, number>>>;
}

/** A task of the period before, with what the comparison looks at and no more. */
export interface PreviousTask {
  readonly number: number;
  readonly category: string;
  readonly department: AgencyRef;
  readonly origin: Origin;
  readonly values: Pick<TaskValues, 'content' | 'lead' | 'deadline' | 'status' | 'progress'>;
}

/** The master of the period before, as far as it is compared with. */
export interface PreviousMaster {
  /** As the user named it. */
  readonly file: string;
  /** Id of its period. */
  readonly period?: string;
  readonly tasks: readonly PreviousTask[];
}

/** One file that took part in a run. */
export interface RunFile {
  readonly file: string;
  readonly hash: string;
  /** Keys of the departments whose parts of the file gave way to a file that came later. */
  readonly yields?: readonly string[];
}

/** What was asked of a run and decided for it. The next run over the same master starts from it. */
export interface RunDecisions {
  /** Id of the period that was asked for. */
  readonly period?: string;
  readonly asOf?: IsoDay;
  /** Day by which departments had to send. */
  readonly due?: IsoDay;
  readonly overrides: readonly SubmissionOverride[];
  readonly edits: readonly KeptEdit[];
  /** Departments of which every file counts, by id, else by folded name: they report in several parts. */
  readonly parts?: readonly string[];
  readonly senders?: readonly AssignedSender[];
  /** Units whose files count for the department above them. */
  readonly nested?: readonly NestedUnit[];
  readonly merges?: readonly MergeDecision[];
  /** Findings that the officer accepts as they are, with the reason. */
  readonly exceptions?: readonly Exception[];
  /** The master of the period before, or the name of the earlier run that holds it: it is kept once. */
  readonly previous?: PreviousMaster | { readonly heldBy: string };
}

/** One consolidation: what it was made of. Its name is unique in a master. */
export interface Run extends RunDecisions {
  readonly name: string;
  /**
   * `2021-03-15 08:30`, Vietnam's time: when the run was made, or where the host wants the same bytes of the same
   * files, when the newest of its files was last changed.
   */
  readonly time: string;
  /** Name that the user chose to enter; nothing else of a person is kept. */
  readonly by?: string;
  readonly files: readonly RunFile[];
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
