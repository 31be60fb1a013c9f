import { buildMaster, departmentOf } from './consolidate/build-master.ts';
import { checkLedger } from './consolidate/check-ledger.ts';
import { chooseSubmissions } from './consolidate/choose-submissions.ts';
import { failed, type Outcome } from './failure/failure.ts';
import type { Finding } from './finding/finding.ts';
import { placeIssue } from './finding/place-issue.ts';
import { issue } from './finding/finding.ts';
import { sortFindings } from './finding/finding-list.ts';
import type { IsoDay } from './grid/serial-date.ts';
import type { BookDescription } from './grid/book.ts';
import type { Workbook } from './grid/workbook.ts';
import type { Master } from './matrix/master.ts';
import type { SubmissionOverride } from './matrix/master-state.ts';
import type { FileReading, MatrixCorrection, Submission } from './matrix/submission.ts';
import type { Platform } from './platform.ts';
import type { Programme } from './programme/programme.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { readMaster } from './recognise/read-master.ts';
import { readSubmission } from './recognise/read-submission.ts';
import { buildReport } from './report/build-report.ts';
import { describeMaster } from './template/describe-master.ts';
import { validateSubmission, validateTogether } from './validate/validate.ts';
import type { AgencyRef } from './value/value.ts';
import type { Period } from './value/period.ts';
import type { Catalogue } from './words/catalogue.ts';

/*
 * Start reading here. The loop in order: bytes of a file → workbook → submission → findings; submissions of all
 * departments → master → workbook and report. Each stage is a folder; they meet only in this file.
 */

/** A file as a host hands it over. */
export interface InputFile {
  /** As the user knows it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** When it was last changed, milliseconds since 1970, where the host tells. */
  readonly modified?: number;
}

/** What the user has said of one file or department beforehand. */
export interface ReadingOptions {
  readonly corrections?: readonly MatrixCorrection[];
  readonly department?: AgencyRef;
  readonly period?: Period;
  /** Day for which agencies are looked up; the period's last day when absent. */
  readonly at?: IsoDay;
  /** Hidden and filtered rows are used unless told otherwise; they are counted in any case. */
  readonly hiddenRows?: 'use' | 'skip';
}

/** Reads one file: what it holds by format, which sheet is the matrix, what its rows say, and what is wrong with them. */
export function readFile(
  input: InputFile,
  programme: Programme,
  platform: Platform,
  options: ReadingOptions = {},
): FileReading {
  const { file, bytes, modified } = input;
  const hash = platform.sha256(bytes);
  const workbook = readWorkbook(bytes, file, platform);
  if (!workbook.ok) return { file, hash, outcome: workbook };
  const about = { file, hash, ...(modified === undefined ? {} : { modified }) };
  return { file, hash, outcome: readGrid(workbook.value, about, programme, options) };
}

/** The same for a workbook that is already a grid: one that a host holds open, or that was read before. */
export function readGrid(
  workbook: Workbook,
  about: { readonly file: string; readonly hash: string; readonly modified?: number },
  programme: Programme,
  options: ReadingOptions = {},
): Outcome<Submission> {
  const read = readSubmission(workbook, about, programme, options);
  if (!read.ok) return read;
  const findings = [...read.value.findings, ...validateSubmission(read.value, programme, {})];
  return { ok: true, value: { ...read.value, findings: sortFindings(findings) } };
}

export interface ConsolidationOptions {
  /** The period to consolidate; the one that most files carry when absent. */
  readonly period?: Period;
  readonly overrides?: readonly SubmissionOverride[];
  /** Closing day, against which timeliness is judged; without it nothing is called late. */
  readonly asOf?: IsoDay;
}

/**
 * The master of all files read. Files of the same content count once. Fails only when its accounts do not balance,
 * and then nothing may be written. `consolidate(a ∪ b)` needs the readings of both, in any order.
 */
export function consolidate(
  readings: readonly FileReading[],
  programme: Programme,
  options: ConsolidationOptions = {},
): Outcome<Master> {
  const distinct = readings.map(onceByContent(readings));
  const choice = chooseSubmissions(distinct, options);
  const findings = [
    ...choice.accepted.flatMap((submission) => submission.findings),
    ...choice.accepted
      .filter(({ department }) => department === undefined)
      .flatMap((submission) => unknownDepartment(submission, programme)),
    ...validateTogether(choice.accepted, programme, options.asOf ? { asOf: options.asOf } : {}),
  ];
  return checkLedger(buildMaster(distinct, choice, findings, programme, options.asOf));
}

/** The master workbook, described as data; `write/xlsx` and the add-in draw it. */
export function masterBook(
  master: Master,
  programme: Programme,
  words: Catalogue,
): BookDescription {
  return describeMaster(master, programme, words);
}

/** A master workbook read back; it is the state of the consolidation. */
export function readMasterFile(
  input: InputFile,
  programme: Programme,
  platform: Platform,
): Outcome<Master> {
  const workbook = readWorkbook(input.bytes, input.file, platform);
  return workbook.ok ? readMaster(workbook.value, input.file, programme) : workbook;
}

export { buildReport, departmentOf };

/** A reading that fails for every file but the first, by name, of those that hold the same bytes. */
function onceByContent(readings: readonly FileReading[]): (reading: FileReading) => FileReading {
  const first = new Map<string, string>();
  for (const { file, hash } of readings) {
    const known = first.get(hash);
    if (known === undefined || file < known) first.set(hash, file);
  }
  return (reading) => {
    const other = first.get(reading.hash) ?? reading.file;
    if (other === reading.file || !reading.outcome.ok) return reading;
    return { ...reading, outcome: failed('file-same-as', { other }, { file: reading.file }) };
  };
}

function unknownDepartment({ file }: Submission, programme: Programme): Finding[] {
  const finding = placeIssue(issue('structure-department-unknown', {}), { file }, programme);
  return finding ? [finding] : [];
}
