import { GENERAL_STYLE } from '../../grid/cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../grid/address.ts';
import type { Reader } from '../reader.ts';
import { corrupt } from '../read-error.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { parseDelimited } from './parse-delimited.ts';

/**
 * Reads delimited text. Every field stays the text that was written: `0012`, `2.10` and `05/07/2021` are for the
 * grammars of values to understand, which know the column.
 */
export const csvReader: Reader = {
  name: 'csv',
  reads: (format) => format === 'csv',
  read: (source, sink) => {
    const text = source.text ?? '';
    const { delimiter, skip } = guessDelimiter(text);
    const style = sink.style(GENERAL_STYLE);
    const sheet = sink.sheet({ name: baseName(source.file), visibility: 'visible' });
    if (sheet === undefined) return;
    let current = -1;
    parseDelimited(skip === 0 ? text : text.slice(skip), delimiter, (row, column, field) => {
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) corrupt(source.file);
      if (row !== current) {
        sheet.row(row, false);
        current = row;
      }
      sheet.cell(column, field, style);
    });
    sheet.end({ merges: [] });
  },
};

/** Excel names the sheet of a text file after the file, cut to 31 letters. */
function baseName(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return name.slice(0, 31) || 'Sheet1';
}
