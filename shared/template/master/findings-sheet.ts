import type { BookSheet } from '../../grid/book.ts';
import { findingWords } from '../../words/sentence.ts';
import { COLOR } from '../book-styles.ts';
import { quote } from '../entry-sheet.ts';
import { findingCells, findingColumns } from './finding-columns.ts';
import { ordinalColumn } from './listing-columns.ts';
import { LISTING_ROW, listingRange, listingSheets } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Every finding with its place, its sentence and its fix. */
export function findingsSheets(context: MasterContext): BookSheet[] {
  const { master, words } = context;
  const { findings: labels } = words.master;
  return listingSheets({
    name: words.master.sheets.findings,
    title: labels.heading,
    remark: labels.remark,
    tabColor: COLOR.error,
    columns: [
      ordinalColumn(context),
      ...findingColumns(context),
      { label: labels.how, width: 34, style: 'text' },
      { label: labels.why, width: 28, style: 'text' },
      { label: labels.from, width: 14, style: 'textAsTyped' },
      { label: labels.to, width: 14, style: 'textAsTyped' },
    ],
    rows: {
      *[Symbol.iterator]() {
        let number = 0;
        for (const finding of master.findings) {
          const { why, how } = findingWords(finding, words);
          number += 1;
          yield [
            number,
            ...findingCells(finding, context),
            how,
            why,
            finding.fix?.from,
            finding.fix?.to,
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
