import type { BookSheet } from '../../grid/book.ts';
import { ordinalColumn } from './listing-columns.ts';
import { listingSheets } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Rows under the headings that are no tasks, each with its reason. */
export function ignoredSheets(context: MasterContext): BookSheet[] {
  const { master, words } = context;
  const { ignored: labels, file, sheet, row } = words.master;
  return listingSheets({
    name: words.master.sheets.ignored,
    title: labels.heading,
    remark: labels.remark,
    columns: [
      ordinalColumn(context),
      { label: file, width: 34, style: 'text' },
      { label: sheet, width: 22, style: 'text' },
      { label: row, width: 8, style: 'number' },
      { label: labels.reason, width: 34, style: 'text' },
      { label: labels.text, width: 70, style: 'text' },
    ],
    rows: master.ignored.map((entry, index) => [
      index + 1,
      entry.file,
      entry.sheet,
      entry.row,
      words.common.ignored[entry.reason],
      entry.text,
    ]),
    count: master.ignored.length,
  });
}
