const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Receives one field: zero-based line of the table, zero-based column, text without its quotes. */
export type FieldVisitor = (row: number, column: number, text: string) => void;

/**
 * Goes over delimited text (RFC 4180) as Excel reads it: a quote opens a quoted field only at the field's start,
 * two quotes inside one stand for one, and a quoted field may hold delimiters and line breaks. An unclosed quote
 * runs to the end.
 */
export function parseDelimited(text: string, delimiter: string, visit: FieldVisitor): void {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  let at = 0;
  let row = 0;
  let column = 0;
  while (at < length) {
    let field: string;
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      const inner = text.slice(at + 1, end).replaceAll('""', '"');
      const rest = plainEnd(text, Math.min(end + 1, length), separator);
      field = foldBreaks(inner) + text.slice(Math.min(end + 1, length), rest);
      at = rest;
    } else {
      const end = plainEnd(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    if (field !== '') visit(row, column, field);
    const code = text.charCodeAt(at);
    at++;
    if (code === separator) {
      column++;
      continue;
    }
    if (code === CR && text.charCodeAt(at) === LF) at++;
    row++;
    column = 0;
  }
}

function plainEnd(text: string, start: number, separator: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
    at++;
  }
  return at;
}

/** Index of the quote that closes a quoted field, or the text's length. */
function closingQuote(text: string, start: number): number {
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote;
    at = quote + 2;
  }
}

function foldBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
