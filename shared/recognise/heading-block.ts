import type { Sheet } from '../grid/sheet.ts';
import { MAX_COLUMNS } from '../grid/address.ts';
import { isBlank, unicodeText } from './cell-text.ts';
import type { HeadingWords } from './heading-words.ts';
import type { ColumnHeading } from './column-heading.ts';
import type { MergedCells } from './merged-cells.ts';

export type TableKind = 'tasks' | 'documents' | 'difficulties';

/** The headings of one table: where they stand and what they say. Rows and columns are zero-based. */
export interface HeadingBlock {
  readonly kind: TableKind;
  /** Position of the first heading row, and of the first row below the headings. */
  readonly position: number;
  readonly next: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly ColumnHeading[];
  /** Keys that the template's hidden row gives, by column. */
  readonly stamped?: ReadonlyMap<number, string>;
  /** Columns that belong to this table when several stand side by side. */
  readonly left: number;
  readonly right: number;
}

/** A sheet with what finding headings in it needs. */
export interface SearchedSheet {
  readonly sheet: Sheet;
  readonly merges: MergedCells;
  readonly words: HeadingWords;
}

export const LAST_COLUMN = MAX_COLUMNS - 1;

/** Headings of `height` sheet rows from a position on, merged and outer ones spread over the columns below them. */
export function blockOf(
  { sheet, merges }: SearchedSheet,
  position: number,
  height: number,
  kind: TableKind,
): HeadingBlock {
  const firstRow = sheet.rowIndex(position);
  const lastRow = firstRow + height - 1;
  const lines: Map<number, string>[] = [];
  let next = position;
  for (let row = firstRow; row <= lastRow; row++) {
    const line = new Map<number, string>();
    lines.push(line);
    if (next >= sheet.rowCount || sheet.rowIndex(next) !== row) continue;
    sheet.eachCell(next, (column, value, style) => {
      if (!isBlank(value)) line.set(column, unicodeText(sheet.display(value, style), style.font));
    });
    next += 1;
  }
  const spans = lines.map((line, index) =>
    spread(line, lines[index + 1], firstRow + index, merges),
  );
  const columns = [
    ...new Set(lines.flatMap((line, index) => [...line.keys(), ...(spans[index]?.keys() ?? [])])),
  ];
  columns.sort((a, b) => a - b);
  const headings = columns.map((column): ColumnHeading => {
    const texts = lines.map((line, index) => line.get(column) ?? spans[index]?.get(column) ?? '');
    const distinct = [...new Set(texts.filter((text) => text !== ''))];
    const spanning =
      spans.some((span) => span.has(column)) ||
      lines.some((line, index) => isSpread(line, spans[index], column));
    return { column, lines: distinct, spanning };
  });
  return {
    kind,
    position,
    next,
    firstRow,
    lastRow,
    headings: headings.filter(({ lines: own }) => own.length > 0),
    left: 0,
    right: LAST_COLUMN,
  };
}

/** Texts of an outer line for the further columns that each stands over. */
function spread(
  line: ReadonlyMap<number, string>,
  below: ReadonlyMap<number, string> | undefined,
  row: number,
  merges: MergedCells,
): Map<number, string> {
  const spans = new Map<number, string>();
  for (const [column, text] of line) {
    let last = merges.lastColumn(row, column);
    if (last === column && below?.has(column)) {
      while (
        below.has(last + 1) &&
        !line.has(last + 1) &&
        merges.lastColumn(row, last + 1) === last + 1
      )
        last += 1;
    }
    for (let over = column + 1; over <= last; over++) if (!line.has(over)) spans.set(over, text);
  }
  return spans;
}

function isSpread(
  line: ReadonlyMap<number, string>,
  span: ReadonlyMap<number, string> | undefined,
  column: number,
): boolean {
  const text = line.get(column);
  return text !== undefined && span?.get(column + 1) === text;
}
