import { issue, type Issue } from '../finding/finding.ts';
import { isUncalculated, type CellStyle, type CellValue } from '../grid/cell.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import type { Memo } from '../value/memo.ts';
import type { CellInput, Reading } from '../value/reading.ts';
import type { ShownReading } from '../value/read-value.ts';
import { cleanText } from '../vietnamese/clean-text.ts';

/** Reads the cells of one matrix by the grammar of their column. */
export interface CellGrammar {
  readonly read: (key: ColumnKey, input: CellInput) => Reading<unknown>;
  /** What is remembered of cells of one column and style, of this matrix and of those before it. */
  readonly known: (key: ColumnKey, style: CellStyle) => Memo<CellValue, ShownReading<unknown>>;
}

/** Texts longer than this are seldom met twice and are not remembered. */
const LONGEST_REMEMBERED = 200;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Letters of Unicode Vietnamese that no legacy encoding has. */
const UNICODE_VIETNAMESE = /[\u0102\u0110\u01a0\u01af\u1ea0-\u1ef9]/i;

/** A cell as its grammar read it: no value for a cell that says nothing. */
export type CellReading = ShownReading<unknown>;

const NO_ISSUES: readonly Issue[] = [];

/** Reads the cells of one column of a matrix, each distinct text and number once. */
export class ColumnReadings {
  readonly key: ColumnKey;
  readonly #isText: boolean;
  readonly #grammar: CellGrammar;
  readonly #display: (value: CellValue, style: CellStyle) => string;
  /** What is known of cells of the style that was met last: cells of a column mostly have one. */
  #style: CellStyle | undefined;
  #known: Memo<CellValue, CellReading> | undefined;

  constructor(
    key: ColumnKey,
    grammar: CellGrammar,
    display: (value: CellValue, style: CellStyle) => string,
  ) {
    this.key = key;
    this.#isText = COLUMN_BY_KEY.get(key)?.kind === 'text';
    this.#grammar = grammar;
    this.#display = display;
  }

  read(value: CellValue, style: CellStyle): CellReading {
    if (typeof value === 'string') {
      if (this.#isText && (UNICODE_VIETNAMESE.test(value) || !BEYOND_ASCII.test(value))) {
        // Words that are plainly in Unicode say what they say; there is nothing to read or to remember.
        const text = cleanText(value);
        return { value: text, issues: NO_ISSUES, text };
      }
      if (value.length > LONGEST_REMEMBERED) return this.#byGrammar(value, style);
    } else if (isUncalculated(value)) {
      const found = issue('structure-formula-uncalculated', { column: this.key });
      return { value: undefined, issues: [found], text: '' };
    } else if (typeof value === 'object') {
      return this.#byGrammar(value, style);
    }
    const known = this.#knownOf(style);
    return known.recall(value) ?? known.keep(value, this.#byGrammar(value, style));
  }

  #knownOf(style: CellStyle): Memo<CellValue, CellReading> {
    if (this.#known && this.#style === style) return this.#known;
    this.#style = style;
    return (this.#known = this.#grammar.known(this.key, style));
  }

  #byGrammar(value: CellValue, style: CellStyle): CellReading {
    const text = cleanText(this.#display(value, style));
    if (text === '') return { value: undefined, issues: NO_ISSUES, text };
    const reading = this.#grammar.read(this.key, { value, style, text });
    return { value: reading.value, issues: reading.issues, text };
  }
}
