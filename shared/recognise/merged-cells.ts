import type { CellRange } from '../grid/address.ts';

const WIDEST = 512;

/** Merged ranges of one sheet, to be asked by cell. */
export class MergedCells {
  readonly #byTop = new Map<number, CellRange[]>();
  /** Ranges of several rows by column, in ascending order of their first row. */
  readonly #downByColumn = new Map<number, CellRange[]>();

  constructor(merges: readonly CellRange[]) {
    for (const range of merges) {
      const sameTop = this.#byTop.get(range.top);
      if (sameTop) sameTop.push(range);
      else this.#byTop.set(range.top, [range]);
      if (range.bottom > range.top) this.#addDown(range);
    }
    for (const ranges of this.#downByColumn.values()) ranges.sort((a, b) => a.top - b.top);
  }

  /** Last column of the merged range that begins in a cell; the cell's own column when it is not merged. */
  lastColumn(row: number, column: number): number {
    return this.#beginningAt(row, column)?.right ?? column;
  }

  /** Last row of the merged range that begins in a cell. */
  lastRow(row: number, column: number): number {
    return this.#beginningAt(row, column)?.bottom ?? row;
  }

  /** Whether any range of several rows covers a column. */
  hasDown(column: number): boolean {
    return this.#downByColumn.has(column);
  }

  /** The range of several rows that covers a cell, its first row included. */
  down(row: number, column: number): CellRange | undefined {
    const ranges = this.#downByColumn.get(column);
    if (!ranges) return undefined;
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle] as CellRange;
      if (row < range.top) high = middle - 1;
      else if (row > range.bottom) low = middle + 1;
      else return range;
    }
    return undefined;
  }

  #beginningAt(row: number, column: number): CellRange | undefined {
    return this.#byTop.get(row)?.find(({ left }) => left === column);
  }

  #addDown(range: CellRange): void {
    const right = Math.min(range.right, range.left + WIDEST);
    for (let column = range.left; column <= right; column++) {
      const ranges = this.#downByColumn.get(column);
      if (ranges) ranges.push(range);
      else this.#downByColumn.set(column, [range]);
    }
  }
}
