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
  const styles = new StyleTable(book);
  const strings = new SharedStrings();
  yield* zip.part('[Content_Types].xml', [contentTypesXml(book)]);
  yield* zip.part('_rels/.rels', [packageRelationsXml()]);
  yield* zip.part('docProps/core.xml', [corePropertiesXml(book)]);
  yield* zip.part('docProps/custom.xml', [customPropertiesXml(book)]);
  yield* zip.part('xl/workbook.xml', [workbookXml(book)]);
  yield* zip.part('xl/_rels/workbook.xml.rels', [workbookRelationsXml(book)]);
  for (const [index, sheet] of book.sheets.entries()) {
    const number = index + 1;
    const context = {
      styles,
      rows: new SheetRows(sheet.columns, styles, strings),
      active: sheet.name === book.active,
    };
    yield* zip.part(`xl/worksheets/sheet${String(number)}.xml`, sheetXml(sheet, context));
    if (!hasNotes(sheet)) continue;
    yield* zip.part(`xl/worksheets/_rels/sheet${String(number)}.xml.rels`, [
      noteRelationsXml(number),
    ]);
    yield* zip.part(`xl/comments${String(number)}.xml`, [notesXml(sheet)]);
    yield* zip.part(`xl/drawings/vmlDrawing${String(number)}.vml`, [noteBoxesXml(sheet, number)]);
  }
  // These two are known only when every cell has been written.
  yield* zip.part('xl/styles.xml', [styles.xml()]);
  yield* zip.part('xl/sharedStrings.xml', strings.xml());
  yield zip.end();
}
