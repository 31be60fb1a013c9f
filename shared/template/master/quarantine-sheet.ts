import type { BookSheet, CellContent } from '../../grid/book.ts';
import { COLUMNS } from '../../matrix/columns.ts';
import { COLOR } from '../book-styles.ts';
import { ownHeadings } from '../matrix-sheet.ts';
import { departmentColumn, ordinalColumn, withoutKey } from './listing-columns.ts';
import { listingSheet, type ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';
import { originColumns, taskColumn } from './task-columns.ts';

/** Rows kept out of the master, each with its reason and everything that it holds. */
export function quarantineSheet(context: MasterContext): BookSheet {
  const { master, words, cells, nameOf } = context;
  const own = ownHeadings(master.quarantine.map(({ task }) => task));
  return listingSheet({
    name: words.master.sheets.quarantine,
    title: words.master.quarantine.heading,
    remark: words.master.quarantine.remark,
    tabColor: COLOR.error,
    columns: [
      ordinalColumn(context),
      { label: words.master.quarantine.reason, width: 26, style: 'textBold' },
      departmentColumn(context),
      ...COLUMNS.map((column) => withoutKey(taskColumn(column, context))),
      ...own.map((label): ListingColumn => ({
        label,
        width: 18,
        style: 'text',
        heading: 'headingOwn',
      })),
      ...originColumns(context).map(withoutKey),
    ],
    rows: master.quarantine.map(({ reason, department, task }, index) => [
      index + 1,
      words.common.quarantined[reason],
      nameOf(department),
      ...COLUMNS.map(({ key }) => cells.of(key, task.values)),
      ...own.map((heading): CellContent => task.extra?.[heading]),
      task.source.file,
      task.source.sheet,
      task.row,
    ]),
    count: master.quarantine.length,
    frozenColumns: 2,
    pagesWide: 2,
  });
}
