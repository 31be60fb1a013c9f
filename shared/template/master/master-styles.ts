import type { BookStyle } from '../../grid/book.ts';
import { BOOK_STYLES } from '../book-styles.ts';
import { markedStyles } from '../marked-style.ts';

/** Styles of the master: those of all our workbooks, and those of marked cells. */
export const MASTER_STYLES: Readonly<Record<string, BookStyle>> = {
  ...BOOK_STYLES,
  ...markedStyles(['text', 'code', 'money', 'number', 'textAsTyped']),
};
