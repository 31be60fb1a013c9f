import type { CellRange } from '../../../shared/grid/address.ts';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnLetters,
  rangeAddress,
} from '../../../shared/grid/address.ts';
import { invalidArgument, invalidReference } from './excel-error.ts';
import {
  area as areaAt,
  columnsOf,
  isEntireColumns,
  isEntireRows,
  rowsOf,
  shifted,
} from './geometry.ts';
import type { Worksheet } from './worksheet.ts';

/** Cells of a sheet that a reference points to. It follows the rows and columns inserted or deleted since. */
export class SheetRange {
  readonly sheet: Worksheet;
  #area: CellRange | undefined;
  #shiftsSeen: number;

  /** Refuses an area outside the sheet, as Excel does. */
  constructor(sheet: Worksheet, area: CellRange) {
    const { top, left, bottom, right } = area;
    const whole = [top, left, bottom, right].every(Number.isInteger);
    const inside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
    if (!whole || !inside || top > bottom || left > right) throw invalidArgument();
    this.sheet = sheet;
    this.#area = area;
    this.#shiftsSeen = sheet.shifts.length;
  }

  /** Where the cells are now. Refuses when they, or their sheet, are gone. */
  get area(): CellRange {
    const area = this.areaIfThere;
    if (!area) throw invalidReference();
    return area;
  }

  get areaIfThere(): CellRange | undefined {
    const { shifts } = this.sheet;
    for (; this.#shiftsSeen < shifts.length; this.#shiftsSeen++) {
      const shift = shifts[this.#shiftsSeen];
      if (this.#area && shift) this.#area = shifted(this.#area, shift);
    }
    return this.sheet.deleted ? undefined : this.#area;
  }

  get rowCount(): number {
    return rowsOf(this.area);
  }

  get columnCount(): number {
    return columnsOf(this.area);
  }

  /** `B2:C4`, `B:C` for whole columns, `2:4` for whole rows. */
  get localAddress(): string {
    const { area } = this;
    if (isEntireColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
    if (isEntireRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
    return rangeAddress(area);
  }

  /** `Sheet1!B2:C4`. */
  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${this.localAddress}`;
  }

  /** `=Sheet1!$B$2:$C$4`, as a defined name or a drop-down list holds it. */
  get formula(): string {
    const absolute = this.localAddress.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    return `=${quotedSheetName(this.sheet.name)}!${absolute}`;
  }

  /** Another range of the same sheet. */
  at(top: number, left: number, rows: number, columns: number): SheetRange {
    return new SheetRange(this.sheet, areaAt(top, left, rows, columns));
  }
}

/** A sheet's name as it stands before the `!` of an address. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
