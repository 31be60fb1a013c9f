import type { CellStyle } from '../../grid/cell.ts';
import { formatKind } from '../number-format.ts';
import { END, nameCode, OPEN } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { readOdsFormat } from './ods-format-code.ts';
import type { OdsFormat } from './ods-format-code.ts';

const DATA_STYLES = new Set(
  ['number', 'currency', 'percentage', 'date', 'time', 'boolean', 'text'].map((name) =>
    nameCode(`${name}-style`),
  ),
);
const STYLE = nameCode('style');
const NAME = nameCode('name');
const DATA_STYLE_NAME = nameCode('data-style-name');
const PARENT = nameCode('parent-style-name');
const TEXT_PROPERTIES = nameCode('text-properties');
const TABLE_PROPERTIES = nameCode('table-properties');
const FONT_NAME = nameCode('font-name');
const DISPLAY = nameCode('display');
const SPREADSHEET = nameCode('spreadsheet');

const LONGEST_CHAIN = 16;

interface NamedStyle {
  readonly data: string;
  readonly parent: string;
  font: string;
  isShown: boolean;
}

/** The styles of an OpenDocument by name: of cells what matters to their meaning, of tables whether they are shown. */
export class OdsStyles {
  readonly #formats = new Map<string, OdsFormat>();
  readonly #styles = new Map<string, NamedStyle>();

  /** Adds the styles of a part, up to the spreadsheet itself: the scanner then stands at its opening. */
  read(scanner: XmlScanner, text: XmlText): void {
    let current: NamedStyle | undefined;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind !== OPEN) continue;
      const value = (name: number): string => text.attribute(scanner, scanner.attribute(name));
      if (scanner.name === SPREADSHEET) return;
      if (DATA_STYLES.has(scanner.name)) {
        this.#formats.set(value(NAME), readOdsFormat(scanner, text));
      } else if (scanner.name === STYLE) {
        current = { data: value(DATA_STYLE_NAME), parent: value(PARENT), font: '', isShown: true };
        this.#styles.set(value(NAME), current);
      } else if (scanner.name === TEXT_PROPERTIES && current !== undefined) {
        current.font = value(FONT_NAME);
      } else if (scanner.name === TABLE_PROPERTIES && current !== undefined) {
        current.isShown = value(DISPLAY) !== 'false';
      }
    }
  }

  isShown(table: string): boolean {
    return this.#styles.get(table)?.isShown ?? true;
  }

  /** What a cell style means; `General` where it says nothing of numbers. */
  cellStyle(name: string): CellStyle {
    const data = this.#inherited(name, (style) => style.data);
    const font = this.#inherited(name, (style) => style.font);
    const format = this.#code(data);
    const style = { format, kind: formatKind(format) };
    return font === '' ? style : { ...style, font };
  }

  #code(name: string): string {
    const format = this.#formats.get(name);
    if (format === undefined) return 'General';
    const positive = this.#formats.get(format.positive ?? '');
    return positive === undefined ? format.code : `${positive.code};${format.code}`;
  }

  #inherited(name: string, pick: (style: NamedStyle) => string): string {
    let style = this.#styles.get(name);
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step++) {
      const found = pick(style);
      if (found !== '') return found;
      style = this.#styles.get(style.parent);
    }
    return '';
  }
}
