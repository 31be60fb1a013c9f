import { PIECE, XmlBytes } from './xml-bytes.ts';

/** Longer texts seldom repeat: they are written where they stand. */
const LONGEST_SHARED = 48;
/** Keeps memory flat: what comes after this many different texts is written where it stands. */
const MOST_SHARED = 50_000;
/** Texts of a column after which it is told whether they repeat. */
const ENOUGH_SEEN = 4096;

/** Short texts of a workbook, each held once: categories, departments, statuses, file names. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();

  /** How many texts there are. */
  get size(): number {
    return this.#indexes.size;
  }

  /** Index of a text, or -1 when it is to be written in its own cell. */
  indexOf(text: string): number {
    if (text.length > LONGEST_SHARED) return -1;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const size = this.#indexes.size;
    if (size >= MOST_SHARED) return -1;
    this.#indexes.set(text, size);
    return size;
  }

  /** The part `xl/sharedStrings.xml`. */
  *xml(): Generator<Uint8Array, void> {
    const xml = new XmlBytes();
    xml.ascii('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
    xml.ascii('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ');
    xml.ascii(`uniqueCount="${String(this.#indexes.size)}">`);
    for (const text of this.#indexes.keys()) {
      xml.ascii('<si>');
      xml.textElement(text);
      xml.ascii('</si>');
      if (xml.length >= PIECE) yield xml.take();
    }
    xml.ascii('</sst>');
    yield xml.take();
  }
}

/** The shared texts as one column asks for them: a column whose texts are ever new ones shares nothing. */
export class ColumnStrings {
  readonly #strings: SharedStrings;
  #asked = 0;
  #known = 0;
  #last = '';
  #lastIndex = -1;

  constructor(strings: SharedStrings) {
    this.#strings = strings;
  }

  /** Index of a text, or -1 when it is to be written in its own cell. */
  indexOf(text: string): number {
    if (this.#asked >= ENOUGH_SEEN && this.#known * 2 < this.#asked) return -1;
    this.#asked += 1;
    // Neighbours are often alike: rows are sorted by category and department.
    if (text === this.#last) {
      this.#known += 1;
      return this.#lastIndex;
    }
    const { size } = this.#strings;
    const index = this.#strings.indexOf(text);
    if (index >= 0 && index < size) this.#known += 1;
    this.#last = text;
    this.#lastIndex = index;
    return index;
  }
}
