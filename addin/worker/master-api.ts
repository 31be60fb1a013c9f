import type { Explanation, Unexplained } from '../../shared/explain-cell.ts';
import type { Outcome } from '../../shared/failure/failure.ts';
import type { ColumnKey } from '../../shared/matrix/columns.ts';
import type { SubmissionState, Turn } from '../../shared/matrix/master.ts';
import type {
  KeptEdit,
  MergeDecision,
  Run,
  SubmissionOverride,
} from '../../shared/matrix/master-state.ts';
import type { Origin } from '../../shared/matrix/submission.ts';
import type { Period } from '../../shared/value/period.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import type { DrawnRun, BookSnapshot } from '../host/workbook-host.ts';
import type { NamedBytes } from './named-bytes.ts';

/* What the worker does with a master that is there already. Plain data, as in pipeline-api.ts. */

/** What becomes of a cell that was changed by hand. */
export type EditChoice = 'keep' | 'drop';

/** What the officer wishes of the consolidation at hand; asked again with every decision he adds. */
export interface ConsolidationWish {
  /** Onto the master that was opened, else from nothing. */
  readonly onto: boolean;
  readonly period?: Period;
  readonly overrides: readonly SubmissionOverride[];
  /** Who sent a file, by the department's id. */
  readonly senders: readonly { readonly file: string; readonly department: string }[];
  /** By {@link HandEdit.key}; cells that are not named are undecided. */
  readonly edits: Readonly<Record<string, EditChoice>>;
  readonly merges: readonly MergeDecision[];
  /** Groups of rows that look alike and are tasks of their own. */
  readonly apart: readonly (readonly Origin[])[];
  /** The rows, deleted and typed in by hand, that the officer has seen and lets come and go. */
  readonly seen?: string;
  /** Name that the officer chose to enter, for what he accepts. */
  readonly by?: string;
}

/** A run as the history shows it. */
export interface RunBrief extends Pick<Run, 'name' | 'time' | 'by' | 'counts' | 'restores'> {
  readonly files: number;
}

/** The master that is there. */
export interface MasterBrief {
  readonly file: string;
  readonly period?: Period;
  readonly tasks: number;
  /** Latest first; the first one made what the master shows. */
  readonly runs: readonly RunBrief[];
  /** Cells that were changed by hand since, rows that were deleted, and rows that were typed in. */
  readonly edits: number;
  readonly deleted: number;
  readonly typed: number;
}

export interface HandEdit extends KeptEdit {
  readonly key: string;
  /** Of the task, for people. */
  readonly content: string;
  readonly choice?: EditChoice;
}

/** What becomes of one task. */
export interface TaskChangeBrief {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly category: string;
  readonly content: string;
  readonly cells: readonly {
    readonly column: ColumnKey;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface DepartmentChanges {
  readonly department: string;
  readonly changes: readonly TaskChangeBrief[];
}

export interface ChangeBrief {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** In the later master's order of departments. */
  readonly departments: readonly DepartmentChanges[];
}

/** What consolidating onto a master changes in it. */
export interface UpdateBrief extends ChangeBrief {
  readonly master: MasterBrief;
  readonly handEdits: readonly HandEdit[];
  /** Rows that were deleted by hand, and come back. */
  readonly deleted: readonly Origin[];
  /** Rows that were typed in by hand, and go: no file has them. */
  readonly typed: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly text: string;
  }[];
  /** Names these rows, for {@link ConsolidationWish.seen}; absent where there are none. */
  readonly rowsKey?: string;
  /** Kept edits that hold no longer. */
  readonly lapsed: readonly KeptEdit[];
  /** The same files and decisions as before: there is nothing to write. */
  readonly nothing: boolean;
}

/** One file of a department, on the board. */
export interface BoardFile {
  readonly file: string;
  readonly state: SubmissionState;
  readonly tasks: number;
  readonly errors: number;
  readonly warnings: number;
  /** `2021-03-15 08:30`, Vietnam's time. */
  readonly time?: string;
  /** Of an earlier consolidation, and left out by this one. */
  readonly earlier?: true;
  /** Why the officer chose it. */
  readonly reason?: string;
}

export interface BoardLine {
  /** Absent for a file that does not say who sent it. */
  readonly department?: string;
  /** The files that count first. None: nothing was sent. */
  readonly files: readonly BoardFile[];
}

/** Rows of several departments that look like one task. */
export interface MergeBrief {
  readonly rows: readonly {
    readonly origin: Origin;
    readonly department: string;
    readonly category: string;
    readonly content: string;
  }[];
  /** Columns where rows say different things, what each says, and for one that takes a single word whose is taken. */
  readonly conflicts: readonly {
    readonly column: ColumnKey;
    readonly texts: readonly string[];
    readonly take?: number;
    /** Figures may be added up instead of taking one. */
    readonly adds?: true;
  }[];
}

/** What the officer still may decide, and did. */
export interface DecisionBrief {
  readonly board: readonly BoardLine[];
  readonly merges: readonly MergeBrief[];
  readonly update?: UpdateBrief;
  /** Since the period before, where the master is compared with one. */
  readonly turns?: {
    readonly file: string;
    readonly counts: Readonly<Record<Turn, number>>;
  };
}

/** What stands behind a cell. */
export interface TraceBrief {
  readonly found: Explanation | Unexplained;
  /** For each row behind a figure, where the master shows it. */
  readonly places: readonly ({ readonly sheet: string; readonly row: number } | undefined)[];
}

/** The master that templates begin with, and how many tasks are unfinished in it. */
export interface PrefillBrief {
  readonly file: string;
  readonly tasks: number;
}

/** What is sent back to one department. */
export interface ReturnBrief {
  readonly department: string;
  readonly name: string;
  readonly note: string;
  readonly errors: number;
  readonly warnings: number;
  readonly quarantined: number;
}

export interface ReturnWish {
  readonly language: Language;
  /** Departments that have warnings alone get theirs, too. */
  readonly warnings: boolean;
  /** ISO day by which they are asked for. */
  readonly due?: string;
}

/** Where a drawing puts sheets of a master that was there before. */
export type PlacedSheets = DrawnRun['sheets'];

export interface MasterApi {
  /** Takes a live workbook, or a file, as the master that is there; it is what consolidations go onto. */
  openTarget(snapshot: BookSnapshot): Outcome<MasterBrief>;
  openTargetFile(file: File): Promise<Outcome<MasterBrief>>;
  /** Whether a live workbook shows what the opened master did: nobody has changed it since. */
  targetIsAsOpened(snapshot: BookSnapshot): boolean;
  /** Writes into the run at hand the name that the officer chose to enter; an empty one is no name. */
  signRun(by: string): void;
  /** Lets a consolidation go that was refused: the master that was there is the one at hand again. */
  refuse(): void;
  /** The master of the period before, to compare with; `undefined` compares with none. */
  openPrevious(file: File | undefined): Promise<Outcome<{ readonly file: string }>>;
  /** The master whose unfinished tasks templates begin with; `undefined` lets it go. */
  prefillFrom(file: File | undefined): Promise<Outcome<PrefillBrief>>;

  /** What rolling back to a run changes; the rolled back master is then the one at hand. */
  rollBackTo(run: string, language: Language): Outcome<ChangeBrief>;
  /** What stands behind a cell of the opened master: `Tổng hợp!D7`. */
  explain(address: string): TraceBrief;

  /** What goes back to departments that have something to mend, made from the opened master or the one at hand. */
  returns(wish: ReturnWish): Outcome<readonly ReturnBrief[]>;
  /** One department's workbook with its letter, or those of all in one ZIP. */
  returnFile(wish: ReturnWish, name: string | undefined): Outcome<NamedBytes>;

  /** Sheets among these names that a master of ours has, with the names by which it is described. */
  masterSheetsAmong(names: readonly string[], language: Language): PlacedSheets;
}
