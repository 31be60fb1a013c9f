import { cleanText } from '../vietnamese/clean-text.ts';
import { isBlank, unicodeText } from './cell-text.ts';
import { HANDED_DOWN, type GroupTitle } from './matrix-rows.ts';
import { leadingOrdinal, ORDINAL } from './ordinal.ts';
import { BIT } from './row-facts.ts';
import { NO_ORDINAL, type RowView } from './row-view.ts';

/** Follows the titles of groups down a matrix: which category holds, and which row hands its cells down. */
export class GroupTracker {
  readonly #view: RowView;
  /** Whether a code alone, without the category's words, may be believed. */
  readonly #codesAreSound: boolean;
  #categoryLevel = 0;
  #valuesLevel = 0;
  /** The title whose category holds for the rows that follow. */
  category: GroupTitle | undefined;
  /** Index of the row that hands its cells down; -1 for none. */
  values = -1;
  /** Letter of the last title that bears one: 1 for a). */
  lettered = 0;

  constructor(view: RowView, above: GroupTitle | undefined, codesAreSound: boolean) {
    this.#view = view;
    this.category = above;
    this.#codesAreSound = codesAreSound;
  }

  /** Opens the group that a row is the title of; groups of its level and below are closed. */
  open(index: number): void {
    const view = this.#view;
    const text = view.text(index, this.#titleColumn(index));
    const cell = view.ordinal(index);
    const own = cell.kind !== ORDINAL.none && cell.kind !== ORDINAL.text;
    const ordinal = own ? cell : (leadingOrdinal(text)?.ordinal ?? NO_ORDINAL);
    const level = ordinal.kind === ORDINAL.none ? ORDINAL.dotted : ordinal.kind;
    const titled = view.rows.titles.find(text, ordinal);
    const isSound = titled?.byTitle === true || this.#codesAreSound;
    // A department's name without a number of its own stands inside the category, not beside it.
    const isInside = ordinal.kind === ORDINAL.none && view.rows.isSender?.(text) === true;
    if (!isInside) this.#set(index, text, isSound ? titled?.code : undefined, level);
    if (ordinal.kind === ORDINAL.letter) this.lettered = ordinal.value;
    if ((view.mask(index) & HANDED_DOWN) !== 0) {
      this.values = index;
      this.#valuesLevel = level;
    } else if (level <= this.#valuesLevel) {
      this.values = -1;
    }
  }

  /** Reads a title broken over two rows as one. */
  extend(title: number, continuation: number): void {
    const view = this.#view;
    const text = `${view.loneText(title)} ${view.loneText(continuation)}`;
    const code = view.rows.titles.find(text, view.ordinal(title))?.code;
    if (code !== undefined) this.#set(title, text, code, this.#categoryLevel || ORDINAL.dotted);
  }

  #titleColumn(index: number): number | undefined {
    const { layout } = this.#view.rows;
    const mask = this.#view.mask(index);
    if (mask & BIT.content) return layout.columns.get('content');
    if ((mask & ~BIT.ordinal) === BIT.category) return layout.columns.get('category');
    return this.#view.firstColumn(index);
  }

  #set(index: number, text: string, code: string | undefined, level: number): void {
    if (code !== undefined) {
      const written = this.#asWritten(index, text);
      this.category = { index, row: this.#view.row(index), text: written, code };
      this.#categoryLevel = level;
    } else if (level <= this.#categoryLevel) {
      this.category = undefined;
    }
  }

  /** A title as it stands in its cell, where comparing it took another form. */
  #asWritten(index: number, text: string): string {
    let written = text;
    this.#view.rows.sheet.eachCell(this.#view.position(index), (_column, value, style) => {
      if (typeof value !== 'string' || isBlank(value)) return;
      if (unicodeText(value, style.font) === text) written = cleanText(value);
    });
    return written;
  }
}
