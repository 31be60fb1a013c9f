import type { Platform } from '../platform.ts';

/** WHATWG labels of the Windows code pages that old workbooks name. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  32768: 'macintosh',
  50220: 'iso-2022-jp',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Label of a code page; Western European for one that nobody knows, as Excel itself falls back. */
export function codePageLabel(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${String(page)}`;
  if (page >= 28592 && page <= 28606) return `iso-8859-${String(page - 28590)}`;
  return LABELS[page] ?? 'windows-1252';
}

/** The decoders of the platform in the shape in which SheetJS wants its code page tables. */
export interface CodePageTable {
  readonly utils: {
    decode(page: number, bytes: ArrayLike<number> | string): string;
    encode(page: number, text: string, type?: 'buf' | 'str' | 'arr'): Uint8Array | string;
    hascp(page: number): boolean;
  };
}

/**
 * Lets SheetJS decode legacy text through the platform's own decoders instead of tables of its own, which would
 * weigh more than the reader. Text of code page 1258 is composed (NFC): it keeps tone marks apart.
 */
export function codePageTable(platform: Platform): CodePageTable {
  return {
    utils: {
      hascp: () => true,
      decode: (page, bytes) => {
        const text = platform.decode(
          typeof bytes === 'string' ? latin1(bytes) : Uint8Array.from(bytes),
          codePageLabel(page),
        );
        return page === 1258 ? text.normalize('NFC') : text;
      },
      // Asked for only to measure UTF-16 or to turn text into bytes of UTF-8 or Latin-1.
      encode: (page, text, type) => {
        const bytes = page === 65001 ? platform.encodeUtf8(text) : latin1(text);
        return type === 'str' ? String.fromCharCode(...bytes) : bytes;
      },
    },
  };
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
