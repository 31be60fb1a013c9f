import type { SubmissionState, Turn } from '../../matrix/master.ts';

/** Sheets of the master workbook. */
export type MasterSheetKey =
  | 'summary'
  | 'tasks'
  | 'quarantine'
  | 'findings'
  | 'accepted'
  | 'ledger'
  | 'ignored'
  | 'submissions'
  | 'previous'
  | 'documents'
  | 'difficulties'
  | 'history'
  | 'state';

/** Words of the master workbook. */
export interface MasterWords {
  readonly title: (programme: string) => string;
  readonly sheets: Readonly<Record<MasterSheetKey, string>>;
  readonly heading: (resolution: string) => string;
  /** Period and closing day under a sheet's title. */
  readonly period: (period: string | undefined, closing: string | undefined) => string;
  readonly ordinal: string;
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly unknownDepartment: string;
  /** A department with the unit below it that sent the rows. */
  readonly sentBy: (department: string, unit: string) => string;
  /** A file of several departments, and the one of them that is meant. */
  readonly partOf: (file: string, number: number, of: number) => string;

  readonly summary: {
    readonly figures: {
      readonly submitted: string;
      readonly submittedOf: (received: number, expected: number) => string;
      readonly missing: string;
      readonly tasks: string;
      readonly quarantined: string;
      readonly errors: string;
      readonly warnings: string;
      readonly budget: string;
    };
    readonly byCategory: string;
    readonly byDepartment: string;
    readonly budgets: string;
    readonly category: string;
    readonly total: string;
    readonly count: string;
    readonly otherStatus: string;
    readonly noStatus: string;
    readonly budget: string;
    readonly live: string;
  };
  readonly tasks: {
    readonly heading: string;
    readonly remark: string;
    readonly mark: string;
    /** Heading of the unit that sent a task, where it counts for the department above. */
    readonly unit: string;
    /** Heading of the other places where a task of several departments comes from. */
    readonly joined: string;
    readonly place: (file: string, sheet: string, row: number) => string;
    readonly marked: (errors: number, warnings: number) => string;
  };
  readonly quarantine: {
    readonly heading: string;
    readonly remark: string;
    readonly reason: string;
  };
  readonly findings: {
    readonly heading: string;
    readonly remark: string;
    readonly severity: string;
    readonly kind: string;
    readonly place: string;
    readonly column: string;
    readonly value: string;
    readonly what: string;
    readonly why: string;
    readonly how: string;
    readonly from: string;
    readonly to: string;
  };
  readonly accepted: {
    readonly heading: string;
    readonly remark: string;
    readonly reason: string;
    readonly by: string;
  };
  readonly ledger: {
    readonly heading: string;
    readonly remark: string;
    readonly read: string;
    readonly merged: string;
    readonly quarantined: string;
    readonly ignored: string;
    readonly check: string;
    readonly balanced: string;
    readonly unbalanced: string;
    readonly failure: string;
    readonly total: string;
  };
  readonly ignored: {
    readonly heading: string;
    readonly remark: string;
    readonly reason: string;
    readonly text: string;
  };
  readonly submissions: {
    readonly heading: string;
    readonly remark: string;
    readonly state: string;
    readonly states: Readonly<Record<SubmissionState, string>>;
    readonly period: string;
    readonly tasks: string;
    readonly errors: string;
    readonly warnings: string;
    readonly replacedBy: string;
    /** A state of a file that was sent after the day it was due. */
    readonly late: (state: string) => string;
    readonly time: string;
    readonly template: string;
    readonly hash: string;
    readonly reason: string;
  };
  readonly previous: {
    readonly heading: string;
    readonly remark: (
      file: string,
      period: string | undefined,
      counts: readonly (readonly [turn: string, count: number])[],
    ) => string;
    readonly turn: string;
    readonly turns: Readonly<Record<Turn, string>>;
    readonly before: (column: string) => string;
    readonly now: (column: string) => string;
  };
  readonly history: {
    readonly heading: string;
    readonly remark: string;
    readonly name: string;
    readonly time: string;
    readonly by: string;
    readonly files: string;
    readonly edits: string;
    readonly overrides: string;
    readonly merges: string;
    readonly exceptions: string;
    readonly restores: string;
  };
  readonly documents: { readonly heading: string };
  readonly difficulties: { readonly heading: string };
}
