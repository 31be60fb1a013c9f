import type { CellContent } from './cells.ts';
import type { FilterCriteria } from './auto-filter.ts';
import { invalidArgument, itemAlreadyExists } from './excel-error.ts';
import { columnsOf, intersection, rowsOf } from './geometry.ts';
import { deleteCells, insertCells } from './insert-and-delete.ts';
import { clearCells } from './clear-cells.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import { writeCells } from './write-cells.ts';
import type { Workbook } from './workbook.ts';

/** A table ("list object"): heading, data rows, perhaps a totals row. */
export interface Table {
  readonly id: string;
  name: string;
  range: SheetRange;
  showTotals: boolean;
  readonly looks: Record<string, unknown>;
  /** Criteria by zero-based column. */
  readonly filters: Map<number, FilterCriteria>;
}

/** Makes a table of cells; without headings of its own it gets a row of them, pushing the cells down. */
export function addTable(range: SheetRange, hasHeaders: boolean): Table {
  const { sheet } = range;
  const { workbook } = sheet;
  checkAllowed(sheet);
  checkFree(range);
  const body = range.area;
  if (!hasHeaders) insertCells(range.at(body.top, body.left, 1, columnsOf(body)), 'Down');
  const rows = rowsOf(body) + (hasHeaders ? 0 : 1);
  const table: Table = {
    id: workbook.newId(),
    name: freeTableName(workbook),
    range: range.at(body.top, body.left, Math.max(rows, 2), columnsOf(body)),
    showTotals: false,
    looks: {
      Style: 'TableStyleMedium2',
      ShowHeaders: true,
      ShowBandedRows: true,
      ShowBandedColumns: false,
      ShowFilterButton: true,
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
    },
    filters: new Map(),
  };
  nameColumns(table);
  workbook.tables.push(table);
  const { actor } = workbook;
  workbook.report({
    kind: 'tableAdded',
    sheetId: sheet.id,
    tableId: table.id,
    tableName: table.name,
    actor,
  });
  return table;
}

export function renameTable(table: Table, name: unknown, workbook: Workbook): void {
  if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
    throw invalidArgument();
  const other = workbook.findTable(name);
  if ((other && other !== table) || workbook.names.find(name)) throw itemAlreadyExists();
  table.name = name;
}

/** Data rows, without heading and totals. */
export function tableBody(table: Table): SheetRange {
  const { area } = table.range;
  return table.range.at(
    area.top + 1,
    area.left,
    rowsOf(area) - 1 - (table.showTotals ? 1 : 0),
    columnsOf(area),
  );
}

export function tableHeader(table: Table): SheetRange {
  const { area } = table.range;
  return table.range.at(area.top, area.left, 1, columnsOf(area));
}

export function columnNames(table: Table): string[] {
  const { area } = tableHeader(table);
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    names.push(String(table.range.sheet.valueAt(area.top, column)));
  }
  return names;
}

/** The new range keeps the heading where it is. */
export function resizeTable(table: Table, range: SheetRange): void {
  const [old, wanted] = [table.range.area, range.area];
  const moved = range.sheet !== table.range.sheet || wanted.top !== old.top;
  if (moved || !intersection(old, wanted) || rowsOf(wanted) < 2) throw invalidArgument();
  checkFree(range, table);
  table.range = range;
  nameColumns(table);
}

/** Adds rows before a zero-based row of data, at the end when there is none; a lone blank row is filled first. */
export function addTableRows(
  table: Table,
  at: number | undefined,
  values: unknown[][] | undefined,
): number {
  checkAllowed(table.range.sheet);
  const body = tableBody(table);
  const { area } = body;
  const isBlank = rowsOf(area) === 1 && body.sheet.usedArea(true, area) === undefined;
  const count = values?.length ?? 1;
  if (isBlank && at === undefined) {
    if (count > 1) growTable(table, 1, count - 1);
    if (values) writeCells(body.at(area.top, area.left, count, columnsOf(area)), values);
    return 0;
  }
  const position = at ?? rowsOf(area);
  if (position < 0 || position > rowsOf(area)) throw invalidArgument();
  growTable(table, position, count);
  if (values) writeCells(body.at(area.top + position, area.left, count, columnsOf(area)), values);
  return position;
}

function growTable(table: Table, at: number, count: number): void {
  const { area } = table.range;
  const row = area.top + 1 + at;
  insertCells(table.range.at(row, area.left, count, columnsOf(area)), 'Down');
  table.range = table.range.at(area.top, area.left, rowsOf(area) + count, columnsOf(area));
}

export function deleteTableRow(table: Table, index: number): void {
  const { area } = tableBody(table);
  if (index < 0 || index >= rowsOf(area)) throw invalidArgument();
  deleteCells(table.range.at(area.top + index, area.left, 1, columnsOf(area)), 'Up');
}

/** Removes the table; with its cells too unless they are to stay as a plain range. */
export function removeTable(table: Table, keepCells: boolean): void {
  const { sheet } = table.range;
  const { workbook } = sheet;
  checkAllowed(sheet);
  workbook.tables.splice(workbook.tables.indexOf(table), 1);
  if (!keepCells) clearCells(table.range, 'All');
  const { actor } = workbook;
  workbook.report({
    kind: 'tableDeleted',
    sheetId: sheet.id,
    tableId: table.id,
    tableName: table.name,
    actor,
  });
}

/** Applies or, without a criterion, takes away the filter of a column, and hides the rows that a list of values excludes. */
export function filterTable(
  table: Table,
  column: number,
  criteria: FilterCriteria | undefined,
): void {
  checkAllowed(table.range.sheet, 'allowAutoFilter');
  if (criteria) table.filters.set(column, criteria);
  else table.filters.delete(column);
  const { sheet } = table.range;
  const { area } = tableBody(table);
  for (let row = area.top; row <= area.bottom; row++) {
    const passes = [...table.filters].every(([index, filter]) =>
      passesFilter(sheet.valueAt(row, area.left + index), filter),
    );
    if (passes) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

function passesFilter(value: CellContent, filter: FilterCriteria): boolean {
  const values = filter['values'];
  return !Array.isArray(values) || values.includes(String(value));
}

/** Every heading is text, none is empty and no two are the same, whatever the case. */
function nameColumns(table: Table): void {
  const { area } = tableHeader(table);
  const { sheet } = table.range;
  const taken = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const given = String(sheet.valueAt(area.top, column));
    const wanted = given === '' ? `Column${String(column - area.left + 1)}` : given;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${wanted}${String(number)}`;
    taken.add(name.toLowerCase());
    const old = sheet.cells.at(area.top, column);
    const looks = old?.format ? { format: old.format } : {};
    sheet.cells.put(area.top, column, { ...looks, value: name });
  }
}

function checkFree(range: SheetRange, except?: Table): void {
  const { sheet, area } = range;
  const meets = (other: SheetRange): boolean =>
    other.sheet === sheet && intersection(other.area, area) !== undefined;
  const taken = sheet.workbook.tables.some((table) => table !== except && meets(table.range));
  if (taken || sheet.merges.some((merge) => merge.areaIfThere && meets(merge)))
    throw invalidArgument();
}

function freeTableName(workbook: Workbook): string {
  let number = workbook.tables.length + 1;
  while (workbook.findTable(`Table${String(number)}`)) number++;
  return `Table${String(number)}`;
}
