import type { Sheet } from '../grid/sheet.ts';
import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import { isBlank } from './cell-text.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import { ORDINAL, readOrdinal, type OrdinalKind } from './ordinal.ts';

/** Bit of each column of the task matrix in a row's mask, and of what else a row may hold. */
export const BIT: Readonly<Record<ColumnKey | 'ordinal' | 'other', number>> = Object.fromEntries(
  [...COLUMNS.map(({ key }) => key), 'ordinal' as const, 'other' as const].map((key, index) => [
    key,
    1 << index,
  ]),
) as Record<ColumnKey | 'ordinal' | 'other', number>;

/** Mask of several columns. */
export function maskOf(...keys: readonly (ColumnKey | 'ordinal' | 'other')[]): number {
  return keys.reduce((mask, key) => mask | BIT[key], 0);
}

/**
 * What each row under the headings holds, in parallel arrays and without its texts: enough to tell tasks from
 * everything else. Only rows with a non-blank cell are listed.
 */
export interface RowFacts {
  readonly count: number;
  /** Position of each row in its sheet. */
  readonly position: Int32Array;
  /** Which columns are filled, by {@link BIT}. */
  readonly mask: Int32Array;
  /** Cells filled, the running number's included. */
  readonly filled: Uint16Array;
  /** Cells that hold text, the running number's left out unless it is no number. */
  readonly texts: Uint16Array;
  /** Column of the first such text. */
  readonly firstText: Int32Array;
  /** Whether every number of the row, its running number apart, is 0. */
  readonly onlyZeros: Uint8Array;
  readonly ordinalKind: Uint8Array;
  readonly ordinalValue: Int32Array;
}

/** Gathers the facts of rows from one position of a sheet to another, exclusive. */
export function gatherRowFacts(
  sheet: Sheet,
  from: number,
  to: number,
  layout: MatrixLayout,
): RowFacts {
  const most = Math.max(0, to - from);
  const facts = {
    position: new Int32Array(most),
    mask: new Int32Array(most),
    filled: new Uint16Array(most),
    texts: new Uint16Array(most),
    firstText: new Int32Array(most).fill(-1),
    onlyZeros: new Uint8Array(most).fill(1),
    ordinalKind: new Uint8Array(most),
    ordinalValue: new Int32Array(most),
  };
  const bits = bitsOf(layout);
  const { left, right } = layout.block;
  const ordinalColumn = layout.ordinal ?? -1;
  let count = 0;
  for (let position = from; position < to; position++) {
    let filled = 0;
    let mask = 0;
    let texts = 0;
    const end = sheet.firstCell(position + 1);
    for (let at = sheet.firstCell(position); at < end; at++) {
      const column = sheet.cellColumn(at);
      const value = sheet.cellValue(at);
      if (column < left || column > right || isBlank(value)) continue;
      filled += 1;
      if (column === ordinalColumn) {
        mask |= BIT.ordinal;
        if (!noteOrdinal(facts, count, sheet, at)) continue;
      } else {
        mask |= bits[column] ?? BIT.other;
      }
      if (value !== 0 && value !== false) facts.onlyZeros[count] = 0;
      if (typeof value === 'number' || typeof value === 'boolean') continue;
      if (texts === 0) facts.firstText[count] = column;
      texts += 1;
    }
    if (filled === 0) continue;
    facts.position[count] = position;
    facts.mask[count] = mask;
    facts.filled[count] = filled;
    facts.texts[count] = texts;
    count += 1;
  }
  return { ...facts, count };
}

/** Notes the running number of a row; whether its cell holds other words instead. */
function noteOrdinal(
  facts: Pick<RowFacts, 'ordinalKind' | 'ordinalValue'>,
  index: number,
  sheet: Sheet,
  at: number,
): boolean {
  const value = sheet.cellValue(at);
  const isCounted = typeof value === 'number' && Number.isInteger(value);
  if (isCounted) {
    facts.ordinalKind[index] = ORDINAL.number;
    facts.ordinalValue[index] = value;
    return false;
  }
  const shown = typeof value === 'number' ? sheet.display(value, sheet.cellStyle(at)) : undefined;
  const ordinal = readOrdinal(value, shown);
  facts.ordinalKind[index] = ordinal.kind;
  facts.ordinalValue[index] = ordinal.value;
  return ordinal.kind === ORDINAL.text;
}

function bitsOf(layout: MatrixLayout): number[] {
  const bits: number[] = [];
  for (const [key, column] of layout.columns) bits[column] = BIT[key];
  return bits;
}

/** Kind of the running number of a listed row. */
export function ordinalKindAt(facts: RowFacts, index: number): OrdinalKind {
  return (facts.ordinalKind[index] ?? ORDINAL.none) as OrdinalKind;
}
