import type { SubmissionOverride } from '../matrix/master-state.ts';
import type { FileReading, Submission } from '../matrix/submission.ts';
import type { Period } from '../value/period.ts';
import { departmentKey, mends, rankSubmissions } from './rank-submissions.ts';

/** A file that was read but does not count, and why. */
export interface SetAside {
  readonly submission: Submission;
  readonly because:
    | { readonly kind: 'superseded'; readonly by: string; readonly override?: SubmissionOverride }
    | { readonly kind: 'period-other'; readonly expected: Period };
}

/** Which of the files count. Accepted: one a department, every part of one that reports in parts, and every file whose department is unknown. */
export interface SubmissionChoice {
  readonly period?: Period;
  readonly accepted: readonly Submission[];
  readonly setAside: readonly SetAside[];
}

/** What the officer decided beforehand. */
export interface ChoiceOptions {
  readonly period?: Period;
  readonly overrides?: readonly SubmissionOverride[];
  /** Keys of the departments of which every file counts. */
  readonly parts?: readonly string[];
}

/**
 * Chooses the submissions that count: those of the period, and of each department the newest. A file of another
 * period, or one that a newer file of its department replaces, is set aside with its rows. Without a period asked
 * for, the period that most stamped files carry is taken. The order of the files does not matter.
 */
export function chooseSubmissions(
  readings: readonly FileReading[],
  options: ChoiceOptions = {},
): SubmissionChoice {
  const submissions = readings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const period = options.period ?? commonestPeriod(submissions);
  const setAside: SetAside[] = [];
  const ofPeriod = submissions.filter((submission) => {
    if (!period || !isOfAnotherPeriod(submission, period, options.period !== undefined))
      return true;
    setAside.push({ submission, because: { kind: 'period-other', expected: period } });
    return false;
  });

  const accepted: Submission[] = [];
  for (const [key, rivals] of groupByDepartment(ofPeriod)) {
    const ranked = rankSubmissions(rivals);
    const override = options.overrides?.find(
      ({ file, department }) =>
        (department === undefined || department === key) && ranked.some((one) => one.file === file),
    );
    const chosen = ranked.find(({ file }) => file === override?.file) ?? ranked[0];
    if (!chosen) continue;
    // What came through a lower master counts there, all of it.
    const isDecided = ranked.every(({ through }) => through !== undefined);
    const counts =
      isDecided || options.parts?.includes(key) === true
        ? ranked.filter((one) => one === chosen || !ranked.some((other) => mends(other, one)))
        : [chosen];
    accepted.push(...counts);
    for (const submission of ranked) {
      if (counts.includes(submission)) continue;
      const by = ranked.find((other) => mends(other, submission)) ?? chosen;
      const because = { kind: 'superseded', by: by.file } as const;
      setAside.push({ submission, because: override ? { ...because, override } : because });
    }
  }
  return { ...(period ? { period } : {}), accepted, setAside };
}

function groupByDepartment(submissions: readonly Submission[]): Map<string, Submission[]> {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const key = departmentKey(submission) ?? `file:${submission.file}`;
    const group = groups.get(key);
    if (group) group.push(submission);
    else groups.set(key, [submission]);
  }
  return groups;
}

/** What a title says of its time may be the plan's, not the report's: only a stamp decides against the common period. */
function isOfAnotherPeriod(submission: Submission, period: Period, asked: boolean): boolean {
  const own = submission.period;
  if (!own || own.id === period.id) return false;
  if (submission.periodFrom === 'stamp' || submission.periodFrom === 'user') return true;
  const overlaps = own.from <= period.to && period.from <= own.to;
  return asked && !overlaps;
}

function commonestPeriod(submissions: readonly Submission[]): Period | undefined {
  const counts = new Map<string, { period: Period; stamped: number; files: number }>();
  for (const { period, periodFrom } of submissions) {
    if (!period) continue;
    const count = counts.get(period.id) ?? { period, stamped: 0, files: 0 };
    count.files += 1;
    if (periodFrom === 'stamp' || periodFrom === 'user') count.stamped += 1;
    counts.set(period.id, count);
  }
  const ranked = [...counts.values()].sort(
    (a, b) => b.stamped - a.stamped || b.files - a.files || (a.period.to < b.period.to ? 1 : -1),
  );
  return ranked[0]?.period;
}
