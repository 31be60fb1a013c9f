import type { BookSheet } from '../../grid/book.ts';
import { COLUMNS } from '../../matrix/columns.ts';
import { COLOR } from '../book-styles.ts';
import { OwnColumns } from '../own-columns.ts';
import { departmentColumn, ordinalColumn } from './listing-columns.ts';
import { listingSheets, type ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';
import { originColumns, taskColumn } from './task-columns.ts';

/**
 * Rows kept out of the master, each with its reason and everything that it holds. What an officer fills in here is
 * read back as it is from the sheet of tasks, so a category given here brings its row into the master.
 */
export function quarantineSheets(context: MasterContext): BookSheet[] {
  const { master, words, cells, senderOf } = context;
  const own = new OwnColumns(
    master.quarantine.map(({ task }) => task),
    words,
  );
  return listingSheets({
    name: words.master.sheets.quarantine,
    title: words.master.quarantine.heading,
    remark: words.master.quarantine.remark,
    tabColor: COLOR.error,
    columns: [
      ordinalColumn(context),
      { label: words.master.quarantine.reason, width: 26, style: 'textBold' },
      departmentColumn(context),
      ...COLUMNS.map((column) => taskColumn(column, context)),
      ...own.headings.map((label): ListingColumn => ({
        label,
        width: 18,
        style: 'text',
        heading: 'headingOwn',
      })),
      ...originColumns(context),
    ],
    rows: master.quarantine.map(({ reason, task, ...sender }, index) => [
      index + 1,
      words.common.quarantined[reason],
      senderOf(sender),
      ...COLUMNS.map(({ key }) => cells.of(key, task.values)),
      ...own.cells(task),
      task.source.file,
      task.source.sheet,
      task.row,
    ]),
    count: master.quarantine.length,
    frozenColumns: 2,
    pagesWide: 2,
  });
}
