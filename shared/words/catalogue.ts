import type { FailureCode, FailureParams } from '../failure/failure.ts';
import type { FindingCode, FindingParams, Severity } from '../finding/finding.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { IgnoredReason, QuarantineReason } from '../matrix/submission.ts';
import type { CliWords } from './areas/cli.ts';
import type { MasterWords } from './areas/master.ts';
import type { PaneWords } from './areas/pane.ts';
import type { ReportWords } from './areas/report.ts';
import type { ReturnWords } from './areas/returns.ts';
import type { TemplateWords } from './areas/template.ts';

export type Language = 'vi' | 'en';

/** A column's words: its heading, and how to fill it in. */
export interface ColumnWords {
  readonly label: string;
  /** One or two sentences for the input message and the guide. */
  readonly help: string;
}

/** Whole sentences; the place is put before them by `sentence.ts`. */
export interface FindingWords {
  /** What is wrong. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly how: string;
}

export interface FailureWords {
  readonly what: string;
  readonly how: string;
}

export type FindingCatalogue = {
  readonly [Code in FindingCode]: {
    /** Name of the kind of finding, for groups and the rules page. */
    readonly title: string;
    readonly say: (params: Readonly<FindingParams[Code]>) => FindingWords;
  };
};

/** First word of a code: `time` of `time-reversed`. */
export type GroupOf<Code extends string> = Code extends `${infer Group}-${string}` ? Group : never;
export type FindingGroup = GroupOf<FindingCode>;

/** Words of one group's codes; every group has a file of its own in each language. */
export type FindingGroupWords<Group extends FindingGroup> = {
  readonly [
    Code in FindingCode as GroupOf<Code> extends Group ? Code : never
  ]: FindingCatalogue[Code];
};

export type FailureCatalogue = {
  readonly [Code in FailureCode]: (params: Readonly<FailureParams[Code]>) => FailureWords;
};

/** Words shared by every surface. */
export interface CommonWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ignored: Readonly<Record<IgnoredReason, string>>;
  readonly quarantined: Readonly<Record<QuarantineReason, string>>;
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly cell: string;
}

/** Every word that the product says in one language. The Vietnamese one is the reference; the compiler names what another lacks. */
export interface Catalogue {
  readonly language: Language;
  /** The language's own name. */
  readonly name: string;
  readonly common: CommonWords;
  readonly columns: Readonly<Record<ColumnKey, ColumnWords>>;
  readonly findings: FindingCatalogue;
  readonly failures: FailureCatalogue;
  readonly template: TemplateWords;
  readonly master: MasterWords;
  readonly report: ReportWords;
  readonly returns: ReturnWords;
  readonly cli: CliWords;
  readonly pane: PaneWords;
}
