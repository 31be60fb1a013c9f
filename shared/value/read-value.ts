import { issue, type Issue } from '../finding/finding.ts';
import { isErrorCell, isUncalculated, type CellStyle, type CellValue } from '../grid/cell.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type {
  Column,
  ColumnKey,
  ColumnKeyOfKind,
  ColumnKind,
  ValueOfKind,
} from '../matrix/columns.ts';
import type { Programme } from '../programme/programme.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import {
  convertLegacy,
  detectLegacy,
  type LegacyEncoding,
  type LegacyText,
} from '../vietnamese/legacy-encoding.ts';
import { readAgencies } from './agency-list.ts';
import { readCategory } from './category-code.ts';
import { readSource, readStatus } from './choice.ts';
import { readDocuments } from './document-symbol.ts';
import { digitsLost, isLongNumber, longNumberText } from './long-number.ts';
import { Memo, oncePer } from './memo.ts';
import { readMoney } from './money.ts';
import { readPercent } from './percent.ts';
import type { PercentScale } from './percent-scale.ts';
import type { CellInput, Reading } from './reading.ts';
import { readTime } from './time.ts';
import type { TurnedDays } from './turned-days.ts';

/** What of the sheet a cell's meaning depends on. */
export interface ValueContext {
  /** Đồng per unit of the budget column, told by its heading. */
  readonly budgetUnit?: number;
  /** Legacy encoding of the column as its cells together show it, where one cell alone may not. */
  readonly legacy?: LegacyEncoding;
  /** What a column of times as a whole shows of days turned round. */
  readonly turned?: TurnedDays;
  /** What the bare numbers of a column of progress count in. */
  readonly scale?: PercentScale;
  /** Whether the sheet is one of ours, whose amounts show otherwise than their format tells. */
  readonly isOurs?: boolean;
}

/** A reading with the text that its cell shows. */
export interface ShownReading<T> extends Reading<T> {
  readonly text: string;
}

/** Reads cells of any column; equal cells share one value. */
export interface ValueReaders {
  /**
   * The value of a cell and what is wrong with it. Error cells and formulas without a stored result give their
   * text and an issue; text in a legacy encoding is understood as converted, and reported.
   */
  readonly readValue: <C extends Column>(
    column: C,
    cell: CellInput,
    context?: ValueContext,
  ) => Reading<ValueOfKind[C['kind']]>;
  /** What is remembered of a column's cells of one style, by what they hold. */
  readonly known: (
    column: ColumnKey,
    style: CellStyle,
    context: ValueContext,
  ) => Memo<CellValue, ShownReading<unknown>>;
}

type Readers = {
  readonly [Kind in ColumnKind]: (
    cell: CellInput,
    column: ColumnKeyOfKind<Kind>,
    context: ValueContext,
  ) => Reading<ValueOfKind[Kind]>;
};

/** How many results are kept for each column and style. */
const MEMO_SIZE = 2000;
/** Longer texts are seldom met twice. */
const LONGEST_REMEMBERED = 400;
/** How many columns, styles and contexts are remembered. */
const MOST_SHELVES = 100;

const readersByDay = oncePer(() => new Memo<string, ValueReaders>(MOST_DAYS));
/** Files of one consolidation speak of one period, or of a few. */
const MOST_DAYS = 4;

/** The readers of a programme and a day, made once: what they remember of one file's cells serves for the next. */
export function readersOf(programme: Programme, at: IsoDay | undefined): ValueReaders {
  return readersByDay(programme).get(at ?? '', () =>
    createReaders(programme, at === undefined ? {} : { at }),
  );
}

/** Readers for the cells of one programme. `at` is the report's day: agencies that exist then come first. */
export function createReaders(
  programme: Programme,
  { at }: { readonly at?: IsoDay } = {},
): ValueReaders {
  const readers: Readers = {
    text: readPlainText,
    category: (cell) => readCategory(cell, programme),
    agencies: (cell, column) => readAgencies(cell, programme, at, column),
    documents: (cell) => readDocuments(cell, programme),
    time: (cell, column, { turned }) => readTime(cell, column, turned),
    money: (cell, _column, { budgetUnit }) => readMoney(cell, budgetUnit),
    status: (cell) => readStatus(cell, programme),
    source: (cell) => readSource(cell, programme),
    percent: (cell, _column, { scale }) => readPercent(cell, scale),
  };
  const shelves = new Memo<string, Memo<CellValue, ShownReading<unknown>>>(MOST_SHELVES);
  const known: ValueReaders['known'] = (column, style, context) =>
    shelves.get(shelfName(column, style, context), () => new Memo(MEMO_SIZE));
  const readValue = <C extends Column>(
    column: C,
    cell: CellInput,
    context: ValueContext = {},
  ): Reading<ValueOfKind[C['kind']]> => {
    const { value, style, text } = cell;
    const isRemembered =
      column.kind !== 'text' &&
      typeof value !== 'object' &&
      !(typeof value === 'string' && value.length > LONGEST_REMEMBERED);
    if (!isRemembered) return readCell(readers, column, cell, context);
    return known(column.key, style, context).get(value, () => ({
      ...readCell(readers, column, cell, context),
      text,
    })) as ShownReading<ValueOfKind[C['kind']]>;
  };
  return { readValue, known };
}

function readCell<C extends Column>(
  readers: Readers,
  column: C,
  cell: CellInput,
  context: ValueContext,
): Reading<ValueOfKind[C['kind']]> {
  const kind: C['kind'] = column.kind;
  if (isUncalculated(cell.value)) {
    return {
      value: TEXT_ONLY[kind](cell.text),
      issues: [issue('structure-formula-uncalculated', { column: column.key })],
    };
  }
  if (isErrorCell(cell.value)) {
    const { error } = cell.value;
    return {
      value: TEXT_ONLY[kind](error),
      issues: [issue('structure-error-cell', { column: column.key, error })],
    };
  }
  const read = readers[kind] as (
    cell: CellInput,
    column: ColumnKey,
    context: ValueContext,
  ) => Reading<ValueOfKind[C['kind']]>;
  const legacy = legacyOf(cell, context);
  if (!legacy) return read(cell, column.key, context);
  return readLegacy(read, column.key, cell, legacy, context);
}

function legacyOf({ value, style }: CellInput, { legacy }: ValueContext): LegacyText | undefined {
  if (typeof value !== 'string') return undefined;
  const found = detectLegacy(value, style.font);
  if (found?.sure || legacy === undefined) return found;
  return convertLegacy(value, legacy, style.font) ?? found;
}

/**
 * Understands the converted text where the conversion is sure; a text column keeps what stands in the cell. Other
 * fixes are left out: they would be written over text that is still to be converted.
 */
function readLegacy<Value>(
  read: (cell: CellInput, column: ColumnKey, context: ValueContext) => Reading<Value>,
  column: ColumnKey,
  cell: CellInput,
  { encoding, converted, sure }: LegacyText,
  context: ValueContext,
): Reading<Value> {
  const fix = { from: cell.text, to: converted, safe: sure };
  const found = issue('text-legacy-encoding', { column, encoding, converted }, fix);
  const raw = read(cell, column, context);
  if (!sure || typeof raw.value === 'string') {
    return { value: raw.value, issues: [found, ...raw.issues] };
  }
  const { value, issues } = read({ ...cell, value: converted, text: converted }, column, context);
  return { value, issues: [found, ...issues.map(withoutFix)] };
}

function withoutFix({ code, params }: Issue): Issue {
  return issue(code, params);
}

/** Text as shown; a long number digit for digit, never `1E+15`, and reported. */
function readPlainText(cell: CellInput, column: ColumnKey): Reading<string> {
  const { value, style, text } = cell;
  if (!isLongNumber(value)) return { value: cleanText(text), issues: [] };
  return {
    value: longNumberText(value, style, cleanText(text)),
    issues: [digitsLost(value, column)],
  };
}

/** A value of each kind of which nothing but its text is known. */
const TEXT_ONLY: { readonly [Kind in ColumnKind]: (text: string) => ValueOfKind[Kind] } = {
  text: (text) => text,
  category: (text) => ({ text }),
  agencies: (text) => [{ text }],
  documents: (text) => [{ text }],
  time: (text) => ({ text, kind: 'unreadable' }),
  money: (text) => ({ text }),
  status: (text) => ({ text }),
  source: (text) => ({ text }),
  percent: (text) => ({ text }),
};

/** Styles of one workbook that are alike, and those of other workbooks that are, share what is remembered. */
const styleName = oncePer(
  ({ kind, format, font = '' }: CellStyle) => `${kind}\n${format}\n${font}`,
);

function shelfName(
  column: ColumnKey,
  style: CellStyle,
  { budgetUnit, legacy, turned, scale, isOurs }: ValueContext,
): string {
  return [column, budgetUnit, legacy, turned, scale, isOurs, styleName(style)].join('\n');
}
