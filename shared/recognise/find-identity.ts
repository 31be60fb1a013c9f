import type { IsoDay } from '../grid/serial-date.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Workbook } from '../grid/workbook.ts';
import { parseKeyCell, type Stamp } from '../matrix/stamp.ts';
import type { Evidence } from '../matrix/submission.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import { findAgency, listAgencies } from '../value/agency-list.ts';
import { agencyAt } from '../value/agency-index.ts';
import { Memo, oncePer } from '../value/memo.ts';
import { findPeriodIn, parsePeriod, type Period } from '../value/period.ts';
import { squash } from '../vietnamese/clean-text.ts';
import { foldWords } from '../vietnamese/fold-key.ts';
import type { AgencyRef } from '../value/value.ts';
import { comparableText, isBlank, plainKey, unicodeText } from './cell-text.ts';
import { leadingOrdinal } from './ordinal.ts';

/** Who sent a file and for when, and what says so. */
export interface Identity {
  readonly department?: AgencyRef;
  readonly departmentFrom?: Evidence;
  readonly period?: Period;
  readonly periodFrom?: Evidence;
}

/** Lines above the tables of one visible sheet. */
export interface TitleLines {
  readonly sheet: string;
  readonly lines: readonly string[];
}

const DEPARTMENT_LABEL =
  /^(?:(?:ten )?(?:don vi|co quan)(?: bao cao| gui(?: bao cao)?| lap(?: bieu)?| thuc hien bao cao)?|so nganh|department|reporting department)$/;
const PERIOD_LABEL = /^(?:ky(?: bao cao)?|thoi ky(?: bao cao)?|period|reporting period)$/;
const NOT_THE_SENDER =
  /^(?:kinh gui|noi nhan|don vi tinh|dvt|kem theo|can cu|theo|thuc hien|ban hanh)\b/;
const OWN_TITLE =
  /^(?:bao cao|ma tran|bieu|bang|danh muc|danh sach|phu luc|ke hoach|tong hop|nhiem vu|tinh hinh|ket qua)\b/;
const MOST_ROWS = 40;
/** A row of more cells is a table's, and none of labels and their values. */
const MOST_LABEL_CELLS = 8;
const LONGEST_LABEL = 80;

/**
 * Department and period of a submission: the user's word, else the stamp, else the content (the information sheet,
 * then the lines above the tables, then names of sheets), else the file's name.
 */
export function findIdentity(
  workbook: Workbook,
  stamp: Stamp | undefined,
  titles: readonly TitleLines[],
  file: string,
  programme: Programme,
  given: { readonly department?: AgencyRef; readonly period?: Period; readonly at?: IsoDay },
): Identity {
  const period = findPeriod(workbook, stamp, titles, file, given.period);
  const at = given.at ?? period?.value.to;
  const department = findDepartment(workbook, stamp, titles, file, programme, given.department, at);
  return {
    ...(department ? { department: department.value, departmentFrom: department.from } : {}),
    ...(period ? { period: period.value, periodFrom: period.from } : {}),
  };
}

interface Found<Value> {
  readonly value: Value;
  readonly from: Evidence;
}

function findDepartment(
  workbook: Workbook,
  stamp: Stamp | undefined,
  titles: readonly TitleLines[],
  file: string,
  programme: Programme,
  given: AgencyRef | undefined,
  at: IsoDay | undefined,
): Found<AgencyRef> | undefined {
  if (given) return { value: given, from: 'user' };
  const stamped = programme.agencies.find(({ id }) => id === stamp?.department);
  if (stamped) return { value: refOf(stamped), from: 'stamp' };
  const whole = (text: string): Agency | undefined => wholeAgency(text, programme, at);
  const inContent =
    firstOf(
      infoValues(workbook, 'department', DEPARTMENT_LABEL),
      (text) => whole(text) ?? reporting(findAgency(text, programme, at)),
    ) ??
    onlyOf(titles.flatMap(({ lines }) => lines.flatMap((line) => senderIn(line, whole)))) ??
    onlyOf(titles.flatMap(({ sheet }) => whole(sheet) ?? []));
  if (inContent) return { value: refOf(inContent), from: 'content' };
  const named = reporting(findAgency(nameOf(file), programme, at));
  if (named) return { value: refOf(named), from: 'file-name' };
  const inTitle = onlyOf(
    titles.flatMap(({ lines }) => lines.flatMap((line) => namedIn(line, programme, at))),
  );
  return inTitle ? { value: refOf(inTitle), from: 'content' } : undefined;
}

/** The agency that the title of a table or report names among other words: `MA TRẬN NHIỆM VỤ CỦA SỞ Y TẾ NĂM 2021`. */
function namedIn(line: string, programme: Programme, at: IsoDay | undefined): Agency[] {
  if (!OWN_TITLE.test(plainKey(line))) return [];
  const agency = reporting(findAgency(line, programme, at));
  return agency ? [agency] : [];
}

function findPeriod(
  workbook: Workbook,
  stamp: Stamp | undefined,
  titles: readonly TitleLines[],
  file: string,
  given: Period | undefined,
): Found<Period> | undefined {
  if (given) return { value: given, from: 'user' };
  const stamped = stamp?.period === undefined ? undefined : parsePeriod(stamp.period);
  if (stamped) return { value: stamped, from: 'stamp' };
  const lines = titles.flatMap(({ lines: own }) => own);
  const inContent =
    firstOf(
      infoValues(workbook, 'period', PERIOD_LABEL),
      (text) => parsePeriod(text) ?? findPeriodIn(text),
    ) ??
    firstOf(lines, (line) => (/kỳ/iu.test(line) ? findPeriodIn(line) : undefined)) ??
    firstOf(lines, (line) => (isAside(line) ? undefined : findPeriodIn(line)));
  if (inContent) return { value: inContent, from: 'content' };
  const named = findPeriodIn(nameOf(file));
  return named ? { value: named, from: 'file-name' } : undefined;
}

/** A line that speaks of another document, or of the day of signing. */
function isAside(line: string): boolean {
  return /^\(|^kèm theo|^căn cứ|ngày[\d…. ]*tháng|giai đoạn|số:? ?\d[ \d]*\//iu.test(squash(line));
}

function refOf(agency: Agency): AgencyRef {
  return { text: agency.name, id: agency.id };
}

function reporting(agency: Agency | undefined): Agency | undefined {
  return agency?.reports === true ? agency : undefined;
}

function nameOf(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return base.replace(/\.[a-z0-9]{2,5}$/i, '').normalize('NFC');
}

function firstOf<Value>(
  texts: readonly string[],
  find: (text: string) => Value | undefined,
): Value | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one agency that all of several mentions mean; none when they differ. */
function onlyOf(agencies: readonly Agency[]): Agency | undefined {
  const [first] = agencies;
  return agencies.every(({ id }) => id === first?.id) ? first : undefined;
}

const wholes = oncePer<Programme, Memo<string, { readonly agency: Agency | undefined }>>(
  () => new Memo(1000),
);

/** A reporting agency whose name is all that a text says; titles above the tables are much the same in all files. */
export function wholeAgency(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): Agency | undefined {
  if (text.length > 120 || text.trim() === '') return undefined;
  return wholes(programme).get(`${at ?? ''}\n${text}`, () => ({
    agency: agencyOfAll(text, programme, at),
  })).agency;
}

function agencyOfAll(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): Agency | undefined {
  const [only, ...others] = listAgencies(text, programme, at);
  if (others.length > 0 || only?.id === undefined) return undefined;
  return reporting(programme.agencies.find(({ id }) => id === only.id));
}

/** Agencies that a line above a table names as its sender: after a label, or as a line of their own. */
function senderIn(line: string, whole: (text: string) => Agency | undefined): Agency[] {
  return line.split('\n').flatMap((part) => {
    const text = part.trim();
    if (text === '' || NOT_THE_SENDER.test(plainKey(text))) return [];
    const colon = text.indexOf(':');
    const isLabelled = colon > 0 && DEPARTMENT_LABEL.test(plainKey(text.slice(0, colon)));
    const agency = whole(isLabelled ? text.slice(colon + 1) : text);
    return agency ? [agency] : [];
  });
}

/** Agencies that lines name as senders, a running number before them or not: `II. SỞ TÀI CHÍNH`, `Đơn vị: Sở Y tế`. */
export function sendersIn(
  lines: readonly string[],
  programme: Programme,
  at: IsoDay | undefined,
): Agency[] {
  const whole = (text: string) => {
    const name = leadingOrdinal(text)?.rest ?? text;
    return isNearlyName(name, programme) ? wholeAgency(name, programme, at) : undefined;
  };
  return lines.flatMap((line) => senderIn(line, whole));
}

/** Words that may stand behind a name: `tỉnh Quảng Trị`. */
const MOST_BEHIND = 4;

/** Whether a text begins with an agency's name and hardly goes on: told with less than finding out what else it may be. */
function isNearlyName(text: string, programme: Programme): boolean {
  if (text.length > 120) return false;
  const words = foldWords(text);
  const match = agencyAt(text, words, 0, programme);
  return match !== undefined && words.length - match.last <= MOST_BEHIND;
}

/** Whether a heading or label says that it names who reports. */
export function isSenderLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && DEPARTMENT_LABEL.test(plainKey(text));
}

/** Values that information sheets give a field: by the template's hidden keys, else by the field's label. */
function infoValues(workbook: Workbook, key: string, label: RegExp): string[] {
  const keyed = workbook.sheets.flatMap((sheet) => keyedValues(sheet, key));
  if (keyed.length > 0) return keyed;
  return workbook.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => labelledValues(sheet, label));
}

/** The value two columns to the right of a key cell `#info.…`. */
function keyedValues(sheet: Sheet, key: string): string[] {
  const values: string[] = [];
  const end = Math.min(sheet.rowCount, MOST_ROWS);
  for (let position = 0; position < end; position++) {
    for (let at = sheet.firstCell(position); at < sheet.firstCell(position + 1); at++) {
      const value = sheet.cellValue(at);
      const parsed = typeof value === 'string' ? parseKeyCell(value.trim()) : undefined;
      if (parsed?.sheet !== 'info' || parsed.key !== key) continue;
      const text = comparableText(sheet, position, sheet.cellColumn(at) + 2);
      if (text !== '') values.push(text);
    }
  }
  return values;
}

/** Values beside a label, in the next cell that says something, or after its colon. */
function labelledValues(sheet: Sheet, label: RegExp): string[] {
  const values: string[] = [];
  const end = Math.min(sheet.rowCount, MOST_ROWS);
  for (let position = 0; position < end; position++) {
    if (sheet.cellsInRow(position) > MOST_LABEL_CELLS) continue;
    let awaited = false;
    sheet.eachCell(position, (_column, value, style) => {
      if (isBlank(value)) return;
      const text = unicodeText(sheet.display(value, style), style.font);
      if (awaited) {
        values.push(text);
        awaited = false;
        return;
      }
      if (typeof value !== 'string' || value.length > 160) return;
      const colon = text.indexOf(':');
      const name = colon < 0 ? text : text.slice(0, colon);
      if (name.length > LONGEST_LABEL || !label.test(plainKey(name))) return;
      const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
      if (rest === '') awaited = true;
      else values.push(rest);
    });
  }
  return values;
}
