import type { BookSheet } from '../../grid/book.ts';
import type { Run } from '../../matrix/master-state.ts';
import { ordinalColumn } from './listing-columns.ts';
import { listingSheet } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** The consolidations that led to this master, the newest first, with what the officer decided. */
export function historySheet(context: MasterContext, runs: readonly Run[]): BookSheet {
  const { words } = context;
  const { history: labels, ledger } = words.master;
  return listingSheet({
    name: words.master.sheets.history,
    title: labels.heading,
    remark: labels.remark,
    columns: [
      ordinalColumn(context),
      { label: labels.name, width: 24, style: 'textBold' },
      { label: labels.time, width: 18, style: 'textAsTyped' },
      { label: labels.by, width: 20, style: 'text' },
      { label: labels.files, width: 10, style: 'number' },
      { label: ledger.read, width: 11, style: 'number' },
      { label: ledger.merged, width: 11, style: 'number' },
      { label: ledger.quarantined, width: 11, style: 'number' },
      { label: ledger.ignored, width: 11, style: 'number' },
      { label: labels.edits, width: 11, style: 'number' },
      { label: labels.overrides, width: 50, style: 'text' },
      { label: labels.merges, width: 11, style: 'number' },
      { label: labels.exceptions, width: 13, style: 'number' },
      { label: labels.restores, width: 24, style: 'text' },
    ],
    rows: runs
      .toReversed()
      .map((run, index) => [
        runs.length - index,
        run.name,
        run.time,
        run.by,
        run.files.length,
        run.counts.read,
        run.counts.merged,
        run.counts.quarantined,
        run.counts.ignored,
        run.edits.length,
        run.overrides.map(({ file, reason }) => `${file}: ${reason}`).join('\n') || undefined,
        run.merges?.length ?? 0,
        run.exceptions?.length ?? 0,
        run.restores,
      ]),
    count: runs.length,
  });
}
