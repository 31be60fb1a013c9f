import type { Failure, Outcome } from '../../shared/failure/failure.ts';
import type { Finding, FindingCode, Severity } from '../../shared/finding/finding.ts';
import type { BookValidation } from '../../shared/grid/book.ts';
import type { LedgerLine, SubmissionLine } from '../../shared/matrix/master.ts';
import type { Standing } from '../../shared/matrix/standing.ts';
import type { Exception } from '../../shared/finding/exceptions.ts';
import type {
  ColumnMatch,
  MatrixCorrection,
  Origin,
  QuarantineReason,
  SenderCorrection,
} from '../../shared/matrix/submission.ts';
import type { Period } from '../../shared/value/period.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import type { BookOutline, DrawStep } from '../host/draw-step.ts';
import type { Renaming } from '../host/place-book.ts';
import type { BookSnapshot } from '../host/workbook-host.ts';
import type { ConsolidationWish, DecisionBrief } from './master-api.ts';
import type { AcceptedBrief, FindingCount } from './accepted-findings.ts';
import type { NamedBytes } from './named-bytes.ts';
import type { ReadingLook } from './reading-look.ts';

/* What the worker does for the interface. Everything here is plain data: it crosses threads by being copied. */

/** What the interface needs to know of a programme. */
export interface ProgrammeBrief {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly { readonly code: string; readonly title: string }[];
  readonly departments: readonly DepartmentBrief[];
}

export interface DepartmentBrief {
  readonly id: string;
  readonly name: string;
  /** ISO days between which it exists. */
  readonly from?: string;
  readonly to?: string;
}

/** What checking one matrix found. */
export interface CheckReport {
  readonly file: string;
  readonly sheet: string;
  readonly tasks: number;
  /** Totals of the open findings, whatever is shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Those that are open. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedBrief[];
  /** How the columns were taken. */
  readonly columns: readonly ColumnMatch[];
  /** First row under the headings and last row of the matrix, as Excel shows them. */
  readonly rows: { readonly first: number; readonly last: number };
}

/** A file as the list of files shows it. */
export interface FileBrief {
  readonly file: string;
  readonly department?: string;
  readonly tasks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly failure?: Failure;
}

export interface QuarantineBrief {
  readonly reason: QuarantineReason;
  readonly content: string;
  readonly department?: string;
  readonly origin: Origin;
}

/** What consolidation is going to write. */
export interface ConsolidationPreview extends DecisionBrief {
  readonly period?: Period;
  readonly tasks: number;
  readonly quarantine: readonly QuarantineBrief[];
  readonly ledger: readonly LedgerLine[];
  readonly submissions: readonly SubmissionLine[];
  readonly failures: readonly Failure[];
  readonly missing: readonly string[];
  /** Visible sheets of the master. */
  readonly sheets: readonly string[];
}

/** Counts of one group of tasks. */
export interface SummaryLine {
  readonly key: string;
  readonly label: string;
  readonly tasks: number;
  /** Whole đồng. */
  readonly budget: number;
  readonly standings: Readonly<Record<Standing, number>>;
}

/** Figures of a master that a person looks at. */
export interface MasterSummary {
  readonly period?: Period;
  readonly closing?: string;
  readonly total: SummaryLine;
  readonly categories: readonly SummaryLine[];
  readonly departments: readonly SummaryLine[];
  readonly expected: number;
  readonly sent: number;
}

export interface TemplateWish {
  readonly department?: string;
  readonly period?: Period;
  readonly language: Language;
}

/** A row of the plain grid: the row that Excel shows, and the displayed text of each cell. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface GridShape {
  readonly sheet: string;
  readonly columns: number;
  /** Row that Excel shows, of the last row with a cell. */
  readonly lastRow: number;
}

/** Which workbook of ours is to be drawn. */
export type DrawingWish =
  | { readonly what: 'template'; readonly template: TemplateWish }
  | { readonly what: 'master'; readonly language: Language };

/** What the pane remembers between consolidations: how departments' files are read, and what is accepted in them. */
export interface Remembered {
  readonly corrections: readonly SenderCorrection[];
  readonly exceptions: readonly Exception[];
}

/** Whose reading is looked at: a chosen file, or the workbook that is checked. */
export type LookTarget = { readonly file: string } | 'checked';

/** Findings to be accepted: some of those shown, or every open one of a kind. */
export interface AcceptWish {
  readonly where: 'check' | 'run';
  readonly findings: readonly Finding[] | { readonly code: FindingCode };
  readonly reason: string;
}

/** A file, by its place among those chosen, that has been read, or, without a brief, is being read from now on. */
export interface FileNews {
  readonly index: number;
  readonly brief?: FileBrief;
}

/** Calls back as files are begun and read, in whatever order they are. */
export type FileRead = (news: readonly FileNews[]) => void | Promise<void>;

export interface PipelineApi {
  programme(): ProgrammeBrief;
  /** Takes what the pane remembers; it holds from the next reading and the next check on. */
  remember(remembered: Remembered): void;
  /** How a workbook is read under some corrections, for a person to look over; nothing changes. */
  lookAtReading(
    target: LookTarget,
    drafts: readonly MatrixCorrection[],
  ): Promise<Outcome<ReadingLook>>;
  /** Reads a chosen file anew, and others of its department; gives those that were read. */
  readAgain(file: string): Promise<readonly FileBrief[]>;
  /** Accepts findings with a reason; gives what the pane is to remember. Nothing is consolidated yet. */
  acceptFindings(wish: AcceptWish): readonly Exception[];
  /** Takes an accepted finding back; gives what the pane is to remember. */
  withdrawAccepted(key: string): readonly Exception[];
  /** Open findings of the consolidation at hand, by kind, the gravest first. */
  openFindings(): readonly FindingCount[];
  findingsOfKind(code: FindingCode, from: number, count: number): readonly Finding[];
  /** Findings accepted in the consolidation at hand. */
  acceptedInRun(): readonly AcceptedBrief[];
  /** Checks a live workbook. */
  check(snapshot: BookSnapshot): Outcome<CheckReport>;
  /** Checks a file, and keeps its grid for {@link PipelineApi.gridRows}. */
  checkFile(file: File): Promise<Outcome<CheckReport & { readonly grid: GridShape }>>;
  gridRows(from: number, count: number): readonly GridRow[];
  /** The checked file with some cells changed; only the .xlsx formats keep everything else as it was. */
  correctedFile(
    edits: readonly { readonly sheet: string; readonly cell: string; readonly to: string }[],
  ): Outcome<NamedBytes>;
  /** Drop-downs of the template, moved to where the columns of a checked sheet are. */
  listsFor(
    columns: readonly ColumnMatch[],
    firstRow: number,
    language: Language,
  ): readonly BookValidation[];

  /** Learns what the first file would wait for, and starts the threads that read. */
  prepare(): void;
  /** Reads files, several at a time, and keeps what they hold. Gives `false` when it was stopped. */
  readFiles(files: readonly File[], read: FileRead): Promise<boolean>;
  stop(): void;
  /** Consolidates what was read; nothing is written. */
  consolidate(wish: ConsolidationWish, language: Language): Outcome<ConsolidationPreview>;
  masterFile(language: Language): NamedBytes;

  templateFile(wish: TemplateWish): NamedBytes;
  /** A ZIP of every department's template. */
  templatePack(wish: TemplateWish): NamedBytes;

  outline(wish: DrawingWish): BookOutline;
  /** Begins to draw under the given names; {@link PipelineApi.nextPortion} gives the steps. */
  beginDrawing(wish: DrawingWish, renaming: Renaming): void;
  nextPortion(): readonly DrawStep[] | undefined;

  /** Whether a master was opened or made: it is what is drawn, downloaded and reported on. */
  hasMaster(): boolean;
  summary(): MasterSummary;
  reportFile(language: Language): Promise<NamedBytes>;
  /** The report as text, for pasting where no file can be saved. */
  reportText(language: Language): string;
}
