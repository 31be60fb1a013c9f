import { issue, type Fix, type Issue } from '../finding/finding.ts';
import { dayOfSerial, dayParts, isoDay, type IsoDay } from '../grid/serial-date.ts';
import type { ColumnKeyOfKind } from '../matrix/columns.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { parseTime, type ParsedTime } from './parse-time.ts';
import { ROMAN_QUARTERS } from './quarter.ts';
import type { CellInput, Reading } from './reading.ts';
import { spanOfPoint, type TimePoint } from './time-points.ts';
import type { TurnedDays } from './turned-days.ts';
import type { TimeValue } from './value.ts';

type TimeColumn = ColumnKeyOfKind<'time'>;

/** Numbers that can only be a year, and those that can only be a serial (1954–2119). */
const YEARS = { first: 1990, last: 2100 };
const SERIALS = { first: 20_000, last: 80_000 };

/**
 * Reads a start or a deadline. The days given are those that the writing covers, both ends inclusive: a month
 * runs from its first day to its last, a `date` has `from` = `to`.
 *
 * - `trước 20/5/2024`, `đến 30/6/2021`, `hết quý II/2021` give the day, month or quarter named; its last day is
 *   the last on which the deadline is met. "Trước" is read so too: offices count the day named as the deadline.
 * - `đầu`, `giữa`, `cuối tháng 6/2021` give the whole month, for no rule says where they begin.
 * - `open_from` has only `from`; `continuous`, `recurring`, `duration`, `by_reference` have no days.
 * - `unreadable` has only its text: nothing in it is understood, or the calendar has no such day.
 *
 * Real dates are taken by what their format shows: a date shown as `06/2021` is the month. Times of day and
 * durations are no dates. `turned` says what the column shows of US settings (`findTurnedDays`): days that may be
 * turned round are kept, with both readings in `time-swapped`. The other issues are `time-unreadable`,
 * `time-impossible`, `time-year-missing` and `time-reversed`.
 */
export function readTime(
  cell: CellInput,
  column: TimeColumn,
  turned?: TurnedDays,
): Reading<TimeValue> {
  const reading = readAsWritten(cell, column);
  const isDoubtful = turned === (typeof cell.value === 'number' ? 'dates' : 'texts');
  return isDoubtful && reading.issues.length === 0 ? withOtherReading(reading, column) : reading;
}

function readAsWritten(cell: CellInput, column: TimeColumn): Reading<TimeValue> {
  const { value } = cell;
  if (typeof value === 'number') return readNumber(value, cell, column);
  const text = cleanText(typeof value === 'string' ? value : cell.text);
  if (/^\d{5,8}$/.test(text)) {
    const days = daysOfPlainNumber(Number(text));
    if (days) return { value: { text, ...days }, issues: [] };
  }
  return fromParsed(text, parseTime(text, column), column);
}

/** A day that may be another with its day and month turned round: kept, with both readings said. */
function withOtherReading(reading: Reading<TimeValue>, column: TimeColumn): Reading<TimeValue> {
  const { kind, from, text } = reading.value;
  if (kind !== 'date' || from === undefined) return reading;
  const { year, month, day } = dayParts(from);
  const other = isoDay(year, day, month);
  if (other === undefined || other === from) return reading;
  const readings = [dayText(from), dayText(other)];
  const fix: Fix = { from: text, to: dayText(other), safe: false };
  return {
    value: reading.value,
    issues: [issue('time-swapped', { column, value: text, readings }, fix)],
  };
}

function fromParsed(text: string, parsed: ParsedTime, column: TimeColumn): Reading<TimeValue> {
  const { kind, from, to } = parsed;
  const value: TimeValue = {
    text,
    kind,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  return { value, issues: issuesOf(value, parsed, column) };
}

function issuesOf(value: TimeValue, parsed: ParsedTime, column: TimeColumn): readonly Issue[] {
  const { text } = value;
  if (parsed.reversed) {
    return [issue('time-reversed', { start: parsed.reversed.from, deadline: parsed.reversed.to })];
  }
  const { problem } = parsed;
  if (problem === undefined) return [];
  if (problem !== 'month-first') return [issue(`time-${problem}`, { column, value: text })];
  const canonical = printTime(value);
  const fix: Fix = { from: text, to: canonical, safe: false };
  return [issue('time-swapped', { column, value: text, readings: [canonical] }, fix)];
}

function readNumber(number: number, cell: CellInput, column: TimeColumn): Reading<TimeValue> {
  const { kind, format } = cell.style;
  const { text } = cell;
  if (kind === 'time' || kind === 'duration') return unreadable(text, column);
  if (kind === 'date' || kind === 'datetime') return readSerial(number, format, text, column);
  const days = daysOfPlainNumber(number);
  if (days) return { value: { text, ...days }, issues: [] };
  return fromParsed(text, parseTime(text, column), column);
}

function unreadable(text: string, column: TimeColumn): Reading<TimeValue> {
  return {
    value: { text, kind: 'unreadable' },
    issues: [issue('time-unreadable', { column, value: text })],
  };
}

type KnownDays = Pick<TimeValue, 'kind' | 'from' | 'to'>;

/** A number without a date format: a year, a serial, or a day written 20211231. */
function daysOfPlainNumber(number: number): KnownDays | undefined {
  if (Number.isInteger(number) && number >= YEARS.first && number <= YEARS.last) {
    return ofPoint({ kind: 'year', year: number });
  }
  if (number >= SERIALS.first && number <= SERIALS.last) return ofDay(dayOfSerial(number));
  if (!Number.isInteger(number) || number < 19_000_101 || number > 21_001_231) return undefined;
  return ofDay(isoDay(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100));
}

function ofDay(day: IsoDay | undefined): KnownDays | undefined {
  return day === undefined ? undefined : { kind: 'date', from: day, to: day };
}

function ofPoint(point: TimePoint & { readonly kind: 'month' | 'year' }): KnownDays | undefined {
  const span = spanOfPoint(point);
  return span && { kind: point.kind, ...span };
}

/** Units that a date format shows. */
function shownUnits(format: string): { day: boolean; month: boolean; year: boolean } {
  const bare = format
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .toLowerCase()
    .replace(/h+[^dmy]{0,3}m+|m+[^dmy]{0,3}s+/g, '');
  return { day: bare.includes('d'), month: bare.includes('m'), year: /[ybe]/.test(bare) };
}

function readSerial(
  serial: number,
  format: string,
  text: string,
  column: TimeColumn,
): Reading<TimeValue> {
  if (Number.isInteger(serial) && serial >= YEARS.first && serial <= YEARS.last) {
    return typedYear(serial, text, column);
  }
  const day = serial >= 366 ? dayOfSerial(serial) : undefined;
  if (day === undefined) return unreadable(text, column);
  const { year, month } = dayParts(day);
  const shown = shownUnits(format);
  const days =
    shown.day || !shown.year
      ? ofDay(day)
      : ofPoint(shown.month ? { kind: 'month', year, month } : { kind: 'year', year });
  if (!days) return unreadable(text, column);
  const isYearHidden = shown.day && shown.month && !shown.year;
  const issues = isYearHidden ? [issue('time-year-missing', { column, value: text })] : [];
  return { value: { text, ...days }, issues };
}

/** A year typed into a cell with a date format: Excel shows 2021 as 13/07/1905. */
function typedYear(year: number, text: string, column: TimeColumn): Reading<TimeValue> {
  const fix: Fix = { from: text, to: String(year), safe: false };
  return {
    value: { text, ...(ofPoint({ kind: 'year', year }) ?? { kind: 'unreadable' }) },
    issues: [issue('time-impossible', { column, value: text }, fix)],
  };
}

function dayText(day: IsoDay): string {
  const { year, month, day: number } = dayParts(day);
  return `${String(number).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}

function quarterText(day: IsoDay): string {
  const { year, month } = dayParts(day);
  return `Quý ${ROMAN_QUARTERS[Math.floor((month - 1) / 3)] ?? ''}/${String(year)}`;
}

/**
 * A time in canonical form; read again, it gives the same kind and days. What has no days, or days that its
 * form cannot hold, is printed as written.
 */
export function printTime(value: TimeValue): string {
  const { kind, from, to, text } = value;
  if (kind === 'continuous') return 'Thường xuyên';
  if (kind === 'open_from') return from === undefined ? text : `Từ ngày ${dayText(from)} trở đi`;
  if (from === undefined || to === undefined) return text;
  const { year, month } = dayParts(from);
  switch (kind) {
    case 'date':
      return dayText(to);
    case 'month':
      return `${String(month).padStart(2, '0')}/${String(year)}`;
    case 'quarter':
      return quarterText(to);
    case 'quarter_range':
      return `${quarterText(from)} - ${quarterText(to)}`;
    case 'half':
      return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${String(year)}`;
    case 'year':
      return String(year);
    case 'year_range':
      return `${String(year)}-${to.slice(0, 4)}`;
    case 'date_range':
      return `${dayText(from)} - ${dayText(to)}`;
    case 'recurring':
    case 'duration':
    case 'by_reference':
    case 'unreadable':
      return text;
  }
}
