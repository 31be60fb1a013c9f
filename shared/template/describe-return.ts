import { cellAddress } from '../grid/address.ts';
import type { BookDescription, BookLink, BookSheet, CellContent } from '../grid/book.ts';
import type { Finding, OtherRow, Place } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import { stampProperties, UNREAD_KEY } from '../matrix/stamp.ts';
import type { Origin } from '../matrix/submission.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import { periodLabel, type Period } from '../value/period.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { dayText } from '../words/day-text.ts';
import { findingTitle, findingWords } from '../words/sentence.ts';
import { BOOK_STYLES, COLOR } from './book-styles.ts';
import { describeTemplate, TEMPLATE_VERSION } from './describe-template.ts';
import { ENTRY_ROW, quote } from './entry-sheet.ts';
import { markedStyles } from './marked-style.ts';
import { LISTING_ROW, listingRange, listingSheet } from './master/listing-sheet.ts';
import { matrixColumn } from './matrix-sheet.ts';
import type { DepartmentReturn } from './return/department-returns.ts';
import { withMarks, type CellMark } from './return/mark-cells.ts';
import { templateFileName } from './template-file-name.ts';

/** For when a workbook is sent back, and by when it is asked for. */
export interface ReturnOptions {
  readonly period?: Period;
  readonly due?: IsoDay;
}

/** A workbook that goes back to a department, and the letter that goes with it. */
export interface ReturnFile {
  readonly department: string;
  /** Name of the workbook, `.xlsx`. */
  readonly name: string;
  readonly book: BookDescription;
  /** Name of the letter, `.txt`. */
  readonly noteName: string;
  /** Text for an e-mail or a dispatch; the deadline is left blank where none was given. */
  readonly note: string;
}

const MARKABLE = [
  'entry',
  'entryCentered',
  'entryText',
  'entryCode',
  'entryMoney',
  'entryNumber',
] as const;

/** An address that leads to its cell. */
const CELL_LINK = { ...BOOK_STYLES.code, font: BOOK_STYLES.link.font };

/** Where a finding stands in the workbook that goes back. */
interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The workbook that a department gets back: the standard template with its own rows, cells to be mended marked and
 * commented, and a first sheet that lists them. Its stamp says what it mends, so that it is known for the correction
 * when it comes back, under whatever name.
 */
export function describeReturn(
  content: DepartmentReturn,
  programme: Programme,
  words: Catalogue,
  options: ReturnOptions = {},
): ReturnFile {
  const agency = programme.agencies.find(({ id }) => id === content.department.id);
  const { period, due } = options;
  const book = describeTemplate(programme, words, {
    ...(agency ? { department: agency } : {}),
    ...(period ? { period } : {}),
    ...(due === undefined ? {} : { due }),
    tasks: content.tasks,
    documents: content.documents,
    difficulties: content.difficulties,
    kind: 'return',
  });
  const findings = content.findings.map((finding) => renumbered(finding, content));
  const spots = new Map(
    findings.map((finding) => [finding, spotOf(finding.place, content, words)]),
  );
  const list = mendingSheet(findings, spots, words);
  const name = agency?.name ?? content.department.text;
  const fileName = words.returns.fileName(templateFileName(agency ?? named(name), period));
  return {
    department: name,
    name: fileName,
    book: {
      ...book,
      styles: { ...BOOK_STYLES, ...markedStyles(MARKABLE), cellLink: CELL_LINK },
      sheets: [
        list,
        ...book.sheets.map((sheet) => withMarks(sheet, marksOn(sheet.name, spots, words))),
      ],
      properties: stampProperties({
        kind: 'return',
        programme: programme.id,
        template: TEMPLATE_VERSION,
        ...(agency ? { department: agency.id } : {}),
        ...(period ? { period: period.id } : {}),
        mends: content.mends,
      }),
      active: list.name,
    },
    noteName: fileName.replace(/\.xlsx$/, '.txt'),
    note: noteOf(content, name, fileName, programme, words, options),
  };
}

/** A sender that the programme does not know, under the name that it gave. */
function named(name: string): Agency {
  return {
    id: '',
    name: name.replace(/\.[a-z]{3,4}$/i, ''),
    aliases: [],
    symbols: [],
    kind: 'other',
    reports: true,
  };
}

function spotOf(
  { sheet = '', row = 0, column, file }: Place,
  { tasks, documents, difficulties }: DepartmentReturn,
  { template }: Catalogue,
): Spot | undefined {
  const is = (origin: Origin) =>
    origin.file === file && origin.sheet === sheet && origin.row === row;
  const at = (name: string, index: number, position: number): Spot | undefined =>
    index < 0 ? undefined : { sheet: name, row: ENTRY_ROW.first + index, column: position };
  const task = tasks.findIndex(({ source, row: own }) =>
    is({ file: source.file, sheet: source.sheet, row: own }),
  );
  return (
    at(template.sheets.tasks, task, column === undefined ? 0 : matrixColumn(column)) ??
    at(
      template.sheets.documents,
      documents.findIndex(({ origin }) => is(origin)),
      1,
    ) ??
    at(
      template.sheets.difficulties,
      difficulties.findIndex(({ origin }) => is(origin)),
      1,
    )
  );
}

/** A finding that names another row of the same file names the row where that stands now. */
function renumbered(finding: Finding, { tasks }: DepartmentReturn): Finding {
  const { place } = finding;
  const { otherRow, otherFile, otherSheet, ...params } = finding.params as Partial<OtherRow>;
  if (otherRow === undefined || (otherFile !== undefined && otherFile !== place.file))
    return finding;
  const index = tasks.findIndex(
    ({ source, row }) =>
      source.file === place.file &&
      source.sheet === (otherSheet ?? place.sheet) &&
      row === otherRow,
  );
  if (index < 0) return finding;
  const row = ENTRY_ROW.first + index + 1;
  return { ...finding, params: { ...params, otherRow: row } } as unknown as Finding;
}

function marksOn(
  sheet: string,
  spots: ReadonlyMap<Finding, Spot | undefined>,
  words: Catalogue,
): CellMark[] {
  return [...spots].flatMap(([finding, spot]): CellMark[] => {
    if (spot?.sheet !== sheet || finding.severity === 'hint') return [];
    const { what, how } = findingWords(finding, words);
    const { row, column } = spot;
    return [{ row, column, mark: finding.severity, text: `${what}\n${how}` }];
  });
}

/** The sheet that lists what is to be mended, each with a link to its cell. */
function mendingSheet(
  findings: readonly Finding[],
  spots: ReadonlyMap<Finding, Spot | undefined>,
  words: Catalogue,
): BookSheet {
  const { findings: labels } = words.master;
  const links: BookLink[] = [];
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const rows = findings.map((finding, index): CellContent[] => {
    const { what, how } = findingWords(finding, words);
    const spot = spots.get(finding);
    const cell = spot && cellAddress(spot.row, spot.column);
    if (spot && cell !== undefined) {
      links.push({ row: LISTING_ROW.first + index, column: 3, sheet: spot.sheet, cell });
    }
    const { column } = finding.place;
    return [
      index + 1,
      words.common.severity[finding.severity],
      spot?.sheet,
      cell === undefined ? undefined : { value: cell, style: 'cellLink' },
      column === undefined ? undefined : words.columns[column].label,
      finding.value,
      what,
      how,
      finding.fix?.from,
      finding.fix?.to,
    ];
  });
  const sheet = listingSheet({
    name: words.returns.sheet,
    title: words.returns.heading,
    remark: words.returns.remark(count('error'), count('warning')),
    tabColor: COLOR.error,
    columns: [
      { label: words.master.ordinal, width: 6, style: 'number', key: UNREAD_KEY },
      { label: labels.severity, width: 11, style: 'textBold' },
      { label: words.returns.sheetLabel, width: 18, style: 'text' },
      { label: words.common.cell, width: 9, style: 'code' },
      { label: labels.column, width: 18, style: 'text' },
      { label: labels.value, width: 24, style: 'textAsTyped' },
      { label: labels.what, width: 44, style: 'text' },
      { label: labels.how, width: 44, style: 'text' },
      { label: labels.from, width: 18, style: 'textAsTyped' },
      { label: labels.to, width: 18, style: 'textAsTyped' },
    ],
    rows,
    count: findings.length,
    frozenColumns: 4,
    conditions: (length) =>
      (['error', 'warning'] as const).map((severity) => ({
        range: listingRange(1, 1, length),
        formula: `$B${String(LISTING_ROW.first + 1)}=${quote(words.common.severity[severity])}`,
        highlight: { font: { bold: true, color: COLOR[severity] } },
      })),
  });
  return { ...sheet, links };
}

function noteOf(
  content: DepartmentReturn,
  department: string,
  fileName: string,
  programme: Programme,
  words: Catalogue,
  { period, due }: ReturnOptions,
): string {
  const kinds = new Map<string, number>();
  for (const { code } of content.findings) {
    const title = findingTitle(code, words);
    kinds.set(title, (kinds.get(title) ?? 0) + 1);
  }
  const { office, agencies, resolution } = programme;
  const count = (severity: Finding['severity']) =>
    content.findings.filter((finding) => finding.severity === severity).length;
  return words.returns.note({
    office: agencies.find(({ id }) => id === office.agency)?.name ?? office.agency,
    department,
    resolution: resolution.symbol,
    ...(period ? { period: periodLabel(period, words.language) } : {}),
    files: content.files,
    errors: count('error'),
    warnings: count('warning'),
    quarantined: content.quarantined,
    kinds: [...kinds].sort((a, b) => b[1] - a[1]),
    fileName,
    ...(due === undefined ? {} : { due: dayText(due) }),
  });
}
