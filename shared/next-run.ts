import { changesNothing, readingsOfRun, recordRun, type RunAbout } from './consolidate/plan-run.ts';
import { success, type Outcome } from './failure/failure.ts';
import type { Master } from './matrix/master.ts';
import type { KeptEdit, MasterState, Run, RunDecisions } from './matrix/master-state.ts';
import type { FileReading } from './matrix/submission.ts';
import { masterOfRun, optionsOfRun } from './open-master.ts';
import { consolidate, sortEdits } from './pipeline.ts';
import type { Programme } from './programme/programme.ts';

/** What a run gives, with nothing written yet. */
export interface NextRun {
  readonly master: Master;
  /** With the run recorded; the earlier state itself where the run says nothing new. */
  readonly state: MasterState;
  /** Edits that hold no longer: their rows are gone, or departments have written something else. */
  readonly lapsed: readonly KeptEdit[];
  readonly changesNothing: boolean;
}

/** Names a run by its number, and says when it was made and by whom. */
export type RunNames = Pick<RunAbout, 'name' | 'time' | 'by'>;

/** Makes a run of the files that were planned for it, and records it over an earlier state, if there is one. */
export function nextRun(
  earlier: MasterState | undefined,
  readings: readonly FileReading[],
  decided: RunDecisions,
  programme: Programme,
  names: RunNames,
): Outcome<NextRun> {
  const { held, lapsed } = sortEdits(readings, decided, programme);
  const decisions = { ...decided, edits: held };
  const outcome = consolidate(readings, programme, optionsOfRun(decisions));
  if (!outcome.ok) return outcome;
  const master = outcome.value;
  const recorded = recordRun(earlier, readings, master, { ...decisions, ...names });
  const same = earlier !== undefined && changesNothing(earlier, recorded);
  return success({ master, state: same ? earlier : recorded, lapsed, changesNothing: same });
}

/** The master as an earlier run made it. The runs in between stay in the history, and so does the roll-back. */
export function restoreRun(
  state: MasterState,
  run: Run,
  programme: Programme,
  names: RunNames,
): Outcome<Pick<NextRun, 'master' | 'state'>> {
  const outcome = masterOfRun(state, run, programme);
  if (!outcome.ok) return outcome;
  const { files, counts, by, ...about } = run;
  const next = recordRun(state, readingsOfRun(state, run), outcome.value, {
    ...about,
    ...names,
    restores: run.name,
  });
  return success({ master: outcome.value, state: next });
}
