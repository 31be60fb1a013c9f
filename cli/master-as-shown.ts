import { joinEdits } from '../shared/consolidate/join-edits.ts';
import { readingsOfRun } from '../shared/consolidate/plan-run.ts';
import type { Master } from '../shared/matrix/master.ts';
import { consolidate, optionsOfRun, type OpenedMaster } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import { FailureError } from './usage-error.ts';

/** A master with what was changed by hand in its cells, and how many cells these are. */
export function masterAsShown(
  { state, master, changes }: OpenedMaster,
  programme: Programme,
): { master: Master; edits: number } {
  const made = changes.edits;
  if (made.length === 0) return { master, edits: 0 };
  const run = state.runs.at(-1);
  const options = optionsOfRun(run, state);
  const edits = joinEdits(options.edits ?? [], made);
  const outcome = consolidate(readingsOfRun(state, run), programme, { ...options, edits });
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return { master: outcome.value, edits: made.length };
}
