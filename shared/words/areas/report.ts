import type { Standing } from '../../matrix/standing.ts';
import type { IssuedDocument } from '../../matrix/submission.ts';
import type { Period } from '../../value/period.ts';

/** How numbers are written in a language. */
export interface NumberWords {
  readonly thousands: string;
  readonly decimal: string;
  /** Whether counts below ten are written with a zero before them (`02 nhiệm vụ`). */
  readonly leadingZero: boolean;
  readonly billion: string;
  readonly million: string;
  readonly dong: string;
}

/** A document's citation; days and subject only where they are known. */
export type Citation = Pick<IssuedDocument, 'type' | 'issuer' | 'subject'> & {
  readonly symbol: string;
  /** As written in running text, `27/9/2019`. */
  readonly day?: string;
};

/** Headings of the columns of the report's tables. */
export interface ReportColumnWords {
  readonly ordinal: string;
  readonly category: string;
  readonly department: string;
  readonly total: string;
  readonly budget: string;
  readonly inProgress: string;
  readonly other: string;
  readonly daysLate: string;
  readonly reason: string;
  readonly origin: string;
  readonly document: string;
  readonly issuer: string;
  readonly point: string;
}

/** Words of the report. Counts, amounts and days come as text, already written as the language writes them. */
export interface ReportWords {
  readonly tag: string;
  readonly numbers: NumberWords;

  readonly country: string;
  readonly motto: string;
  readonly number: (symbol: string) => string;
  readonly placeAndDay: (place: string, year: string) => string;
  readonly kind: string;
  readonly subject: (resolution: string) => string;
  readonly addressee: string;
  readonly cite: (citation: Citation) => string;
  readonly citeShort: (citation: Citation) => string;

  /** What stands where a fact is missing; `what` names it. The same text is found again to be set apart. */
  readonly gap: (what?: string) => string;
  readonly gapPattern: RegExp;
  readonly check: (facts: {
    errors: string;
    quarantined: string;
    failed: string;
    hasErrors: boolean;
    hasQuarantined: boolean;
    hasFailed: boolean;
  }) => string;

  /** A text in an old encoding, as it reads in ours. */
  readonly oldLetters: (text: string) => string;
  /** A status that is not in the programme's list. */
  readonly otherStatus: (text: string) => string;

  readonly opening: (facts: {
    superior: string;
    resolution: string;
    short: string;
    office: string;
  }) => string;
  readonly asOf: (facts: {
    period: string;
    from?: string;
    to?: string;
    closing: string;
    received: string;
    expected: string;
  }) => string;
  readonly allReported: string;
  readonly notReported: (count: string, names: readonly string[]) => string;
  readonly period: (period: Period) => string;
  readonly noPeriod: string;

  readonly documentsIntro: (count: string, resolution: string) => string;
  readonly documentsOf: (issuer: string, count: string) => string;
  readonly documentsInAnnex: (annex: string) => string;
  readonly noDocuments: string;
  readonly documentsTitle: string;

  readonly standing: Readonly<Record<Standing, string>>;
  /** A count of tasks of one standing, in a sentence. */
  readonly standingCount: (standing: Standing, count: string) => string;
  readonly tasksTotal: (facts: {
    tasks: string;
    departments: string;
    closing: string;
    classes: readonly string[];
  }) => string;
  readonly tasksOfCategory: (facts: {
    tasks: string;
    departments: string;
    classes: readonly string[];
  }) => string;
  readonly taskOfDepartment: (department: string) => string;
  readonly tasksOfDepartment: (department: string, count: string) => string;
  readonly tasksOfDepartmentCounted: (
    department: string,
    count: string,
    classes: readonly string[],
  ) => string;
  readonly budgetTotal: (facts: {
    amount: string;
    counted: string;
    uncounted: string;
    all: boolean;
  }) => string;
  readonly noBudget: string;
  readonly noTasks: string;
  readonly listInAnnex: (annex: string) => string;
  readonly overdueInAnnex: (count: string, annex: string) => string;
  readonly countsInAnnex: (annex: string) => string;
  readonly noClosingDay: string;
  readonly lead: (names: string) => string;
  readonly deadline: (text: string) => string;
  readonly product: (text: string) => string;
  readonly budget: (text: string) => string;
  readonly overdue: string;
  readonly result: (text: string) => string;
  /** Joins the parts of a sentence. */
  readonly and: string;

  readonly difficultiesTitle: string;
  readonly proposalsTitle: string;
  readonly noDifficulties: string;
  readonly noProposals: string;
  readonly cause: (text: string) => string;
  readonly ofTasks: (numbers: readonly string[]) => string;
  readonly pointsOf: (department: string) => string;
  readonly pointsInAnnex: (annex: string) => string;
  readonly pointsTitle: string;
  readonly pointsCounted: (department: string, count: string) => string;

  readonly closing: (facts: { resolution: string; office: string; addressee: string }) => string;
  readonly recipients: string;
  readonly recipientLines: readonly string[];
  /** Authority and office of the signer, by how the office's name begins; the first that fits counts. */
  readonly signatures: readonly { readonly office: string; readonly lines: readonly string[] }[];

  readonly annex: (number?: string) => string;
  readonly annexReference: (symbol: string, year: string, office: string) => string;
  readonly countsTitle: string;
  readonly overdueTitle: string;
  readonly tasksTitle: string;
  readonly countsByCategory: string;
  readonly countsByDepartment: string;
  readonly countedOnce: string;
  readonly otherNote: string;
  readonly categoryRow: (code: string, title: string, count: string) => string;
  readonly totalRow: string;
  readonly notReportedRow: string;
  readonly unknownDepartment: string;
  readonly origin: (department: string, file: string, sheet: string, row: string) => string;
  readonly columns: ReportColumnWords;
}
