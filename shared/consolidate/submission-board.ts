import type { Finding } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { SubmissionLine } from '../matrix/master.ts';
import { momentText } from '../matrix/run-time.ts';
import type { FileReading, Submission } from '../matrix/submission.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import type { Period } from '../value/period.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { SubmissionChoice } from './choose-submissions.ts';

/** Departments of the programme that are to report in a period: those that exist on its last day. */
export function departmentsExpected(programme: Programme, period?: Period): Agency[] {
  const day = period?.to ?? programme.horizon.from;
  return programme.agencies.filter(
    ({ reports, validFrom, validTo }) =>
      reports && (validFrom ?? day) <= day && day <= (validTo ?? day),
  );
}

/**
 * The board: each expected department in the programme's order with what it sent or that it sent nothing, then
 * other senders, files that were replaced, and files that could not be read.
 */
export function boardOfSubmissions(
  readings: readonly FileReading[],
  choice: SubmissionChoice,
  findings: readonly Finding[],
  programme: Programme,
  due?: IsoDay,
): SubmissionLine[] {
  const counts = countByFile(findings);
  const reasons = new Map(
    choice.setAside.flatMap(({ because }) =>
      because.kind === 'superseded' && because.override
        ? [[because.override.file, because.override.reason] as const]
        : [],
    ),
  );
  const line = (submission: Submission, state: SubmissionLine['state']): SubmissionLine => {
    const { errors, warnings } = counts.get(submission.file) ?? { errors: 0, warnings: 0 };
    return {
      ...(submission.department ? { department: submission.department } : {}),
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
      ...(reasons.has(submission.file) ? { reason: reasons.get(submission.file) ?? '' } : {}),
      ...(submission.mends ? { mends: submission.mends } : {}),
    };
  };
  const accepted = choice.accepted.map((submission) =>
    line(submission, (counts.get(submission.file)?.errors ?? 0) > 0 ? 'with-errors' : 'accepted'),
  );
  const sent = new Map(accepted.map((entry) => [entry.department?.id, entry]));
  const expected = departmentsExpected(programme, choice.period).map(
    ({ id, name }): SubmissionLine =>
      sent.get(id) ?? {
        department: { text: name, id },
        state: 'missing',
        tasks: 0,
        errors: 0,
        warnings: 0,
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

function byFile(a: SubmissionLine, b: SubmissionLine): number {
  return (
    compareVietnamese(a.file ?? '', b.file ?? '') || ((a.hash ?? '') < (b.hash ?? '') ? -1 : 1)
  );
}

function countByFile(
  findings: readonly Finding[],
): Map<string, { errors: number; warnings: number }> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { place, severity } of findings) {
    const count = counts.get(place.file) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') count.errors += 1;
    if (severity === 'warning') count.warnings += 1;
    counts.set(place.file, count);
  }
  return counts;
}
