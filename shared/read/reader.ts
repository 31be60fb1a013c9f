import type { CellStyle } from '../grid/cell.ts';
import type { SheetInfo, SheetSink } from '../grid/sheet.ts';
import type { WorkbookFormat } from '../grid/workbook.ts';
import type { Issue } from '../finding/finding.ts';
import type { Platform } from '../platform.ts';
import type { ReadLimits } from './limits.ts';
import type { OleFile } from './ole-file.ts';
import type { ZipArchive } from './zip/zip-archive.ts';

/** A file whose content has been looked at: what it is, and its container where it has one. */
export interface ReadSource {
  readonly bytes: Uint8Array;
  /** Name of the file as the user gave it. */
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly platform: Platform;
  readonly limits: ReadLimits;
  /** The package, for formats that are ZIP archives. */
  readonly archive?: ZipArchive;
  /** The compound file, for formats that are one. */
  readonly ole?: OleFile;
  /** Decoded text, for formats that are text. */
  readonly text?: string;
}

/** Takes a workbook as a reader comes upon it. */
export interface WorkbookSink {
  /** Index of a style, for the cells that follow. */
  style(style: CellStyle): number;
  /** A custom document property. */
  property(name: string, value: string): void;
  /** Something that a person should know about the reading. */
  issue(issue: Issue): void;
  /** Begins the next sheet, in the workbook's order; `undefined` when nobody wants its cells. */
  sheet(info: SheetInfo): SheetSink | undefined;
}

/**
 * Turns bytes of one or more formats into sheets, rows and cells. Stops by `refuse` when the file cannot be read;
 * announces values alone: no empty cell, no empty text.
 */
export interface Reader {
  readonly name: string;
  /** Whether this reader takes the format. */
  reads(format: WorkbookFormat): boolean;
  read(source: ReadSource, sink: WorkbookSink): void;
}
