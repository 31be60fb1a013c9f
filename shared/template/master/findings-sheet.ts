import type { BookSheet } from '../../grid/book.ts';
import { findingTitle, findingWords } from '../../words/sentence.ts';
import { COLOR } from '../book-styles.ts';
import { quote } from '../entry-sheet.ts';
import { ordinalColumn } from './listing-columns.ts';
import { LISTING_ROW, listingRange, listingSheets } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Every finding with its place, its sentence and its fix. */
export function findingsSheets(context: MasterContext): BookSheet[] {
  const { master, words } = context;
  const { findings: labels, file, sheet } = words.master;
  return listingSheets({
    name: words.master.sheets.findings,
    title: labels.heading,
    remark: labels.remark,
    tabColor: COLOR.error,
    columns: [
      ordinalColumn(context),
      { label: labels.severity, width: 11, style: 'textBold' },
      { label: file, width: 20, style: 'text' },
      { label: sheet, width: 14, style: 'text' },
      { label: labels.place, width: 9, style: 'code' },
      { label: labels.column, width: 15, style: 'text' },
      { label: labels.value, width: 18, style: 'textAsTyped' },
      { label: labels.kind, width: 18, style: 'text' },
      { label: labels.what, width: 36, style: 'text' },
      { label: labels.how, width: 34, style: 'text' },
      { label: labels.why, width: 28, style: 'text' },
      { label: labels.from, width: 14, style: 'textAsTyped' },
      { label: labels.to, width: 14, style: 'textAsTyped' },
    ],
    rows: {
      *[Symbol.iterator]() {
        let number = 0;
        for (const finding of master.findings) {
          const { place, severity, fix } = finding;
          const { what, why, how } = findingWords(finding, words);
          number += 1;
          yield [
            number,
            words.common.severity[severity],
            place.file,
            place.sheet,
            place.cell ?? (place.row === undefined ? undefined : String(place.row)),
            place.column === undefined ? undefined : words.columns[place.column].label,
            finding.value,
            findingTitle(finding.code, words),
            what,
            how,
            why,
            fix?.from,
            fix?.to,
          ];
        }
      },
    },
    count: master.findings.length,
    conditions: (count) =>
      (['error', 'warning'] as const).map((severity) => ({
        range: listingRange(1, 1, count),
        formula: `$B${String(LISTING_ROW.first + 1)}=${quote(words.common.severity[severity])}`,
        highlight: { font: { bold: true, color: COLOR[severity] } },
      })),
  });
}
