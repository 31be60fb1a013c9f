import { findingsAmong } from '../../shared/consolidate/propose-merges.ts';
import { success, type Outcome } from '../../shared/failure/failure.ts';
import { acceptFinding, subjectsIn, type Exception } from '../../shared/finding/exceptions.ts';
import type { RunDecisions } from '../../shared/matrix/master-state.ts';
import type { FileReading, Origin } from '../../shared/matrix/submission.ts';
import { consolidate, optionsOfRun, readingsThatCount } from '../../shared/pipeline.ts';
import type { Programme } from '../../shared/programme/programme.ts';

/**
 * The decisions with rows kept apart that look like one task: what was found between them is accepted with a reason,
 * so that it is kept in the master and asked again only when a department writes something else.
 */
export function keepApart(
  decisions: RunDecisions,
  groups: readonly (readonly Origin[])[],
  readings: readonly FileReading[],
  programme: Programme,
  reason: string,
): Outcome<RunDecisions> {
  if (groups.length === 0) return success(decisions);
  const options = optionsOfRun(decisions);
  const made = consolidate(readings, programme, options);
  if (!made.ok) return made;
  const counted = readingsThatCount(readings, programme, options);
  const subjectOf = subjectsIn(
    counted.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])),
  );
  let exceptions: readonly Exception[] = decisions.exceptions ?? [];
  for (const finding of groups.flatMap((rows) => findingsAmong(made.value.findings, rows))) {
    exceptions = acceptFinding(exceptions, finding, subjectOf(finding), reason);
  }
  return success(exceptions.length === 0 ? decisions : { ...decisions, exceptions });
}
