import type { CellRange } from '../../../shared/grid/address.ts';
import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseAddress } from '../../../shared/grid/address.ts';
import { invalidArgument } from './excel-error.ts';
import { SheetRange } from './sheet-range.ts';
import { tableBody } from './table.ts';
import type { Worksheet } from './worksheet.ts';

/** The cells that a text names, seen from a sheet: `B2`, `B2:C4`, `B:C`, `2:4`, `'My sheet'!B2`, a defined name, a table. */
export function resolveAddress(text: string, from: Worksheet): SheetRange {
  const range = resolveAddressIfAny(text, from);
  if (!range) throw invalidArgument();
  return range;
}

export function resolveAddressIfAny(text: string, from: Worksheet): SheetRange | undefined {
  const { sheetName, local } = splitSheetName(text.replace(/^=/, ''));
  const sheet = sheetName === undefined ? from : from.workbook.findSheet(sheetName);
  if (!sheet) return undefined;
  const area = parseArea(local);
  if (area) return new SheetRange(sheet, area);
  return namedRange(local, sheet);
}

/** Several areas separated by commas, all on one sheet. */
export function resolveAddresses(text: string, from: Worksheet): SheetRange[] {
  return text.split(',').map((part) => resolveAddress(part.trim(), from));
}

function splitSheetName(text: string): { sheetName?: string; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match?.[3]) return { local: text };
  return { sheetName: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), local: match[3] };
}

function parseArea(text: string): CellRange | undefined {
  const [first = '', last = first, ...more] = text.replaceAll('$', '').split(':');
  if (more.length > 0) return undefined;
  return (
    cellsBetween(first, last) ?? columnsBetween(first, last, text) ?? rowsBetween(first, last, text)
  );
}

function cellsBetween(first: string, last: string): CellRange | undefined {
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function columnsBetween(first: string, last: string, text: string): CellRange | undefined {
  const a = columnIndex(first);
  const b = columnIndex(last);
  if (!text.includes(':') || a === undefined || b === undefined) return undefined;
  return { top: 0, left: Math.min(a, b), bottom: MAX_ROWS - 1, right: Math.max(a, b) };
}

function rowsBetween(first: string, last: string, text: string): CellRange | undefined {
  if (!text.includes(':') || !/^\d+$/.test(first) || !/^\d+$/.test(last)) return undefined;
  const a = Number(first) - 1;
  const b = Number(last) - 1;
  return { top: Math.min(a, b), left: 0, bottom: Math.max(a, b), right: MAX_COLUMNS - 1 };
}

function namedRange(name: string, sheet: Worksheet): SheetRange | undefined {
  const found = sheet.names.find(name) ?? sheet.workbook.names.find(name);
  if (found) return found.range;
  const table = sheet.workbook.findTable(name);
  return table && tableBody(table);
}
