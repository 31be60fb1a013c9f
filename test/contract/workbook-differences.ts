import { cellAddress } from '../../shared/grid/address.ts';
import type { FormatKind } from '../../shared/grid/cell.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';

/** Where two readings of the same file differ, cell by cell; empty when they are the same. At most a dozen. */
export function workbookDifferences(ours: Workbook, other: Workbook): string[] {
  const names = ours.sheets.map(({ name, visibility }) => `${name} (${visibility})`).join(', ');
  const others = other.sheets.map(({ name, visibility }) => `${name} (${visibility})`).join(', ');
  if (names !== others) return [`sheets ${names}, the other ${others}`];
  const found = ours.sheets.flatMap((sheet, index) =>
    sheetDifferences(sheet, other.sheets[index] as Sheet),
  );
  return found.slice(0, 12);
}

function sheetDifferences(ours: Sheet, other: Sheet): string[] {
  const mine = cellsOf(ours);
  const theirs = cellsOf(other);
  const found: string[] = [];
  for (const address of new Set([...mine.keys(), ...theirs.keys()])) {
    if (mine.get(address) !== theirs.get(address)) {
      const values = [mine.get(address), theirs.get(address)].map(String).join(', the other ');
      found.push(`${ours.name}!${address}: ${values}`);
    }
  }
  const merges = JSON.stringify(ours.merges);
  if (merges !== JSON.stringify(other.merges)) found.push(`${ours.name}: merges ${merges}`);
  const hidden = [...ours.hiddenRows].sort((a, b) => a - b).join();
  const otherHidden = [...other.hiddenRows].sort((a, b) => a - b).join();
  if (hidden !== otherHidden) found.push(`${ours.name}: hidden ${hidden}, ${otherHidden}`);
  return found;
}

/** Values and kinds of style by address. */
function cellsOf(sheet: Sheet): Map<string, string> {
  const cells = new Map<string, string>();
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column, value, { kind }) => {
      const address = cellAddress(sheet.rowIndex(position), column);
      cells.set(address, typeof value === 'number' ? numeric(value, kind) : JSON.stringify(value));
    });
  }
  return cells;
}

/** Whether a number is shown with a format or without matters little; that it is a date or a share does. */
function numeric(value: number, kind: FormatKind): string {
  const meaning = kind === 'general' ? 'number' : kind;
  // One of the readers drops what is below a second.
  const digits = /time|duration/.test(meaning) ? value.toFixed(4) : value.toPrecision(15);
  return `${String(Number(digits))} ${meaning}`;
}
