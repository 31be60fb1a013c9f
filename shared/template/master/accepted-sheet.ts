import type { BookSheet } from '../../grid/book.ts';
import type { AcceptedFinding } from '../../matrix/master.ts';
import { findingCells, findingColumns } from './finding-columns.ts';
import { ordinalColumn } from './listing-columns.ts';
import { listingSheets } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Every finding that the officer accepted, with the reason. */
export function acceptedSheets(
  context: MasterContext,
  accepted: readonly AcceptedFinding[],
): BookSheet[] {
  const { words } = context;
  const { accepted: own } = words.master;
  return listingSheets({
    name: words.master.sheets.accepted,
    title: own.heading,
    remark: own.remark,
    columns: [
      ordinalColumn(context),
      { label: own.reason, width: 36, style: 'text' },
      { label: own.by, width: 18, style: 'text' },
      ...findingColumns(context),
    ],
    rows: accepted.map(({ finding, reason, by }, index) => [
      index + 1,
      reason,
      by,
      ...findingCells(finding, context),
    ]),
    count: accepted.length,
  });
}
