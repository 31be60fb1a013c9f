import type { BookDescription, BookHighlight, BookStyle } from '../../grid/book.ts';
import { escapeXml } from './escape-xml.ts';
import { borderXml, fillXml, fontXml, highlightXml } from './style-xml.ts';

/** Number formats that Excel knows by number (ECMA-376 part 1, 18.8.30), as far as we use them. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** Gives every style of a workbook its index, and writes the part that holds them. */
export class StyleTable {
  readonly #base: { readonly name: string; readonly size: number };
  readonly #styles: Readonly<Record<string, BookStyle>>;
  readonly #fonts = new XmlList();
  readonly #fills = new XmlList();
  readonly #borders = new XmlList();
  readonly #formats = new Map<string, number>();
  readonly #xfs = new XmlList();
  readonly #highlights = new XmlList();
  readonly #indexes = new Map<string, number>();
  readonly #wraps: boolean[] = [];
  readonly #quoted = new Map<number, number>();

  constructor(book: Pick<BookDescription, 'font' | 'styles'>) {
    this.#base = book.font;
    this.#styles = book.styles;
    this.#fills.add('<fill><patternFill patternType="none"/></fill>');
    // The second fill is Excel's own, whatever a file says of it.
    this.#fills.add('<fill><patternFill patternType="gray125"/></fill>');
    this.#add({});
    // In their order, so that indexes do not hang on which style is used first.
    for (const name of Object.keys(book.styles)) this.indexOf(name);
  }

  /** Index of a named style; 0, the plain one, when there is no name. Throws for a name that the book lacks. */
  indexOf(name: string | undefined): number {
    if (name === undefined) return 0;
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const style = this.#styles[name];
    if (style === undefined) throw new Error(`The workbook has no style "${name}"`);
    const index = this.#add(style);
    this.#indexes.set(name, index);
    return index;
  }

  /** Whether text of a style is broken into lines. */
  wraps(index: number): boolean {
    return (this.#wraps[index] ??= this.#xfs.get(index).includes('wrapText'));
  }

  /** The same style for text that would be taken for a formula when it is edited: it keeps its leading quote. */
  quoted(index: number): number {
    let quoted = this.#quoted.get(index);
    if (quoted === undefined) {
      quoted = this.#xfs.add(this.#xfs.get(index).replace('<xf ', '<xf quotePrefix="1" '));
      this.#quoted.set(index, quoted);
    }
    return quoted;
  }

  /** Index of what a conditional format changes. */
  highlight(highlight: BookHighlight): number {
    const { format } = highlight;
    const number = format === undefined ? undefined : this.#format(format);
    return this.#highlights.add(highlightXml(highlight, number));
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
    );
    const own =
      formats.length === 0
        ? ''
        : `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      own +
      this.#fonts.xml('fonts') +
      this.#fills.xml('fills') +
      this.#borders.xml('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.#xfs.xml('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.#highlights.xml('dxfs') +
      '</styleSheet>'
    );
  }

  #add(style: BookStyle): number {
    const format = style.format === undefined ? 0 : this.#format(style.format);
    const font = this.#fonts.add(fontXml(style.font ?? {}, this.#base));
    const fill = style.fill === undefined ? 0 : this.#fills.add(fillXml(style.fill));
    const border = this.#borders.add(borderXml(style.border));
    const inner = alignmentXml(style) + (style.locked === false ? '<protection locked="0"/>' : '');
    const attributes =
      `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" ` +
      `borderId="${String(border)}" xfId="0"` +
      (format === 0 ? '' : ' applyNumberFormat="1"') +
      (font === 0 ? '' : ' applyFont="1"') +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      (inner.includes('<alignment') ? ' applyAlignment="1"' : '') +
      (style.locked === false ? ' applyProtection="1"' : '');
    return this.#xfs.add(inner === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${inner}</xf>`);
  }

  #format(code: string): number {
    const id = BUILT_IN_FORMATS.get(code) ?? this.#formats.get(code);
    if (id !== undefined) return id;
    const own = FIRST_OWN_FORMAT + this.#formats.size;
    this.#formats.set(code, own);
    return own;
  }
}

function alignmentXml(style: BookStyle): string {
  const { horizontal, vertical, wrap, indent } = style;
  const attributes =
    (horizontal === undefined ? '' : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? '' : ` vertical="${vertical}"`) +
    (wrap === true ? ' wrapText="1"' : '') +
    (indent === undefined ? '' : ` indent="${String(indent)}"`);
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** Elements that others refer to by index, each held once. */
class XmlList {
  readonly #items: string[] = [];
  readonly #indexes = new Map<string, number>();

  add(xml: string): number {
    const known = this.#indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.#items.push(xml) - 1;
    this.#indexes.set(xml, index);
    return index;
  }

  get(index: number): string {
    return this.#items[index] ?? '';
  }

  xml(element: string): string {
    const count = String(this.#items.length);
    return `<${element} count="${count}">${this.#items.join('')}</${element}>`;
  }
}
