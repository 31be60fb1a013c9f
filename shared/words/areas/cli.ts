import type { Severity } from '../../finding/finding.ts';
import type { KeptEdit } from '../../matrix/master-state.ts';
import type { Origin } from '../../matrix/submission.ts';

/** Why a cell of the master cannot be explained. */
export type Unexplained = 'no-sheet' | 'no-cell' | 'no-figure' | 'typed-by-hand';

/** Words of the command line. */
export interface CliWords {
  /** Whole text of `--help`. */
  readonly help: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly optionNeedsValue: (option: string) => string;
  readonly noFiles: string;
  readonly noOutput: string;
  readonly badPeriod: (value: string) => string;
  readonly badLanguage: (value: string) => string;
  readonly badDay: (value: string) => string;
  readonly unknownDepartment: (value: string, closest: string | undefined) => string;
  readonly departmentOrAll: string;
  readonly outputIsInput: (path: string) => string;
  readonly noneReadable: string;
  /** Progress of long work: how many files of how many, and the one at hand. */
  readonly reading: (done: number, total: number, file: string) => string;
  readonly written: (path: string) => string;
  readonly templatesWritten: (count: number, path: string) => string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
  readonly noFindings: string;
  readonly fileRows: (rows: {
    readonly read: number;
    readonly merged: number;
    readonly quarantined: number;
    readonly ignored: number;
  }) => string;
  readonly ledgerTitle: string;
  readonly ledgerColumns: {
    readonly file: string;
    readonly department: string;
    readonly read: string;
    readonly merged: string;
    readonly quarantined: string;
    readonly ignored: string;
    readonly total: string;
  };
  readonly missing: (count: number, names: string) => string;
  readonly tasksByCategory: string;
  /** An entry (from 1; 0 for the whole file) of the corrections and the part of it that is wrong. */
  readonly badCorrections: (path: string, entry: number, part: string) => string;
  /** How a table was read, and one of its columns with how sure that is (0–1). */
  readonly readFrom: (sheet: string, row: number, columns: readonly string[]) => string;
  readonly columnTaken: (letters: string, heading: string, label: string, score: number) => string;
  readonly badShard: (value: string) => string;
  /** Name of a run by its number; unique in a master. */
  readonly runName: (number: number) => string;
  readonly unknownRun: (name: string, known: readonly string[]) => string;
  /** What a run changes against the master it starts from. */
  readonly changes: (added: number, changed: number, removed: number) => string;
  /** The master was changed by hand and the user has not said what shall become of it. */
  readonly editsUndecided: (
    edits: readonly KeptEdit[],
    deleted: readonly Origin[],
    typed?: readonly { readonly sheet: string; readonly row: number; readonly text: string }[],
  ) => string;
  readonly returnsWritten: (departments: readonly string[], path: string) => string;
  readonly fromNeedsDepartment: string;
  readonly noCell: string;
  readonly unexplained: Readonly<Record<Unexplained, (cell: string) => string>>;
  readonly rowsBehind: (count: number, sum: number | undefined) => string;
  /** An amount in whole đồng. */
  readonly amount: (amount: number) => string;
  readonly editedByHand: (from: string, to: string) => string;
  readonly joinedFrom: string;
  readonly proposals: (count: number) => string;
  readonly badDecisions: (file: string, detail: string) => string;
  readonly unknownRow: (row: string) => string;
  readonly badAccepted: (file: string, detail: string) => string;
  readonly noSuchFinding: (finding: string) => string;
  /** How many findings were accepted and count no more. */
  readonly accepted: (count: number) => string;
  /** Edits that no longer hold, for their departments have sent something else. */
  readonly editsLapsed: (edits: readonly KeptEdit[]) => string;
  readonly editsUsed: (count: number) => string;
  /** Shown for a fault of the product itself, before the diagnosis. */
  readonly fault: string;
}
