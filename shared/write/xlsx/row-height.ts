import type { CellContent } from '../../grid/book.ts';

/** Points of a line of 12-point text, and the highest row that Excel has. */
const LINE_HEIGHT = 15.75;
const HIGHEST_ROW = 409;
/** Widths count digits; letters are narrower, by this much for Vietnamese text in Times New Roman. */
const LETTERS_TO_WIDTH = 1.2;
/** Part of a line that is lost where words do not reach its end. */
const LOST = 0.12;

/**
 * Height in points of a row that says none but has text of several lines; `undefined` for a row of one line. `wraps`
 * tells whether the text of a cell is broken into lines. Excel fits such a row itself when it opens the file;
 * LibreOffice does not, and would show the first line alone. So this is an estimate from the text's length, and not
 * marked as set by hand.
 */
export function estimatedHeight(
  cells: readonly CellContent[],
  widths: readonly number[],
  wraps: (content: CellContent, column: number) => boolean,
): number | undefined {
  let lines = 1;
  for (let column = 0; column < cells.length; column++) {
    const content = cells[column];
    if (content === undefined || typeof content === 'number') continue;
    const text = typeof content === 'object' ? content.value : content;
    if (typeof text !== 'string') continue;
    const width = widths[column] ?? Infinity;
    if (text.length <= width && !text.includes('\n')) continue;
    const own = linesOf(text, width * LETTERS_TO_WIDTH);
    if (own > lines && wraps(content, column)) lines = own;
  }
  return lines === 1 ? undefined : Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + 2);
}

/** Lines that a text takes where `length` characters fit into one. */
function linesOf(text: string, length: number): number {
  let lines = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines += Math.max(1, Math.ceil((end - start) / length + LOST));
    start = end + 1;
  }
  return lines;
}
