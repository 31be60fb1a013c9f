import { EXAMPLE_ORDINAL } from '../matrix/stamp.ts';
import { isAllCapitals } from './cell-text.ts';
import { leadingOrdinal, ORDINAL } from './ordinal.ts';
import { BIT } from './row-facts.ts';
import type { RowView } from './row-view.ts';
import { isBracketed, isColumnNumber, isSignatureLine, isSubtotalLabel } from './row-words.ts';

/*
 * What a row shows by itself, without its neighbours.
 */

/** Enough columns of a task filled to leave no doubt: fewer where the row bears a number. */
export function isEvidentTask(view: RowView, index: number): boolean {
  if (!(view.mask(index) & BIT.content)) return false;
  const kind = view.kind(index);
  const numbered = kind === ORDINAL.number || kind === ORDINAL.dotted || kind === ORDINAL.letter;
  return view.evidence(index) >= (numbered ? 1 : 3);
}

/** The numbers of the columns, (1) (2) (3). */
export function isNumbersRow(view: RowView, index: number): boolean {
  const enough = Math.min(3, view.rows.layout.block.headings.length);
  return view.filled(index) >= enough && view.everyText(index, isColumnNumber);
}

/** Hints in brackets, or the template's example. */
export function isInstruction(view: RowView, index: number): boolean {
  if (view.isNumbered(index)) return false;
  const { ordinal } = view.rows.layout;
  if (view.text(index, ordinal).toUpperCase() === EXAMPLE_ORDINAL) return true;
  return view.filled(index) >= 2 && view.everyText(index, isBracketed);
}

/** A row that waits to be filled in: nothing but its number, or noughts that formulas left. */
export function isPrepared(view: RowView, index: number): boolean {
  const kind = view.kind(index);
  if (view.texts(index) !== 0 || kind === ORDINAL.text) return false;
  const onlyZeros = view.rows.facts.onlyZeros[index] === 1;
  if (kind === ORDINAL.none) return onlyZeros;
  return (view.mask(index) & ~BIT.ordinal) === 0 || onlyZeros;
}

/** A line of the signature block: an office, `Nơi nhận`, place and day; little else, and no category. */
export function isSignature(view: RowView, index: number): boolean {
  if (view.filled(index) > 4 || view.evidence(index) > 2) return false;
  const category = view.categoryText(index);
  if (category !== '' && view.rows.titles.find(category)) return false;
  return view.someText(index, isSignatureLine);
}

/** A line of sums by its label, whatever its number. */
export function isSubtotal(view: RowView, index: number): boolean {
  if (view.evidence(index) > 1 || view.texts(index) > 2) return false;
  return isSubtotalLabel(view.loneText(index));
}

/** Words of a title in a column of the department's own, left of the content: numbered, in capitals, a category's. */
export function isTitleBeside(view: RowView, index: number): boolean {
  const text = view.loneText(index);
  if (view.firstColumn(index) > (view.rows.layout.columns.get('content') ?? -1)) return false;
  return (
    leadingOrdinal(text) !== undefined || isAllCapitals(text) || view.titled(index) !== undefined
  );
}

/** A title with its code in the category's column, and nothing that a task would have. */
export function isOwnTitle(view: RowView, index: number): boolean {
  const { titles } = view.rows;
  const titled = titles.find(view.contentText(index));
  const own = titles.find(view.categoryText(index));
  return titled?.byTitle === true && own?.code === titled.code && view.hasTaskBelow(index);
}
