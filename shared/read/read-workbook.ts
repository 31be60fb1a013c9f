import { failed, success } from '../failure/failure.ts';
import type { Outcome } from '../failure/failure.ts';
import { issue } from '../finding/finding.ts';
import type { SheetInfo } from '../grid/sheet.ts';
import type { Workbook, WorkbookFormat } from '../grid/workbook.ts';
import type { Platform } from '../platform.ts';
import { ALL_READERS } from './all-readers.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { ReadError } from './read-error.ts';
import type { Reader } from './reader.ts';
import { sniffFormat } from './sniff-format.ts';
import type { SniffedSource } from './sniff-format.ts';
import { WorkbookBuilder } from './workbook-builder.ts';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Which sheets to read; all when absent. A sheet left out is not in the workbook. */
  readonly sheets?: (info: SheetInfo) => boolean;
  /** Readers to use instead of the product's own list. */
  readonly readers?: readonly Reader[];
}

/**
 * Reads a workbook of any format, told by its content. `file` is its name as the user gave it: it names the sheet of
 * a text file and stands in failures. Values are as Excel stored them, dates as serials of the 1900 system, texts not
 * yet normalised. An expected failure (encrypted, damaged, no workbook …) is returned; a bug throws.
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  platform: Platform,
  options: ReadOptions = {},
): Outcome<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) {
    return failed('file-too-large', { bytes: bytes.length, limit: limits.fileBytes }, { file });
  }
  try {
    const source = sniffFormat(bytes, file, platform, limits);
    return success(readSource(source, options));
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, failure: { ...error.failure, file } };
    throw error;
  }
}

function readSource(source: SniffedSource, options: ReadOptions): Workbook {
  const builder = new WorkbookBuilder(options.sheets ?? (() => true));
  const reader = (options.readers ?? ALL_READERS).find((one) => one.reads(source.format));
  if (reader === undefined) {
    const where = failed('file-unsupported', { format: source.format });
    throw new ReadError(where.failure);
  }
  if (source.guessedEncoding !== undefined) {
    builder.issue(issue('structure-encoding-assumed', { encoding: source.guessedEncoding }));
  }
  if (!isUsualExtension(source.file, source.format)) {
    builder.issue(issue('structure-extension-differs', { format: source.format }));
  }
  reader.read(source, builder);
  return builder.finish(source.format);
}

/** Extensions under which a format usually comes; a name without one is no surprise. */
const EXTENSIONS: Readonly<Record<WorkbookFormat, RegExp>> = {
  xlsx: /^(?:xls[xm]|xlt[xm]|xlam)$/,
  xlsb: /^xlsb$/,
  xls: /^(?:xl[atw]|xls)$/,
  ods: /^(?:f?ods|ots|sxc)$/,
  csv: /^(?:csv|tsv|tab|txt|prn)$/,
  html: /^(?:html?|mht(?:ml)?)$/,
  xml2003: /^xml$/,
  dif: /^dif$/,
  sylk: /^s(?:lk|ylk)$/,
  other: /^/,
};

function isUsualExtension(file: string, format: WorkbookFormat): boolean {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1];
  return extension === undefined || EXTENSIONS[format].test(extension.toLowerCase());
}
