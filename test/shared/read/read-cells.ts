import { nodePlatform } from '../../../cli/node-platform.ts';
import type { Failure } from '../../../shared/failure/failure.ts';
import { cellAddress } from '../../../shared/grid/address.ts';
import type { CellValue } from '../../../shared/grid/cell.ts';
import type { Sheet } from '../../../shared/grid/sheet.ts';
import type { Workbook } from '../../../shared/grid/workbook.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import type { ReadOptions } from '../../../shared/read/read-workbook.ts';

/** The workbook; a failure fails the test with its code. */
export function workbookOf(bytes: Uint8Array, file = 'test.xlsx', options?: ReadOptions): Workbook {
  const outcome = readWorkbook(bytes, file, nodePlatform, options);
  if (!outcome.ok)
    throw new Error(JSON.stringify(outcome.failure), { cause: outcome.failure.cause });
  return outcome.value;
}

/** The failure; a workbook that is read after all fails the test. */
export function failureOf(bytes: Uint8Array, file = 'test.xlsx', options?: ReadOptions): Failure {
  const outcome = readWorkbook(bytes, file, nodePlatform, options);
  if (outcome.ok) throw new Error(`read ${String(outcome.value.sheets.length)} sheets`);
  return outcome.failure;
}

/** Values by address. */
export function cellsOf(sheet: Sheet | undefined): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  if (sheet === undefined) return cells;
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column, value) => {
      cells[cellAddress(sheet.rowIndex(position), column)] = value;
    });
  }
  return cells;
}

/** What a person sees, by address. */
export function textsOf(sheet: Sheet | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  if (sheet === undefined) return texts;
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column, value, style) => {
      texts[cellAddress(sheet.rowIndex(position), column)] = sheet.display(value, style);
    });
  }
  return texts;
}
