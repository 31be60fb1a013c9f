import type { SheetRange } from './sheet-range.ts';

/** Criterion of one column as the API gives it, `{ filterOn: 'Values', values: […] }`. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** Filter arrows over a range, with the criteria set so far by zero-based column. */
export interface AutoFilter {
  readonly range: SheetRange;
  readonly criteria: Map<number, FilterCriteria>;
}
