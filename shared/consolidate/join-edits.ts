import type { KeptEdit } from '../matrix/master-state.ts';
import { squash } from '../vietnamese/clean-text.ts';

/**
 * Edits kept before and edits made since. A cell that was edited again keeps what its department had written, so that
 * the edit still holds for it; one that was put back to that is no edit any more.
 */
export function joinEdits(before: readonly KeptEdit[], made: readonly KeptEdit[]): KeptEdit[] {
  const known = new Map(before.map((edit) => [cellOf(edit), edit]));
  for (const edit of made) {
    const first = known.get(cellOf(edit));
    const goesOn = first !== undefined && squash(first.to) === squash(edit.from);
    const again = goesOn ? { ...edit, from: first.from } : edit;
    if (again.from === again.to) known.delete(cellOf(edit));
    else known.set(cellOf(edit), again);
  }
  return [...known.values()];
}

function cellOf({ origin, column }: KeptEdit): string {
  return JSON.stringify([origin.file, origin.sheet, origin.row, column]);
}
