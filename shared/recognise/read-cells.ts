import { isUncalculated, type CellStyle, type CellValue } from '../grid/cell.ts';
import { issue, type Issue } from '../finding/finding.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { Reading } from '../value/reading.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import type { CellInput } from '../value/reading.ts';

/** Reads the cells of one matrix by the grammar of their column. */
export type CellGrammar = (key: ColumnKey, input: CellInput) => Reading<unknown>;

/** Texts longer than this are seldom met twice and are not remembered. */
const LONGEST_REMEMBERED = 200;
const MOST_REMEMBERED = 20_000;

/** A cell as its grammar read it: absent value for a cell that says nothing. */
export interface CellReading {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
  /** As displayed. */
  readonly text: string;
}

/** Reads cells, each distinct text and number of a column once. */
export class CellReadings {
  readonly #grammar: CellGrammar;
  readonly #display: (value: CellValue, style: CellStyle) => string;
  readonly #texts = new Map<ColumnKey, Map<string, CellReading>>();
  readonly #numbers = new Map<ColumnKey, Map<CellStyle, Map<number, CellReading>>>();

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
    if (value.length > LONGEST_REMEMBERED) return this.#byGrammar(key, value, style);
    // The font tells legacy encodings, so that the same letters in another font are another text.
    const memo = style.font === undefined ? value : `${style.font}\n${value}`;
    const known = entry(this.#texts, key, () => new Map<string, CellReading>());
    let reading = known.get(memo);
    if (!reading) {
      reading = this.#byGrammar(key, value, style);
      if (known.size < MOST_REMEMBERED) known.set(memo, reading);
    }
    return reading;
  }

  #readNumber(key: ColumnKey, value: number, style: CellStyle): CellReading {
    const ofKey = entry(this.#numbers, key, () => new Map<CellStyle, Map<number, CellReading>>());
    const known = entry(ofKey, style, () => new Map<number, CellReading>());
    let reading = known.get(value);
    if (!reading) {
      reading = this.#byGrammar(key, value, style);
      if (known.size < MOST_REMEMBERED) known.set(value, reading);
    }
    return reading;
  }

  #byGrammar(key: ColumnKey, value: CellValue, style: CellStyle): CellReading {
    const text = cleanText(this.#display(value, style));
    if (text === '') return { issues: [], text };
    const reading = this.#grammar(key, { value, style, text });
    return { value: reading.value, issues: reading.issues, text };
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
