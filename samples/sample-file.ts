import { serialOfDay, type IsoDay } from '../shared/grid/serial-date.ts';

/** A real date, shown in a number format. */
export interface DateCell {
  readonly serial: number;
  readonly format: string;
}

/** A cell of a sample: nothing, text, a number, or a real date. */
export type SampleCell = undefined | string | number | DateCell;

export type SampleRow = readonly SampleCell[];

export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly SampleRow[];
  /** Ranges such as `A1:L1`. */
  readonly merges?: readonly string[];
  /** Widths of the columns, in characters. */
  readonly widths?: readonly number[];
  readonly hidden?: boolean;
}

/** A workbook as a department would send it. */
export interface SampleFile {
  /** Name as offices name their files; its ending tells the format. */
  readonly name: string;
  readonly format: 'xlsx' | 'xlsb' | 'biff8' | 'ods' | 'csv';
  readonly sheets: readonly SampleSheet[];
}

/** A cell that Excel holds as a date. */
export function date(day: IsoDay, format = 'dd/mm/yyyy'): DateCell {
  return { serial: serialOfDay(day), format };
}

/** A row with one cell, for titles. */
export function title(text: string, column = 0): SampleRow {
  return [...Array.from({ length: column }, () => undefined), text];
}

/** An empty row. */
export const BLANK: SampleRow = [];

/** Sum of one column over the rows that hold a number there. */
export function sumOf(rows: readonly SampleRow[], column: number): number {
  return rows.reduce((sum, row) => {
    const cell = row[column];
    return typeof cell === 'number' ? sum + cell : sum;
  }, 0);
}
