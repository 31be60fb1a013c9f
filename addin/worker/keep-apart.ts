import { findingsAmong } from '../../shared/consolidate/propose-merges.ts';
import { success, type Outcome } from '../../shared/failure/failure.ts';
import { acceptFinding, subjectsIn, type Exception } from '../../shared/finding/exceptions.ts';
import type { RunDecisions } from '../../shared/matrix/master-state.ts';
import type { FileReading, Origin } from '../../shared/matrix/submission.ts';
import { optionsOfRun } from '../../shared/open-master.ts';
import { consolidate, readingsThatCount } from '../../shared/pipeline.ts';
import type { Programme } from '../../shared/programme/programme.ts';

/**
 * Rows that look like one task and are kept apart: what was found between them is accepted with a reason, so that it
 * is kept in the master and asked again only when a department writes something else. What was accepted for a group
 * is remembered, for it holds for the tasks, in whichever file they stand.
 */
export class KeptApart {
  readonly #accepted = new Map<string, readonly Exception[]>();

  /** The decisions with groups of rows kept apart. */
  over(
    decisions: RunDecisions,
    groups: readonly (readonly Origin[])[],
    readings: readonly FileReading[],
    programme: Programme,
    reason: string,
  ): Outcome<RunDecisions> {
    if (groups.length === 0) return success(decisions);
    if (groups.some((rows) => !this.#accepted.has(keyOf(rows)))) {
      const found = this.#accept(decisions, groups, readings, programme, reason);
      if (!found.ok) return found;
    }
    const own = groups.flatMap((rows) => this.#accepted.get(keyOf(rows)) ?? []);
    const all = new Map([...(decisions.exceptions ?? []), ...own].map((each) => [each.key, each]));
    return success(all.size === 0 ? decisions : { ...decisions, exceptions: [...all.values()] });
  }

  #accept(
    decisions: RunDecisions,
    groups: readonly (readonly Origin[])[],
    readings: readonly FileReading[],
    programme: Programme,
    reason: string,
  ): Outcome<void> {
    const options = optionsOfRun(decisions);
    const made = consolidate(readings, programme, options);
    if (!made.ok) return made;
    const counted = readingsThatCount(readings, programme, options);
    const subjectOf = subjectsIn(
      counted.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])),
    );
    for (const rows of groups) {
      if (this.#accepted.has(keyOf(rows))) continue;
      const accepted = findingsAmong(made.value.findings, rows).reduce<readonly Exception[]>(
        (list, finding) => acceptFinding(list, finding, subjectOf(finding), reason),
        [],
      );
      this.#accepted.set(keyOf(rows), accepted);
    }
    return success(undefined);
  }
}

function keyOf(rows: readonly Origin[]): string {
  return JSON.stringify(rows);
}
