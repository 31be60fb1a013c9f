/** Beginnings of files that are no workbooks, by the key that the words know. Offsets count from the first byte. */
const SIGNATURES: readonly (readonly [looksLike: string, signature: string, offset?: number])[] = [
  ['pdf', '%PDF'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'WEBP', 8],
  ['image', '8BPS'],
  ['image', 'ftypheic', 4],
  ['image', 'ftypavif', 4],
  ['archive', 'Rar!'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ'],
  ['archive', 'ustar', 257],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['executable', 'MZ'],
  ['executable', '\x7fELF'],
  ['executable', '\xca\xfe\xba\xbe'],
  ['word', '{\\rtf'],
  ['database', 'SQLite format 3'],
  ['database', 'Standard Jet DB', 4],
  ['database', 'Standard ACE DB', 4],
  ['audio', 'ID3'],
  ['audio', 'RIFF'],
  ['audio', 'OggS'],
  ['audio', 'ftyp', 4],
  ['mail', 'Received: '],
  ['mail', 'Return-Path: '],
];

/** What a file looks like by its first bytes, or `undefined` when they are of no listed kind. */
export function sniffSignature(bytes: Uint8Array): string | undefined {
  for (const [looksLike, signature, offset] of SIGNATURES) {
    if (startsWith(bytes, signature, offset ?? 0)) return looksLike;
  }
  return isBitmap(bytes) ? 'image' : undefined;
}

/** Whether the bytes at an offset are the given Latin-1 text. */
export function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** `BM` begins many a text; a bitmap has zeros in its reserved words. */
function isBitmap(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'BM') && startsWith(bytes, '\0\0\0\0', 6);
}

/** Whether bytes can be no text of any encoding: control codes that no text holds. */
export function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) {
      control++;
    }
  }
  return control > length / 100;
}
