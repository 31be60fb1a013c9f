import type { Severity } from '../../finding/finding.ts';
import type { Standing } from '../../matrix/standing.ts';
import type { PeriodKind } from '../../value/period.ts';
import type { PaneAcceptWords, PaneReadingWords } from './pane-reading.ts';
import type { PaneMasterWords } from './pane-master.ts';

/** The four things a person can do, and the help. */
export type TaskName = 'template' | 'check' | 'consolidate' | 'report' | 'help';

export interface StartWords {
  readonly greeting: string;
  readonly intro: string;
  /** What each task is for, in one line. */
  readonly what: Readonly<Record<TaskName, string>>;
  readonly offline: string;
}

export interface TemplateViewWords {
  readonly intro: string;
  readonly department: string;
  readonly noDepartment: string;
  readonly periodKind: string;
  readonly kinds: Readonly<Record<PeriodKind, string>>;
  readonly year: string;
  readonly number: Readonly<Record<'month' | 'quarter' | 'half', string>>;
  readonly place: string;
  readonly here: string;
  readonly newBook: string;
  readonly willAdd: (sheets: readonly string[]) => string;
  readonly untouched: string;
  readonly load: string;
  readonly download: string;
  readonly pack: string;
  readonly packHint: (departments: number) => string;
  readonly done: string;
  readonly loaded: (sheets: readonly string[]) => string;
  readonly openedNew: string;
  readonly next: string;
  readonly undo: string;
  readonly undone: string;
  readonly working: string;
}

export interface CheckViewWords {
  readonly intro: string;
  readonly introFile: string;
  /** What each severity asks of the reader. */
  readonly legend: Readonly<Record<Severity, string>>;
  readonly run: string;
  readonly again: string;
  readonly chooseFile: string;
  readonly running: string;
  readonly summary: (tasks: string, sheet: string) => string;
  readonly checkedAt: (time: string) => string;
  readonly clean: string;
  readonly cleanMore: string;
  readonly filterOn: string;
  readonly safeFixes: (count: string) => string;
  readonly fixAllSafe: string;
  readonly fixKind: (count: string) => string;
  readonly fix: string;
  readonly fixFor: (place: string, to: string) => string;
  readonly change: (from: string, to: string) => string;
  readonly fixed: (count: string) => string;
  readonly notFixed: (count: string) => string;
  readonly undo: string;
  readonly undone: (count: string) => string;
  readonly more: (count: string) => string;
  readonly why: string;
  readonly goTo: (place: string) => string;
  readonly wholeFile: string;
  readonly rowOnly: (row: string) => string;
  readonly settings: string;
  readonly live: string;
  readonly liveHint: string;
  readonly marks: string;
  readonly marksHint: string;
  readonly restoreLists: string;
  readonly restored: (count: string) => string;
  readonly nothingToRestore: string;
  readonly grid: string;
  readonly gridCell: (address: string) => string;
  readonly downloadFixed: string;
  readonly howRead: string;
  readonly heading: string;
  readonly column: string;
  readonly notice: (errors: string, warnings: string, hints: string) => string;
}

export interface ConsolidateViewWords {
  readonly intro: string;
  readonly drop: string;
  readonly dropping: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly again: (what: string) => string;
  readonly formats: string;
  readonly files: (count: string) => string;
  readonly period: string;
  readonly anyPeriod: string;
  readonly reading: (done: string, total: string) => string;
  readonly timeLeft: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly waiting: string;
  readonly readingNow: string;
  readonly fileRows: (tasks: string, errors: string, warnings: string) => string;
  readonly unknownDepartment: string;
  readonly preview: string;
  readonly tiles: {
    readonly added: string;
    readonly quarantined: string;
    readonly failed: string;
    readonly missing: string;
  };
  readonly willWrite: string;
  readonly willReplace: (sheets: readonly string[]) => string;
  readonly willAdd: (sheets: readonly string[]) => string;
  readonly write: string;
  readonly downloadMaster: string;
  readonly writing: (sheet: string) => string;
  readonly done: string;
  readonly written: (sheets: readonly string[]) => string;
  readonly rollBack: string;
  readonly rolledBack: string;
  readonly unfinished: string;
  readonly cleanUp: string;
  readonly openMaster: string;
  readonly toReport: string;
  readonly startOver: string;
  readonly ledger: string;
  readonly ledgerBalances: string;
  readonly ledgerColumns: {
    readonly file: string;
    readonly read: string;
    readonly merged: string;
    readonly quarantined: string;
    readonly ignored: string;
    readonly total: string;
  };
  readonly missing: string;
  readonly quarantine: string;
  readonly noFiles: string;
}

export interface ReportViewWords {
  readonly intro: string;
  readonly introFile: string;
  readonly load: string;
  readonly chooseMaster: string;
  readonly loading: string;
  readonly tiles: {
    readonly tasks: string;
    readonly departments: string;
    readonly done: string;
    readonly budget: string;
  };
  readonly of: (count: string, total: string) => string;
  readonly byCategory: string;
  readonly byDepartment: string;
  readonly byStatus: string;
  readonly tasks: string;
  readonly money: string;
  readonly measure: string;
  readonly million: string;
  readonly figures: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly closing: string;
  readonly draft: string;
  readonly drafting: string;
  readonly charts: string;
  readonly chartsDrawn: (sheet: string) => string;
  readonly gaps: string;
  readonly chartTitles: { readonly sheet: string };
}

export interface SavedWords {
  readonly downloads: (file: string) => string;
  readonly opened: (file: string) => string;
  readonly notSeen: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
}

export interface HelpViewWords {
  readonly title: string;
  readonly steps: Readonly<Record<Exclude<TaskName, 'help'>, readonly string[]>>;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly frequent: string;
  readonly keyboard: string;
  readonly keys: readonly { readonly key: string; readonly does: string }[];
  readonly diagnosis: string;
  readonly diagnosisHint: string;
  readonly copyDiagnosis: string;
  readonly copied: string;
  readonly privacy: string;
}

/** Words of the task pane and the ribbon. */
export interface PaneWords {
  readonly title: string;
  readonly skip: string;
  readonly tasks: Readonly<Record<TaskName, string>>;
  readonly navigation: string;
  readonly home: string;
  readonly language: string;
  readonly close: string;
  readonly retry: string;
  readonly back: string;
  readonly number: (value: number) => string;
  readonly start: StartWords;
  readonly template: TemplateViewWords;
  readonly check: CheckViewWords;
  readonly consolidate: ConsolidateViewWords;
  readonly report: ReportViewWords;
  readonly master: PaneMasterWords;
  readonly reading: PaneReadingWords;
  readonly accept: PaneAcceptWords;
  readonly saved: SavedWords;
  readonly help: HelpViewWords;
  /** Names of files that are given to the user, without their ending. */
  readonly fileNames: {
    readonly master: string;
    readonly report: string;
    readonly returns: string;
  };
  /** A fault of the product itself. */
  readonly fault: {
    readonly what: string;
    readonly how: string;
    readonly copy: string;
    readonly copied: string;
  };
}
