import type { Cell } from './cells.ts';
import { copyValidations } from './data-validation.ts';
import { invalidArgument, notSimulated } from './excel-error.ts';
import { columnsOf, rowsOf } from './geometry.ts';
import { checkEditable } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import { reportEdit } from './write-cells.ts';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'];

/**
 * Copies cells onto a range, as `target.copyFrom(source)` does. A target of one cell takes the whole source; a larger
 * one is tiled when it is a multiple of the source. References in formulas are kept as they are.
 */
export function copyCells(target: SheetRange, source: SheetRange, type: unknown = 'All'): void {
  if (typeof type !== 'string' || !COPY_TYPES.includes(type)) throw invalidArgument();
  if (type === 'Link') throw notSimulated('Range.copyFrom with links');
  const from = source.area;
  const [height, width] = [rowsOf(from), columnsOf(from)];
  const rows = rowsOf(target.area) % height === 0 ? rowsOf(target.area) : height;
  const columns = columnsOf(target.area) % width === 0 ? columnsOf(target.area) : width;
  const { top, left } = target.area;
  const onto = target.at(top, left, rows, columns);
  checkEditable(onto);
  const cells = source.sheet.cells.copy();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [fromRow, fromColumn] = [from.top + (row % height), from.left + (column % width)];
      const copied: Cell = {
        value: '',
        ...cells.at(fromRow, fromColumn),
        format: source.sheet.formatAt(fromRow, fromColumn),
      };
      const old = onto.sheet.cells.at(top + row, left + column);
      onto.sheet.cells.put(top + row, left + column, merged(copied, old, type));
    }
  }
  if (type === 'All') copyValidations(source, onto);
  reportEdit(onto);
}

function merged(copied: Cell, old: Cell | undefined, type: string): Cell {
  const oldLooks = old?.format ? { format: old.format } : {};
  switch (type) {
    case 'Values':
      return { value: copied.value, ...oldLooks };
    case 'Formulas':
      return {
        value: copied.value,
        ...(copied.formula === undefined ? {} : { formula: copied.formula }),
        ...oldLooks,
      };
    case 'Formats':
      return { value: '', ...old, ...(copied.format ? { format: copied.format } : {}) };
    default:
      return copied;
  }
}
