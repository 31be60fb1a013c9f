import { masterAsShown as asShown, type ShownMaster } from '../shared/master-as-shown.ts';
import type { OpenedMaster } from '../shared/open-master.ts';
import type { Programme } from '../shared/programme/programme.ts';
import { FailureError } from './usage-error.ts';

/**
 * A master with what was changed by hand in its cells, and how many cells these are.
 * @throws FailureError when its accounts do not balance any more.
 */
export function masterAsShown(opened: OpenedMaster, programme: Programme): ShownMaster {
  const outcome = asShown(opened, programme);
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return outcome.value;
}
