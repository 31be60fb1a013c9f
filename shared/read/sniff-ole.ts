import type { WorkbookFormat } from '../grid/workbook.ts';
import type { OleFile } from './ole-file.ts';
import { refuse } from './read-error.ts';

/** Record that says that what follows it is encrypted (MS-XLS 2.4.117). */
const FILE_PASS = 0x2f;
const END_OF_SUBSTREAM = 0x0a;

/** What a compound file holds: a workbook of Excel 5 to 2003, an encrypted package, or a document of another program. */
export function sniffOle(ole: OleFile): WorkbookFormat {
  if (ole.has('EncryptedPackage') || ole.has('EncryptionInfo')) refuseEncrypted(ole);
  const stream = ole.stream('Workbook') ?? ole.stream('Book');
  if (stream !== undefined) {
    if (hasFilePass(stream)) refuse('file-encrypted', {});
    return 'xls';
  }
  if (ole.has('WordDocument')) refuse('file-not-a-workbook', { looksLike: 'word' });
  if (ole.has('PowerPoint Document')) {
    refuse('file-not-a-workbook', { looksLike: 'presentation' });
  }
  if (ole.names.some((name) => name.startsWith('__substg1.0'))) {
    refuse('file-not-a-workbook', { looksLike: 'mail' });
  }
  return refuse('file-not-a-workbook', { looksLike: 'binary' });
}

/** Rights management keeps its licence among the data spaces (MS-OFFCRYPTO 2.2); a password leaves none. */
function refuseEncrypted(ole: OleFile): never {
  const rights = ole.names.some((name) => /drm/i.test(name)) || !ole.has('EncryptionInfo');
  return rights ? refuse('file-rights-managed', {}) : refuse('file-encrypted', {});
}

/** Whether the globals of a BIFF stream hold a FilePass record. Its header is never encrypted. */
function hasFilePass(stream: Uint8Array): boolean {
  let at = 0;
  while (at + 4 <= stream.length) {
    const id = (stream[at] as number) | ((stream[at + 1] as number) << 8);
    if (id === FILE_PASS) return true;
    if (id === END_OF_SUBSTREAM) return false;
    at += 4 + ((stream[at + 2] as number) | ((stream[at + 3] as number) << 8));
  }
  return false;
}
