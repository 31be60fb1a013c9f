import { joinEdits } from './consolidate/join-edits.ts';
import { originKey } from './consolidate/join-tasks.ts';
import { readingsOfRun } from './consolidate/plan-run.ts';
import { nameThrough, throughMaster } from './consolidate/rename-reading.ts';
import { success, type Outcome } from './failure/failure.ts';
import type { MergeDecision } from './matrix/master-state.ts';
import { shortHash } from './matrix/stamp.ts';
import type { FileReading } from './matrix/submission.ts';
import { openMaster, optionsOfRun, type OpenedMaster } from './open-master.ts';
import { readingsThatCount, type InputFile } from './pipeline.ts';
import type { Platform } from './platform.ts';
import type { Programme } from './programme/programme.ts';

/** What a master of a lower level brings to a higher one. */
export interface LowerMaster {
  /** The files that count in it, under its name and theirs, with what its officer edited in them. */
  readonly readings: readonly FileReading[];
  /** Rows that its officer decided to be one task. */
  readonly merges: readonly MergeDecision[];
}

/**
 * Takes the master of a lower level (a commune's, a province's) as input of a higher one: its files come along as
 * they were read, so that the higher master's figures still lead to the rows of the departments. Files that did not
 * count in the lower master stay behind; they are in its own account.
 */
export function takeLowerMaster(
  input: InputFile,
  programme: Programme,
  platform: Platform,
): Outcome<LowerMaster> {
  const opened = openMaster(input, programme, platform);
  if (!opened.ok) return opened;
  return success(lowerMaster(opened.value, input.file, programme, platform));
}

function lowerMaster(
  { state, changes }: OpenedMaster,
  name: string,
  programme: Programme,
  platform: Platform,
): LowerMaster {
  const run = state.runs.at(-1);
  const options = optionsOfRun(run, state);
  const edits = joinEdits(options.edits ?? [], changes.edits);
  const counting = readingsThatCount(readingsOfRun(state, run), programme, { ...options, edits });
  const edited = new Map<string, string>();
  for (const { origin, column, to } of edits) {
    edited.set(
      origin.file,
      `${edited.get(origin.file) ?? ''}${originKey(origin)}\n${column}\n${to}`,
    );
  }
  return {
    readings: counting.map((reading) => {
      const own = edited.get(reading.file);
      // A file with other edits in it is another content, and is kept apart from the first.
      const hash =
        own === undefined
          ? reading.hash
          : `${reading.hash}+${shortHash(platform.sha256(platform.encodeUtf8(own)))}`;
      return throughMaster(withHash(reading, hash), name);
    }),
    merges: (options.merges ?? []).map(({ rows, take }) => ({
      rows: rows.map(({ origin, content }) => ({
        origin: { ...origin, file: nameThrough(name, origin.file) },
        content,
      })),
      take,
    })),
  };
}

function withHash(reading: FileReading, hash: string): FileReading {
  if (!reading.outcome.ok) return { ...reading, hash };
  return { ...reading, hash, outcome: success({ ...reading.outcome.value, hash }) };
}
