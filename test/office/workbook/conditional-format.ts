import type { SheetRange } from './sheet-range.ts';

/** A rule that colours cells without touching their own formats. The first in a sheet's list has priority 0. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  /** The cells it colours, one rectangle each. */
  readonly ranges: readonly SheetRange[];
  stopIfTrue: boolean;
  /** Formula of a `Custom` rule, as written. */
  formula: string;
  /** Rule of a `CellValue`, `ContainsText` or `PresetCriteria` format, as the API gives it. */
  rule: unknown;
  readonly fill: Record<string, unknown>;
  readonly font: Record<string, unknown>;
  readonly borders: Map<string, Record<string, unknown>>;
  readonly look: Record<string, unknown>;
}

export function newConditionalFormat(
  id: string,
  type: string,
  ranges: readonly SheetRange[],
): ConditionalFormat {
  return {
    id,
    type,
    ranges,
    stopIfTrue: false,
    formula: '',
    rule: {},
    fill: { Color: '' },
    font: { Color: '', Bold: null, Italic: null, Underline: 'None', Strikethrough: null },
    borders: new Map(),
    look: { NumberFormat: '' },
  };
}
