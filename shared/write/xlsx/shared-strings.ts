import { textElement } from './escape-xml.ts';

/** Longer texts seldom repeat: they are written where they stand. */
const LONGEST_SHARED = 48;
/** Keeps memory flat: what comes after this many different texts is written where it stands. */
const MOST_SHARED = 50_000;

/** Short texts of a workbook, each held once: categories, departments, statuses, file names. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();

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
  *xml(): Generator<string, void> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield (
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `uniqueCount="${String(this.#indexes.size)}">`
    );
    for (const text of this.#indexes.keys()) yield `<si>${textElement(text)}</si>`;
    yield '</sst>';
  }
}
