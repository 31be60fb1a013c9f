import { nodePlatform } from '../../cli/node-platform.ts';
import { cellAddress } from '../../shared/grid/address.ts';
import { dayOfSerial } from '../../shared/grid/serial-date.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { FileReading, Submission } from '../../shared/matrix/submission.ts';
import { consolidate, readFile, type ReadingOptions } from '../../shared/pipeline.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { rawXlsx, xmlText, type RawSheet, type RawWorkbook } from './raw-xlsx.ts';

/*
 * The workbook that public reports of bugs are rebuilt on, as bytes: our own columns in the place of theirs, five
 * tasks, real dates, progress as a fraction, amounts as numbers.
 */

export const HEAD: readonly string[] = [
  'Mã CV',
  'Nhóm',
  'Tên công việc',
  'Cơ quan chủ trì',
  'Ngày bắt đầu',
  'Hạn',
  'Tiến độ',
  'Trạng thái',
  'Kinh phí',
];

/** Places of columns in {@link HEAD}. */
export const AT = {
  code: 0,
  content: 2,
  lead: 3,
  start: 4,
  deadline: 5,
  progress: 6,
  status: 7,
  budget: 8,
} as const;

/** Text, a number, a number under a format, text in a font, or what stands inside and before the `<c>` of the cell. */
export type BaseCell =
  | string
  | number
  | undefined
  | { readonly v: number; readonly format: string }
  | { readonly text: string; readonly font: string }
  | { readonly attributes?: string; readonly xml: string };

export type BaseRow = readonly BaseCell[];

const CONTENTS = [
  'Số hóa hồ sơ bệnh án',
  'Kết nối trạm y tế xã',
  'Mở lớp tập huấn cán bộ',
  'Rà soát thủ tục hành chính',
  'Phát thanh tuyên truyền ở thôn',
];

/** The five tasks; `change` gives the cells of one row, counted from 0, as a case needs them. */
export function baseRows(
  change: (cells: BaseCell[], row: number) => BaseRow = (cells) => cells,
): BaseRow[] {
  return CONTENTS.map((content, row) =>
    change(
      [
        101 + row,
        '2.1',
        content,
        'Sở Y tế',
        { v: 44_197 + row, format: 'dd/mm/yyyy' },
        { v: 44_531 + row, format: 'dd/mm/yyyy' },
        { v: row / 4, format: '0%' },
        row === 4 ? 'Hoàn thành' : 'Đang thực hiện',
        { v: 500_000_000 + row, format: '#,##0' },
      ],
      row,
    ),
  );
}

/** The five tasks with one column changed; a row for which nothing is given keeps its cell. */
export function baseWith(column: keyof typeof AT, cells: readonly BaseCell[]): BaseRow[] {
  return baseRows((row, index) => {
    row[AT[column]] = cells[index] ?? row[AT[column]];
    return row;
  });
}

/** Bytes of an xlsx file of these rows. */
export function xlsxOf(
  rows: readonly BaseRow[],
  options: Omit<RawWorkbook, 'sheets' | 'formats' | 'fonts'> &
    Omit<RawSheet, 'name' | 'rows'> & {
      readonly name?: string;
      /** Attributes of rows, by their number as Excel shows it. */
      readonly rowAttributes?: Readonly<Record<number, string>>;
      readonly furtherRows?: string;
      readonly furtherSheets?: readonly RawSheet[];
    } = {},
): Uint8Array {
  const { name, before, after, rowAttributes, furtherRows, furtherSheets, ...book } = options;
  const cells = rows.flat();
  const formats = distinct(cells.flatMap((cell) => (isFormatted(cell) ? [cell.format] : [])));
  const fonts = distinct(cells.flatMap((cell) => (isInFont(cell) ? [cell.font] : [])));
  const styleOf = (cell: BaseCell): number => {
    if (isFormatted(cell)) return formats.indexOf(cell.format) + 1;
    return isInFont(cell) ? formats.length + fonts.indexOf(cell.font) + 1 : 0;
  };
  const xml = rows.map((row, index) => {
    const number = index + 1;
    const inner = row.map((cell, column) =>
      cellXml(cell, cellAddress(index, column), styleOf(cell)),
    );
    const attributes = rowAttributes?.[number] ?? '';
    return `<row r="${String(number)}" ${attributes}>${inner.join('')}</row>`;
  });
  const sheet: RawSheet = {
    name: name ?? 'Công việc',
    rows: xml.join('') + (furtherRows ?? ''),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  return rawXlsx({ ...book, sheets: [sheet, ...(furtherSheets ?? [])], formats, fonts });
}

function cellXml(cell: BaseCell, address: string, style: number): string {
  if (cell === undefined) return '';
  const open = `<c r="${address}" s="${String(style)}"`;
  if (typeof cell === 'number') return `${open}><v>${String(cell)}</v></c>`;
  if (typeof cell === 'object' && 'v' in cell) return `${open}><v>${String(cell.v)}</v></c>`;
  if (typeof cell === 'object' && 'xml' in cell) {
    return `${open} ${cell.attributes ?? ''}>${cell.xml}</c>`;
  }
  const text = typeof cell === 'object' ? cell.text : cell;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function isFormatted(cell: BaseCell): cell is { readonly v: number; readonly format: string } {
  return typeof cell === 'object' && 'v' in cell;
}

function isInFont(cell: BaseCell): cell is { readonly text: string; readonly font: string } {
  return typeof cell === 'object' && 'font' in cell;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** A text file of rows, as it is saved on a computer set to Vietnamese. */
export function delimited(rows: readonly BaseRow[], separator: string): string {
  return rows.map((row) => row.map(shown).join(separator)).join('\r\n') + '\r\n';
}

/** What a cell of the base workbook shows. */
export function shown(cell: BaseCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('text' in cell) return cell.text;
  if (!('v' in cell)) return '';
  if (cell.format === '0%') return `${String(cell.v * 100)}%`;
  if (cell.format === '#,##0') return String(cell.v).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return dayText(cell.v);
}

/** A serial as dd/mm/yyyy. */
export function dayText(serial: number): string {
  return (dayOfSerial(serial) ?? '').split('-').reverse().join('/');
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file as the pipeline reads it. */
export function readingOf(
  bytes: Uint8Array,
  file = 'Sở Y tế 2021.xlsx',
  options: ReadingOptions = {},
): FileReading {
  return readFile({ file, bytes }, nq52, nodePlatform, options);
}

/** The submission of a file that must be readable. */
export function submissionOf(
  bytes: Uint8Array,
  file?: string,
  options?: ReadingOptions,
): Submission {
  const { outcome } = readingOf(bytes, file, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The master of some readings. */
export function masterOf(...readings: readonly FileReading[]): Master {
  const outcome = consolidate(readings, nq52);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

/** Findings of some codes: code, cell, value. */
export function found(
  { findings }: Pick<Submission, 'findings'>,
  ...codes: readonly string[]
): (readonly [string, string | undefined, string | undefined])[] {
  return findings
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place, value }) => [code, place.cell, value]);
}

/** Last days of the deadlines of all tasks. */
export function deadlines({ tasks }: Submission): (string | undefined)[] {
  return tasks.map(({ values }) => values.deadline?.to);
}

/** Amounts of all tasks, whole đồng. */
export function amounts({ tasks }: Submission): (number | undefined)[] {
  return tasks.map(({ values }) => values.budget?.amount);
}
