import { columnLetters, MAX_COLUMNS, MAX_ROWS, type CellRange } from '../grid/address.ts';
import {
  sheetReference,
  type BookCell,
  type BookCondition,
  type BookRow,
  type BookSheet,
  type BookValidation,
  type CellContent,
} from '../grid/book.ts';
import { keyCell, ORDINAL_KEY, type SheetKey } from '../matrix/stamp.ts';
import type { ColumnWords } from '../words/catalogue.ts';
import { COLOR, type StyleName } from './book-styles.ts';
import { INFO_CELL } from './info-cells.ts';
import type { TemplateContext } from './template-options.ts';

/** Rows of a sheet that people fill in. The keys stand directly above the headings. */
export const ENTRY_ROW = {
  agency: 0,
  department: 1,
  hint: 2,
  keys: 3,
  heading: 4,
  first: 5,
} as const;

/** Rules hold to the sheet's last row: there is no row that a department could come to and find without them. */
const LAST_ROW = MAX_ROWS - 1;

const ORDINAL_WIDTH = 6;
/** Characters that the agency's name may take beside the title. */
const AGENCY_WIDTH = 45;

/** One column of a sheet that people fill in, after the running number. */
export interface EntryColumn {
  readonly key: string;
  readonly words: ColumnWords;
  readonly width: number;
  readonly required: boolean;
  readonly heading: StyleName;
  readonly style: StyleName;
  readonly rule?: Pick<BookValidation, 'rule' | 'alert'>;
  /** Input message where it says more than the column's help. */
  readonly prompt?: string;
  /** Text of the note at the heading; the column's help when absent. */
  readonly note?: string;
}

/** What one sheet that people fill in is made of. */
export interface EntrySheet {
  readonly key: Exclude<SheetKey, 'info'>;
  readonly heading: string;
  readonly hint: string;
  readonly tabColor: string;
  readonly columns: readonly EntryColumn[];
  /** Headings of a department's own columns, to the right of ours. */
  readonly ownColumns?: readonly string[];
  /** Filled rows, without the running number: cells of our columns, then of the own ones. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Columns that stay in view, the running number included. */
  readonly frozenColumns: number;
  readonly pagesWide: number;
  /** Said after the period, in the sheet's head. */
  readonly remark?: string;
  readonly conditions?: readonly BookCondition[];
}

/** The range of a column from the first row of entries down to the sheet's last row. */
export function entryRange(column: number, last: number = column): CellRange {
  return { top: ENTRY_ROW.first, left: column, bottom: LAST_ROW, right: last };
}

/** Address of a column's cell in the first row of entries, its column fixed: `$C6`. */
export function firstEntry(column: number): string {
  return `$${columnLetters(column)}${String(ENTRY_ROW.first + 1)}`;
}

/** A sheet of rows to fill in: head, hidden keys, headings, and room without end. */
export function entrySheet(sheet: EntrySheet, context: TemplateContext): BookSheet {
  const { template } = context.words;
  const last = sheet.columns.length + (sheet.ownColumns?.length ?? 0);
  return {
    name: template.sheets[sheet.key],
    tabColor: sheet.tabColor,
    columns: [
      { from: 0, to: 0, width: ORDINAL_WIDTH, style: 'entryCentered' },
      ...sheet.columns.map(({ width, style }, index) => ({
        from: index + 1,
        to: index + 1,
        width,
        style,
      })),
      ...(sheet.ownColumns ?? []).map((_, index) => ({
        from: sheet.columns.length + 1 + index,
        to: sheet.columns.length + 1 + index,
        width: 20,
        style: 'entry',
      })),
      { from: last + 1, to: MAX_COLUMNS - 1, width: 14, style: 'free' },
    ],
    rows: [...headRows(sheet, context), ...entryRows(sheet)],
    freeze: { rows: ENTRY_ROW.first, columns: sheet.frozenColumns },
    filter: { top: ENTRY_ROW.heading, left: 0, bottom: LAST_ROW, right: last },
    validations: sheet.columns.map((column, index) => ({
      range: entryRange(index + 1),
      ...(column.rule ?? { rule: { kind: 'any' } }),
      prompt: { title: column.words.label, text: column.prompt ?? column.words.help },
    })),
    conditions: [...missingConditions(sheet), ...(sheet.conditions ?? [])],
    notes: sheet.columns.map(({ words, note }, index) => ({
      row: ENTRY_ROW.heading,
      column: index + 1,
      text: note ?? words.help,
    })),
    links: [{ row: ENTRY_ROW.hint, column: 0, sheet: template.sheets.guide, cell: 'A1' }],
    protection: { editRows: true },
    print: {
      orientation: 'landscape',
      pagesWide: sheet.pagesWide,
      repeatRows: [ENTRY_ROW.heading, ENTRY_ROW.heading],
      ...(sheet.pagesWide > 1 ? { repeatColumns: [0, sheet.frozenColumns - 1] as const } : {}),
    },
    selected: { row: ENTRY_ROW.first + sheet.rows.length, column: 1 },
    numbersAsText: [entryRange(0, last)],
  };
}

function headRows(sheet: EntrySheet, { programme, words, options }: TemplateContext): BookRow[] {
  const { template } = words;
  const side = sideColumn(sheet);
  const beside = (first: BookCell, second: BookCell): CellContent[] => {
    const cells: CellContent[] = [first];
    cells[side] = second;
    return cells;
  };
  const department = options.department?.name;
  const info = template.sheets.info;
  const chosen = sheetReference(info, INFO_CELL.department);
  const period = sheetReference(info, INFO_CELL.period);
  const periodText = INFO_CELL.periodText({ words, options });
  const tail = sheet.remark === undefined ? '' : `. ${sheet.remark}`;
  return [
    {
      height: 19,
      style: 'plain',
      cells: beside(
        { value: programme.office.superior.toLocaleUpperCase('vi'), style: 'agency' },
        { value: sheet.heading, style: 'title' },
      ),
    },
    {
      height: 18,
      style: 'plain',
      cells: beside(
        {
          formula: `IF(${chosen}="",${quote(template.departmentUnset)},UPPER(${chosen}))`,
          value: department?.toLocaleUpperCase('vi') ?? template.departmentUnset,
          style: 'agencyBold',
        },
        {
          formula:
            `${quote(template.periodLine)}&IF(${period}="",${quote(template.periodUnset)},${period})` +
            (tail === '' ? '' : `&${quote(tail)}`),
          value: `${template.periodLine}${periodText ?? template.periodUnset}${tail}`,
          style: 'quiet',
        },
      ),
    },
    {
      height: 18,
      style: 'plain',
      cells: beside(
        { value: template.guideLink, style: 'link' },
        { value: sheet.hint, style: 'quiet' },
      ),
    },
    {
      hidden: true,
      style: 'key',
      cells: [ORDINAL_KEY, ...sheet.columns.map(({ key }) => key)].map((key) =>
        keyCell(sheet.key, key),
      ),
    },
    {
      height: 51,
      cells: [
        { value: template.ordinal, style: 'headingPlan' },
        ...sheet.columns.map(({ words: { label }, required, heading }) => ({
          value: required ? `${label} ${template.requiredMark}` : label,
          style: heading,
        })),
        ...(sheet.ownColumns ?? []).map((value) => ({ value, style: 'headingOwn' })),
      ],
    },
  ];
}

/** Column where the sheet's title begins: beside the agency's name, which needs some room. */
function sideColumn({ columns }: EntrySheet): number {
  let room = ORDINAL_WIDTH;
  let column = 1;
  for (const { width } of columns) {
    if (room >= AGENCY_WIDTH) break;
    room += width;
    column += 1;
  }
  return column;
}

function entryRows(sheet: EntrySheet): BookRow[] {
  return sheet.rows.map((cells, index) => ({
    at: ENTRY_ROW.first + index,
    cells: [index + 1, ...cells],
  }));
}

/**
 * Marks what is still missing: in a row that says anything, each required cell that is empty, and the running
 * number, which stays in view when one scrolls to the right.
 */
function missingConditions(sheet: EntrySheet): BookCondition[] {
  const required = sheet.columns.flatMap((column, index) => (column.required ? [index + 1] : []));
  const row = `COUNTA(${firstEntry(1)}:${firstEntry(sheet.columns.length)})>0`;
  const highlight = { fill: COLOR.missing };
  const any = required.map((column) => `${firstEntry(column)}=""`).join(',');
  return [
    ...required.map((column) => ({
      range: entryRange(column),
      formula: `AND(${firstEntry(column)}="",${row})`,
      highlight,
    })),
    { range: entryRange(0), formula: `AND(OR(${any}),${row})`, highlight },
  ];
}

/** A text as a formula writes it. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
