import { parseAddress, type CellRange } from '../../../shared/grid/address.ts';
import type { BookSnapshot, SheetSnapshot } from '../workbook-host.ts';
import { askFonts, fontsOfColumns } from './read-fonts.ts';
import { journalOf, loadJournal, putAside } from './run-journal.ts';

/** Cells that one answer may hold: with four arrays of them it stays well below the 5 MB that Excel on the web sends. */
const CELLS_A_READ = 20_000;

type Loaded = Pick<Excel.Range, 'values' | 'numberFormat' | 'text' | 'valueTypes'>;

/** Reads the sheet in front, or every sheet but those that a drawing has put aside, as Excel shows it. */
export async function readSnapshot(
  context: Excel.RequestContext,
  which: 'active' | 'all',
): Promise<BookSnapshot> {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet().load('name,visibility');
  const all = workbook.worksheets.load('items/name,items/visibility');
  const properties = workbook.properties.custom.load('items/key,items/value');
  workbook.load('name');
  const journal = loadJournal(context);
  await context.sync();
  const sheets: SheetSnapshot[] = [];
  const aside = putAside(journalOf(journal));
  const whole = all.items.filter(({ name }) => !aside.has(name));
  for (const sheet of which === 'all' ? whole : [active]) {
    sheets.push(await readSheet(context, sheet));
  }
  return {
    name: workbook.name,
    active: active.name,
    sheets,
    properties: properties.items.map(({ key, value }) => [key, String(value)] as const),
  };
}

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<SheetSnapshot> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,format/font/name');
  await context.sync();
  const { name, visibility } = sheet;
  const about = { name, visibility: visibilityOf(visibility) };
  if (used.isNullObject) {
    const nothing = { values: [], formats: [], texts: [], fonts: [], hiddenRows: [], merges: [] };
    return { ...about, top: 0, left: 0, ...nothing };
  }
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const values: SheetSnapshot['values'][number][] = [];
  const formats: string[][] = [];
  const texts: string[][] = [];
  const columnFonts = await fontsOfColumns(context, used);
  const mixed = columnFonts.flatMap((font, at) => (font === undefined ? [at] : []));
  const cellFonts: string[][] = mixed.map(() => []);
  // A cell's font takes about as many bytes as the rest of it.
  const step = Math.max(1, Math.floor(CELLS_A_READ / (columnCount + mixed.length)));
  for (let from = 0; from < rowCount; from += step) {
    const block = sheet
      .getRangeByIndexes(top + from, left, Math.min(step, rowCount - from), columnCount)
      .load('values,numberFormat,text,valueTypes');
    const asked = mixed.map((at) => askFonts(block.getColumn(at)));
    await flush(context);
    values.push(...valuesOf(block));
    formats.push(...(block.numberFormat as string[][]));
    texts.push(...block.text);
    asked.forEach((answer, index) => cellFonts[index]?.push(...answer()));
  }
  const fonts = columnFonts.map((font, at) => font ?? cellFonts[mixed.indexOf(at)] ?? []);
  const layout = await readLayout(context, used, top, rowCount);
  return { ...about, top, left, values, formats, texts, fonts, ...layout };
}

/** One round trip for what is queued; its size is bounded by the block just asked for. */
async function flush(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

function valuesOf(block: Loaded): SheetSnapshot['values'][number][] {
  return block.values.map((row: unknown[], rowAt) =>
    row.map((value, columnAt) => {
      const type = block.valueTypes[rowAt]?.[columnAt];
      if (type === Excel.RangeValueType.error) return { error: String(value) };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
    }),
  );
}

/** Hidden rows and merged areas: what tells headings and group rows apart from tasks. */
async function readLayout(
  context: Excel.RequestContext,
  used: Excel.Range,
  top: number,
  rowCount: number,
): Promise<{ hiddenRows: number[]; merges: CellRange[] }> {
  const visible = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible).load('address');
  const merged = used.getMergedAreasOrNullObject().load('address');
  await context.sync();
  const shown = new Set<number>();
  for (const { top: first, bottom } of visible.isNullObject ? [] : rangesOf(visible.address)) {
    for (let row = first; row <= bottom; row++) shown.add(row);
  }
  const rows = Array.from({ length: rowCount }, (_, index) => top + index);
  return {
    hiddenRows: rows.filter((row) => !shown.has(row)),
    merges: merged.isNullObject ? [] : rangesOf(merged.address),
  };
}

/** Ranges of an address of several areas, sheet names dropped: `Sheet1!A1:C1,Sheet1!A5`. */
export function rangesOf(address: string): CellRange[] {
  return [...address.matchAll(/(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?=,|$)/g)].flatMap(
    ([, first = '', last]) => {
      const from = parseAddress(first);
      const to = parseAddress(last ?? first);
      return from && to
        ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }]
        : [];
    },
  );
}

function visibilityOf(value: Excel.Worksheet['visibility']): SheetSnapshot['visibility'] {
  return value === 'Visible' ? 'visible' : value === 'Hidden' ? 'hidden' : 'veryHidden';
}
