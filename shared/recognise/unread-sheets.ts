import type { Sheet } from '../grid/sheet.ts';
import { isBlank } from './cell-text.ts';

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 4;

/**
 * How many rows of a sheet look like rows of a matrix, four cells or more, one of them words; 0 when they are too few
 * to be a table. Such a sheet without headings may go on from another one, and must not be passed over in silence.
 */
export function tableRows(sheet: Sheet): number {
  let rows = 0;
  for (let position = 0; position < sheet.rowCount; position++) {
    if (sheet.cellsInRow(position) < FEWEST_CELLS) continue;
    const texts: string[] = [];
    sheet.eachCell(position, (_column, value, style) => {
      if (!isBlank(value)) texts.push(sheet.display(value, style));
    });
    if (texts.length >= FEWEST_CELLS && texts.some(({ length }) => length >= 20)) rows += 1;
  }
  return rows >= FEWEST_ROWS ? rows : 0;
}
