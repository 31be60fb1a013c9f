import type { Outcome } from '../failure/failure.ts';
import type { Finding } from '../finding/finding.ts';
import type { AgencyRef, DocumentRef, MoneyValue } from '../value/value.ts';
import type { Period } from '../value/period.ts';
import type { ColumnKey } from './columns.ts';
import type { Task } from './task.ts';

/** A row's place: file, sheet, and the row that Excel shows. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Why a row under the headings of a matrix is no task. */
export type IgnoredReason =
  | 'numbers-row' // (1) (2) (3) under the headings
  | 'group-title' // I, 1.1, a category's title
  | 'subtotal' // Cộng, Tổng số
  | 'signature' // signature block and what stands below it
  | 'continuation' // text that belongs to the row above, and was joined to it
  | 'ordinal-only' // a prepared row that nobody filled in: nothing but its running number
  | 'repeated-heading' // the headings again after a page break
  | 'instruction' // the template's own hints or example row
  | 'footnote' // a remark below the table
  | 'hidden'; // hidden or filtered out, where the user chose to leave such rows out

export interface IgnoredRow extends Origin {
  readonly reason: IgnoredReason;
  /** What the row says, shortened by nobody. */
  readonly text: string;
  /** Of a subtotal: what its budget cell says, held against the rows that it adds up. */
  readonly budget?: MoneyValue;
}

/** Why a row is kept out of the master. */
export type QuarantineReason =
  | 'category-undecided'
  | 'content-empty'
  | 'content-unreadable'
  | 'period-other' // the whole file reports another period
  | 'superseded'; // another file of the same department was taken

/** A row that is a task but cannot stand in the master as it is. Nothing of it is dropped. */
export interface QuarantinedRow {
  readonly reason: QuarantineReason;
  readonly task: Task;
}

/** A document issued by the department: section 1 of the report. */
export interface IssuedDocument {
  readonly origin: Origin;
  readonly document: DocumentRef;
  readonly type?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly note?: string;
}

/** A difficulty that the department met, and what it proposes: section 3 of the report. */
export interface Difficulty {
  readonly origin: Origin;
  readonly difficulty?: string;
  readonly cause?: string;
  readonly proposal?: string;
}

/** How a column of a sheet came to be taken for a column of the task matrix. */
export interface ColumnMatch {
  readonly key: ColumnKey;
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** Heading as written, the lines of two heading rows joined by ` / `. */
  readonly heading: string;
  /** 0–1; 1 for the stamp, an exact heading, and a correction. */
  readonly score: number;
  readonly how: 'stamp' | 'heading' | 'closeness' | 'content' | 'correction';
}

/** How one matrix was read, for a person to check and correct. */
export interface MatrixReading {
  readonly sheet: string;
  /** Rows of the headings as Excel shows them. */
  readonly headingRows: { readonly first: number; readonly last: number };
  readonly lastRow: number;
  readonly columns: readonly ColumnMatch[];
  /** Đồng per unit of the budget column, told by its heading ("triệu đồng" → 1 000 000). */
  readonly budgetUnit?: number;
}

/** A user's correction of a reading; remembered for a department's next files. */
export interface MatrixCorrection {
  readonly sheet?: string;
  /** Row of the headings as Excel shows it. */
  readonly headingRow?: number;
  /** By column letters; `null` says that the column is the department's own. */
  readonly columns: Readonly<Record<string, ColumnKey | null>>;
}

/** A correction and whose files it holds for: one file by its name, or every file of a department by its id. */
export interface SenderCorrection extends MatrixCorrection {
  readonly file?: string;
  readonly department?: string;
}

/** What says who sent a file, and for when. */
export type Evidence = 'stamp' | 'content' | 'file-name' | 'user';

/** Rows of a sheet, as Excel shows them, the last one among them. */
export interface RowRange {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** The rows of one department in a file that holds several. */
export interface DepartmentPart {
  /** Absent for rows of which nothing says whose they are. */
  readonly department?: AgencyRef;
  readonly departmentFrom?: Evidence;
  /** Who sent it, where it counts for the department above. */
  readonly unit?: AgencyRef;
  readonly rows: readonly RowRange[];
}

/** Which part of its file a submission is: the `number`th of several departments'. */
export interface FilePart {
  readonly number: number;
  readonly of: number;
  readonly rows: readonly RowRange[];
}

/** One workbook as read: all that consolidation needs of it. Plain data, may cross to another thread or be stored. */
export interface Submission {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly department?: AgencyRef;
  readonly departmentFrom?: Evidence;
  readonly period?: Period;
  readonly periodFrom?: Evidence;
  /** When the file was last changed, milliseconds since 1970, where the host tells. */
  readonly modified?: number;
  readonly templateVersion?: string;
  /** The file is a return file that was sent back. */
  readonly isCorrection?: boolean;
  /** Of a return file: short hashes of the files that it mends. */
  readonly mends?: readonly string[];
  /** File name of the master of a lower level that it came through. */
  readonly through?: string;
  /** Of a file that holds several departments: whose rows are whose, two or more. It has no department of its own then. */
  readonly parts?: readonly DepartmentPart[];
  /** Of a submission taken out of such a file: which part of it this is. */
  readonly part?: FilePart;
  /** Keys of the departments whose parts of the file gave way to a file that came later. */
  readonly yields?: readonly string[];
  /** Who sent it, where its rows count for the department above. */
  readonly unit?: AgencyRef;
  readonly readings: readonly MatrixReading[];
  /** Rows under the headings with any non-blank cell: tasks + quarantine + ignored, always. */
  readonly rowsRead: number;
  readonly tasks: readonly Task[];
  readonly quarantine: readonly QuarantinedRow[];
  readonly ignored: readonly IgnoredRow[];
  readonly documents: readonly IssuedDocument[];
  readonly difficulties: readonly Difficulty[];
  /** Findings of reading and of each row; those that need other files come with consolidation. */
  readonly findings: readonly Finding[];
}

/** One file as it came, read or not. */
export interface FileReading {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly outcome: Outcome<Submission>;
}
