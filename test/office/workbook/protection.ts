import { accessDenied, invalidArgument } from './excel-error.ts';
import { cellsOf } from './geometry.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** What a protected sheet still allows, `allowFormatCells` and so on; all else is refused. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

/** Refused on a sheet that is protected already (office-js issue 6784). */
export function protectSheet(
  sheet: Worksheet,
  options: unknown,
  password: string | undefined,
): void {
  if (sheet.protection) throw accessDenied();
  if (options !== null && typeof options !== 'object') throw invalidArgument();
  sheet.protection = { options: { ...options }, ...(password ? { password } : {}) };
  reportProtection(sheet);
}

export function unprotectSheet(sheet: Worksheet, password: string | undefined): void {
  if (!sheet.protection) throw accessDenied();
  if ((sheet.protection.password ?? '') !== (password ?? '')) throw invalidArgument();
  sheet.protection = undefined;
  reportProtection(sheet);
}

function reportProtection(sheet: Worksheet): void {
  const { workbook, id } = sheet;
  const isProtected = sheet.protection !== undefined;
  workbook.report({ kind: 'protectionChanged', sheetId: id, isProtected, actor: workbook.actor });
}

/** Refuses to touch the content of locked cells of a protected sheet. */
export function checkEditable(range: SheetRange): void {
  const { sheet, area } = range;
  if (!sheet.protection) return;
  if (cellsOf(area) > 1_000_000) throw accessDenied();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.formatAt(row, column).locked) throw accessDenied();
    }
  }
}

/** Refuses what a protected sheet allows only with an option, or never when no option is named. */
export function checkAllowed(sheet: Worksheet, option?: ProtectionOption): void {
  if (!sheet.protection) return;
  if (option === undefined || sheet.protection.options[option] !== true) throw accessDenied();
}

/** Refuses to add, delete, rename, move, hide or show sheets while the workbook's structure is protected. */
export function checkStructure(workbook: Workbook): void {
  if (workbook.structureProtection) throw accessDenied();
}
