import { corrupt, ReadError, refuse } from '../read-error.ts';
import type { Reader, WorkbookSink } from '../reader.ts';
import { CellFormats } from './cell-formats.ts';
import { readCustomProperties } from './custom-properties-part.ts';
import { PackageParts } from './package-parts.ts';
import type { Relationship } from './package-parts.ts';
import { readSharedStringsPart } from './shared-strings-part.ts';
import { SheetPart } from './sheet-part.ts';
import type { SheetContext } from './sheet-part.ts';
import { readStylesPart } from './styles-part.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { ListedSheet } from './workbook-part.ts';
import { XmlText } from '../xml/xml-text.ts';

/**
 * Reads xlsx and xlsm (ECMA-376, transitional and strict): each part that matters is unpacked once, gone over once,
 * and let go. Charts, macros and dialogs are no sheets of cells and are passed over.
 */
export const xlsxReader: Reader = {
  name: 'xlsx',
  reads: (format) => format === 'xlsx',
  read: (source, sink) => {
    if (source.archive === undefined) return corrupt('ZIP');
    const parts = new PackageParts(source.archive, source.platform);
    const text = new XmlText(source.platform);
    const roots = parts.relationships('');
    const main = mainPart(parts, roots);
    const workbook = readWorkbookPart(parts.scan(main), text);
    const related = parts.relationships(main);
    const sheets = sheetsOfCells(workbook.sheets, related);
    if (sheets.length === 0) refuse('file-no-sheets', {});
    readProperties(parts, roots, text, sink);

    let context: SheetContext | undefined;
    for (const { listed, part } of sheets) {
      const { name, visibility } = listed;
      const out = sink.sheet({ name, visibility });
      if (out === undefined) continue;
      if (part === undefined) {
        out.end({ merges: [] });
        continue;
      }
      context ??= { ...readTables(parts, related, text, sink), text, is1904: workbook.is1904 };
      inSheet(name, () => {
        new SheetPart(parts.scan(part, name), context as SheetContext, out).read();
      });
    }
  },
};

function mainPart(parts: PackageParts, roots: readonly Relationship[]): string {
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.part;
  if (main !== undefined) return main;
  return parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : corrupt('workbook.xml');
}

interface SheetOfCells {
  readonly listed: ListedSheet;
  /** Absent for a sheet that the workbook lists without a part, as a removed module leaves behind. */
  readonly part: string | undefined;
}

function sheetsOfCells(
  listed: readonly ListedSheet[],
  related: readonly Relationship[],
): SheetOfCells[] {
  const sheets: SheetOfCells[] = [];
  for (const sheet of listed) {
    if (sheet.relationship === '') {
      sheets.push({ listed: sheet, part: undefined });
      continue;
    }
    const found = related.find(({ id }) => id === sheet.relationship);
    if (found?.part === undefined) {
      return refuse('file-corrupt', { part: sheet.name }, { sheet: sheet.name });
    }
    if (found.kind === 'worksheet') sheets.push({ listed: sheet, part: found.part });
  }
  return sheets;
}

function readTables(
  parts: PackageParts,
  related: readonly Relationship[],
  text: XmlText,
  sink: WorkbookSink,
): Pick<SheetContext, 'strings' | 'formats'> {
  const strings = related.find(({ kind }) => kind === 'sharedStrings')?.part;
  const styles = related.find(({ kind }) => kind === 'styles')?.part;
  return {
    strings:
      strings === undefined ? [] : readSharedStringsPart(parts.scan(strings), text, parts.platform),
    formats: new CellFormats(
      styles === undefined ? [] : readStylesPart(parts.scan(styles), text),
      sink,
    ),
  };
}

function readProperties(
  parts: PackageParts,
  roots: readonly Relationship[],
  text: XmlText,
  sink: WorkbookSink,
): void {
  const part = roots.find(({ kind }) => kind === 'custom-properties')?.part;
  if (part === undefined) return;
  readCustomProperties(parts.scan(part), text, (name, value) => {
    sink.property(name, value);
  });
}

/** Lets a failure name the sheet to blame. */
function inSheet(sheet: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError({ ...error.failure, sheet });
    throw error;
  }
}
