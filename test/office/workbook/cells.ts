import type { CellRange } from '../../../shared/grid/address.ts';
import type { CellFormat } from './cell-format.ts';
import type { Shift } from './geometry.ts';

/** What a cell shows to a program: text (errors too, such as `#N/A`), number or truth; empty text when there is nothing. */
export type CellContent = string | number | boolean;

export interface Cell {
  /** Value entered, or last result of the formula. */
  readonly value: CellContent;
  readonly formula?: string;
  /** Absent when the cell looks as its row or column does. */
  readonly format?: CellFormat;
}

/** The cells of a sheet that hold something, by row and column. */
export class Cells {
  #rows = new Map<number, Map<number, Cell>>();

  at(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** Puts a cell down; one that holds nothing at all is taken away. */
  put(row: number, column: number, cell: Cell): void {
    if (cell.value === '' && cell.formula === undefined && cell.format === undefined) {
      this.#rows.get(row)?.delete(column);
      return;
    }
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map<number, Cell>()));
    cells.set(column, cell);
  }

  /** Calls back for every cell within an area that holds something, in no particular order. */
  each(within: CellRange, visit: (cell: Cell, row: number, column: number) => void): void {
    const visitRow = (cells: Map<number, Cell>, row: number): void => {
      for (const [column, cell] of [...cells]) {
        if (column >= within.left && column <= within.right) visit(cell, row, column);
      }
    };
    if (within.bottom - within.top > this.#rows.size) {
      for (const [row, cells] of [...this.#rows]) {
        if (row >= within.top && row <= within.bottom) visitRow(cells, row);
      }
      return;
    }
    for (let row = within.top; row <= within.bottom; row++) {
      const cells = this.#rows.get(row);
      if (cells) visitRow(cells, row);
    }
  }

  /** Smallest area around the cells that pass a test. */
  areaOf(within: CellRange, counts: (cell: Cell) => boolean): CellRange | undefined {
    let found: { top: number; left: number; bottom: number; right: number } | undefined;
    this.each(within, (cell, row, column) => {
      if (!counts(cell)) return;
      found ??= { top: row, left: column, bottom: row, right: column };
      found.top = Math.min(found.top, row);
      found.left = Math.min(found.left, column);
      found.bottom = Math.max(found.bottom, row);
      found.right = Math.max(found.right, column);
    });
    return found;
  }

  /** Moves cells for rows or columns inserted or deleted; deleted ones are dropped. */
  shift(shift: Shift): void {
    const { axis, at, count, spanFrom, spanTo } = shift;
    const old = this.#rows;
    this.#rows = new Map();
    for (const [row, cells] of old) {
      for (const [column, cell] of cells) {
        const along = axis === 'rows' ? row : column;
        const across = axis === 'rows' ? column : row;
        const moves = across >= spanFrom && across <= spanTo && along >= at;
        if (moves && count < 0 && along < at - count) continue;
        const by = moves ? count : 0;
        this.put(axis === 'rows' ? row + by : row, axis === 'rows' ? column : column + by, cell);
      }
    }
  }

  copy(): Cells {
    const copied = new Cells();
    for (const [row, cells] of this.#rows) copied.#rows.set(row, new Map(cells));
    return copied;
  }
}
