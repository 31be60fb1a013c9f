import type { WorkbookFormat } from '../grid/workbook.ts';
import type { Platform } from '../platform.ts';
import { refuse } from './read-error.ts';
import type { ZipArchive } from './zip/zip-archive.ts';

/** Content types of main parts (ECMA-376 part 1, 12; MS-OFFMACRO2), by what stands in their names. */
const MAIN_TYPES: readonly (readonly [
  part: RegExp,
  format: WorkbookFormat | undefined,
  looksLike: string,
])[] = [
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, 'xlsb', ''],
  [
    /spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main/i,
    'xlsx',
    '',
  ],
  [
    /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i,
    undefined,
    'word',
  ],
  [
    /presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\./i,
    undefined,
    'presentation',
  ],
];

/** What a ZIP archive holds. */
export function sniffArchive(archive: ZipArchive, platform: Platform): WorkbookFormat {
  if (archive.has('[Content_Types].xml') || archive.has('_rels/.rels')) {
    return sniffPackage(archive, platform);
  }
  if (archive.has('content.xml') || archive.has('META-INF/manifest.xml')) {
    return sniffOpenDocument(archive, platform);
  }
  const names = archive.names;
  if (names.some((name) => /^(?:.*\/)?index(?:\.zip|\/.*\.iwa|\.xml(?:\.gz)?)$/i.test(name))) {
    refuse('file-unsupported', { format: 'numbers' });
  }
  if (archive.encrypted) refuse('file-encrypted', {});
  return refuse('file-not-a-workbook', { looksLike: 'archive' });
}

function sniffPackage(archive: ZipArchive, platform: Platform): WorkbookFormat {
  if (archive.encrypted) refuse('file-encrypted', {});
  const types = partText(archive, '[Content_Types].xml', platform);
  // What is said of single parts counts before what is said of extensions.
  const parts = (types.match(/<(?:\w+:)?Override\b[^>]*>/g) ?? []).join('\n');
  for (const said of [parts, types]) {
    for (const [part, format, looksLike] of MAIN_TYPES) {
      if (!part.test(said)) continue;
      return format ?? refuse('file-not-a-workbook', { looksLike });
    }
  }
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  if (archive.has('xl/workbook.bin')) return 'xlsb';
  if (archive.has('word/document.xml')) refuse('file-not-a-workbook', { looksLike: 'word' });
  return refuse('file-not-a-workbook', { looksLike: 'archive' });
}

function sniffOpenDocument(archive: ZipArchive, platform: Platform): WorkbookFormat {
  if (/<(?:\w+:)?encryption-data\b/.test(partText(archive, 'META-INF/manifest.xml', platform))) {
    refuse('file-encrypted', {});
  }
  const mimetype = partText(archive, 'mimetype', platform);
  if (/opendocument\.(?:text|presentation)|sun\.xml\.(?:writer|impress)/.test(mimetype)) {
    const looksLike = /text|writer/.test(mimetype) ? 'word' : 'presentation';
    refuse('file-not-a-workbook', { looksLike });
  }
  if (!archive.has('content.xml')) refuse('file-not-a-workbook', { looksLike: 'archive' });
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods';
  const content = partText(archive, 'content.xml', platform);
  if (/<office:spreadsheet\b/.test(content)) return 'ods';
  return refuse('file-not-a-workbook', { looksLike: 'archive' });
}

function partText(archive: ZipArchive, name: string, platform: Platform): string {
  const bytes = archive.read(name);
  if (bytes === undefined) return '';
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (wide) return platform.decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  return platform.decodeUtf8(bytes, 0, bytes.length);
}
