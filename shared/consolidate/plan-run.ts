import type { Master } from '../matrix/master.ts';
import type { MasterState, Run, RunDecisions, RunFile } from '../matrix/master-state.ts';
import type { FileReading, Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';
import { assignSenders } from './assign-senders.ts';
import { recordPrevious } from './previous-master.ts';
import { departmentKey, mends, outranks } from './rank-submissions.ts';
import { sameReading } from './same-reading.ts';
import { submissionsIn } from './split-parts.ts';

/** What a run is called, who made it, and what was decided for it. */
export type RunAbout = Omit<Run, 'files' | 'counts'>;

/**
 * The files of the next run: those of the last one and the new ones. A new file takes the place of the file of its
 * name, and of every earlier file of its department that is not newer, unless the officer prefers it or lets all
 * parts of the department count. Of a file of several departments only the part of that department gives way: the
 * file stays, and the part is kept out of the master with its reason. A master of a lower level takes the place of all that came through it before. All
 * the others stay as they were read.
 */
export function planRun(
  previous: MasterState | undefined,
  fresh: readonly FileReading[],
  decisions: Pick<RunDecisions, 'overrides' | 'parts' | 'senders'> = { overrides: [] },
): FileReading[] {
  if (!previous) return [...fresh];
  const names = new Set(fresh.map(({ file }) => file));
  const arrived = assignSenders(fresh, decisions.senders).flatMap(({ outcome }) =>
    outcome.ok ? submissionsIn(outcome.value) : [],
  );
  const masters = new Set(arrived.flatMap(({ through }) => through ?? []));
  const byDepartment = new Map<string, Submission[]>();
  for (const submission of arrived) {
    const key = departmentKey(submission);
    if (key !== undefined) byDepartment.set(key, [...(byDepartment.get(key) ?? []), submission]);
  }
  const earlierOnes = readingsOfRun(previous, previous.runs.at(-1));
  const assigned = assignSenders(earlierOnes, decisions.senders);
  const rivalsOf = (earlier: Submission): readonly Submission[] =>
    byDepartment.get(departmentKey(earlier) ?? '') ?? [];
  const stays = (earlier: Submission): boolean => {
    const key = departmentKey(earlier) ?? '';
    const isPreferred = decisions.overrides.some(
      ({ file, department = key }) => file === earlier.file && department === key,
    );
    if (isPreferred) return true;
    const rivals = rivalsOf(earlier);
    return decisions.parts?.includes(key) === true
      ? !rivals.some((later) => mends(later, earlier))
      : earlier.yields === undefined && rivals.every((later) => outranks(earlier, later));
  };
  const kept = earlierOnes.flatMap((reading, index): readonly FileReading[] => {
    if (names.has(reading.file)) return [];
    const outcome = assigned[index]?.outcome;
    if (outcome?.ok !== true) return [reading];
    const { through } = outcome.value;
    if (through !== undefined && masters.has(through)) return [];
    const parts = submissionsIn(outcome.value);
    const gone = parts.filter((part) => !stays(part));
    if (gone.length === parts.length) return [];
    return [withYields(reading, gone)];
  });
  return [...kept, ...fresh.map(cameAgain(earlierOnes))];
}

/** A file that comes again as it was brings nothing new: its parts that gave way have done so still. */
function cameAgain(earlier: readonly FileReading[]): (reading: FileReading) => FileReading {
  const known = new Map(earlier.map((reading) => [readingKey(reading), reading]));
  return (reading) => {
    const before = known.get(readingKey(reading));
    if (!before?.outcome.ok || !reading.outcome.ok) return reading;
    const { yields, modified } = before.outcome.value;
    if (!yields || reading.outcome.value.modified !== modified) return reading;
    return { ...reading, outcome: { ok: true, value: { ...reading.outcome.value, yields } } };
  };
}

/** A file with the parts named that gave way. */
function withYields(reading: FileReading, parts: readonly Submission[]): FileReading {
  if (!reading.outcome.ok || parts.length === 0) return reading;
  const yields = parts.map(({ department, unit }) => agencyKey(unit ?? department));
  return { ...reading, outcome: { ok: true, value: { ...reading.outcome.value, yields } } };
}

function withoutYields(reading: FileReading): FileReading {
  if (!reading.outcome.ok || !reading.outcome.value.yields) return reading;
  const { yields: _yields, ...value } = reading.outcome.value;
  return { ...reading, outcome: { ok: true, value } };
}

/** The files of one run as they were read then. */
export function readingsOfRun(state: MasterState, run: Run | undefined): FileReading[] {
  const byKey = new Map(state.readings.map((reading) => [readingKey(reading), reading]));
  return (run?.files ?? []).flatMap((file) => {
    const reading = byKey.get(readingKey(file));
    if (!reading) return [];
    if (!file.yields || !reading.outcome.ok) return [reading];
    const value = { ...reading.outcome.value, yields: file.yields };
    return [{ ...reading, outcome: { ok: true, value } } as const];
  });
}

/** The state after a run: what it was made of is added, nothing of earlier runs is lost. */
export function recordRun(
  previous: MasterState | undefined,
  readings: readonly FileReading[],
  master: Master,
  about: RunAbout,
): MasterState {
  const files = readings
    .map(({ file, hash, outcome }): RunFile => {
      const yields = outcome.ok ? outcome.value.yields : undefined;
      return { file, hash, ...(yields ? { yields } : {}) };
    })
    .sort((a, b) => (readingKey(a) < readingKey(b) ? -1 : 1));
  const known = new Map<string, FileReading>();
  for (const reading of [...(previous?.readings ?? []), ...readings]) {
    known.set(readingKey(reading), withoutYields(reading));
  }
  const total = (pick: (line: Master['ledger'][number]) => number) =>
    master.ledger.reduce((sum, line) => sum + pick(line), 0);
  const run: Run = {
    ...about,
    ...(about.previous ? { previous: recordPrevious(previous, about.previous) } : {}),
    files,
    counts: {
      read: total(({ read }) => read),
      merged: total(({ merged }) => merged),
      quarantined: total(({ quarantined }) => quarantined),
      ignored: total(({ ignored }) => ignored),
    },
  };
  return {
    programme: master.programme,
    runs: [...(previous?.runs ?? []), run],
    readings: [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading),
  };
}

/** What was decided for a run, without what was made of it. */
export function decisionsOfRun(run: Run): RunDecisions {
  const { name, time, by, files, counts, restores, ...decisions } = run;
  return decisions;
}

/**
 * Whether a run says the same as the last one: the same files, read as they were, and the same decisions. Then there is
 * nothing to record.
 */
export function changesNothing(previous: MasterState, next: MasterState): boolean {
  const [last, run] = [previous.runs.at(-1), next.runs.at(-1)];
  if (last === undefined || run === undefined) return false;
  if (decisionsOf(last) !== decisionsOf(run) || !samePrevious(last, run)) return false;
  const before = readingsOfRun(previous, last);
  return readingsOfRun(next, run).every((reading, index) => {
    const known = before[index];
    return known !== undefined && sameReading(known, reading);
  });
}

function decisionsOf(run: Run): string {
  const { files, period, asOf, due, overrides, edits, parts, senders, nested, merges } = run;
  return JSON.stringify([
    ...[files, period, asOf, due, overrides, edits, parts, senders, nested, merges],
    run.exceptions,
  ]);
}

/** Whether both are compared with the same earlier master: a later run refers to the one that holds it. */
function samePrevious(last: Run, run: Run): boolean {
  const [before, now] = [last.previous, run.previous];
  if (before && now && 'heldBy' in now && !('heldBy' in before)) return now.heldBy === last.name;
  return JSON.stringify(before) === JSON.stringify(now);
}

function readingKey({ file, hash }: { readonly file: string; readonly hash: string }): string {
  return `${file}\n${hash}`;
}
