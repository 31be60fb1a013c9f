import type { BookRow, BookSheet, CellContent } from '../../grid/book.ts';
import { markedStyle, type Mark } from '../marked-style.ts';

/** A cell that is to be mended. */
export interface CellMark {
  /** Zero-based row and column of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly mark: Mark;
  /** What the note at the cell says. */
  readonly text: string;
}

/** A sheet with cells marked: each on its background, with a note that says what is wrong and how to mend it. */
export function withMarks(sheet: BookSheet, marks: readonly CellMark[]): BookSheet {
  if (marks.length === 0) return sheet;
  const byRow = new Map<number, Map<number, { mark: Mark; texts: string[] }>>();
  for (const { row, column, mark, text } of marks) {
    const cells = byRow.get(row) ?? new Map<number, { mark: Mark; texts: string[] }>();
    byRow.set(row, cells);
    const cell = cells.get(column);
    if (!cell) cells.set(column, { mark, texts: [text] });
    else {
      if (mark === 'error') cell.mark = mark;
      if (!cell.texts.includes(text)) cell.texts.push(text);
    }
  }
  const styles = columnStyles(sheet);
  return {
    ...sheet,
    rows: [...sheet.rows].map((row): BookRow => {
      const marked = row.at === undefined ? undefined : byRow.get(row.at);
      if (!marked) return row;
      const cells = [...row.cells];
      for (const [column, { mark }] of marked)
        cells[column] = markedCell(cells[column], styles, column, mark);
      return { ...row, cells };
    }),
    notes: [
      ...(sheet.notes ?? []),
      ...[...byRow].flatMap(([row, cells]) =>
        [...cells].map(([column, { texts }]) => ({ row, column, text: texts.join('\n\n') })),
      ),
    ],
  };
}

function markedCell(
  content: CellContent,
  styles: ReadonlyMap<number, string>,
  column: number,
  mark: Mark,
): CellContent {
  const cell =
    typeof content === 'object' ? content : content === undefined ? {} : { value: content };
  return { ...cell, style: markedStyle(cell.style ?? styles.get(column) ?? 'entry', mark) };
}

function columnStyles({ columns }: BookSheet): Map<number, string> {
  const styles = new Map<number, string>();
  for (const { from, to, style } of columns) {
    // The last column stands for all that follow; nothing there is marked.
    if (style === undefined || to - from > 64) continue;
    for (let column = from; column <= to; column++) styles.set(column, style);
  }
  return styles;
}
