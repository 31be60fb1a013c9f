import type { BookSheet } from '../../grid/book.ts';
import type { StateLine } from '../../matrix/pack-state.ts';
import type { MasterContext } from './master-context.ts';

/** The very hidden sheet with the state of the consolidation; what its lines say is the packer's own affair. */
export function stateSheet({ words }: MasterContext, lines: readonly StateLine[]): BookSheet {
  return {
    name: words.master.sheets.state,
    visibility: 'veryHidden',
    columns: [{ from: 0, to: 2, width: 14 }],
    rows: lines.map((cells) => ({ cells })),
    protection: { editRows: false },
  };
}
