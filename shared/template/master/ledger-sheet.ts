import type { BookRow, BookSheet, CellContent } from '../../grid/book.ts';
import type { LedgerLine } from '../../matrix/master.ts';
import { failureWords } from '../../words/sentence.ts';
import { COLOR } from '../book-styles.ts';
import { quote } from '../entry-sheet.ts';
import { departmentColumn, ordinalColumn } from './listing-columns.ts';
import { LISTING_ROW, listingRange, listingSheet, type ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** What the columns of the account count. */
const OF_COUNT = {
  read: 'read',
  merged: 'tasks',
  quarantined: 'quarantine',
  ignored: 'ignored',
} as const;

/** Each file's account, with a check that calculates itself, and totals. */
export function ledgerSheet(context: MasterContext): BookSheet {
  const { master, words, nameOf, senderOf, fileOf } = context;
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
              trace: { of: OF_COUNT[key], measure: 'count' },
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
      fileOf(line),
      line.department === undefined ? undefined : senderOf(line),
      ...counts.map((key) => ({
        value: line[key],
        trace: {
          of: OF_COUNT[key],
          measure: 'count',
          file: line.file,
          ...(line.part ? { department: nameOf(line.department) } : {}),
        } as const,
      })),
      check(LISTING_ROW.first + index + 1, balances(line)),
      line.failure === undefined ? undefined : failureWords(line.failure, words).what,
    ]),
    count: master.ledger.length,
    footer: [withoutRowStyle(total)],
    conditions: () => [
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
