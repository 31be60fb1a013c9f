import type { BookRow, BookSheet, CellContent } from '../../grid/book.ts';
import { COLUMNS } from '../../matrix/columns.ts';
import { DIFFICULTY_COLUMNS, DOCUMENT_COLUMNS } from '../../matrix/companion-columns.ts';
import type { LedgerLine, SubmissionState } from '../../matrix/master.ts';
import { keyCell } from '../../matrix/stamp.ts';
import { periodLabel } from '../../value/period.ts';
import { failureWords, findingTitle, findingWords } from '../../words/sentence.ts';
import { COLOR } from '../book-styles.ts';
import { difficultyCell, documentCell } from '../companion-sheets.ts';
import { quote } from '../entry-sheet.ts';
import { ownHeadings } from '../matrix-sheet.ts';
import { LISTING_ROW, listingRange, listingSheet, type ListingColumn } from './listing-sheet.ts';
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

/** Every finding with its place, its sentence and its fix. */
export function findingsSheet(context: MasterContext): BookSheet {
  const { master, words } = context;
  const { findings: labels, file, sheet } = words.master;
  return listingSheet({
    name: words.master.sheets.findings,
    title: labels.heading,
    remark: labels.remark,
    tabColor: COLOR.error,
    columns: [
      ordinalColumn(context),
      { label: labels.severity, width: 11, style: 'textBold' },
      { label: file, width: 24, style: 'text' },
      { label: sheet, width: 16, style: 'text' },
      { label: labels.place, width: 9, style: 'code' },
      { label: labels.column, width: 18, style: 'text' },
      { label: labels.value, width: 22, style: 'textAsTyped' },
      { label: labels.kind, width: 22, style: 'text' },
      { label: labels.what, width: 40, style: 'text' },
      { label: labels.how, width: 40, style: 'text' },
      { label: labels.why, width: 34, style: 'text' },
      { label: labels.from, width: 18, style: 'textAsTyped' },
      { label: labels.to, width: 18, style: 'textAsTyped' },
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
    conditions: (['error', 'warning'] as const).map((severity) => ({
      range: listingRange(1, 1, master.findings.length),
      formula: `$B${String(LISTING_ROW.first + 1)}=${quote(words.common.severity[severity])}`,
      highlight: { font: { bold: true, color: COLOR[severity] } },
    })),
  });
}

/** Each file's account, with a check that calculates itself, and totals. */
export function ledgerSheet(context: MasterContext): BookSheet {
  const { master, words, nameOf } = context;
  const { ledger: labels } = words.master;
  const counts = ['read', 'merged', 'quarantined', 'ignored'] as const;
  const sum = (key: (typeof counts)[number]) =>
    master.ledger.reduce((total, line) => total + line[key], 0);
  const check = (row: number, balanced: boolean): CellContent => ({
    formula:
      `IF(D${String(row)}=E${String(row)}+F${String(row)}+G${String(row)},` +
      `${quote(labels.balanced)},${quote(labels.unbalanced)})`,
    value: balanced ? labels.balanced : labels.unbalanced,
  });
  const firstRow = LISTING_ROW.first + 1;
  const lastRow = LISTING_ROW.first + master.ledger.length;
  const total: BookRow = {
    style: 'total',
    cells: [
      undefined,
      { value: labels.total, style: 'total' },
      { style: 'total' },
      ...counts.map((key, index): CellContent => {
        const letter = 'DEFG'.charAt(index);
        return master.ledger.length === 0
          ? { value: 0, style: 'totalNumber' }
          : {
              formula: `SUM(${letter}${String(firstRow)}:${letter}${String(lastRow)})`,
              value: sum(key),
              style: 'totalNumber',
            };
      }),
      { ...(check(lastRow + 1, balances(totals(master.ledger))) as object), style: 'total' },
      { style: 'total' },
    ],
  };
  return listingSheet({
    name: words.master.sheets.ledger,
    title: labels.heading,
    remark: labels.remark,
    columns: [
      ordinalColumn(context),
      { label: words.master.file, width: 38, style: 'text' },
      departmentColumn(context),
      ...counts.map((key): ListingColumn => ({ label: labels[key], width: 12, style: 'number' })),
      { label: labels.check, width: 12, style: 'code' },
      { label: labels.failure, width: 50, style: 'text' },
    ],
    rows: master.ledger.map((line, index) => [
      index + 1,
      line.file,
      line.department === undefined ? undefined : nameOf(line.department),
      ...counts.map((key) => line[key]),
      check(LISTING_ROW.first + index + 1, balances(line)),
      line.failure === undefined ? undefined : failureWords(line.failure, words).what,
    ]),
    count: master.ledger.length,
    footer: [withoutRowStyle(total)],
    conditions: [
      {
        range: listingRange(7, 7, master.ledger.length + 1),
        formula: `$H${String(firstRow)}=${quote(labels.unbalanced)}`,
        highlight: { font: { bold: true, color: COLOR.error }, fill: COLOR.missing },
      },
    ],
  });
}

function balances(line: Pick<LedgerLine, 'read' | 'merged' | 'quarantined' | 'ignored'>): boolean {
  return line.read === line.merged + line.quarantined + line.ignored;
}

function totals(lines: readonly LedgerLine[]) {
  const sum = { read: 0, merged: 0, quarantined: 0, ignored: 0 };
  for (const line of lines) {
    sum.read += line.read;
    sum.merged += line.merged;
    sum.quarantined += line.quarantined;
    sum.ignored += line.ignored;
  }
  return sum;
}

function withoutRowStyle({ cells }: BookRow): BookRow {
  return { cells: cells.map((cell) => cell ?? { style: 'total' }) };
}

/** Rows under the headings that are no tasks, each with its reason. */
export function ignoredSheet(context: MasterContext): BookSheet {
  const { master, words } = context;
  const { ignored: labels, file, sheet, row } = words.master;
  return listingSheet({
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
    conditions: Object.entries(STATE_COLOR).map(([state, color]) => ({
      range: listingRange(2, 2, master.submissions.length),
      formula: `$C${String(LISTING_ROW.first + 1)}=${quote(labels.states[state as SubmissionState])}`,
      highlight: { font: { bold: true, color } },
    })),
  });
}

/** Documents issued by the departments. */
export function masterDocumentsSheet(context: MasterContext): BookSheet {
  const { master, words, nameOf } = context;
  return listingSheet({
    name: words.master.sheets.documents,
    title: words.master.documents.heading,
    remark: context.periodLine,
    columns: [
      { ...ordinalColumn(context), key: keyCell('documents', 'ordinal') },
      { ...departmentColumn(context), key: keyCell('documents', 'department') },
      ...DOCUMENT_COLUMNS.map(({ key, width }): ListingColumn => ({
        label: words.template.documents.columns[key].label,
        width,
        style: key === 'symbol' || key === 'date' ? 'textAsTyped' : 'text',
        key: keyCell('documents', key),
      })),
      ...originColumns(context).map(withoutKey),
    ],
    rows: master.documents.map((entry, index) => [
      index + 1,
      nameOf(entry.department),
      ...DOCUMENT_COLUMNS.map(({ key }) => documentCell(key, entry)),
      entry.origin.file,
      entry.origin.sheet,
      entry.origin.row,
    ]),
    count: master.documents.length,
  });
}

/** Difficulties and proposals of the departments. */
export function masterDifficultiesSheet(context: MasterContext): BookSheet {
  const { master, words, nameOf } = context;
  return listingSheet({
    name: words.master.sheets.difficulties,
    title: words.master.difficulties.heading,
    remark: context.periodLine,
    columns: [
      { ...ordinalColumn(context), key: keyCell('difficulties', 'ordinal') },
      { ...departmentColumn(context), key: keyCell('difficulties', 'department') },
      ...DIFFICULTY_COLUMNS.map(({ key, width }): ListingColumn => ({
        label: words.template.difficulties.columns[key].label,
        width,
        style: 'text',
        key: keyCell('difficulties', key),
      })),
      ...originColumns(context).map(withoutKey),
    ],
    rows: master.difficulties.map((entry, index) => [
      index + 1,
      nameOf(entry.department),
      ...DIFFICULTY_COLUMNS.map(({ key }) => difficultyCell(key, entry)),
      entry.origin.file,
      entry.origin.sheet,
      entry.origin.row,
    ]),
    count: master.difficulties.length,
  });
}

function ordinalColumn({ words }: MasterContext): ListingColumn {
  return { label: words.master.ordinal, width: 6, style: 'number' };
}

function departmentColumn({ words }: MasterContext): ListingColumn {
  return { label: words.master.department, width: 26, style: 'text' };
}

function withoutKey({ label, width, style, heading }: ListingColumn): ListingColumn {
  return { label, width, style, ...(heading === undefined ? {} : { heading }) };
}
