import { readXlsxIntoWorkbook } from '../read-xlsx.ts';
import { sheetIfAny } from '../protocol/arguments.ts';
import { copySheetInto } from './copy-sheet.ts';
import { invalidArgument, itemNotFound } from './excel-error.ts';
import { checkStructure } from './protection.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[] | null;
  readonly positionType?: string | null;
  readonly relativeTo?: unknown;
}

/** Copies sheets out of a file given as Base64. A name that is taken gets a number; refuses what is no workbook. */
export function insertSheets(workbook: Workbook, base64: string, given: unknown): Worksheet[] {
  checkStructure(workbook);
  const options = (given ?? {}) as InsertOptions;
  const file = readFile(base64);
  const wanted = options.sheetNamesToInsert ?? [];
  const sources =
    wanted.length === 0 ? file.sheets : file.sheets.filter(({ name }) => wanted.includes(name));
  let position = positionOf(workbook, options);
  return sources.map((source) =>
    copySheetInto(workbook, source, freeName(workbook, source.name), position++),
  );
}

function readFile(base64: string): Workbook {
  try {
    return readXlsxIntoWorkbook(Buffer.from(base64, 'base64'));
  } catch {
    throw invalidArgument();
  }
}

function positionOf(workbook: Workbook, { positionType, relativeTo }: InsertOptions): number {
  if (positionType === 'Beginning') return 0;
  if (positionType !== 'Before' && positionType !== 'After') return workbook.sheets.length;
  const other =
    typeof relativeTo === 'string' ? workbook.findSheet(relativeTo) : sheetIfAny(relativeTo);
  if (!other) throw itemNotFound();
  return workbook.sheets.indexOf(other) + (positionType === 'After' ? 1 : 0);
}

function freeName(workbook: Workbook, name: string): string {
  let free = name;
  for (let number = 2; workbook.findSheet(free); number++) free = `${name} (${String(number)})`;
  return free;
}
