import { issue, type Fix, type Issue } from '../finding/finding.ts';
import { isoDay, type IsoDay } from '../grid/serial-date.ts';
import type { Programme } from '../programme/programme.ts';
import { cleanText, squash, trimEnd } from '../vietnamese/clean-text.ts';
import { asciiKey, plainText } from '../vietnamese/fold-key.ts';
import { latinise } from '../vietnamese/look-alikes.ts';
import { scanSymbols, type FoundSymbol } from './scan-symbol.ts';
import type { CellInput, Reading } from './reading.ts';
import type { DocumentRef } from './value.ts';

/** What a symbol looks like that has gone wrong: a number and capitals joined by `/` or `-`, or capitals alone so joined. */
const LIKE_A_SYMBOL =
  /(?<![\p{L}\d/.,-])\d{1,6}(?:\s{0,3}\/\s{0,3}|-)\p{Lu}{2}|(?:^|[\s(])(?:NQ|QĐ|QD|KH|BC|CT|CTr|TTr|HD|TB|NĐ|ND|TT|CV|UBND)\s{0,3}[-/]\s{0,3}(?:\d|TW|TU|UBND|CP|TTg|HĐND)/u;
const DATE =
  /(?:ngay|,|\()\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|ngay\s?(\d{1,2}) thang (\d{1,2}) nam (\d{4})/;
const LEAD_IN =
  /(?:(?:nghi quyet|quyet dinh|ke hoach|chi thi|cong van|van ban|bao cao|chuong trinh|thong bao|to trinh|nghi dinh|thong tu|huong dan|de an|luat|ket luan|thong tri|cong dien|quy dinh|quy che)\s{1,2})?(?:so\s?:?\s{0,2})?$/;

/**
 * The documents that a cell cites, in its order: each with its words, the symbol in canonical form and the day
 * where they are given ("Kế hoạch số 5807/KH-UBND ngày 17/12/2020 của UBND tỉnh"). Slips of form (spaces, dashes,
 * `Ð`, `TTR`, one digit, unmarked `QD`) and a known document's symbol joined wrongly (`52/NQ-TW`) are read and
 * reported as one `document-malformed` for the cell, with the mended cell as a safe fix. Text that cites no symbol
 * is one reference without issue, unless it looks like a symbol gone wrong.
 */
export function readDocuments(
  cell: CellInput,
  programme: Programme,
): Reading<readonly DocumentRef[]> {
  const original = cleanText(typeof cell.value === 'string' ? cell.value : cell.text);
  const text = settle(original);
  const symbols = scanSymbols(text).map((symbol) => asKnown(symbol, programme));
  if (symbols.length === 0) {
    const issues = LIKE_A_SYMBOL.test(text)
      ? [issue('document-malformed', { value: original })]
      : [];
    return { value: [{ text: original }], issues };
  }
  return {
    value: references(text, symbols, original),
    issues: formIssues(original, text, symbols),
  };
}

/** Same length as the cell where it is composed and on one line: dashes and look-alikes are written plainly. */
function settle(text: string): string {
  const lines = text.includes('\n') || text.includes('\r') ? joinLines(text) : text;
  return latinise(squash(lines));
}

const knownSymbols = new WeakMap<Programme, ReadonlyMap<string, string>>();

/** Symbols of the programme's documents by their letters and digits. */
function symbolsOf(programme: Programme): ReadonlyMap<string, string> {
  let known = knownSymbols.get(programme);
  if (!known) {
    const documents = [programme.resolution, ...programme.documents];
    known = new Map(documents.map(({ symbol }) => [compact(symbol), symbol]));
    knownSymbols.set(programme, known);
  }
  return known;
}

function joinLines(text: string): string {
  return text
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ');
}

/** Canonical form by a document that the programme knows, where letters and digits are the same. */
function asKnown(symbol: FoundSymbol, programme: Programme): FoundSymbol {
  const canonical = symbolsOf(programme).get(compact(symbol.written));
  return canonical === undefined ? symbol : { ...symbol, canonical };
}

function compact(symbol: string): string {
  return asciiKey(symbol).replaceAll(' ', '').replace(/^0+/, '');
}

function references(
  text: string,
  symbols: readonly FoundSymbol[],
  original: string,
): readonly DocumentRef[] {
  const plain = plainText(text);
  const starts = symbols.map((symbol, index) =>
    index === 0 ? 0 : pieceStart(plain, symbols[index - 1]?.end ?? 0, symbol.start),
  );
  return symbols.map((symbol, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    const piece = trimEnd(text.slice(start, end), ';,.+-').replace(/^[\s;,.+-]+/, '');
    const date = dateIn(plain.slice(symbol.end, end));
    return {
      text: symbols.length === 1 ? original : piece.replace(/ và$/, ''),
      ...(symbol.canonical === undefined ? {} : { symbol: symbol.canonical }),
      ...(date === undefined ? {} : { date }),
    };
  });
}

/** Where the words of a citation begin: at its type word and "số", after the separator before them. */
function pieceStart(plain: string, from: number, symbol: number): number {
  const before = plain.slice(from, symbol);
  const lead = LEAD_IN.exec(before)?.[0].length ?? 0;
  const separator = /[;,+][^;,+]*$/.exec(before)?.index;
  const leadStart = symbol - lead;
  if (separator === undefined) return leadStart;
  const afterSeparator = from + separator + 1;
  return afterSeparator <= leadStart ? afterSeparator : leadStart;
}

function dateIn(plain: string): IsoDay | undefined {
  const match = DATE.exec(plain);
  if (!match) return undefined;
  const [day, month, year] = match
    .slice(1)
    .filter((part: string | undefined) => part !== undefined)
    .map(Number);
  return isoDay(year ?? 0, month ?? 0, day ?? 0);
}

function formIssues(
  original: string,
  text: string,
  symbols: readonly FoundSymbol[],
): readonly Issue[] {
  const bad = symbols.filter((symbol) => isMalformed(symbol, original));
  if (bad.length === 0) return [];
  const value = bad.map((symbol) => asWritten(symbol, original, text)).join('; ');
  const mended = bad.filter(({ canonical }) => canonical !== undefined);
  if (mended.length < bad.length) return [issue('document-malformed', { value })];
  const canonical = mended.map((symbol) => symbol.canonical ?? '').join('; ');
  const fix: Fix = { from: original, to: mend(text, mended, original), safe: true };
  return [issue('document-malformed', { value, canonical }, fix)];
}

/** The symbol with the cell's own dashes and letters, where settling the text moved nothing. */
function asWritten({ start, end, written }: FoundSymbol, original: string, text: string): string {
  return original.length === text.length ? original.slice(start, end) : written;
}

/** A look-alike letter or dash is a slip too, though it is gone from the settled text. */
function isMalformed({ canonical, written }: FoundSymbol, original: string): boolean {
  return canonical === undefined || canonical !== written || !original.includes(canonical);
}

/** The cell with canonical symbols in place of the written ones; line breaks come back as they were. */
function mend(text: string, symbols: readonly FoundSymbol[], original: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, canonical } of symbols) {
    result += text.slice(at, start) + (canonical ?? '');
    at = end;
  }
  result += text.slice(at);
  return original.includes('\n') ? result.replaceAll('; ', '\n') : result;
}
