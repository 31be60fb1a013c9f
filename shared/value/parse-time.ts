import type { IsoDay } from '../grid/serial-date.ts';
import { squash, trimEnd } from '../vietnamese/clean-text.ts';
import { plainText } from '../vietnamese/fold-key.ts';
import {
  lacksOnlyYear,
  parsePoint,
  spanOfPoint,
  type DaySpan,
  type TimePoint,
} from './time-points.ts';
import type { TimeKind } from './value.ts';

/** What a text says of time, and what is wrong with it. */
export interface ParsedTime {
  readonly kind: TimeKind;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly problem?: 'unreadable' | 'impossible' | 'year-missing' | 'month-first';
  /** Ends of a range that runs backwards. */
  readonly reversed?: DaySpan;
}

/** No time takes more characters than this. */
const LONGEST = 500;

const UNREADABLE: ParsedTime = { kind: 'unreadable', problem: 'unreadable' };
const IMPOSSIBLE: ParsedTime = { kind: 'unreadable', problem: 'impossible' };

const CONTINUOUS =
  /\b(?:thuong xuyen|lien tuc|xuyen suot|trong suot|khong (?:xac dinh )?thoi han|continuous|ongoing)\b/;
const RECURRING =
  /\b(?:(?:hang|moi|dinh ky) ?(?:0?6 )?(?:nam|quy|thang|tuan|ngay)|dinh ky|thuong nien|0?\d ?lan ?\/ ?(?:nam|quy|thang|tuan)|0?\d (?:thang|quy|nam) ?\/ ?lan|annually|yearly|quarterly|monthly)\b/;
const DURATION =
  /^(?:(?:trong|trong vong|khoang|toi da|khong qua|sau) )?\d{1,3}(?:[.,]\d)? ?(?:ngay|tuan|thang|nam|quy|gio)(?: lam viec)?(?: (?:ke tu|tinh tu|sau|tu) .*)?$/;
const BY_REFERENCE =
  /^(?:theo|khi|sau khi|ngay sau khi|ngay khi|tuy|phu thuoc|can cu)\b|\btheo (?:lo trinh|ke hoach|tien do|yeu cau|quy dinh|huong dan|chi dao|van ban|thuc te|nghi quyet|quyet dinh|thoi gian|de nghi|phe duyet|du an|de an|chuong trinh|nhu cau)\b/;
const WITHOUT_YEAR = /^(?:(?:trong|ca|cuoi|dau|giua|het|den het) )+nam(?: nay)?$/;

const OPEN_END =
  /[,;]? ?(?:va )?(?:(?:cac|nhung) )?(?:nam (?:tiep theo|ke tiep|sau(?: do)?)|giai doan (?:tiep theo|sau))$|,? ?tro di$| ?(?:-|den) ?nay$/;
const VISION = /[,;]? ?(?:va )?\(?(?:dinh huong|tam nhin)\b.*$/;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const CLOCK = /(?:^|\s)\d{1,2} ?(?:h|gio|:) ?(?:\d{1,2}(?::\d{1,2})?)? ?(?:phut|am|pm)?(?=$|[\s,])/;
const WEEKDAY = /^(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat),? ?(?=ngay|\d{1,2}[/.-])/;

/** Words before a point that do not change which days are meant. */
const LEAD_IN =
  /^(?:thoi gian|thoi han|thoi diem|han cuoi|han|tien do|hoan thanh|xong|ket thuc|thuc hien|trien khai|bat dau|ban hanh|trinh|bao cao|du kien|cham nhat|muon nhat|khong qua|truoc|den|toi|het|trong|vao|ngay|la|khoang|giai doan|nhiem ky|dau(?= (?:thang|nam|quy))|giua(?= (?:thang|nam|quy))|cuoi(?= (?:thang|nam|quy))|tuan (?:thu )?\S{1,5}(?= (?:cua )?thang)|cua|(?:ke hoach )?0?5 nam(?= \d{4})|nam hoc)(?:[ :]+|(?=\d))/;
const FROM = /^(?:(?:ke |bat dau |thuc hien )?tu|since|from)(?: |(?=\d))/;
const NOW = /^(?:tu )?(?:hien )?nay ?(?:den|-|toi) ?/;
const RANGE_SIGN = / ?(?:-+>?|~|→) ?| (?:den|toi|to)(?: het)? /g;
const LIST_SIGN = / ?[,;+&] ?| va /;

function settle(text: string): string {
  let plain = trimEnd(plainText(squash(text)), '.;,:');
  if (/^\([^()]*\)$/.test(plain)) plain = plain.slice(1, -1);
  const open = plain.replace(BRACKETS, ' ').replace(/ {2,}/g, ' ').trim();
  plain = open === '' ? plain : open;
  const timeless = plain.replace(CLOCK, ' ').replace(/ {2,}/g, ' ').trim();
  return /\d/.test(timeless) && timeless !== plain ? timeless.replace(/^, ?/, '') : plain;
}

function stripLeadIn(text: string): string {
  let rest = text.replace(WEEKDAY, '');
  for (let next = rest; ; rest = next) {
    next = rest.replace(LEAD_IN, '');
    if (next === rest || next === '') return rest;
  }
}

/** Reads a time as annexes of plans write it: every kind of {@link TimeKind}, in Vietnamese and, where plain, in English. */
export function parseTime(text: string, column: 'start' | 'deadline'): ParsedTime {
  if (text.length > LONGEST) return UNREADABLE;
  const parsed = parseOneLine(text, column);
  if (parsed !== UNREADABLE || !/[\n\r]/.test(text)) return parsed;
  return parseOneLine(text.replace(/[\n\r]/g, '; '), column);
}

function parseOneLine(text: string, column: 'start' | 'deadline'): ParsedTime {
  const plain = settle(text);
  if (CONTINUOUS.test(plain)) return { kind: 'continuous' };
  if (RECURRING.test(plain)) return { kind: 'recurring' };
  const open = plain.replace(OPEN_END, '');
  if (open !== plain) return openFrom(open);
  const sighted = plain.replace(VISION, '');
  const direct = parseDays(sighted === '' ? plain : sighted, column);
  if (direct) return direct;
  if (DURATION.test(plain)) return { kind: 'duration' };
  if (BY_REFERENCE.test(plain)) return { kind: 'by_reference' };
  if (WITHOUT_YEAR.test(plain)) return { kind: 'year', problem: 'year-missing' };
  return UNREADABLE;
}

function openFrom(text: string): ParsedTime {
  const days = parseDays(text, 'start');
  if (!days) return UNREADABLE;
  return days.from === undefined ? days : { kind: 'open_from', from: days.from };
}

function parseDays(text: string, column: 'start' | 'deadline'): ParsedTime | undefined {
  const now = text.replace(NOW, '');
  if (now !== text) {
    const until = parseDays(now, 'deadline');
    return until?.to === undefined ? until : { kind: until.kind, to: until.to };
  }
  const lead = stripLeadIn(text);
  const point = parsePoint(lead);
  if (point) return ofPoint(point);
  const after = lead.replace(FROM, '');
  const range = parseRange(stripLeadIn(after)) ?? parseList(stripLeadIn(after));
  if (range) return range;
  if (after === lead) return undefined;
  const start = parsePoint(stripLeadIn(after));
  if (!start) return undefined;
  const days = ofPoint(start);
  if (column === 'start' || days.from === undefined) return days;
  return { kind: 'open_from', from: days.from };
}

function ofPoint(point: TimePoint): ParsedTime {
  const kind = point.kind === 'months' ? 'date_range' : point.kind;
  const span = spanOfPoint(point);
  if (span) return point.monthFirst ? { kind, ...span, problem: 'month-first' } : { kind, ...span };
  return lacksOnlyYear(point) ? { kind, problem: 'year-missing' } : IMPOSSIBLE;
}

function parseRange(text: string): ParsedTime | undefined {
  let tries = 0;
  for (const sign of text.matchAll(RANGE_SIGN)) {
    if (++tries > 6) return undefined;
    const left = stripLeadIn(text.slice(0, sign.index));
    const right = stripLeadIn(text.slice(sign.index + sign[0].length));
    const ends = rangeEnds(left, right);
    if (ends) return between(ends);
  }
  return undefined;
}

/** The two ends of a range; what the first leaves out is taken from the second: `quý I-II/2021`, `01-30/6/2021`. */
function rangeEnds(left: string, right: string): readonly TimePoint[] | undefined {
  const [first, second] = parseAlike([left, right]);
  if (!second) return undefined;
  if (first) return [first, second];
  if (!/^(?:\d{1,2}|i{1,3}|iv)$/.test(left)) return undefined;
  if (second.kind === 'quarter') {
    const asQuarter = parsePoint(`quy ${left}`);
    return asQuarter && [asQuarter, second];
  }
  if (!/^\d/.test(left)) return undefined;
  if (second.kind === 'month') return [{ kind: 'month', month: Number(left) }, second];
  if (second.kind !== 'date' || second.month === undefined) return undefined;
  return [{ kind: 'date', day: Number(left), month: second.month }, second];
}

/** Points whose first one may name the unit for all: `quý 1, 2/2021`, `tháng 6, 7/2021`. */
function parseAlike(texts: readonly string[]): readonly (TimePoint | undefined)[] {
  const unit = /^(?:qu[yi]|q|thang|t)(?= ?\S)/.exec(texts[0] ?? '')?.[0];
  return texts.map((text) => {
    const inUnit =
      unit !== undefined && /^[\div]/.test(text) ? parsePoint(`${unit} ${text}`) : undefined;
    return inUnit && spanOrPart(inUnit) ? inUnit : parsePoint(text);
  });
}

function spanOrPart(point: TimePoint): boolean {
  return spanOfPoint(point) !== undefined || lacksOnlyYear(point);
}

function parseList(text: string): ParsedTime | undefined {
  const parts = text.split(LIST_SIGN).map(stripLeadIn);
  if (parts.length < 2 || parts.length > 12) return undefined;
  const points = parseAlike(parts).filter((point) => point !== undefined);
  return points.length === parts.length ? between(points) : undefined;
}

function between(points: readonly TimePoint[]): ParsedTime {
  const filled = fillYears(points);
  if (!filled) return { kind: rangeKind(points), problem: 'year-missing' };
  const spans = filled.map(spanOfPoint);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last || spans.includes(undefined)) return IMPOSSIBLE;
  if (first.from > last.to) {
    return { kind: 'unreadable', reversed: { from: first.from, to: last.to } };
  }
  const monthFirst = points.some((point) => point.monthFirst);
  const days = { kind: rangeKind(points), from: first.from, to: last.to };
  return monthFirst ? { ...days, problem: 'month-first' } : days;
}

/** Gives points without a year that of the next one that has it; a year earlier where they would come after it. */
function fillYears(points: readonly TimePoint[]): TimePoint[] | undefined {
  const filled: TimePoint[] = [];
  for (const point of [...points].reverse()) {
    const next = filled[0];
    const year = point.year ?? next?.year;
    if (year === undefined) return undefined;
    const given = { ...point, year };
    const span = spanOfPoint(given);
    const after = next && spanOfPoint(next);
    const isLater = point.year === undefined && span && after && span.from > after.to;
    filled.unshift(isLater ? { ...point, year: year - 1 } : given);
  }
  return filled;
}

function rangeKind(points: readonly TimePoint[]): TimeKind {
  if (points.every(({ kind }) => kind === 'year')) return 'year_range';
  return points.every(({ kind }) => kind === 'quarter') ? 'quarter_range' : 'date_range';
}
