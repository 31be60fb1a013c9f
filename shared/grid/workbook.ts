import type { Issue } from '../finding/finding.ts';
import type { CellStyle } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** Formats that a workbook may come in, told by its content. */
export type WorkbookFormat =
  'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'html' | 'xml2003' | 'dif' | 'sylk' | 'other';

/** A workbook as read: every sheet in its order, the hidden ones too. */
export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  readonly styles: readonly CellStyle[];
  /** Custom document properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** What a person should know of the file as a whole: an encoding that was guessed, an extension that misleads. */
  readonly issues?: readonly Issue[];
}
