import type { Sheet } from '../grid/sheet.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import { detectLegacyInColumn, type LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { RowFacts } from './row-facts.ts';

const SAMPLE = 200;
const UNICODE_VIETNAMESE = /[\u0102\u0110\u01a0\u01af\u1ea0-\u1ef9]/i;
const BEYOND_ASCII = /[\u0080-\uffff]/;
const SUSPECT = /[\u0080-\u00ff]/;

/**
 * The legacy encoding of each column of words, as the cells of the matrix together show it: where those that are
 * sure agree, cells too short to tell by themselves follow them. A column that holds Unicode Vietnamese has none.
 */
export function legacyColumns(
  sheet: Sheet,
  layout: MatrixLayout,
  facts: RowFacts,
): ReadonlyMap<ColumnKey, LegacyEncoding> {
  const columns = new Map<ColumnKey, LegacyEncoding>();
  const encodings = new Set<LegacyEncoding>();
  const open: ColumnKey[] = [];
  for (const [key, column] of layout.columns) {
    const { texts, fonts } = sampleTexts(sheet, facts, column);
    if (texts.length === 0) continue;
    open.push(key);
    for (const found of detectLegacyInColumn(texts, fonts))
      if (found?.sure) encodings.add(found.encoding);
  }
  const [only] = encodings;
  if (only === undefined || encodings.size > 1) return columns;
  for (const key of open) columns.set(key, only);
  return columns;
}

/** Texts of the first rows of a column that may be in a legacy encoding; none where one shows that the column is in Unicode. */
function sampleTexts(
  sheet: Sheet,
  facts: RowFacts,
  column: number,
): { texts: string[]; fonts: (string | undefined)[] } {
  const texts: string[] = [];
  const fonts: (string | undefined)[] = [];
  const end = Math.min(facts.count, SAMPLE);
  for (let index = 0; index < end; index++) {
    const position = facts.position[index] as number;
    const at = sheet.cellAt(position, column);
    const value = at < 0 ? undefined : sheet.cellValue(at);
    if (typeof value !== 'string' || !BEYOND_ASCII.test(value)) continue;
    if (UNICODE_VIETNAMESE.test(value)) return { texts: [], fonts: [] };
    if (!SUSPECT.test(value)) continue;
    texts.push(value);
    fonts.push(sheet.cellStyle(at).font);
  }
  return { texts, fonts };
}
