import type { ColumnKey } from '../matrix/columns.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A change that the user may accept. `to` is the text that the cell would hold. */
export interface Fix {
  readonly from: string;
  readonly to: string;
  /** Safe: no meaning is lost or guessed; may be accepted together with others of its kind. */
  readonly safe: boolean;
}

/** Another row that a finding speaks of; its file and sheet only where they are not the finding's own. */
export interface OtherRow {
  readonly otherFile?: string;
  readonly otherSheet?: string;
  readonly otherRow: number;
}

/**
 * Every code of a finding with the facts that its sentence needs. Adding one here makes the compiler ask for its
 * severity and its words in each language. Codes are stable; their first word is the group.
 */
export interface FindingParams {
  'structure-column-missing': { column: ColumnKey };
  'structure-column-duplicate': { column: ColumnKey; kept: string; other: string };
  'structure-column-nameless': { letters: string; cells: number };
  'structure-hidden-rows': { count: number };
  'structure-sheet-unread': { rows: number };
  'structure-formula-uncalculated': { column: ColumnKey };
  'structure-error-cell': { column: ColumnKey; error: string };
  'structure-department-unknown': object;
  'structure-encoding-assumed': { encoding: string };
  'structure-extension-differs': { format: string };
  'structure-required-empty': { column: ColumnKey };

  'category-missing': { suggestion?: string };
  'category-unknown': { value: string; known: string };
  'category-malformed': { value: string; code: string };
  'category-title': { value: string; code: string };
  'category-several': { value: string; codes: readonly string[] };
  'category-doubtful': { code: string; likely: string; words: readonly string[] };
  'category-without-task': { codes: readonly string[]; department?: string };

  'agency-unknown': { column: ColumnKey; value: string; closest?: string };
  'agency-ambiguous': {
    column: ColumnKey;
    value: string;
    /** The likeliest first. */
    candidates: readonly string[];
    /** How many more may be meant. */
    others: number;
  };
  'agency-group-lead': { value: string };
  'agency-outdated': {
    column: ColumnKey;
    name: string;
    validTo: string;
    day: string;
    successors: readonly string[];
  };
  'agency-not-yet': { column: ColumnKey; name: string; validFrom: string; day: string };
  'agency-lead-coordinating': { name: string };

  'time-unreadable': { column: ColumnKey; value: string };
  'time-impossible': { column: ColumnKey; value: string };
  'time-year-missing': { column: ColumnKey; value: string };
  'time-reversed': { start: string; deadline: string };
  'time-swapped': { column: ColumnKey; value: string; readings: readonly string[] };
  'time-outside-horizon': { column: ColumnKey; value: string; from: string; to: string };
  'time-vague': { value: string };
  'time-no-deadline': { value: string };
  'time-before-assignment': { deadline: string; symbol: string; date: string };

  'money-unreadable': { value: string };
  'money-negative': { value: string };
  'money-unit-unclear': { value: string; readings: readonly string[] };
  'money-number-as-text': { value: string; amount: number };
  'money-outlier': { value: string; amount: number; median: number };
  'money-source-missing': { value: string };
  'money-source-unknown': { value: string; closest?: string };
  'money-total-mismatch': { stated: number; sum: number };

  'document-malformed': { value: string; canonical?: string };
  'document-type-unknown': { symbol: string; type: string };
  'document-type-mismatch': { symbol: string; word: string; expected: string };
  'document-date-wrong': { symbol: string; date: string; known: string };
  'document-date-conflict': { symbol: string; date: string; others: readonly string[] };
  'document-date-future': { symbol: string; date: string; asOf: string };
  'document-year-mismatch': { symbol: string; year: string; date: string };
  'document-issuer-conflict': { symbol: string; issuer: string; expected: string };

  'status-unknown': { value: string; closest?: string };
  'status-progress-range': { value: string };
  'status-progress-unreadable': { value: string };
  'status-progress-unclear': { value: string; readings: readonly string[] };
  'status-done-incomplete': { progress: number };
  'status-done-no-result': object;
  'status-full-not-done': { status: string };
  'status-not-started-progress': { progress: number };
  'status-not-started-result': object;
  'status-past-deadline': { deadline: string; asOf: string };
  'status-overdue-unexplained': { deadline: string; asOf: string };
  'status-declared-overdue': { status: string; deadline: string; asOf: string };
  'status-before-start': { status: string; start: string; asOf: string };
  'status-continuous-done': { deadline: string };

  'text-legacy-encoding': { column: ColumnKey; encoding: string; converted: string };
  'text-instruction': { column: ColumnKey; value: string };
  'text-punctuation-only': { column: ColumnKey; value: string };
  'text-truncated': { column: ColumnKey; length: number };
  /** In a column of the department's own there is no key. */
  'text-digits-lost': { column?: ColumnKey; value: string; digits: number };
  'text-control-characters': { column: ColumnKey; characters: readonly string[] };
  'text-several-tasks': { count: number };

  'duplicate-in-file': OtherRow;
  'duplicate-across': OtherRow & { otherFile: string };
  'duplicate-near': OtherRow & { percent: number };
  'duplicate-category': OtherRow & { code: string; otherCode: string };

  'consistency-lead-conflict': OtherRow & { lead: string; otherLead: string };
  'consistency-deadline-conflict': OtherRow & { deadline: string; otherDeadline: string };
  'consistency-progress-lower': { before: number; now: number };
  'consistency-status-back': { before: string; now: string };
  'consistency-task-vanished': { content: string };

  /** A rule that the programme itself defines, with its own sentence. */
  'programme-rule': { rule: string; vi: string; en?: string };
}

export type FindingCode = keyof FindingParams;

/** What is wrong or doubtful, without its place: a value's grammar knows no sheet. */
export type Issue = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly params: Readonly<FindingParams[Code]>;
    readonly fix?: Fix;
  };
}[FindingCode];

/** Where a finding is. A whole file has no sheet; a whole sheet no row; a whole row no column. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** Row as Excel shows it, from 1. */
  readonly row?: number;
  /** Column of the task matrix. */
  readonly column?: ColumnKey;
  /** Address of the cell, `F12`. */
  readonly cell?: string;
}

/** One thing wrong or doubtful, at a place. Holds facts, no sentence: words make that in the user's language. */
export type Finding = Issue & {
  readonly severity: Severity;
  readonly place: Place;
  /** What stands in the cell, as displayed; absent when the cell is empty or the finding has no cell. */
  readonly value?: string;
};

/** Builds an issue so that code and parameters are checked together. */
export function issue<Code extends FindingCode>(
  code: Code,
  params: FindingParams[Code],
  fix?: Fix,
): Issue {
  return (fix ? { code, params, fix } : { code, params }) as Issue;
}
