import type { CellContent } from './workbook/cells.ts';
import { clearValidation } from './workbook/data-validation.ts';
import { area } from './workbook/geometry.ts';
import { deleteCells, insertCells } from './workbook/insert-and-delete.ts';
import { resolveAddress } from './workbook/resolve-address.ts';
import type { SheetRange } from './workbook/sheet-range.ts';
import type { Actor } from './workbook/events.ts';
import type { Workbook } from './workbook/workbook.ts';
import { writeCells } from './workbook/write-cells.ts';

/** What people do to the workbook at the screen, beside the add-in. Addresses may name a sheet: `'Kết quả'!B3`. */
export class Person {
  readonly #workbook: Workbook;
  #editing: { readonly ends: Promise<void>; readonly end: () => void } | undefined;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** True while a cell is open for typing: Excel then refuses the add-in. */
  get isEditing(): boolean {
    return this.#editing !== undefined;
  }

  /** Settled when the cell that is open is left. */
  get editingEnds(): Promise<void> {
    return this.#editing?.ends ?? Promise.resolve();
  }

  startEditing(): void {
    let end = (): void => undefined;
    const ends = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#editing = { ends, end };
  }

  stopEditing(): void {
    this.#editing?.end();
    this.#editing = undefined;
  }

  /** Types into one cell; text is read as Excel reads it. */
  type(address: string, value: CellContent, actor: Actor = 'person'): void {
    this.#as(actor, () => writeCells(this.#range(address), value));
  }

  /** Pastes a grid with its top left at a cell. As in Excel, a paste wipes the drop-downs of the cells it covers. */
  paste(address: string, rows: readonly (readonly CellContent[])[], actor: Actor = 'person'): void {
    this.#as(actor, () => {
      const corner = this.#range(address);
      const { top, left } = corner.area;
      const target = corner.sheet.range(area(top, left, rows.length, rows[0]?.length ?? 1));
      clearValidation(target);
      writeCells(target, rows);
    });
  }

  select(address: string): void {
    this.#as('person', () => this.#workbook.select(this.#range(address)));
  }

  openSheet(name: string): void {
    this.#as('person', () => this.#workbook.activate(this.#workbook.sheet(name)));
  }

  insertRows(address: string): void {
    this.#as('person', () => insertCells(this.#range(address), 'Down'));
  }

  deleteRows(address: string): void {
    this.#as('person', () => deleteCells(this.#range(address), 'Up'));
  }

  #range(address: string): SheetRange {
    return resolveAddress(address, this.#workbook.activeSheet);
  }

  #as(actor: Actor, act: () => void): void {
    const before = this.#workbook.actor;
    this.#workbook.actor = actor;
    try {
      act();
    } finally {
      this.#workbook.actor = before;
    }
  }
}
