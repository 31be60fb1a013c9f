import type { FindingCode, Issue, Place, Severity } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { MasterTask } from '../matrix/master.ts';
import type { Submission } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import type { TaskCitation } from './citations.ts';

/** What a rule may know besides the tasks. */
export interface RuleContext {
  readonly programme: Programme;
  /** Closing day, against which timeliness is judged. */
  readonly asOf?: IsoDay;
  /** Day on which the agencies named must exist: the closing day, else the last day of the file's period. */
  readonly day?: IsoDay;
}

/** A task with what most rules ask of it. */
export interface TaskRow {
  readonly task: Task;
  /** Every document that it cites; across the files of all departments made each time it is asked for. */
  readonly citations: readonly TaskCitation[];
  /** Kept out of the master; its findings say why, but it is nobody's duplicate. */
  readonly quarantined: boolean;
}

/** One file with its rows prepared. */
export interface SubmissionRows {
  readonly submission: Submission;
  readonly rows: readonly TaskRow[];
  /** Day on which the agencies named in the file must exist. */
  readonly day?: IsoDay;
}

/** The master of an earlier period, as far as rules look at it. */
export interface PreviousPeriod {
  readonly tasks: readonly MasterTask[];
}

/** Takes what rules find; places it and gives it its severity. */
export interface Report {
  /**
   * At a cell of a task, or at its row where no column is named. A severity given here counts unless the programme
   * sets one for the code.
   */
  at(task: Task, column: ColumnKey | undefined, issue: Issue, severity?: Severity): void;
  /** At a place that is no cell of a task. */
  place(place: Place, issue: Issue, value?: string): void;
}

interface RuleBase {
  /** Name of its file. */
  readonly name: string;
  /** Every code that it can give. */
  readonly codes: readonly FindingCode[];
  /** It compares with the closing day and says nothing without one. */
  readonly needsClosingDay?: true;
}

/** Looks at one task. */
export interface RowRule extends RuleBase {
  readonly scope: 'row';
  readonly check: (row: TaskRow, context: RuleContext, report: Report) => void;
}

/** Looks at all rows of one file together. */
export interface SubmissionRule extends RuleBase {
  readonly scope: 'submission';
  readonly check: (file: SubmissionRows, context: RuleContext, report: Report) => void;
}

/** Looks across the files of all departments; what is wrong inside one file has been said before. */
export interface ProgrammeScopeRule extends RuleBase {
  readonly scope: 'programme';
  readonly check: (files: readonly SubmissionRows[], context: RuleContext, report: Report) => void;
}

/** Compares with the period before. */
export interface PreviousRule extends RuleBase {
  readonly scope: 'previous';
  readonly check: (
    files: readonly SubmissionRows[],
    previous: PreviousPeriod,
    context: RuleContext,
    report: Report,
  ) => void;
}

export type Rule = RowRule | SubmissionRule | ProgrammeScopeRule | PreviousRule;
export type RuleScope = Rule['scope'];
