import type { BookStyle } from '../grid/book.ts';
import { BOOK_STYLES, type StyleName } from './book-styles.ts';

/** Backgrounds of cells that a finding points at. */
const MARK_FILL = { error: 'F8CBAD', warning: 'FFF2CC' } as const;

export type Mark = keyof typeof MARK_FILL;

/** Name of a style with the background of a mark. */
export function markedStyle(style: string, mark: Mark): string {
  return `${style}:${mark}`;
}

/** The styles with the background of each mark, by their names. */
export function markedStyles(names: readonly StyleName[]): Record<string, BookStyle> {
  return Object.fromEntries(
    names.flatMap((name) =>
      (['error', 'warning'] as const).map((mark) => [
        markedStyle(name, mark),
        { ...BOOK_STYLES[name], fill: MARK_FILL[mark] },
      ]),
    ),
  );
}
