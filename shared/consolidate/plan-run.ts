import type { Master } from '../matrix/master.ts';
import type { MasterState, Run } from '../matrix/master-state.ts';
import type { FileReading } from '../matrix/submission.ts';
import { departmentKey } from './choose-submissions.ts';

/** What a run is called and who made it. */
export type RunAbout = Pick<
  Run,
  'name' | 'time' | 'by' | 'period' | 'asOf' | 'overrides' | 'edits' | 'restores'
>;

/**
 * The files of the next run: those of the last one and the new ones. A new file takes the place of the file of its
 * name, and of every earlier file of its department that is not newer; all the others stay as they were read.
 */
export function planRun(
  previous: MasterState | undefined,
  fresh: readonly FileReading[],
): FileReading[] {
  if (!previous) return [...fresh];
  const names = new Set(fresh.map(({ file }) => file));
  const newest = new Map<string, number>();
  for (const { outcome } of fresh) {
    const key = outcome.ok ? departmentKey(outcome.value) : undefined;
    if (!outcome.ok || key === undefined) continue;
    newest.set(key, Math.max(newest.get(key) ?? 0, outcome.value.modified ?? 0));
  }
  const stays = ({ file, outcome }: FileReading): boolean => {
    if (names.has(file)) return false;
    const key = outcome.ok ? departmentKey(outcome.value) : undefined;
    const rival = key === undefined ? undefined : newest.get(key);
    return rival === undefined || (outcome.ok && (outcome.value.modified ?? 0) > rival);
  };
  return [...readingsOfRun(previous, previous.runs.at(-1)).filter(stays), ...fresh];
}

/** The files of one run as they were read then. */
export function readingsOfRun(state: MasterState, run: Run | undefined): FileReading[] {
  const byKey = new Map(state.readings.map((reading) => [readingKey(reading), reading]));
  return (run?.files ?? []).flatMap((file) => byKey.get(readingKey(file)) ?? []);
}

/** The state after a run: what it was made of is added, nothing of earlier runs is lost. */
export function recordRun(
  previous: MasterState | undefined,
  readings: readonly FileReading[],
  master: Master,
  about: RunAbout,
): MasterState {
  const files = readings
    .map(({ file, hash }) => ({ file, hash }))
    .sort((a, b) => (readingKey(a) < readingKey(b) ? -1 : 1));
  const known = new Map<string, FileReading>();
  for (const reading of [...(previous?.readings ?? []), ...readings]) {
    known.set(readingKey(reading), reading);
  }
  const total = (pick: (line: Master['ledger'][number]) => number) =>
    master.ledger.reduce((sum, line) => sum + pick(line), 0);
  const run: Run = {
    ...about,
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

/** Whether a run says the same as the last one: the same files and decisions. Then there is nothing to record. */
export function changesNothing(previous: MasterState, next: MasterState): boolean {
  const [last, run] = [previous.runs.at(-1), next.runs.at(-1)];
  return last !== undefined && run !== undefined && decisionsOf(last) === decisionsOf(run);
}

function decisionsOf({ files, period, asOf, overrides, edits }: Run): string {
  return JSON.stringify([files, period, asOf, overrides, edits]);
}

function readingKey({ file, hash }: { readonly file: string; readonly hash: string }): string {
  return `${file}\n${hash}`;
}
