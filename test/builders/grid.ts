import type { CellRange } from '../../shared/grid/address.ts';
import { columnIndex, parseAddress } from '../../shared/grid/address.ts';
import { GENERAL_STYLE, type CellStyle, type CellValue } from '../../shared/grid/cell.ts';
import { dayOfSerial } from '../../shared/grid/serial-date.ts';
import { SheetBuilder, type Sheet, type SheetVisibility } from '../../shared/grid/sheet.ts';
import type { Workbook, WorkbookFormat } from '../../shared/grid/workbook.ts';

/** A literal cell: a value, a value with its style, or nothing (`undefined`, `null` and `''` are empty). */
export type GridCell =
  CellValue | null | undefined | { readonly v: CellValue; readonly style: Partial<CellStyle> };

export type GridRows = readonly (readonly GridCell[])[];

/** What a sheet has beside its rows. */
export interface GridSheetOptions {
  /** Ranges such as `A1:I1`. */
  readonly merges?: readonly string[];
  /** Rows hidden or filtered out, as Excel numbers them. */
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetVisibility;
  /** Row of the sheet, as Excel numbers it, where the first row of the grid stands. */
  readonly firstRow?: number;
  /** Letters of the column where the first cell of each row stands. */
  readonly firstColumn?: string;
}

export interface GridOptions {
  readonly sheets?: Readonly<Record<string, GridSheetOptions>>;
  readonly properties?: Readonly<Record<string, string>>;
  readonly format?: WorkbookFormat;
}

/** Style of a real date. */
export const DATE_STYLE: Partial<CellStyle> = { format: 'dd/mm/yyyy', kind: 'date' };
/** Style of a percentage. */
export const PERCENT_STYLE: Partial<CellStyle> = { format: '0%', kind: 'percent' };

/** A real date cell of a serial. */
export function dateCell(serial: number): GridCell {
  return { v: serial, style: DATE_STYLE };
}

/**
 * A workbook from literal rows, sheet by sheet:
 * `gridWorkbook({ 'Ma trận': [['STT', 'Nội dung nhiệm vụ'], [1, 'Xây dựng kho dữ liệu']] })`.
 */
export function gridWorkbook(
  sheets: Readonly<Record<string, GridRows>>,
  options: GridOptions = {},
): Workbook {
  const styles = new StyleList();
  return {
    format: options.format ?? 'xlsx',
    sheets: Object.entries(sheets).map(([name, rows]) =>
      gridSheet(name, rows, options.sheets?.[name] ?? {}, styles),
    ),
    styles: styles.list,
    properties: new Map(Object.entries(options.properties ?? {})),
  };
}

function gridSheet(
  name: string,
  rows: GridRows,
  options: GridSheetOptions,
  styles: StyleList,
): Sheet {
  const builder = new SheetBuilder(
    { name, visibility: options.visibility ?? 'visible' },
    styles.list,
    displayNumber,
  );
  const hidden = new Set(options.hiddenRows ?? []);
  const firstRow = (options.firstRow ?? 1) - 1;
  const firstColumn = columnIndex(options.firstColumn ?? 'A') ?? 0;
  rows.forEach((cells, index) => {
    builder.row(firstRow + index, hidden.has(firstRow + index + 1));
    cells.forEach((cell, column) => {
      if (cell === undefined || cell === null || cell === '') return;
      const styled = typeof cell === 'object' && 'v' in cell;
      const style = styles.indexOf(styled ? cell.style : {});
      builder.cell(firstColumn + column, styled ? cell.v : cell, style);
    });
  });
  builder.end({ merges: (options.merges ?? []).map(parseRange) });
  return builder.finish();
}

class StyleList {
  readonly list: CellStyle[] = [GENERAL_STYLE];

  indexOf(style: Partial<CellStyle>): number {
    const whole = { ...GENERAL_STYLE, ...style };
    const found = this.list.findIndex(
      ({ format, kind, font }) =>
        format === whole.format && kind === whole.kind && font === whole.font,
    );
    return found >= 0 ? found : this.list.push(whole) - 1;
  }
}

/** Displays numbers as the few formats of the tests do: real dates as dd/mm/yyyy, fractions as per cent, the rest plainly. */
export function displayNumber(value: number, format: string): string {
  if (/y/i.test(format)) {
    const [year = '', month = '', day = ''] = (dayOfSerial(value) ?? '').split('-');
    return `${day}/${month}/${year}`;
  }
  if (format.includes('%')) return `${String(Math.round(value * 10_000) / 100)}%`;
  return String(value);
}

/** A range of its A1 text: `A1:I1`. */
export function parseRange(text: string): CellRange {
  const [first = '', last = first] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to) throw new Error(`No range: ${text}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
