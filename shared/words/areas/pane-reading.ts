import type { ColumnMatch } from '../../matrix/submission.ts';

/** Words of the look at how a file is read, and of what is remembered of it. */
export interface PaneReadingWords {
  readonly open: string;
  readonly openFor: (file: string) => string;
  readonly correct: string;
  readonly sureness: string;
  readonly title: string;
  readonly intro: string;
  readonly table: (sheet: string) => string;
  readonly found: (first: string, last: string) => string;
  readonly tasks: (count: string) => string;
  readonly headingRow: string;
  readonly line: (row: string, text: string) => string;
  readonly taken: (letters: string, heading: string) => string;
  readonly takenAs: string;
  readonly notUsed: string;
  readonly noHeading: string;
  readonly noSamples: string;
  readonly how: Readonly<Record<ColumnMatch['how'], string>>;
  /** Confidence from 0 to 1. */
  readonly sure: (score: number) => string;
  readonly confidence: (score: number) => string;
  readonly changed: string;
  readonly point: string;
  readonly pointOther: string;
  readonly nothing: string;
  readonly sheet: string;
  readonly chooseLine: string;
  readonly remember: (department: string) => string;
  readonly rememberHint: string;
  readonly fileOnly: string;
  readonly readAgain: string;
  readonly forget: string;
  readonly done: (tasks: string) => string;
  readonly remembered: string;
  readonly rememberedHint: string;
  readonly forgetOf: (department: string) => string;
  readonly forgetOne: string;
  readonly forgetAll: string;
  readonly forgotten: string;
  readonly export: string;
  readonly import: string;
  readonly fileName: string;
  readonly imported: (departments: string) => string;
  readonly badFile: (file: string, entry: number, part: string) => string;
}

/** Words of accepting findings as they are. */
export interface PaneAcceptWords {
  readonly findings: string;
  readonly accept: string;
  readonly acceptFor: (place: string) => string;
  readonly acceptKind: (count: string) => string;
  readonly reason: string;
  readonly hint: Readonly<Record<'check' | 'run', string>>;
  readonly reasonMissing: string;
  readonly cancel: string;
  readonly done: string;
  readonly list: string;
  readonly withdraw: string;
  readonly withdrawFor: (place: string) => string;
  readonly withdrawn: string;
}
