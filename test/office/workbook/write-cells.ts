import type { Cell, CellContent } from './cells.ts';
import { enterValue } from './enter-text.ts';
import { ExcelError, invalidArgument } from './excel-error.ts';
import { formatCells } from './format-cells.ts';
import { cellsOf, columnsOf, holds, intersection, rowsOf } from './geometry.ts';
import { checkAllowed, checkEditable } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** Cells that one call may read or write. */
const CELL_LIMIT = 5_000_000;

export function checkCellCount(range: SheetRange): void {
  if (cellsOf(range.area) <= CELL_LIMIT) return;
  throw new ExcelError(
    'RangeExceedsLimit',
    'The cell count in the range has exceeded the maximum supported number.',
  );
}

/**
 * Enters values or formulas, as `range.values = …` does: one for all cells, or a grid of the range's very size in
 * which `null` leaves a cell alone. Text is read as if typed.
 */
export function writeCells(range: SheetRange, entered: unknown): void {
  checkCellCount(range);
  checkEditable(range);
  const { sheet, area } = range;
  const valueOf = gridReader(range, entered);
  const isSingle = cellsOf(area) === 1;
  const before = isSingle ? sheet.valueAt(area.top, area.left) : '';
  const covered = cellsUnderMerges(range);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueOf(row - area.top, column - area.left);
      if (value !== null && !covered(row, column)) enterCell(sheet, row, column, value);
    }
  }
  const detail = { before, after: sheet.valueAt(area.top, area.left) };
  reportEdit(range, isSingle ? detail : undefined);
}

/**
 * Sets number formats: one for all cells, bare or as a grid of one, or a grid of the range's very size with `null` for
 * "leave". The grid of one is taken for number formats alone (office-js-docs-reference issue 578).
 */
export function writeNumberFormats(range: SheetRange, formats: unknown): void {
  checkAllowed(range.sheet, 'allowFormatCells');
  const single = singleOf(formats);
  if (single !== undefined) {
    formatCells(range, { numberFormat: textOrRefuse(single) });
    return;
  }
  checkCellCount(range);
  const formatOf = gridReader(range, formats);
  const { sheet, area } = range;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const numberFormat = formatOf(row - area.top, column - area.left);
      if (numberFormat === null) continue;
      const old = sheet.formatAt(row, column);
      const format = { ...old, numberFormat: textOrRefuse(numberFormat) };
      sheet.cells.put(row, column, { value: '', ...sheet.cells.at(row, column), format });
    }
  }
}

/** Tells listeners that the content of a range was edited. */
export function reportEdit(
  range: SheetRange,
  detail?: { readonly before: CellContent; readonly after: CellContent },
): void {
  const { sheet } = range;
  const tables = sheet.workbook.tables.filter(
    (table) => table.range.sheet === sheet && intersection(table.range.area, range.area),
  );
  sheet.workbook.report({
    kind: 'cellsChanged',
    sheetId: sheet.id,
    address: range.localAddress,
    changeType: 'RangeEdited',
    tableIds: tables.map((table) => table.id),
    ...(detail ? { detail } : {}),
    actor: sheet.workbook.actor,
  });
}

function enterCell(sheet: Worksheet, row: number, column: number, value: CellContent): void {
  const old = sheet.cells.at(row, column);
  const format = sheet.formatAt(row, column);
  const entry = enterValue(value, format.numberFormat === '@', sheet.workbook.regional);
  sheet.cells.put(row, column, { ...looksOf(old), ...contentOf(entry) });
  if (!('numberFormat' in entry) || format.numberFormat !== 'General') return;
  formatCells(sheet.range({ top: row, left: column, bottom: row, right: column }), {
    numberFormat: entry.numberFormat ?? 'General',
  });
}

function looksOf(cell: Cell | undefined): Pick<Cell, 'format'> {
  return cell?.format ? { format: cell.format } : {};
}

function contentOf(entry: ReturnType<typeof enterValue>): Pick<Cell, 'value' | 'formula'> {
  return 'formula' in entry ? { value: 0, formula: entry.formula } : { value: entry.value };
}

/** Reads a scalar or a grid by zero-based place; refuses a grid of another size and values that are none. */
function gridReader(
  range: SheetRange,
  entered: unknown,
): (row: number, column: number) => CellContent | null {
  if (!Array.isArray(entered)) {
    const single = contentOrRefuse(entered);
    return () => single;
  }
  const rows = entered as unknown[];
  const [height, width] = [rowsOf(range.area), columnsOf(range.area)];
  if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => contentOrRefuse((rows[row] as unknown[])[column]);
}

function contentOrRefuse(value: unknown): CellContent | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument();
}

function singleOf(formats: unknown): unknown {
  if (!Array.isArray(formats)) return formats;
  const [row, ...rows] = formats as unknown[];
  if (!Array.isArray(row) || row.length !== 1 || rows.length > 0) return undefined;
  return row[0] as unknown;
}

function textOrRefuse(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value === '' ? 'General' : value;
}

/** Tells which cells lie under a merged cell: what is written to them is lost. */
function cellsUnderMerges({ sheet, area }: SheetRange): (row: number, column: number) => boolean {
  const merges = sheet.merges
    .map((merge) => merge.areaIfThere)
    .filter((merge) => merge !== undefined)
    .filter((merge) => intersection(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) => holds(merge, row, column) && (row !== merge.top || column !== merge.left),
    );
}
