import type { BookBorder, BookStyle } from '../grid/book.ts';
import { AMOUNT_FORMAT, SUM_FORMAT } from '../matrix/amount-format.ts';

/** The font that administrative documents are written in (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const BOOK_FONT = { name: 'Times New Roman', size: 12 } as const;

/** Colours and what they say. */
export const COLOR = {
  /** Headings of required columns; titles. */
  strong: '1F4E79',
  /** Headings of columns given with the plan. */
  plan: 'DDEBF7',
  /** Headings of columns that report what was done. */
  report: 'E2EFDA',
  /** Headings of columns of a department's own. */
  own: 'EDEDED',
  /** A cell that is still missing. */
  missing: 'F8CBAD',
  /** Where an officer types in the form. */
  entry: 'FFFDF0',
  error: 'C00000',
  warning: '9C5700',
  done: '375623',
  quiet: '595959',
  link: '0563C1',
  line: 'BFBFBF',
  white: 'FFFFFF',
  total: 'F2F2F2',
} as const;

const TALLY_FORMAT = '#,##0;-#,##0;"–"';

const BOX: BookBorder = {
  color: COLOR.line,
  top: 'thin',
  bottom: 'thin',
  left: 'thin',
  right: 'thin',
};

const cell = { vertical: 'top', wrap: true, border: BOX } as const;
const heading = {
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: BOX,
} as const;

/** Styles of every workbook that we write, by name. `entry…` cells are unlocked: people type there. */
export const BOOK_STYLES = {
  plain: {},
  quiet: { font: { italic: true, color: COLOR.quiet } },
  paragraph: { vertical: 'top', wrap: true },
  agency: { font: { size: 12 } },
  agencyBold: { font: { size: 12, bold: true } },
  title: { font: { size: 14, bold: true, color: COLOR.strong } },
  titleCentered: {
    font: { size: 14, bold: true, color: COLOR.strong },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  subtitleCentered: {
    font: { italic: true },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  section: { font: { size: 13, bold: true, color: COLOR.strong } },
  link: { font: { underline: true, color: COLOR.link } },
  key: { font: { size: 8, color: COLOR.quiet } },

  headingRequired: { ...heading, font: { bold: true, color: COLOR.white }, fill: COLOR.strong },
  headingPlan: { ...heading, font: { bold: true }, fill: COLOR.plan },
  headingReport: { ...heading, font: { bold: true }, fill: COLOR.report },
  headingOwn: { ...heading, font: { bold: true }, fill: COLOR.own, locked: false },

  label: { ...cell, vertical: 'center' },
  labelBold: { ...cell, vertical: 'center', font: { bold: true } },
  value: { ...cell, vertical: 'center' },
  hint: {
    font: { italic: true, color: COLOR.quiet },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    indent: 1,
  },
  field: { ...cell, vertical: 'center', fill: COLOR.entry, locked: false },
  fieldText: { ...cell, vertical: 'center', fill: COLOR.entry, format: '@', locked: false },
  count: { ...cell, vertical: 'center', horizontal: 'center', format: '#,##0' },

  entry: { ...cell, locked: false },
  entryCentered: { ...cell, horizontal: 'center', locked: false },
  entryText: { ...cell, format: '@', locked: false },
  entryCode: { ...cell, horizontal: 'center', format: '@', locked: false },
  entryMoney: { ...cell, horizontal: 'right', indent: 1, format: AMOUNT_FORMAT, locked: false },
  entryNumber: { ...cell, horizontal: 'center', locked: false },
  free: { vertical: 'top', wrap: true, locked: false },

  text: cell,
  textBold: { ...cell, font: { bold: true } },
  code: { ...cell, horizontal: 'center', format: '@' },
  number: { ...cell, horizontal: 'center', format: '#,##0' },
  money: { ...cell, horizontal: 'right', indent: 1, format: AMOUNT_FORMAT },
  /** Figures of the summary: nothing is a dash, so that what there is stands out. */
  tally: { ...cell, horizontal: 'center', format: TALLY_FORMAT },
  tallyMoney: { ...cell, horizontal: 'right', indent: 1, format: SUM_FORMAT },
  textAsTyped: { ...cell, format: '@' },
  note: { ...cell, font: { italic: true, color: COLOR.quiet } },

  figureLabel: { font: { color: COLOR.quiet }, horizontal: 'center', wrap: true, border: BOX },
  figureLink: {
    font: { color: COLOR.link, underline: true },
    horizontal: 'center',
    wrap: true,
    border: BOX,
  },
  figure: {
    font: { size: 18, bold: true, color: COLOR.strong },
    horizontal: 'center',
    vertical: 'center',
    format: '#,##0',
    border: BOX,
  },
  figureMoney: {
    font: { size: 18, bold: true, color: COLOR.strong },
    horizontal: 'center',
    vertical: 'center',
    format: AMOUNT_FORMAT,
    border: BOX,
  },

  total: { ...cell, font: { bold: true }, fill: COLOR.total },
  totalNumber: {
    ...cell,
    horizontal: 'center',
    font: { bold: true },
    fill: COLOR.total,
    format: TALLY_FORMAT,
  },
  totalMoney: {
    ...cell,
    horizontal: 'right',
    indent: 1,
    font: { bold: true },
    fill: COLOR.total,
    format: SUM_FORMAT,
  },
} as const satisfies Record<string, BookStyle>;

/** Name of a style of ours. */
export type StyleName = keyof typeof BOOK_STYLES;
