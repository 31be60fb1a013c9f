import { cellAddress } from '../../shared/grid/address.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { ColumnKey } from '../../shared/matrix/columns.ts';
import type { Submission } from '../../shared/matrix/submission.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { readSubmission, type RecognitionOptions } from '../../shared/recognise/read-submission.ts';
import { gridWorkbook, type GridOptions, type GridRows } from './grid.ts';

/** Reads a workbook that must be readable. */
export function readWhole(
  workbook: Workbook,
  options: RecognitionOptions & { readonly file?: string } = {},
): Submission {
  const about = { file: options.file ?? 'bao-cao.xlsx', hash: '0' };
  const outcome = readSubmission(workbook, about, nq52, options);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

/** Reads one sheet of literal rows. */
export function readRows(
  rows: GridRows,
  sheet: NonNullable<GridOptions['sheets']>[string] = {},
  options: RecognitionOptions & { readonly file?: string } = {},
): Submission {
  return readWhole(gridWorkbook({ 'Ma trận': rows }, { sheets: { 'Ma trận': sheet } }), options);
}

/** Columns of the first matrix as `key=letters`, in the order of the sheet. */
export function columnsOf(submission: Submission, matrix = 0): string {
  return (submission.readings[matrix]?.columns ?? [])
    .map(({ key, column }) => `${key}=${cellAddress(0, column).replace(/\d/g, '')}`)
    .join(' ');
}

/** What became of each row, in the order of the rows: `5 task 2.1`, `7 subtotal`, `9 quarantine content-empty`. */
export function fates(submission: Submission): string[] {
  const rows = [
    ...submission.tasks.map(({ row, values }) => ({
      row,
      fate: `task ${values.category?.code ?? '-'} ${values.content ?? ''}`.trim(),
    })),
    ...submission.quarantine.map(({ reason, task }) => ({
      row: task.row,
      fate: `quarantine ${reason}`,
    })),
    ...submission.ignored.map(({ row, reason }) => ({ row, fate: reason })),
  ];
  return rows.sort((a, b) => a.row - b.row).map(({ row, fate }) => `${String(row)} ${fate}`);
}

/** Findings as short tuples: code, cell or row, value. */
export function findingsOf(submission: Submission): (readonly [string, string, string])[] {
  return submission.findings.map(({ code, place, value }) => [
    code,
    place.cell ?? (place.row === undefined ? '' : String(place.row)),
    value ?? '',
  ]);
}

/** Texts of one column's values, by task. */
export function textsOf(submission: Submission, key: ColumnKey): string[] {
  return submission.tasks.map(({ values }) => {
    const value = values[key];
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    return 'text' in value ? value.text : value.map(({ text }) => text).join(' + ');
  });
}
