import type { BookSheet } from '../../grid/book.ts';
import type { AcceptedFinding } from '../../matrix/master.ts';
import { findingTitle, findingWords } from '../../words/sentence.ts';
import { ordinalColumn } from './listing-columns.ts';
import { listingSheets } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Every finding that the officer accepted, with the reason. */
export function acceptedSheets(
  context: MasterContext,
  accepted: readonly AcceptedFinding[],
): BookSheet[] {
  const { words } = context;
  const { accepted: own, findings: labels, file, sheet } = words.master;
  return listingSheets({
    name: words.master.sheets.accepted,
    title: own.heading,
    remark: own.remark,
    columns: [
      ordinalColumn(context),
      { label: own.reason, width: 36, style: 'text' },
      { label: own.by, width: 18, style: 'text' },
      { label: labels.severity, width: 11, style: 'textBold' },
      { label: file, width: 20, style: 'text' },
      { label: sheet, width: 14, style: 'text' },
      { label: labels.place, width: 9, style: 'code' },
      { label: labels.column, width: 15, style: 'text' },
      { label: labels.value, width: 18, style: 'textAsTyped' },
      { label: labels.kind, width: 18, style: 'text' },
      { label: labels.what, width: 36, style: 'text' },
    ],
    rows: accepted.map(({ finding, reason, by }, index) => {
      const { code, place, severity, value } = finding;
      return [
        index + 1,
        reason,
        by,
        words.common.severity[severity],
        place.file,
        place.sheet,
        place.cell ?? (place.row === undefined ? undefined : String(place.row)),
        place.column === undefined ? undefined : words.columns[place.column].label,
        value,
        findingTitle(code, words),
        findingWords(finding, words).what,
      ];
    }),
    count: accepted.length,
  });
}
