import { WHOLE_SHEET } from './geometry.ts';
import type { Workbook } from './workbook.ts';

/** A sheet gets another name: as in Excel, formulas, names, drop-downs and conditional formats follow it. */
export function followRename(workbook: Workbook, from: string, to: string): void {
  const renamed = <T>(value: T): T => follow(value, from, to);
  for (const sheet of workbook.sheets) {
    sheet.cells.each(WHOLE_SHEET, (cell, row, column) => {
      const formula = cell.formula === undefined ? undefined : renamed(cell.formula);
      if (formula !== undefined && formula !== cell.formula) {
        sheet.cells.put(row, column, { ...cell, formula });
      }
    });
    sheet.validations = sheet.validations.map((one) => ({ ...one, rule: renamed(one.rule) }));
    for (const format of sheet.conditionalFormats) format.formula = renamed(format.formula);
  }
}

/** Text with the sheet's references renamed; the same in plain objects that hold text. Ranges are left alone. */
function follow<T>(value: T, from: string, to: string): T {
  if (typeof value === 'string') return renameIn(value, from, to) as T;
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const entries = Object.entries(value).map(
    ([key, part]) => [key, follow(part, from, to)] as const,
  );
  return Object.fromEntries(entries) as T;
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function renameIn(formula: string, from: string, to: string): string {
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
  return formula.startsWith('=') || formula.includes('!')
    ? formula.replaceAll(quoted(from), quoted(to))
    : formula;
}
