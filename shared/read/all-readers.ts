import { csvReader } from './csv/csv-reader.ts';
import { odsReader } from './ods/ods-reader.ts';
import type { Reader } from './reader.ts';
import { sheetJsReader } from './sheetjs-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/**
 * Every reader, the most particular first: the first that takes a format reads it. A file that its reader finds
 * damaged is refused, not tried on the next: SheetJS passes over what it cannot read and says nothing.
 */
export const ALL_READERS: readonly Reader[] = [csvReader, xlsxReader, odsReader, sheetJsReader];
