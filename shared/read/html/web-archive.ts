import { fromBase64 } from '../../matrix/base64.ts';
import type { Platform } from '../../platform.ts';
import { decodeText } from '../csv/decode-text.ts';

/** Lines of a header, each `Name: value` or the rest of the one before. */
const HEADER = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/;
/** More than this is no header. */
const LONGEST_HEADER = 8192;
/** The tabs that Excel draws below its sheets are a table too. */
const NO_SHEET = /tabstrip|frameset/i;

/** Whether a text is a web archive (MHTML, RFC 2557): a header of a mail that says it is of several related parts. */
export function isWebArchive(text: string): boolean {
  return /^multipart\/related\b/i.test(valueOf(headerOf(text), 'content-type') ?? '');
}

/** Whether a text begins as a mail does. */
export function isMail(text: string): boolean {
  return valueOf(headerOf(text), 'mime-version') !== undefined;
}

/** The pages of a web archive that hold a table, one after the other, as one page; empty when none does. */
export function pagesOf(archive: string, platform: Platform): string {
  const header = headerOf(archive);
  const type = valueOf(header, 'content-type') ?? '';
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return '';
  return archive
    .slice(header.length)
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => pageOf(part.replace(/^\r?\n/, ''), platform))
    .filter((page) => /<table\b/i.test(page))
    .join('\n');
}

function pageOf(part: string, platform: Platform): string {
  const header = headerOf(part);
  const type = valueOf(header, 'content-type') ?? '';
  if (!/^text\/html\b/i.test(type)) return '';
  if (NO_SHEET.test(valueOf(header, 'content-location') ?? '')) return '';
  const body = part.slice(header.length);
  const bytes = bytesOf(body, valueOf(header, 'content-transfer-encoding') ?? '');
  return bytes === undefined ? body : decoded(bytes, type, platform);
}

/** Bytes of a part that is written in letters of ASCII; `undefined` when it stands as it is. */
function bytesOf(body: string, encoding: string): Uint8Array | undefined {
  if (/quoted-printable/i.test(encoding)) return unquoted(body);
  return /base64/i.test(encoding) ? fromBase64(body.replace(/\s/g, '')) : undefined;
}

/** Quoted-printable (RFC 2045, 6.7): `=C3` is a byte, `=` at the end of a line joins it to the next. */
function unquoted(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charCodeAt(at);
    const pair = code === 61 ? joined.slice(at + 1, at + 3) : '';
    const isByte = /^[\da-f]{2}$/i.test(pair);
    bytes[length++] = isByte ? parseInt(pair, 16) : code;
    if (isByte) at += 2;
  }
  return bytes.subarray(0, length);
}

function decoded(bytes: Uint8Array, type: string, platform: Platform): string {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/ascii/i.test(charset)) {
    try {
      return platform.decode(bytes, charset).normalize('NFC');
    } catch {
      // A name that is none of an encoding says nothing: the letters must.
    }
  }
  return decodeText(bytes, platform).text;
}

function headerOf(text: string): string {
  return HEADER.exec(text.slice(0, LONGEST_HEADER))?.[0] ?? '';
}

/** Value of a field of a header, its further lines joined to the first. */
function valueOf(header: string, name: string): string | undefined {
  const line = new RegExp(`^${name}:[ \\t]*([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, 'im').exec(header);
  return line?.[1]?.replace(/\s+/g, ' ').trim();
}
