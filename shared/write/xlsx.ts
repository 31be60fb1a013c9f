import type { BookDescription } from '../grid/book.ts';
import type { Platform } from '../platform.ts';
import { noteBoxesXml, noteRelationsXml, notesXml } from './xlsx/note-parts.ts';
import { SharedStrings } from './xlsx/shared-strings.ts';
import { sheetXml } from './xlsx/sheet-part.ts';
import { SheetRows } from './xlsx/sheet-rows.ts';
import { StyleTable } from './xlsx/style-table.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
  hasNotes,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './xlsx/workbook-parts.ts';
import { joinBytes, ZipWriter } from './xlsx/zip-writer.ts';

/**
 * The .xlsx file of a description, whole. The same description gives the same bytes on the same platform.
 * Throws when a description contradicts itself (an unknown style, rows out of order, a number that is none).
 */
export function writeXlsx(book: BookDescription, platform: Platform): Uint8Array {
  return joinBytes([...xlsxPieces(book, platform)]);
}

/** The same file piece by piece, for a host that writes as it goes: memory does not follow the number of rows. */
export function* xlsxPieces(
  book: BookDescription,
  platform: Platform,
): Generator<Uint8Array, void> {
  const zip = new ZipWriter(platform);
  for (const [name, contents] of partsOf(book)) yield* zip.part(name, contents);
  yield zip.end();
}

/**
 * The same bytes piece by piece, deflated on another processor where the platform can do that, so that making the
 * rows and deflating them take the time of the longer of the two.
 */
export async function* xlsxPiecesAhead(
  book: BookDescription,
  platform: Platform,
): AsyncGenerator<Uint8Array, void> {
  const deflate = platform.deflateRawPieceLater;
  if (deflate === undefined) {
    yield* xlsxPieces(book, platform);
    return;
  }
  const zip = new ZipWriter(platform);
  for (const [name, contents] of partsOf(book)) yield* zip.partAhead(name, contents, deflate);
  yield zip.end();
}

type Part = readonly [name: string, contents: Iterable<string | Uint8Array>];

/** The parts of the package in their order; each must have been written before the next is asked for. */
function* partsOf(book: BookDescription): Generator<Part, void> {
  const styles = new StyleTable(book);
  const strings = new SharedStrings();
  yield ['[Content_Types].xml', [contentTypesXml(book)]];
  yield ['_rels/.rels', [packageRelationsXml()]];
  yield ['docProps/core.xml', [corePropertiesXml(book)]];
  yield ['docProps/custom.xml', [customPropertiesXml(book)]];
  yield ['xl/workbook.xml', [workbookXml(book)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelationsXml(book)]];
  for (const [index, sheet] of book.sheets.entries()) {
    const number = String(index + 1);
    const context = {
      styles,
      rows: new SheetRows(sheet.columns, styles, strings),
      active: sheet.name === book.active,
    };
    yield [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, context)];
    if (!hasNotes(sheet)) continue;
    yield [`xl/worksheets/_rels/sheet${number}.xml.rels`, [noteRelationsXml(index + 1)]];
    yield [`xl/comments${number}.xml`, [notesXml(sheet)]];
    yield [`xl/drawings/vmlDrawing${number}.vml`, [noteBoxesXml(sheet, index + 1)]];
  }
  // These two are known only when every cell has been written.
  yield ['xl/styles.xml', [styles.xml()]];
  yield ['xl/sharedStrings.xml', strings.xml()];
}
