import type { BookSheet } from '../../grid/book.ts';
import type { SubmissionState } from '../../matrix/master.ts';
import { periodLabel } from '../../value/period.ts';
import { COLOR } from '../book-styles.ts';
import { quote } from '../entry-sheet.ts';
import { departmentColumn, ordinalColumn } from './listing-columns.ts';
import { LISTING_ROW, listingRange, listingSheet } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

const STATE_COLOR: Readonly<Partial<Record<SubmissionState, string>>> = {
  missing: COLOR.error,
  failed: COLOR.error,
  'with-errors': COLOR.warning,
  accepted: COLOR.done,
};

/** Who sent what, and who is missing. */
export function submissionsSheet(context: MasterContext): BookSheet {
  const { master, words, nameOf } = context;
  const { submissions: labels } = words.master;
  return listingSheet({
    name: words.master.sheets.submissions,
    title: labels.heading,
    remark: `${context.periodLine}. ${labels.remark}`,
    tabColor: COLOR.done,
    columns: [
      ordinalColumn(context),
      { ...departmentColumn(context), width: 38 },
      { label: labels.state, width: 22, style: 'textBold' },
      { label: words.master.file, width: 36, style: 'text' },
      { label: labels.period, width: 18, style: 'text' },
      { label: labels.tasks, width: 12, style: 'number' },
      { label: labels.errors, width: 10, style: 'number' },
      { label: labels.warnings, width: 11, style: 'number' },
      { label: labels.replacedBy, width: 34, style: 'text' },
    ],
    rows: master.submissions.map((line, index) => [
      index + 1,
      nameOf(line.department),
      labels.states[line.state],
      line.file,
      line.period === undefined ? undefined : periodLabel(line.period, words.language),
      ...(line.state === 'missing'
        ? [undefined, undefined, undefined]
        : [line.tasks, line.errors, line.warnings]),
      line.replacedBy,
    ]),
    count: master.submissions.length,
    conditions: (count) =>
      Object.entries(STATE_COLOR).map(([state, color]) => ({
        range: listingRange(2, 2, count),
        formula: `$C${String(LISTING_ROW.first + 1)}=${quote(labels.states[state as SubmissionState])}`,
        highlight: { font: { bold: true, color } },
      })),
  });
}
