import { columnLetters, MAX_ROWS } from '../../grid/address.ts';
import { sheetReference } from '../../grid/book.ts';
import { LISTING_ROW } from './listing-sheet.ts';
import { masterColumn, type TaskSheetPart } from './tasks-sheet.ts';

/** One condition of a sum: a column of the task sheet, and the criterion as the formula writes it. */
export interface Criterion {
  readonly column: 'category' | 'department' | 'status';
  readonly text: string;
}

/** Writes sums over the task sheets; rows that a user adds below the last task are counted too. */
export class TaskFormulas {
  readonly #parts: readonly TaskSheetPart[];
  readonly #codesAreSuffixFree: boolean;

  constructor(parts: readonly TaskSheetPart[], codes: readonly string[]) {
    this.#parts = parts;
    this.#codesAreSuffixFree = !codes.some((code) =>
      codes.some((other) => other !== code && other.endsWith(code)),
    );
  }

  /** Number of tasks that fulfil all criteria; at least one is given. */
  count(...criteria: readonly Criterion[]): string {
    return this.#over(
      (sheet) => `COUNTIFS(${criteria.map((each) => pair(sheet, each)).join(',')})`,
    );
  }

  /** Their budgets, in the unit of the task sheet. */
  budget(...criteria: readonly Criterion[]): string {
    return this.#over((sheet) => {
      const pairs = criteria.map((each) => pair(sheet, each)).join(',');
      return `SUMIFS(${rangeOf(sheet, 'budget')},${pairs})`;
    });
  }

  /**
   * A category by the cell that holds its code. As a plain criterion Excel takes 2.1 and 2.10 for the same number;
   * with a star before it the code is compared as text, to its end.
   */
  category(cell: string): Criterion {
    return { column: 'category', text: this.#codesAreSuffixFree ? `"*"&${cell}` : cell };
  }

  /** A department by the cell that holds its name; signs that a criterion gives a meaning to lose it. */
  department(cell: string, name: string): Criterion {
    if (!/[~*?]|^[=<>]/.test(name)) return { column: 'department', text: cell };
    const escaped = ['~', '*', '?'].reduce(
      (text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`,
      cell,
    );
    return { column: 'department', text: `"="&${escaped}` };
  }

  /** A status by the cell that holds its name. */
  status(cell: string): Criterion {
    return { column: 'status', text: cell };
  }

  /** Tasks that say no status. */
  noStatus(): Criterion {
    return { column: 'status', text: '""' };
  }

  #over(term: (sheet: string) => string): string {
    return this.#parts.map(({ name }) => term(name)).join('+');
  }
}

function pair(sheet: string, { column, text }: Criterion): string {
  return `${rangeOf(sheet, column)},${text}`;
}

function rangeOf(sheet: string, column: Criterion['column'] | 'budget'): string {
  const letters = columnLetters(masterColumn(column));
  const first = String(LISTING_ROW.first + 1);
  return sheetReference(sheet, `$${letters}$${first}:$${letters}$${String(MAX_ROWS)}`);
}
