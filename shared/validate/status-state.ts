import type { Programme, Status } from '../programme/programme.ts';
import type { ChoiceValue } from '../value/value.ts';

/** What a declared status says of its task; `undefined` when there is none or it is not in the list. */
export function stateOf(
  status: ChoiceValue | undefined,
  programme: Programme,
): Status['state'] | undefined {
  if (status?.id === undefined) return undefined;
  return programme.statuses.find(({ id }) => id === status.id)?.state;
}
