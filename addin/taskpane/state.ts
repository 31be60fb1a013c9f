import type { Failure } from '../../shared/failure/failure.ts';
import type { Severity } from '../../shared/finding/finding.ts';
import type { MatrixCorrection } from '../../shared/matrix/submission.ts';
import type { Period } from '../../shared/value/period.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import type {
  AppliedEdit,
  DrawnRun,
  DrawProgress,
  HostKind,
  SavedFile,
} from '../host/workbook-host.ts';
import type { ConsolidationWish, PrefillBrief } from '../worker/master-api.ts';
import type {
  CheckReport,
  ConsolidationPreview,
  FileBrief,
  GridShape,
  LookTarget,
  MasterSummary,
  ProgrammeBrief,
} from '../worker/pipeline-api.ts';
import type { ReadingLook } from '../worker/reading-look.ts';
import type { MasterThere, MasterTool } from './master-steps.ts';

export type View = 'start' | 'template' | 'check' | 'consolidate' | 'report' | 'help';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** How far loading a template has come. */
export type TemplateStep =
  | { readonly step: 'choose' }
  | { readonly step: 'working' }
  | { readonly step: 'loaded'; readonly run: DrawnRun }
  | { readonly step: 'opened'; readonly saved: SavedFile };

/** How far a check has come. */
export type CheckStep =
  | { readonly step: 'idle' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly report: CheckReport; readonly time: string };

/** What happens to the findings shown. */
export interface CheckOptions {
  readonly live: boolean;
  readonly marks: boolean;
  /** Severities that are shown; all of them when empty. */
  readonly only?: Severity;
}

/** Accepted fixes, the latest last; each entry is taken back as one. */
export type UndoList = readonly (readonly AppliedEdit[])[];

export type FileState = 'waiting' | 'reading' | 'read' | 'failed';

export interface FileLine {
  readonly name: string;
  readonly state: FileState;
  readonly brief?: FileBrief;
}

/** How far a consolidation has come. */
export type ConsolidateStep =
  | { readonly step: 'choose' }
  | {
      readonly step: 'reading';
      readonly files: readonly FileLine[];
      readonly done: number;
      readonly secondsLeft?: number;
      /** The master that is there is being read first. */
      readonly opening?: true;
    }
  | {
      readonly step: 'preview';
      readonly files: readonly FileLine[];
      readonly preview: ConsolidationPreview;
      /** Sheets of those names that are in the workbook now. */
      readonly present: readonly string[];
      /** What the officer has decided so far. */
      readonly wish: ConsolidationWish;
      /** A decision is being worked in. */
      readonly busy?: true;
    }
  | {
      readonly step: 'writing';
      readonly files: readonly FileLine[];
      readonly preview: ConsolidationPreview;
      readonly at: DrawProgress;
    }
  | {
      readonly step: 'done';
      readonly preview: ConsolidationPreview;
      readonly run?: DrawnRun;
    };

/** How far a report has come. */
export type ReportStep =
  | { readonly step: 'none' }
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly summary: MasterSummary; readonly drafting: boolean };

/** How a workbook is read, opened for looking over and correcting. */
export interface LookState {
  readonly target: LookTarget;
  readonly look: ReadingLook;
  /** What shall hold when the file is read again: what is remembered, and what was changed here. */
  readonly drafts: readonly MatrixCorrection[];
  /** Whether drafts were changed since the file was read. */
  readonly changed: boolean;
  /** Whether they are to hold for the department's next files. */
  readonly remember: boolean;
}

/** Something that went well, to be said once. */
export type Notice =
  | { readonly say: 'fixed'; readonly count: number; readonly stale: number }
  | { readonly say: 'undone'; readonly count: number }
  | { readonly say: 'restored'; readonly count: number }
  | { readonly say: 'cancelled' }
  | { readonly say: 'rolled-back' }
  | { readonly say: 'template-undone' }
  | { readonly say: 'no-files' }
  | { readonly say: 'refused' }
  | { readonly say: 'changed-meanwhile' }
  | { readonly say: 'restored-run'; readonly run: string }
  | { readonly say: 'charts'; readonly sheet: string }
  | { readonly say: 'copied' }
  | { readonly say: 'read-again'; readonly tasks: number }
  | { readonly say: 'forgotten' }
  | { readonly say: 'imported'; readonly count: number }
  | {
      readonly say: 'bad-corrections';
      readonly file: string;
      readonly entry: number;
      readonly part: string;
    }
  | { readonly say: 'accepted' }
  | { readonly say: 'withdrawn' };

/** What went wrong: an expected failure, or a fault of ours with its diagnosis. */
export type Problem =
  | { readonly kind: 'failure'; readonly failure: Failure; readonly retry?: () => void }
  | { readonly kind: 'fault'; readonly diagnosis: string };

/** The sheet of a chosen file, where there is no Excel to show it. */
export interface GridState {
  readonly shape: GridShape;
  readonly selected?: string;
  /** Texts that were accepted, by cell. */
  readonly texts: ReadonlyMap<string, string>;
  /** Counts up whenever another file is shown. */
  readonly generation: number;
}

/** Everything that the pane shows. */
export interface PaneState {
  readonly view: View;
  readonly host: HostKind;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly programme?: ProgrammeBrief;
  readonly period?: Period;
  readonly template: TemplateStep;
  readonly check: CheckStep;
  readonly checkOptions: CheckOptions;
  readonly undo: UndoList;
  readonly consolidate: ConsolidateStep;
  /** The master that consolidations go onto. */
  readonly there?: MasterThere;
  readonly masterTool?: MasterTool;
  /** The master whose unfinished tasks templates begin with. */
  readonly prefill?: PrefillBrief;
  /** Name that the officer chose to enter, for the history. */
  readonly by?: string;
  /** What was consolidated last, where it can be chosen again without asking. */
  readonly lastChoice?: string;
  /** Whether an earlier writing was interrupted. */
  readonly unfinished: boolean;
  readonly report: ReportStep;
  readonly grid?: GridState;
  readonly look?: LookState;
  /** The file that was looked at last: the list of files opens there again. */
  readonly lookedAt?: string;
  readonly notice?: Notice;
  readonly saved?: SavedFile;
  readonly problem?: Problem;
}

export function firstState(
  host: HostKind,
  language: Language,
  theme: ThemeName,
  view: View,
): PaneState {
  return {
    view,
    host,
    language,
    theme,
    template: { step: 'choose' },
    check: { step: 'idle' },
    checkOptions: { live: false, marks: true },
    undo: [],
    consolidate: { step: 'choose' },
    unfinished: false,
    report: { step: 'none' },
  };
}

/** Holds the state, and tells those who listen that it changed. */
export class Store {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();

  constructor(state: PaneState) {
    this.#state = state;
  }

  readonly get = (): PaneState => this.#state;

  /** Changes parts of the state; a part given as `undefined` is taken away. */
  readonly set = (change: StateChange): void => {
    const entries = Object.entries({ ...this.#state, ...change });
    this.#state = Object.fromEntries(
      entries.filter(([, value]) => value !== undefined),
    ) as unknown as PaneState;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

export type StateChange = { readonly [Key in keyof PaneState]?: PaneState[Key] | undefined };
