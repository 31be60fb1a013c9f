import type { CellContent } from './workbook/cells.ts';
import type { Workbook } from './workbook/workbook.ts';
import type { Worksheet } from './workbook/worksheet.ts';

/** Cells of a sheet from A1 to the last one filled, formulas as written; empty cells are empty text. */
export type Grid = CellContent[][];

/** What a workbook holds, for an assertion: a grid for each sheet, in the order of the tabs. */
export function snapshot(workbook: Workbook): Record<string, Grid> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
}

export function gridOf(sheet: Worksheet): Grid {
  const used = sheet.usedArea(true);
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from(
      { length: used.right + 1 },
      (__, column) => sheet.cells.at(row, column)?.formula ?? sheet.valueAt(row, column),
    ),
  );
}

/** Fills a sheet from A1 with values as they are: nothing is read as typed text, nobody is told. */
export function fill(sheet: Worksheet, rows: readonly (readonly (CellContent | null)[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === null) return;
      const isFormula = typeof value === 'string' && value.startsWith('=');
      sheet.cells.put(row, column, isFormula ? { value: 0, formula: value } : { value });
    });
  });
}
