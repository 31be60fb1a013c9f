import type { Finding } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import { fileKey, PartFinder } from '../matrix/file-parts.ts';
import type { SubmissionLine } from '../matrix/master.ts';
import { momentText } from '../matrix/run-time.ts';
import type { FileReading, Submission } from '../matrix/submission.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import type { Period } from '../value/period.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { SubmissionChoice } from './choose-submissions.ts';
import { departmentKey } from './rank-submissions.ts';

/** Departments of the programme that are to report in a period: those that exist on its last day. */
export function departmentsExpected(programme: Programme, period?: Period): Agency[] {
  const day = period?.to ?? programme.horizon.from;
  return programme.agencies.filter(
    ({ reports, validFrom, validTo }) =>
      reports && (validFrom ?? day) <= day && day <= (validTo ?? day),
  );
}

/**
 * The board: each expected department in the programme's order with what it sent or that it sent nothing, and below
 * it what its units sent; then other senders, files that were replaced, and files that could not be read. A file of
 * several departments has a line for each.
 */
export function boardOfSubmissions(
  readings: readonly FileReading[],
  choice: SubmissionChoice,
  findings: readonly Finding[],
  programme: Programme,
  due?: IsoDay,
): SubmissionLine[] {
  const finder = new PartFinder([
    ...choice.accepted,
    ...choice.setAside.map(({ submission }) => submission),
  ]);
  const counts = countByFile(findings, finder);
  const countsOf = ({ file, part }: Submission) =>
    counts.get(fileKey(file, part?.number)) ?? { errors: 0, warnings: 0 };
  const reasons = new Map(
    choice.setAside.flatMap(({ submission, because }) =>
      because.kind === 'superseded' && because.override
        ? [[ofSender(because.override.file, submission), because.override.reason] as const]
        : [],
    ),
  );
  const line = (submission: Submission, state: SubmissionLine['state']): SubmissionLine => {
    const { errors, warnings } = countsOf(submission);
    const own = ofSender(submission.file, submission);
    return {
      ...(submission.department ? { department: submission.department } : {}),
      ...(submission.unit ? { unit: submission.unit } : {}),
      ...(submission.part ? { part: submission.part } : {}),
      state,
      file: submission.file,
      hash: submission.hash,
      ...(submission.period ? { period: submission.period } : {}),
      tasks: submission.tasks.length,
      errors,
      warnings,
      ...(isLate(submission, due) ? { late: true } : {}),
      ...(submission.modified === undefined ? {} : { modified: submission.modified }),
      ...(submission.templateVersion === undefined
        ? {}
        : { templateVersion: submission.templateVersion }),
      ...(reasons.has(own) ? { reason: reasons.get(own) ?? '' } : {}),
      ...(submission.mends ? { mends: submission.mends } : {}),
    };
  };
  const accepted = choice.accepted.map((submission) =>
    line(submission, countsOf(submission).errors > 0 ? 'with-errors' : 'accepted'),
  );
  const sent = sentBy(accepted);
  const units = new Set(accepted.flatMap(({ unit }) => unit?.id ?? []));
  const expected = departmentsExpected(programme, choice.period).flatMap(
    ({ id, name }): readonly SubmissionLine[] => {
      const own = sent.get(id);
      // What a unit sent stands below the department that it counts for.
      if (own || units.has(id)) return own ?? [];
      const none = { tasks: 0, errors: 0, warnings: 0 };
      return [{ department: { text: name, id }, state: 'missing', ...none }];
    },
  );
  const shown = new Set(expected);
  const others = accepted.filter((entry) => !shown.has(entry));
  const replaced = choice.setAside.map(({ submission, because }) => ({
    ...line(submission, because.kind === 'superseded' ? 'replaced' : 'failed'),
    ...(because.kind === 'superseded' ? { replacedBy: because.by } : {}),
    ...(because.kind === 'superseded' && because.override
      ? { reason: because.override.reason }
      : {}),
  }));
  const failed = readings.flatMap(({ file, hash, outcome }): SubmissionLine[] =>
    outcome.ok ? [] : [{ state: 'failed', file, hash, tasks: 0, errors: 0, warnings: 0 }],
  );
  return [...expected, ...[...others, ...replaced, ...failed].sort(byFile)];
}

/** Changed last on a day after the due one, by Vietnam's clocks. Without either nothing is late. */
function isLate({ modified }: Submission, due: IsoDay | undefined): boolean {
  return due !== undefined && modified !== undefined && momentText(modified).slice(0, 10) > due;
}

/** A file as that of one department: what was decided of it may concern one of its parts. */
function ofSender(file: string, submission: Submission): string {
  return `${file}\n${departmentKey(submission) ?? ''}`;
}

/** What counts for each department of the programme: its own files before those of its units. */
function sentBy(accepted: readonly SubmissionLine[]): Map<string, SubmissionLine[]> {
  const sent = new Map<string, SubmissionLine[]>();
  const ownFirst = (a: SubmissionLine, b: SubmissionLine) =>
    Number(a.unit !== undefined) - Number(b.unit !== undefined) || byFile(a, b);
  for (const line of [...accepted].sort(ownFirst)) {
    const id = line.department?.id;
    if (id !== undefined) sent.set(id, [...(sent.get(id) ?? []), line]);
  }
  return sent;
}

function byFile(a: SubmissionLine, b: SubmissionLine): number {
  const [one, other] = [a.hash ?? '', b.hash ?? ''];
  return (
    compareVietnamese(a.file ?? '', b.file ?? '') ||
    (one < other ? -1 : one > other ? 1 : (a.part?.number ?? 0) - (b.part?.number ?? 0))
  );
}

function countByFile(
  findings: readonly Finding[],
  finder: PartFinder,
): Map<string, { errors: number; warnings: number }> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { place, severity } of findings) {
    const key = finder.keyAt(place);
    const count = counts.get(key) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') count.errors += 1;
    if (severity === 'warning') count.warnings += 1;
    counts.set(key, count);
  }
  return counts;
}
