import type { BookSheet } from '../../grid/book.ts';
import type { SubmissionLine, SubmissionState } from '../../matrix/master.ts';
import { momentText } from '../../matrix/run-time.ts';
import { shortHash } from '../../matrix/stamp.ts';
import { periodLabel } from '../../value/period.ts';
import type { Catalogue } from '../../words/catalogue.ts';
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
  const { master, words, senderOf, fileOf } = context;
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
      { label: labels.reason, width: 34, style: 'text' },
      { label: labels.time, width: 17, style: 'textAsTyped' },
      { label: labels.template, width: 9, style: 'code' },
      { label: labels.hash, width: 16, style: 'textAsTyped' },
    ],
    rows: master.submissions.map((line, index) => [
      index + 1,
      senderOf(line),
      stateText(line, words),
      line.file === undefined ? undefined : fileOf({ ...line, file: line.file }),
      line.period === undefined ? undefined : periodLabel(line.period, words.language),
      ...(line.state === 'missing'
        ? [undefined, undefined, undefined]
        : [line.tasks, line.errors, line.warnings]),
      line.replacedBy,
      line.reason,
      line.modified === undefined ? undefined : momentText(line.modified),
      line.templateVersion,
      line.hash === undefined ? undefined : shortHash(line.hash),
    ]),
    count: master.submissions.length,
    conditions: (count) =>
      shownStates(words).map(([text, color]) => ({
        range: listingRange(2, 2, count),
        formula: `$C${String(LISTING_ROW.first + 1)}=${quote(text)}`,
        highlight: { font: { bold: true, color } },
      })),
  });
}

function stateText({ state, late }: SubmissionLine, { master }: Catalogue): string {
  const { states, late: ofLate } = master.submissions;
  return late === true ? ofLate(states[state]) : states[state];
}

/** Every text that a state is shown as, with its colour; what came late is no good news. */
function shownStates({ master }: Catalogue): [text: string, color: string][] {
  const { states, late } = master.submissions;
  return Object.entries(STATE_COLOR).flatMap(([state, color]): [string, string][] => {
    const text = states[state as SubmissionState];
    return state === 'missing' || state === 'failed'
      ? [[text, color]]
      : [
          [text, color],
          [late(text), COLOR.warning],
        ];
  });
}
