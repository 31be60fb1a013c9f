import { joinEdits } from './consolidate/join-edits.ts';
import { readingsOfRun } from './consolidate/plan-run.ts';
import { success, type Outcome } from './failure/failure.ts';
import type { Master } from './matrix/master.ts';
import { optionsOfRun, type OpenedMaster } from './open-master.ts';
import { consolidate } from './pipeline.ts';
import type { Programme } from './programme/programme.ts';

/** A master as its workbook shows it. */
export interface ShownMaster {
  readonly master: Master;
  /** How many cells were changed by hand since it was written. */
  readonly edits: number;
}

/** A master with what was changed by hand in its cells: what a person who looks at it means by it. */
export function masterAsShown(
  { state, master, changes }: Pick<OpenedMaster, 'state' | 'master' | 'changes'>,
  programme: Programme,
): Outcome<ShownMaster> {
  const made = changes.edits;
  if (made.length === 0) return success({ master, edits: 0 });
  const run = state.runs.at(-1);
  const options = optionsOfRun(run, state);
  const edits = joinEdits(options.edits ?? [], made);
  const outcome = consolidate(readingsOfRun(state, run), programme, { ...options, edits });
  return outcome.ok ? success({ master: outcome.value, edits: made.length }) : outcome;
}
