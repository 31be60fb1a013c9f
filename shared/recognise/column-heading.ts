/** The heading over one column of a sheet. */
export interface ColumnHeading {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** Lines of the heading, outermost first, no line twice. */
  readonly lines: readonly string[];
  /** Whether an outer line stands over several columns. */
  readonly spanning: boolean;
}
