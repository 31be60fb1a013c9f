import type { WorkbookFormat } from '../grid/workbook.ts';
import type { Platform } from '../platform.ts';
import { decodeText } from './csv/decode-text.ts';
import type { DecodedText } from './csv/decode-text.ts';
import { guessDelimiter } from './csv/guess-delimiter.ts';
import { openWithoutAsking } from './encrypted/default-password.ts';
import { isMail, isWebArchive, pagesOf } from './html/web-archive.ts';
import type { ReadLimits } from './limits.ts';
import { OleFile } from './ole-file.ts';
import type { ReadSource } from './reader.ts';
import { refuse } from './read-error.ts';
import { sniffArchive } from './sniff-archive.ts';
import { sniffOle } from './sniff-ole.ts';
import { isBinary, sniffSignature, startsWith } from './sniff-signature.ts';
import { ZipArchive } from './zip/zip-archive.ts';

/** A source, and what was assumed to open it. */
export interface SniffedSource extends ReadSource {
  /** Legacy encoding told by letters alone. */
  readonly guessedEncoding?: string;
}

/** Extensions under which a single column of text is meant as a table. */
const TEXT_EXTENSION = /\.(?:csv|tsv|tab|txt|prn)$/i;

/**
 * Tells what a file is by its content; its extension only decides whether plain text is meant as a table. Stops with
 * the failure that says what the file is when it is no workbook.
 */
export function sniffFormat(
  bytes: Uint8Array,
  file: string,
  platform: Platform,
  limits: ReadLimits,
): SniffedSource {
  if (bytes.length === 0) refuse('file-empty', {});
  const base = { bytes, file, platform, limits };
  if (startsWith(bytes, 'PK')) {
    const archive = new ZipArchive(bytes, platform, limits);
    return { ...base, archive, format: sniffArchive(archive, platform) };
  }
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const ole = new OleFile(bytes);
    const plain = openWithoutAsking(ole, platform);
    if (plain === undefined) return { ...base, ole, format: sniffOle(ole) };
    const archive = new ZipArchive(plain, platform, limits);
    return { ...base, bytes: plain, archive, format: sniffArchive(archive, platform) };
  }
  if (isBareBiff(bytes)) return { ...base, format: 'xls' };
  const looksLike = sniffSignature(bytes);
  if (looksLike !== undefined) refuse('file-not-a-workbook', { looksLike });
  return sniffText(base);
}

/** BIFF2 to BIFF5 may stand in a file without a compound file around it: a BOF record of a known length begins it. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [record, version, length] = bytes;
  if (record !== 0x09 || bytes[3] !== 0) return false;
  if (version === 0x00) return length === 4;
  if (version === 0x02 || version === 0x04) return length === 6;
  return version === 0x08 && (length === 8 || length === 16);
}

function sniffText(base: Omit<ReadSource, 'format'>): SniffedSource {
  const { bytes, file, platform } = base;
  const decoded = decodeText(bytes, platform);
  const wide = decoded.encoding.startsWith('utf-16');
  if (!wide && isBinary(bytes)) refuse('file-not-a-workbook', { looksLike: 'binary' });
  const text = decoded.text;
  if (isWebArchive(text)) return sniffWebArchive(base, decoded);
  const start = text.trimStart().slice(0, 4096);
  const markup = start.startsWith('<') ? sniffMarkup(text) : undefined;
  const format = markup ?? sniffRecords(start) ?? sniffTable(text, start, file);
  return withText(base, format, decoded);
}

function withText(
  base: Omit<ReadSource, 'format'>,
  format: WorkbookFormat,
  decoded: DecodedText,
): SniffedSource {
  const source = { ...base, format, text: decoded.text };
  return decoded.guessed && format === 'csv'
    ? { ...source, guessedEncoding: decoded.encoding }
    : source;
}

function sniffWebArchive(base: Omit<ReadSource, 'format'>, decoded: DecodedText): SniffedSource {
  const pages = pagesOf(decoded.text, base.platform);
  if (pages === '') refuse('file-not-a-workbook', { looksLike: 'mail' });
  return { ...base, format: sniffMarkup(pages), text: pages };
}

function sniffMarkup(text: string): WorkbookFormat {
  const head = text.slice(0, 65_536);
  if (/<!ENTITY/i.test(head)) refuse('file-entities', {});
  if (/<(?:\w+:)?Workbook\b/.test(head) && head.includes('office:spreadsheet')) return 'xml2003';
  if (/<office:document\b/.test(head)) {
    if (text.includes('<office:spreadsheet')) return 'ods';
    return refuse('file-not-a-workbook', { looksLike: 'xml' });
  }
  if (/<(?:html|table|body|head|meta|div|style|!doctype html)\b/i.test(head)) {
    if (/<table\b/i.test(text)) return 'html';
    return refuse('file-not-a-workbook', { looksLike: 'html' });
  }
  return refuse('file-not-a-workbook', { looksLike: 'xml' });
}

/** Text formats of old spreadsheets, and those of others. */
function sniffRecords(start: string): WorkbookFormat | undefined {
  if (start.startsWith('ID;P')) return 'sylk';
  if (/^TABLE\r?\n0,1\r?\n/.test(start)) return 'dif';
  if (isMail(start)) refuse('file-not-a-workbook', { looksLike: 'mail' });
  if (/^[[{]\s*["{[\]}]/.test(start)) refuse('file-not-a-workbook', { looksLike: 'json' });
  return undefined;
}

function sniffTable(text: string, start: string, file: string): WorkbookFormat {
  if (start === '') refuse('file-empty', {});
  if (TEXT_EXTENSION.test(file) || guessDelimiter(text).tabular) return 'csv';
  return refuse('file-not-a-workbook', { looksLike: 'text' });
}
