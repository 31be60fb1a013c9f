import { issue, type Issue } from '../finding/finding.ts';
import { isUncalculated, type CellStyle, type CellValue } from '../grid/cell.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import type { CellInput, Reading } from '../value/reading.ts';
import { cleanText } from '../vietnamese/clean-text.ts';

/** Reads the cells of one matrix by the grammar of their column. */
export type CellGrammar = (key: ColumnKey, input: CellInput) => Reading<unknown>;

/** Texts longer than this are seldom met twice and are not remembered. */
const LONGEST_REMEMBERED = 200;
const MOST_REMEMBERED = 20_000;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Letters of Unicode Vietnamese that no legacy encoding has. */
const UNICODE_VIETNAMESE = /[\u0102\u0110\u01a0\u01af\u1ea0-\u1ef9]/i;

/** A cell as its grammar read it: no value for a cell that says nothing. */
export interface CellReading {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
  /** As displayed. */
  readonly text: string;
}

const NO_ISSUES: readonly Issue[] = [];

/** What is remembered of one column: readings by font and text, and by style and number. */
interface ColumnMemory {
  readonly isText: boolean;
  readonly texts: Map<string | undefined, Map<string, CellReading>>;
  readonly numbers: Map<CellStyle, Map<number, CellReading>>;
}

/** Reads cells, each distinct text and number of a column once. */
export class CellReadings {
  readonly #grammar: CellGrammar;
  readonly #display: (value: CellValue, style: CellStyle) => string;
  readonly #memories = new Map<ColumnKey, ColumnMemory>();

  constructor(grammar: CellGrammar, display: (value: CellValue, style: CellStyle) => string) {
    this.#grammar = grammar;
    this.#display = display;
  }

  read(key: ColumnKey, value: CellValue, style: CellStyle): CellReading {
    if (typeof value === 'string') return this.#readText(key, value, style);
    if (typeof value === 'number') return this.#readNumber(key, value, style);
    if (isUncalculated(value)) {
      return { issues: [issue('structure-formula-uncalculated', { column: key })], text: '' };
    }
    return this.#byGrammar(key, value, style);
  }

  #readText(key: ColumnKey, value: string, style: CellStyle): CellReading {
    const memory = this.#memory(key);
    if (memory.isText && (UNICODE_VIETNAMESE.test(value) || !BEYOND_ASCII.test(value))) {
      // Words that are plainly in Unicode say what they say; there is nothing to read or to remember.
      const text = cleanText(value);
      return { value: text, issues: NO_ISSUES, text };
    }
    if (value.length > LONGEST_REMEMBERED) return this.#byGrammar(key, value, style);
    // The font tells legacy encodings: the same letters in another font are another text.
    let known = memory.texts.get(style.font);
    if (!known) memory.texts.set(style.font, (known = new Map<string, CellReading>()));
    return this.#remembered(known, value, key, style);
  }

  #readNumber(key: ColumnKey, value: number, style: CellStyle): CellReading {
    const { numbers } = this.#memory(key);
    let known = numbers.get(style);
    if (!known) numbers.set(style, (known = new Map<number, CellReading>()));
    return this.#remembered(known, value, key, style);
  }

  #remembered<Value extends string | number>(
    known: Map<Value, CellReading>,
    value: Value,
    key: ColumnKey,
    style: CellStyle,
  ): CellReading {
    let reading = known.get(value);
    if (!reading) {
      reading = this.#byGrammar(key, value, style);
      if (known.size < MOST_REMEMBERED) known.set(value, reading);
    }
    return reading;
  }

  #memory(key: ColumnKey): ColumnMemory {
    let memory = this.#memories.get(key);
    if (!memory) {
      const isText = COLUMN_BY_KEY.get(key)?.kind === 'text';
      this.#memories.set(key, (memory = { isText, texts: new Map(), numbers: new Map() }));
    }
    return memory;
  }

  #byGrammar(key: ColumnKey, value: CellValue, style: CellStyle): CellReading {
    const text = cleanText(this.#display(value, style));
    if (text === '') return { issues: NO_ISSUES, text };
    const reading = this.#grammar(key, { value, style, text });
    return { value: reading.value, issues: reading.issues, text };
  }
}
