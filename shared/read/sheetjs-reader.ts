import { UNCALCULATED } from '../grid/cell.ts';
import type { CellValue } from '../grid/cell.ts';
import type { SheetInfo, SheetSink, SheetVisibility } from '../grid/sheet.ts';
import { DAYS_1900_TO_1904 } from '../grid/serial-date.ts';
import type { WorkbookFormat } from '../grid/workbook.ts';
import { withLetters } from './html/character-references.ts';
import { cellRecords } from './biff-stream.ts';
import { builtInFormat, formatKind, localFormat } from './number-format.ts';
import { readOleProperties } from './ole-properties.ts';
import type { OleFile } from './ole-file.ts';
import type { Reader, ReadSource, WorkbookSink } from './reader.ts';
import { corrupt, refuse } from './read-error.ts';
import { parseBiff, parsePackage, parseText } from './sheetjs.ts';
import type { SheetJsCell, SheetJsWorkbook } from './sheetjs.ts';

const FORMATS = new Set<WorkbookFormat>([
  'xlsx',
  'xlsb',
  'xls',
  'ods',
  'html',
  'xml2003',
  'dif',
  'sylk',
]);

const VISIBILITY: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/** Texts of error codes (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Reads every format through SheetJS: the reader of all that has none of its own, and the reference for those that have. */
export const sheetJsReader: Reader = {
  name: 'sheetjs',
  reads: (format) => FORMATS.has(format),
  read: (source, sink) => {
    const workbook = parse(source);
    readProperties(source, workbook, sink);
    const walker = new Walker(workbook, sink);
    let count = 0;
    workbook.SheetNames.forEach((name, index) => {
      const sheet = workbook.Sheets[name];
      const type = sheet?.['!type'] ?? 'sheet';
      if (type !== 'sheet') return;
      count++;
      const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
      const visibility = VISIBILITY[hidden] ?? 'visible';
      walker.sheet({ name, visibility });
    });
    if (count === 0) refuse('file-no-sheets', {});
  },
};

function parse(source: ReadSource): SheetJsWorkbook {
  const { bytes, platform, archive, text, ole, format } = source;
  try {
    if (archive !== undefined) {
      const parts = new Map<string, Uint8Array>();
      for (const name of archive.names) {
        const content = isNeeded(name) ? archive.read(name) : undefined;
        if (content !== undefined) parts.set(name, content);
      }
      return parsePackage(parts, platform);
    }
    if (text !== undefined)
      return parseText(format === 'html' ? withLetters(text) : text, platform);
    return parseBiff(cellRecords(biffStream(ole) ?? bytes), platform);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ReadError') throw cause;
    return corrupt('', cause);
  }
}

function biffStream(ole: OleFile | undefined): Uint8Array | undefined {
  return ole?.stream('Workbook') ?? ole?.stream('Book');
}

function readProperties(source: ReadSource, workbook: SheetJsWorkbook, sink: WorkbookSink): void {
  const summary = source.ole?.stream('\u0005DocumentSummaryInformation');
  if (summary !== undefined) {
    readOleProperties(summary, source.platform, (name, value) => {
      sink.property(name, value);
    });
    return;
  }
  for (const [name, value] of Object.entries(workbook.Custprops ?? {})) {
    sink.property(name, String(value));
  }
}

/** Pictures, drawings and the like are never unpacked. */
function isNeeded(name: string): boolean {
  return !/(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|Pictures|Thumbnails|theme)\//i.test(
    name,
  );
}

interface SheetJsRow {
  readonly hidden?: boolean;
}

class Walker {
  readonly #workbook: SheetJsWorkbook;
  readonly #sink: WorkbookSink;
  readonly #shift: number;
  readonly #styles = new Map<string | number, { index: number; isDate: boolean }>();

  constructor(workbook: SheetJsWorkbook, sink: WorkbookSink) {
    this.#workbook = workbook;
    this.#sink = sink;
    this.#shift = workbook.Workbook?.WBProps?.date1904 === true ? DAYS_1900_TO_1904 : 0;
  }

  sheet(info: SheetInfo): void {
    const sheet = this.#workbook.Sheets[info.name];
    // SheetJS passes over a sheet that it cannot read and says nothing.
    if (sheet === undefined) {
      return refuse('file-corrupt', { part: info.name }, { sheet: info.name });
    }
    const out = this.#sink.sheet(info);
    if (out === undefined) return;
    const data = (sheet['!data'] ?? []) as (SheetJsCell[] | undefined)[];
    const rows = (sheet['!rows'] ?? []) as (SheetJsRow | undefined)[];
    this.#rows(data, rows, out);
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }));
    out.end({ merges });
  }

  /** `forEach` passes over the holes of both arrays, so a stray last row costs nothing. */
  #rows(
    data: readonly (SheetJsCell[] | undefined)[],
    rows: readonly (SheetJsRow | undefined)[],
    out: SheetSink,
  ): void {
    data.forEach((cells, index) => {
      if (cells === undefined) return;
      out.row(index, rows[index]?.hidden === true);
      cells.forEach((cell, column) => {
        this.#cell(cell, column, out);
      });
    });
    rows.forEach((row, index) => {
      if (row?.hidden === true && data[index] === undefined) out.row(index, true);
    });
  }

  #cell(cell: SheetJsCell, column: number, out: SheetSink): void {
    const value = cellValue(cell);
    if (value === undefined) return;
    const style = this.#style(cell.z);
    const shifted = typeof value === 'number' && style.isDate ? value + this.#shift : value;
    out.cell(column, shifted, style.index);
  }

  #style(format: string | number | undefined): { index: number; isDate: boolean } {
    const key = format ?? 'General';
    const known = this.#styles.get(key);
    if (known !== undefined) return known;
    const code = typeof key === 'number' ? builtInFormat(key) : localFormat(key);
    const kind = formatKind(code);
    const index = this.#sink.style({ format: code, kind });
    const style = { index, isDate: kind === 'date' || kind === 'datetime' };
    this.#styles.set(key, style);
    return style;
  }
}

function cellValue(cell: SheetJsCell): CellValue | undefined {
  const { t, v } = cell;
  if (t === 'e') return { error: ERRORS[Number(v)] ?? (typeof v === 'string' ? v : '#VALUE!') };
  if (t === 'z' || v === undefined) return hasFormula(cell) ? UNCALCULATED : undefined;
  if (typeof v === 'string') return v === '' ? undefined : v.replaceAll('\r\n', '\n');
  return typeof v === 'number' || typeof v === 'boolean' ? v : undefined;
}

function hasFormula(cell: SheetJsCell): boolean {
  return cell.f !== undefined || cell.F !== undefined;
}
