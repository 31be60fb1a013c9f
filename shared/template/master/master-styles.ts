import type { BookStyle } from '../../grid/book.ts';
import { BOOK_STYLES, type StyleName } from '../book-styles.ts';

/** Backgrounds of cells that a finding points at. */
const MARK_FILL = { error: 'F8CBAD', warning: 'FFF2CC' } as const;

export type Mark = keyof typeof MARK_FILL;

/** Name of a style with the background of a mark. */
export function markedStyle(style: StyleName, mark: Mark): string {
  return `${style}:${mark}`;
}

const MARKABLE: readonly StyleName[] = ['text', 'code', 'money', 'number', 'textAsTyped'];

/** Styles of the master: those of all our workbooks, and those of marked cells. */
export const MASTER_STYLES: Readonly<Record<string, BookStyle>> = {
  ...BOOK_STYLES,
  ...Object.fromEntries(
    MARKABLE.flatMap((name) =>
      (['error', 'warning'] as const).map((mark) => [
        markedStyle(name, mark),
        { ...BOOK_STYLES[name], fill: MARK_FILL[mark] },
      ]),
    ),
  ),
};
