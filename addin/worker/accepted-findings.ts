import {
  acceptFinding,
  exceptionKey,
  splitAccepted,
  subjectsIn,
  withdrawException,
  type Exception,
  type SubjectOf,
} from '../../shared/finding/exceptions.ts';
import type { Finding, FindingCode, Severity } from '../../shared/finding/finding.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { RunDecisions } from '../../shared/matrix/master-state.ts';
import type { FileReading, Submission } from '../../shared/matrix/submission.ts';

/** A finding that was accepted, with the key by which it can be taken back. */
export interface AcceptedBrief {
  readonly key: string;
  readonly finding: Finding;
  readonly reason: string;
}

/** How many findings of one kind are open. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
}

/** Open findings of one submission, and those accepted. */
export interface CheckedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedBrief[];
}

/**
 * Findings that the user accepts as they are: those remembered by the pane, and those of the run at hand. What was
 * decided for the last run of a master comes with its decisions, and can be taken back like any other.
 */
export class AcceptedFindings {
  /** What the pane remembers; see {@link kept}. */
  #kept: readonly Exception[] = [];
  /** Keys of what was accepted in a consolidation: it holds for any run, whatever a single file shows. */
  readonly #ofRuns = new Set<string>();
  readonly #withdrawn = new Set<string>();

  /** What the pane is to remember. */
  get kept(): readonly Exception[] {
    return this.#kept;
  }

  use(exceptions: readonly Exception[]): void {
    this.#kept = exceptions;
  }

  /** Findings of a checked workbook, told apart. */
  split(submission: Submission): CheckedFindings {
    const subjectOf = subjectsIn([submission]);
    const { open, accepted } = splitAccepted(submission.findings, this.#kept, subjectOf);
    return {
      open,
      accepted: accepted.map(({ finding, exception: { key, reason } }) => ({
        key,
        finding,
        reason,
      })),
    };
  }

  /** Accepts findings about what a subject tells; without a reason nothing is accepted. */
  accept(findings: readonly Finding[], subjectOf: SubjectOf, reason: string, inRun: boolean): void {
    for (const finding of findings) {
      const subject = subjectOf(finding);
      this.#kept = acceptFinding(this.#kept, finding, subject, reason);
      const key = exceptionKey(finding, subject);
      this.#withdrawn.delete(key);
      if (inRun) this.#ofRuns.add(key);
    }
  }

  withdraw(key: string): void {
    this.#kept = withdrawException(this.#kept, key);
    this.#withdrawn.add(key);
  }

  /**
   * Decisions of a run with what is accepted in them. Of what the pane remembers from checking workbooks only that
   * is taken which the files at hand still raise: a master tells of nothing else. `by`: the name that the officer
   * chose to enter for the run.
   */
  over(decisions: RunDecisions, readings: readonly FileReading[], by?: string): RunDecisions {
    const before = (decisions.exceptions ?? []).filter(({ key }) => !this.#withdrawn.has(key));
    const known = new Set(before.map(({ key }) => key));
    const raised = this.#kept.length === 0 ? new Set<string>() : keysRaised(readings, this.#kept);
    const added = this.#kept.filter(
      ({ key }) => !known.has(key) && (this.#ofRuns.has(key) || raised.has(key)),
    );
    const signed = by === undefined || by === '' ? added : added.map((one) => ({ ...one, by }));
    const { exceptions, ...others } = decisions;
    return before.length + added.length === 0
      ? others
      : { ...others, exceptions: [...before, ...signed] };
  }
}

/** Keys of those exceptions that hold for a finding of one of the files. */
function keysRaised(
  readings: readonly FileReading[],
  exceptions: readonly Exception[],
): ReadonlySet<string> {
  const codes = new Set(exceptions.map(({ code }) => code));
  const submissions = readings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const subjectOf = subjectsIn(submissions);
  return new Set(
    submissions.flatMap(({ findings }) =>
      findings
        .filter(({ code }) => codes.has(code))
        .map((finding) => exceptionKey(finding, subjectOf(finding))),
    ),
  );
}

/** What was accepted in a master, with the keys by which it can be taken back. */
export function acceptedIn(master: Master, subjectOf: SubjectOf): AcceptedBrief[] {
  return (master.accepted ?? []).map(({ finding, reason }) => ({
    key: exceptionKey(finding, subjectOf(finding)),
    finding,
    reason,
  }));
}

/** Open findings by kind, in the order of the gravest of each kind. */
export function countByCode(findings: readonly Finding[]): FindingCount[] {
  const counts = new Map<FindingCode, { code: FindingCode; severity: Severity; count: number }>();
  for (const { code, severity } of findings) {
    const known = counts.get(code);
    if (known) known.count += 1;
    else counts.set(code, { code, severity, count: 1 });
  }
  return [...counts.values()];
}
