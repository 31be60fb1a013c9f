import type { Failure } from '../failure/failure.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { Finding } from '../finding/finding.ts';
import type {
  Difficulty,
  FilePart,
  IgnoredRow,
  IssuedDocument,
  MatrixReading,
  QuarantinedRow,
} from './submission.ts';
import type { Task } from './task.ts';
import type { Period } from '../value/period.ts';
import { agencyKey } from '../value/agency-key.ts';
import type { AgencyRef } from '../value/value.ts';

/** A task in the master. */
export interface MasterTask {
  /** Number within its category, from 1. */
  readonly number: number;
  /** Code of its category. */
  readonly category: string;
  readonly department: AgencyRef;
  /** Who sent it, where it counts for the department above. */
  readonly unit?: AgencyRef;
  readonly task: Task;
  /** The rows that the officer decided to be this one task, as they were sent, the leading one first. */
  readonly joined?: readonly JoinedRow[];
}

/** A row of a task that several departments report. */
export interface JoinedRow {
  readonly department: AgencyRef;
  readonly unit?: AgencyRef;
  readonly task: Task;
}

/**
 * One file's account: rows read = merged + quarantined + ignored, or the master is not written. A file of several
 * departments has a line for each, which together account for all its rows.
 */
export interface LedgerLine {
  readonly file: string;
  readonly part?: FilePart;
  readonly department?: AgencyRef;
  readonly unit?: AgencyRef;
  readonly read: number;
  readonly merged: number;
  readonly quarantined: number;
  readonly ignored: number;
  readonly failure?: Failure;
}

export type SubmissionState = 'accepted' | 'with-errors' | 'replaced' | 'failed' | 'missing';

/** One line of the board of submissions: what a department sent, or that it sent nothing. */
export interface SubmissionLine {
  readonly department?: AgencyRef;
  /** Who sent it, where it counts for the department above. */
  readonly unit?: AgencyRef;
  /** Of a file that holds several departments: which part of it this is. */
  readonly part?: FilePart;
  readonly state: SubmissionState;
  readonly file?: string;
  readonly hash?: string;
  readonly period?: Period;
  readonly tasks: number;
  readonly errors: number;
  readonly warnings: number;
  /** For a replaced file: the file that was taken instead. */
  readonly replacedBy?: string;
  /** Sent after the day on which it was due. */
  readonly late?: true;
  /** When the file was last changed, milliseconds since 1970. */
  readonly modified?: number;
  readonly templateVersion?: string;
  /** The officer's reason where he decided which file counts. */
  readonly reason?: string;
  /** Of a return file that came back: short hashes of the files that it mends. */
  readonly mends?: readonly string[];
}

/** The lines of what counts, the first of each department: it may have sent several files, or its units may. */
export function firstOfSenders(lines: readonly SubmissionLine[]): SubmissionLine[] {
  const first = new Map<string, SubmissionLine>();
  for (const line of lines) {
    if (line.state !== 'accepted' && line.state !== 'with-errors') continue;
    const key = line.department ? agencyKey(line.department) : `file:${line.file ?? ''}`;
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

/** What became of a task from one period to the next. A task may have several turns at once. */
export type Turn = 'new' | 'finished' | 'overdue' | 'slipped' | 'progress-fallen' | 'vanished';

export interface PeriodChange {
  readonly turns: readonly Turn[];
  readonly before?: MasterTask;
  readonly after?: MasterTask;
}

/** A master held against that of the period before. */
export interface PeriodComparison {
  /** The earlier master, as the user named it. */
  readonly file: string;
  /** Id of its period. */
  readonly period?: string;
  readonly changes: readonly PeriodChange[];
}

/** A finding that the officer accepted as it is: listed, but counted no more. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Name that the officer chose to enter. */
  readonly by?: string;
}

/** Everything that the master workbook and the report are drawn from. The same files in any order give the same master. */
export interface Master {
  readonly programme: string;
  readonly period?: Period;
  /** Closing day, against which timeliness is judged. */
  readonly asOf?: IsoDay;
  /** By category in the programme's order, then department in the programme's order, file, sheet, row. */
  readonly tasks: readonly MasterTask[];
  readonly quarantine: readonly (QuarantinedRow & {
    readonly department?: AgencyRef;
    readonly unit?: AgencyRef;
  })[];
  /** With their department where their file holds several. */
  readonly ignored: readonly (IgnoredRow & { readonly department?: AgencyRef })[];
  /** Those that are open, errors first. */
  readonly findings: readonly Finding[];
  /** Those that were accepted with a reason; absent where there are none. */
  readonly accepted?: readonly AcceptedFinding[];
  readonly ledger: readonly LedgerLine[];
  readonly submissions: readonly SubmissionLine[];
  readonly documents: readonly (IssuedDocument & { readonly department?: AgencyRef })[];
  readonly difficulties: readonly (Difficulty & { readonly department?: AgencyRef })[];
  readonly readings: readonly (MatrixReading & { readonly file: string })[];
  /** What became of the tasks since the period before, where that was asked. */
  readonly sincePrevious?: PeriodComparison;
}
