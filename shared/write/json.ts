import type { Failure } from '../failure/failure.ts';
import type { Finding, Fix, Severity } from '../finding/finding.ts';
import type { TaskValues } from '../matrix/columns.ts';
import type { Master, SubmissionLine, SubmissionState } from '../matrix/master.ts';
import { momentText } from '../matrix/run-time.ts';
import type { FilePart, FileReading, Origin } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import type { AgencyRef, DocumentRef, MoneyValue, TimeValue } from '../value/value.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { failureSentence, findingSentence } from '../words/sentence.ts';

/*
 * JSON for machines. The shapes below are the contract, told by `"format": 1`: fields are added, never changed or
 * taken away, without a new number. An empty cell is an absent field.
 */

export interface FailureJson {
  readonly code: string;
  readonly message: string;
}

/** Which part of its file is meant, where the file holds several departments. */
export interface PartJson {
  readonly number: number;
  readonly of: number;
}

export interface FileJson {
  readonly file: string;
  readonly part?: PartJson;
  readonly department?: string;
  readonly departmentId?: string;
  /** Who sent it, where it counts for the department above. */
  readonly unit?: string;
  readonly period?: string;
  readonly read: number;
  readonly merged: number;
  readonly quarantined: number;
  readonly ignored: number;
  readonly failure?: FailureJson;
}

export interface TaskJson {
  readonly department?: string;
  readonly departmentId?: string;
  /** Who sent it, where it counts for the department above. */
  readonly unit?: string;
  readonly category?: string;
  readonly content?: string;
  readonly lead?: readonly AgencyRef[];
  readonly coordinating?: readonly AgencyRef[];
  readonly legalBasis?: readonly DocumentRef[];
  readonly start?: TimeValue;
  readonly deadline?: TimeValue;
  readonly product?: string;
  /** Amount in whole đồng. */
  readonly budget?: MoneyValue;
  readonly source?: string;
  /** Label of the programme's status; as written where it is none of them. */
  readonly status?: string;
  readonly result?: string;
  /** Percent, 0–100 when sound. */
  readonly progress?: number;
  readonly difficulty?: string;
  readonly proposal?: string;
  readonly note?: string;
  /** The department's own columns, by heading. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly origin: Origin;
  /** Of a task that several rows were decided to be: all of them, the leading one first. */
  readonly joined?: readonly Origin[];
}

/** One line of the board. */
export interface SubmissionJson {
  readonly department?: string;
  readonly departmentId?: string;
  readonly unit?: string;
  readonly part?: PartJson;
  readonly state: SubmissionState;
  readonly late?: true;
  readonly file?: string;
  readonly hash?: string;
  /** `2021-03-15 08:30`, Vietnam's time. */
  readonly time?: string;
  readonly period?: string;
  readonly template?: string;
  readonly tasks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly replacedBy?: string;
  readonly reason?: string;
}

export interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  /** Key of the column, as in a task. */
  readonly column?: string;
  readonly cell?: string;
  readonly value?: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** A finding that the officer accepted, with the reason. */
export interface AcceptedJson extends FindingJson {
  readonly reason: string;
  readonly by?: string;
}

export interface MasterJson {
  readonly format: 1;
  readonly programme: string;
  readonly period?: string;
  readonly files: readonly FileJson[];
  readonly tasks: readonly TaskJson[];
  readonly quarantine: readonly {
    readonly department?: string;
    readonly departmentId?: string;
    readonly unit?: string;
    readonly reason: string;
    readonly content?: string;
    readonly origin: Origin;
  }[];
  readonly findings: readonly FindingJson[];
  readonly accepted: readonly AcceptedJson[];
  readonly missing: readonly AgencyRef[];
  readonly submissions: readonly SubmissionJson[];
}

export interface SubmissionsJson {
  readonly format: 1;
  readonly files: readonly FileJson[];
  readonly findings: readonly FindingJson[];
}

/** A master as JSON; messages in the catalogue's language. */
export function masterJson(master: Master, words: Catalogue, programme: Programme): MasterJson {
  const labels = labelsOf(programme);
  return {
    format: 1,
    programme: master.programme,
    ...(master.period ? { period: master.period.id } : {}),
    files: master.ledger.map(
      ({ file, part, failure, read, merged, quarantined, ignored, ...sender }) => {
        const { period } = master.submissions.find((line) => line.file === file) ?? {};
        return {
          file,
          ...partJson(part),
          ...senderJson(sender),
          ...(period ? { period: period.id } : {}),
          read,
          merged,
          quarantined,
          ignored,
          ...failureJson(failure, words),
        };
      },
    ),
    tasks: master.tasks.map(({ task, joined, ...sender }) => ({
      ...senderJson(sender),
      ...taskJson(task, labels),
      ...(joined ? { joined: joined.map((row) => originOf(row.task)) } : {}),
    })),
    quarantine: master.quarantine.map(({ reason, task, ...sender }) => {
      const { content } = task.values;
      return {
        ...senderJson(sender),
        reason,
        ...(content === undefined ? {} : { content }),
        origin: originOf(task),
      };
    }),
    findings: master.findings.map((finding) => findingJson(finding, words)),
    accepted: (master.accepted ?? []).map(({ finding, reason, by }) => ({
      ...findingJson(finding, words),
      reason,
      ...(by === undefined ? {} : { by }),
    })),
    missing: master.submissions.flatMap(({ state, department }) =>
      state === 'missing' && department ? [department] : [],
    ),
    submissions: master.submissions.map(submissionJson),
  };
}

/** What was read of single files as JSON, without consolidating them. */
export function submissionsJson(
  readings: readonly FileReading[],
  words: Catalogue,
): SubmissionsJson {
  return {
    format: 1,
    files: readings.map(({ file, outcome }) => {
      if (!outcome.ok) {
        const none = { read: 0, merged: 0, quarantined: 0, ignored: 0 };
        return { file, ...none, ...failureJson(outcome.failure, words) };
      }
      const { part, period, rowsRead, tasks, quarantine, ignored } = outcome.value;
      return {
        file,
        ...partJson(part),
        ...senderJson(outcome.value),
        ...(period ? { period: period.id } : {}),
        read: rowsRead,
        merged: tasks.length,
        quarantined: quarantine.length,
        ignored: ignored.length,
      };
    }),
    findings: readings.flatMap(({ outcome }) =>
      outcome.ok ? outcome.value.findings.map((finding) => findingJson(finding, words)) : [],
    ),
  };
}

function submissionJson(line: SubmissionLine): SubmissionJson {
  const { state, late, file, hash, modified, period, templateVersion } = line;
  return present({
    ...senderJson(line),
    ...partJson(line.part),
    state,
    late,
    file,
    hash,
    time: modified === undefined ? undefined : momentText(modified),
    period: period?.id,
    template: templateVersion,
    tasks: line.tasks,
    errors: line.errors,
    warnings: line.warnings,
    replacedBy: line.replacedBy,
    reason: line.reason,
  });
}

/** A finding as JSON. */
export function findingJson(finding: Finding, words: Catalogue): FindingJson {
  const { code, severity, place, value, fix } = finding;
  const { file, sheet, row, column, cell } = place;
  return present({
    code,
    severity,
    file,
    sheet,
    row,
    column,
    cell,
    value,
    message: findingSentence(finding, words),
    fix,
  });
}

function taskJson(task: Task, labels: ReadonlyMap<string, string>): TaskJson {
  const { category, source, status, progress, ...rest }: TaskValues = task.values;
  return present({
    category: category?.code ?? category?.text,
    content: rest.content,
    lead: rest.lead,
    coordinating: rest.coordinating,
    legalBasis: rest.legalBasis,
    start: rest.start,
    deadline: rest.deadline,
    product: rest.product,
    budget: rest.budget,
    source: labels.get(source?.id ?? '') ?? source?.text,
    status: labels.get(status?.id ?? '') ?? status?.text,
    result: rest.result,
    progress: progress?.percent,
    difficulty: rest.difficulty,
    proposal: rest.proposal,
    note: rest.note,
    extra: task.extra,
    origin: originOf(task),
  });
}

function originOf({ source, row }: Task): Origin {
  return { file: source.file, sheet: source.sheet, row };
}

function labelsOf({ statuses, sources }: Programme): Map<string, string> {
  return new Map([...statuses, ...sources].map(({ id, label }) => [id, label]));
}

function senderJson({
  department,
  unit,
}: {
  readonly department?: AgencyRef;
  readonly unit?: AgencyRef;
}): Pick<FileJson, 'department' | 'departmentId' | 'unit'> {
  if (!department) return {};
  return present({ department: department.text, departmentId: department.id, unit: unit?.text });
}

function partJson(part: FilePart | undefined): Pick<FileJson, 'part'> {
  return part ? { part: { number: part.number, of: part.of } } : {};
}

function failureJson(failure: Failure | undefined, words: Catalogue): Pick<FileJson, 'failure'> {
  if (!failure) return {};
  return { failure: { code: failure.code, message: failureSentence(failure, words) } };
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same object without the fields that are undefined, in the order written. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
