import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellAddress, parseAddress } from '../../shared/grid/address.ts';
import type { CellStyle, CellValue } from '../../shared/grid/cell.ts';
import { DAYS_1900_TO_1904, serialOfDay } from '../../shared/grid/serial-date.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export interface ExpectedSheet {
  readonly name?: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly kind?: string | null;
  readonly n?: number;
  readonly merges?: number;
  readonly hidrows?: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly cells_complete: boolean;
}

export interface Expectation {
  readonly file: string;
  readonly outcome: 'read' | 'error' | 'special';
  readonly expected: string;
  readonly date1904?: boolean;
  readonly sheets?: readonly ExpectedSheet[];
}

export const corpusIsPresent = existsSync(`${FOLDER}EXPECT.json`);

export function corpusExpectations(): Expectation[] {
  const all = JSON.parse(readFileSync(`${FOLDER}EXPECT.json`, 'utf8')) as Record<
    string,
    Expectation
  >;
  return Object.values(all);
}

export function corpusBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`${FOLDER}files/${file}`));
}

/** Where a workbook differs from what the corpus says of it; empty when it is right. At most a dozen differences. */
export function differences(workbook: Workbook, expected: Expectation): string[] {
  const found: string[] = [];
  // Chart, macro and dialog sheets hold no cells; a sheet without a part may be shown as empty or left out.
  const wanted = (expected.sheets ?? []).filter((sheet) =>
    ['worksheet', 'csv'].includes(sheet.kind ?? ''),
  );
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.cellCount > 0 || wanted.some((one) => one.name === sheet.name || !one.name),
  );
  if (sheets.length !== wanted.length) {
    return [`sheets ${String(sheets.length)}, expected ${String(wanted.length)}`];
  }
  wanted.forEach((want, index) => {
    const sheet = sheets[index] as Sheet;
    found.push(...sheetDifferences(sheet, want, workbook, expected.date1904 === true));
  });
  return found.slice(0, 12);
}

function sheetDifferences(
  sheet: Sheet,
  want: ExpectedSheet,
  workbook: Workbook,
  is1904: boolean,
): string[] {
  const found: string[] = [];
  const check = (what: string, got: unknown, expected: unknown): void => {
    if (expected !== undefined && got !== expected) {
      found.push(
        `${sheet.name}: ${what} ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`,
      );
    }
  };
  check('name', sheet.name, want.name);
  // The facts of xlsb come from a reader that knows one kind of hiding only.
  const isHidden = sheet.visibility !== 'visible';
  if (workbook.format === 'xlsb') check('hidden', isHidden, want.state !== 'visible');
  else if (want.kind !== 'csv') check('state', sheet.visibility, want.state);
  check('merges', sheet.merges.length, want.merges);
  check('hidden rows', sheet.hiddenRows.size, want.hidrows);
  check('cells', sheet.cellCount, want.n);
  for (const [address, text] of Object.entries(want.cells)) {
    const at = parseAddress(address);
    if (at === undefined) continue;
    const value = sheet.value(at.row, at.column);
    const style = sheet.styleAt(sheet.positionOf(at.row), at.column);
    const isSecondHand = workbook.format === 'xlsb';
    if (!matches(value, style, text, is1904) && !(isSecondHand && likely(value, text))) {
      found.push(`${sheet.name}!${address}: ${JSON.stringify(value)}, expected ${text}`);
    }
  }
  if (want.cells_complete) found.push(...surplus(sheet, want));
  return found;
}

/**
 * The facts of xlsb come from a conversion by a program that calculates anew: an error may have become another one,
 * and a formula's boolean a number.
 */
function likely(value: CellValue | undefined, expected: string): boolean {
  if (expected.startsWith('e:')) return typeof value === 'object' && 'error' in value;
  if (typeof value !== 'boolean') return false;
  return expected.startsWith(`n:${value ? '1' : '0'}`);
}

function surplus(sheet: Sheet, want: ExpectedSheet): string[] {
  const found: string[] = [];
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column, value) => {
      const address = cellAddress(sheet.rowIndex(position), column);
      if (!(address in want.cells)) {
        found.push(`${sheet.name}!${address}: ${JSON.stringify(value)}, expected nothing`);
      }
    });
  }
  return found;
}

function matches(
  value: CellValue | undefined,
  style: CellStyle | undefined,
  expected: string,
  is1904: boolean,
): boolean {
  const bare = expected.replace(/ \((?:formula|covered)\)$/, '');
  const body = bare.slice(2);
  if (bare.startsWith('s:')) return matchesText(value, body);
  if (bare.startsWith('b:')) return value === (body === '1');
  if (bare.startsWith('e:'))
    return typeof value === 'object' && 'error' in value && value.error === body;
  if (bare.startsWith('f:')) return typeof value === 'object' && 'uncalculated' in value;
  if (typeof value !== 'number') return false;
  if (bare.startsWith('d:')) return isoMatches(value, body);
  if (bare.startsWith('t:')) return isoMatches(value, clockOfDuration(body));
  const dated = /^(\S+) \[date (.*)\]$/.exec(body);
  if (dated?.[1] === undefined || dated[2] === undefined) return near(value, Number(body));
  // Serial 60 is the day that 1900 did not have.
  if (dated[2].startsWith('serial') || dated[2].includes('fake'))
    return near(value, Number(dated[1]));
  if (style?.kind === 'time' || style?.kind === 'duration') return near(value, Number(dated[1]));
  if (dated[2].startsWith('time')) {
    return (
      near(value, Number(dated[1])) ||
      near(value, Number(dated[1]) + (is1904 ? DAYS_1900_TO_1904 : 0))
    );
  }
  return isoMatches(value, dated[2].replace(' ', 'T')) && (style?.kind ?? '').includes('date');
}

function matchesText(value: CellValue | undefined, stored: string): boolean {
  if (typeof value !== 'string') return false;
  const text = value.replaceAll('\r\n', '\n');
  const cut = /^(.*)…(?:\(\d+ chars\))?$/s.exec(stored);
  if (cut?.[1] !== undefined && value.startsWith(cut[1])) return true;
  // Text of windows-1258 is composed when it is read.
  return [stored.replaceAll('\r\n', '\n'), decoded(stored), stored.normalize('NFC')].includes(text);
}

/** Undoes the escapes that Excel hides from its user. */
function decoded(stored: string): string {
  return stored
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}

function isoMatches(value: number, iso: string): boolean {
  const [day, clock] = iso.includes('T')
    ? iso.split('T')
    : iso.includes('-')
      ? [iso, '']
      : ['', iso];
  const [hours, minutes, seconds] = (clock === '' || clock === undefined ? '0:0:0' : clock)
    .split(':')
    .map(Number);
  const time = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
  const serial = day === '' || day === undefined ? 0 : serialOfDay(day);
  return Math.abs(value - serial - time) < 2 / 86_400;
}

/** `PT10H10M10S` as `10:10:10`. */
function clockOfDuration(duration: string): string {
  const match = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration);
  return match === null ? '' : match.slice(1).join(':');
}

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
