import type { BookRow } from '../../grid/book.ts';

/** Points of a line of 12-point text, and the highest row that Excel has. */
const LINE_HEIGHT = 15.75;
const HIGHEST_ROW = 409;
/** Widths count digits; letters are narrower, by this much for Vietnamese text in Times New Roman. */
const LETTERS_TO_WIDTH = 1.2;
/** Part of a line that is lost where words do not reach its end. */
const LOST = 0.12;

/**
 * Height in points of a row that says none but has text of several lines; `undefined` for a row of one line. Excel
 * fits such a row itself when it opens the file; LibreOffice does not, and would show the first line alone. So this
 * is an estimate from the text's length, and not marked as set by hand.
 */
export function estimatedHeight(
  { cells, style: rowStyle }: BookRow,
  widths: readonly number[],
  wraps: (style: string | undefined, column: number) => boolean,
): number | undefined {
  let lines = 1;
  for (let column = 0; column < cells.length; column++) {
    const content = cells[column];
    const text = typeof content === 'object' ? content.value : content;
    if (typeof text !== 'string') continue;
    const width = widths[column] ?? Infinity;
    if (text.length <= width && !text.includes('\n')) continue;
    const style = typeof content === 'object' ? content.style : undefined;
    if (wraps(style ?? rowStyle, column)) lines = Math.max(lines, linesOf(text, width));
  }
  return lines === 1 ? undefined : Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + 2);
}

function linesOf(text: string, width: number): number {
  const length = width * LETTERS_TO_WIDTH;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / length + LOST)), 0);
}
