import * as XLSX from 'xlsx';
import type { BookDescription, BookSheet, CellContent } from '../../shared/grid/book.ts';

/** A description whose formulas have no results, so that a program that opens its file must calculate them. */
export function withoutResults(book: BookDescription): BookDescription {
  return { ...book, sheets: book.sheets.map(sheetWithoutResults) };
}

function sheetWithoutResults(sheet: BookSheet): BookSheet {
  const rows = [...sheet.rows].map((row) => ({
    ...row,
    cells: Array.from(row.cells, (cell): CellContent => {
      if (typeof cell !== 'object' || cell.formula === undefined) return cell;
      const { value: _, ...formula } = cell;
      return formula;
    }),
  }));
  return { ...sheet, rows };
}

/** Results of all formulas of a workbook, by sheet and address; numbers to six places. */
export function formulaResults(bytes: Uint8Array): Map<string, unknown> {
  const { SheetNames, Sheets } = XLSX.read(bytes);
  const results = new Map<string, unknown>();
  for (const name of SheetNames) {
    for (const [address, cell] of Object.entries(Sheets[name] ?? {})) {
      const { f, v } = cell as XLSX.CellObject;
      if (f !== undefined) {
        results.set(`${name}!${address}`, typeof v === 'number' ? Number(v.toFixed(6)) : v);
      }
    }
  }
  return results;
}
