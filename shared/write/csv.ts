import type { BookRow, BookValue, CellContent } from '../grid/book.ts';
import type { Platform } from '../platform.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** First characters with which a spreadsheet takes text for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * Rows as CSV: UTF-8 with a byte-order mark, hidden rows left out. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers stay numbers, negative ones too. `separator` is `,`, or `;` for an Excel
 * whose decimal sign is the comma.
 */
export function writeCsv(
  rows: Iterable<BookRow>,
  platform: Platform,
  separator: ',' | ';' = ',',
): Uint8Array {
  let text = BYTE_ORDER_MARK;
  for (const { cells, hidden } of rows) {
    if (hidden === true) continue;
    text += Array.from(cells, (cell) => field(cell, separator)).join(separator) + LINE_END;
  }
  return platform.encodeUtf8(text);
}

function field(content: CellContent, separator: string): string {
  const value = typeof content === 'object' ? content.value : content;
  if (value === undefined) return '';
  const text = shown(value, separator);
  return /["\r\n\t]/.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function shown(value: BookValue, separator: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    return separator === ';' ? String(value).replace('.', ',') : String(value);
  }
  return FORMULA_START.test(value) ? `'${value}` : value;
}
