import { comparableText, isBlank, unicodeText } from './cell-text.ts';
import type { TitledCategory } from './category-titles.ts';
import { EVIDENCE, type MatrixRows } from './matrix-rows.ts';
import { ORDINAL, readOrdinal, type Ordinal, type OrdinalKind } from './ordinal.ts';
import { ordinalKindAt } from './row-facts.ts';

export const NO_ORDINAL: Ordinal = { kind: ORDINAL.none, text: '', value: 0 };

/** The listed rows of a matrix, asked by their index among the facts. Texts are in the form that is compared. */
export class RowView {
  readonly rows: MatrixRows;
  readonly count: number;

  constructor(rows: MatrixRows) {
    this.rows = rows;
    this.count = rows.facts.count;
  }

  mask(index: number): number {
    return this.rows.facts.mask[index] ?? 0;
  }

  /** How many of the columns that only a task fills hold something. */
  evidence(index: number): number {
    return bitCount(this.mask(index) & EVIDENCE);
  }

  filled(index: number): number {
    return this.rows.facts.filled[index] ?? 0;
  }

  /** Cells of text, the running number's left out. */
  texts(index: number): number {
    return this.rows.facts.texts[index] ?? 0;
  }

  /** Row of the sheet, zero-based. */
  row(index: number): number {
    return this.rows.sheet.rowIndex(this.position(index));
  }

  position(index: number): number {
    return this.rows.facts.position[index] ?? -1;
  }

  text(index: number, column: number | undefined): string {
    if (column === undefined || column < 0) return '';
    return comparableText(this.rows.sheet, this.position(index), column);
  }

  contentText(index: number): string {
    return this.text(index, this.rows.layout.columns.get('content'));
  }

  categoryText(index: number): string {
    return this.text(index, this.rows.layout.columns.get('category'));
  }

  /** Column of the row's first text. */
  firstColumn(index: number): number {
    return this.rows.facts.firstText[index] ?? -1;
  }

  /** The row's first text; in a row of one text, all that it says. */
  loneText(index: number): string {
    return this.text(index, this.firstColumn(index));
  }

  ordinal(index: number): Ordinal {
    const { layout, sheet } = this.rows;
    const position = this.position(index);
    if (layout.ordinal === undefined || position < 0) return NO_ORDINAL;
    return readOrdinal(sheet.valueAt(position, layout.ordinal), this.text(index, layout.ordinal));
  }

  /** Kind of the running number; none beyond the last row. */
  kind(index: number): OrdinalKind {
    return index < this.count ? ordinalKindAt(this.rows.facts, index) : ORDINAL.none;
  }

  ordinalValue(index: number): number {
    return this.rows.facts.ordinalValue[index] ?? 0;
  }

  isNumbered(index: number): boolean {
    const kind = this.kind(index);
    return kind !== ORDINAL.none && kind !== ORDINAL.text;
  }

  /** The category that the row's words, or its number, name. */
  titled(index: number): TitledCategory | undefined {
    return this.rows.titles.find(this.loneText(index), this.ordinal(index));
  }

  /** Whether a test holds for each text that the row shows. */
  everyText(index: number, test: (text: string, column: number) => boolean): boolean {
    const { sheet, layout } = this.rows;
    const { left, right } = layout.block;
    let all = true;
    sheet.eachCell(this.position(index), (column, value, style) => {
      if (!all || column < left || column > right || isBlank(value)) return;
      all = test(unicodeText(sheet.display(value, style), style.font), column);
    });
    return all;
  }

  someText(index: number, test: (text: string) => boolean): boolean {
    return !this.everyText(index, (text) => !test(text));
  }

  /** Whether the row's first text stands in a cell merged over half of the table. */
  isMergedAcross(index: number): boolean {
    const { merges, layout } = this.rows;
    const column = this.firstColumn(index);
    if (column < 0) return false;
    const width = merges.lastColumn(this.row(index), column) - column + 1;
    return width >= Math.max(3, Math.ceil(layout.block.headings.length / 2));
  }

  hasGapAbove(index: number): boolean {
    return index > 0 && this.row(index) - this.row(index - 1) > 1;
  }

  hasTaskBelow(index: number): boolean {
    return index + 1 < this.count && (this.mask(index + 1) & EVIDENCE) !== 0;
  }
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
