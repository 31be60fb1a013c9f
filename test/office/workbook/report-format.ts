import type { SheetRange } from './sheet-range.ts';

/** Tells listeners that the looks of a range changed. */
export function reportFormat({ sheet, localAddress }: SheetRange): void {
  const { workbook, id } = sheet;
  workbook.report({
    kind: 'formatChanged',
    sheetId: id,
    address: localAddress,
    actor: workbook.actor,
  });
}
