import type { CellFormat } from './cell-format.ts';
import { notSimulated } from './excel-error.ts';
import type { SheetRange } from './sheet-range.ts';

/** What of a cell may be asked for here, by its path in the options of the call. */
const ANSWERED: Readonly<Record<string, (format: CellFormat) => unknown>> = {
  'format.font.name': ({ fontName }) => fontName,
  'format.font.bold': ({ bold }) => bold,
  'format.fill.color': ({ fillColor }) => fillColor,
};

/** Properties of each cell of a range: rows of objects in the shape of the options, as Excel answers them. */
export function cellProperties(range: SheetRange, wanted: unknown): object[][] {
  const { area, sheet } = range;
  const paths = pathsOf(wanted);
  const rows: object[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: object[] = [];
    for (let column = area.left; column <= area.right; column++) {
      cells.push(shaped(paths, sheet.formatAt(row, column)));
    }
    rows.push(cells);
  }
  return rows;
}

function pathsOf(wanted: unknown, path = ''): string[] {
  if (wanted === true) {
    if (!(path in ANSWERED)) throw notSimulated(`getCellProperties of ${path}`);
    return [path];
  }
  return Object.entries(wanted ?? {}).flatMap(([name, inner]) =>
    inner === false ? [] : pathsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

function shaped(paths: readonly string[], format: CellFormat): object {
  const shape: Record<string, unknown> = {};
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = shape;
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = ANSWERED[path]?.(format);
  }
  return shape;
}
