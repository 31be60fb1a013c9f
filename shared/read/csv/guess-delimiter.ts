import { parseDelimited } from './parse-delimited.ts';

const CANDIDATES = [',', ';', '\t', '|'];
const SAMPLE_LENGTH = 65_536;
const SAMPLE_ROWS = 200;

/** How a text divides into a table. */
export interface Delimited {
  readonly delimiter: string;
  /** Lines of a delimiter that the file itself declares (`sep=;`), not part of the table. */
  readonly skip: number;
  /** Whether the text is plainly a table: two columns or more, in two lines or more. */
  readonly tabular: boolean;
}

/**
 * Tells a text's delimiter: what its first line declares (`sep=;`, as Excel honours it), else the candidate that
 * cuts the most lines into the same number of fields. A delimiter inside quotes does not count.
 */
export function guessDelimiter(text: string): Delimited {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  if (declared?.[1] !== undefined) {
    return { delimiter: declared[1], skip: declared[0].length, tabular: true };
  }
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: Delimited = { delimiter: ',', skip: 0, tabular: false };
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const widths = rowWidths(sample, delimiter);
    const { width, rows } = commonWidth(widths);
    // Agreement counts first, then the number of columns: a comma inside prose agrees with nothing.
    const score = width < 2 ? 0 : (rows / widths.length) * 100 + Math.min(width, 50);
    if (score > bestScore) {
      bestScore = score;
      best = { delimiter, skip: 0, tabular: rows >= 2 && rows * 2 >= widths.length };
    }
  }
  return best;
}

function rowWidths(text: string, delimiter: string): number[] {
  const widths: number[] = [];
  parseDelimited(text, delimiter, (row, column) => {
    if (row < SAMPLE_ROWS) widths[row] = Math.max(widths[row] ?? 0, column + 1);
  });
  return Object.values(widths);
}

function commonWidth(widths: readonly number[]): { width: number; rows: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, rows: 0 };
  for (const [width, rows] of counts) {
    if (width >= 2 && (rows > best.rows || (rows === best.rows && width > best.width))) {
      best = { width, rows };
    }
  }
  return best;
}
