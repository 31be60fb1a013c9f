/**
 * Expected failures of files and hosts, by code with the facts that their sentences need. A failure is a value:
 * it is returned, shown, and the other files go on. Bugs throw.
 */
export interface FailureParams {
  'file-empty': object;
  'file-not-found': object;
  'file-unreadable': { detail: string };
  'file-too-large': { bytes: number; limit: number };
  'file-not-a-workbook': { looksLike: string };
  'file-unsupported': { format: string };
  'file-encrypted': object;
  'file-rights-managed': object;
  'file-corrupt': { part: string };
  'file-bomb': { bytes: number; limit: number };
  'file-entities': object;
  'file-no-sheets': object;
  'matrix-not-found': { sheets: readonly string[] };
  'matrix-no-rows': { sheet: string };
  /** `isPart`: the file holds other departments, too, whose rows may count. */
  'department-twice': { department: string; taken: string; isPart?: true };
  'file-is-master': object;
  'file-same-as': { other: string };
  'period-other': { found: string; expected: string };
  /** `problem` is one of `programme/programme-problem.ts`, or what a parser said. */
  'programme-invalid': { path: string; problem: string; detail?: string };
  'programme-unknown': { id: string };
  'master-unreadable': { reason: 'no-state' | 'damaged' };
  'ledger-unbalanced': {
    file: string;
    read: number;
    merged: number;
    quarantined: number;
    ignored: number;
  };
  'write-refused': { path: string; detail: string };
  'write-too-many-rows': { rows: number; limit: number };
  'host-editing-cell': object;
  'host-protected-workbook': object;
  'host-protected-sheet': object;
  'host-sheet-exists': { sheet: string };
  'host-sheet-missing': { sheet: string };
  'host-connection-lost': object;
  'host-request-too-large': object;
  'host-too-old': { needs: string };
  'host-read-only': object;
  'host-busy': object;
  'host-refused': { code: string };
  'host-not-excel': object;
  'host-storage-refused': object;
}

export type FailureCode = keyof FailureParams;

/** One expected failure. `file` is the file as the user named it; `sheet` where one sheet is to blame. */
export type Failure = {
  [Code in FailureCode]: {
    readonly code: Code;
    readonly params: Readonly<FailureParams[Code]>;
    readonly file?: string;
    readonly sheet?: string;
    /** What a developer would want to know; shown only in a copied diagnosis. */
    readonly cause?: unknown;
  };
}[FailureCode];

/** A value, or the failure that stands in its place. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Builds a failed outcome so that code and parameters are checked together. */
export function failed<Code extends FailureCode>(
  code: Code,
  params: FailureParams[Code],
  where: { file?: string; sheet?: string; cause?: unknown } = {},
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, params, ...where } as Failure };
}
