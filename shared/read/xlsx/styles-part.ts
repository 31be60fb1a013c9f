import { GENERAL_STYLE } from '../../grid/cell.ts';
import type { CellStyle } from '../../grid/cell.ts';
import { builtInFormat, formatKind, localFormat } from '../number-format.ts';
import { END, nameCode, OPEN } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';

const NUM_FMTS = nameCode('numFmts');
const NUM_FMT = nameCode('numFmt');
const NUM_FMT_ID = nameCode('numFmtId');
const FORMAT_CODE = nameCode('formatCode');
const FONTS = nameCode('fonts');
const FONT = nameCode('font');
const NAME = nameCode('name');
const VAL = nameCode('val');
const CELL_XFS = nameCode('cellXfs');
const XF = nameCode('xf');
const FONT_ID = nameCode('fontId');
const CHOICE = nameCode('Choice');

interface Lists {
  readonly codes: Map<number, string>;
  readonly fonts: string[];
  /** Pairs of number format and font, one a cell format. */
  readonly formats: { readonly code: number; readonly font: number }[];
}

/** Reads the styles part: what of each cell format matters to the meaning of a cell, in the order of `cellXfs`. */
export function readStylesPart(scanner: XmlScanner, text: XmlText): CellStyle[] {
  const lists: Lists = { codes: new Map(), fonts: [], formats: [] };
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind !== OPEN) continue;
    if (scanner.name === CHOICE) scanner.skip();
    else if (scanner.name === NUM_FMTS) readNumberFormats(scanner, text, lists);
    else if (scanner.name === FONTS) readFonts(scanner, text, lists);
    else if (scanner.name === CELL_XFS) readCellFormats(scanner, text, lists);
  }
  return stylesOf(lists);
}

/** Visits the elements in an opened one, at any depth. A choice for readers that know an extension is passed over. */
function eachElement(scanner: XmlScanner, visit: (name: number) => void): void {
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    if (scanner.name === CHOICE) scanner.skip();
    else visit(scanner.name);
  }
}

function readNumberFormats(scanner: XmlScanner, text: XmlText, lists: Lists): void {
  eachElement(scanner, (name) => {
    if (name !== NUM_FMT) return;
    const id = text.attribute(scanner, scanner.attribute(NUM_FMT_ID));
    lists.codes.set(Number(id), text.attribute(scanner, scanner.attribute(FORMAT_CODE)));
  });
}

function readFonts(scanner: XmlScanner, text: XmlText, lists: Lists): void {
  eachElement(scanner, (name) => {
    if (name === FONT) lists.fonts.push('');
    if (name !== NAME || lists.fonts.length === 0) return;
    lists.fonts[lists.fonts.length - 1] = text.attribute(scanner, scanner.attribute(VAL));
  });
}

function readCellFormats(scanner: XmlScanner, text: XmlText, lists: Lists): void {
  eachElement(scanner, (name) => {
    if (name !== XF) return;
    const code = Number(text.attribute(scanner, scanner.attribute(NUM_FMT_ID)));
    const font = Number(text.attribute(scanner, scanner.attribute(FONT_ID)));
    lists.formats.push({ code, font });
  });
}

/** Workbooks have thousands of cell formats that differ in colours alone: those that mean the same share an object. */
function stylesOf(lists: Lists): CellStyle[] {
  const made = new Map<string, CellStyle>();
  return lists.formats.map(({ code, font }) => {
    const key = `${String(code)} ${String(font)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const written = lists.codes.get(code);
    const format = written === undefined ? builtInFormat(code) : localFormat(written);
    const fontName = lists.fonts[font] ?? '';
    const bare = format === 'General' ? GENERAL_STYLE : { format, kind: formatKind(format) };
    const style = fontName === '' ? bare : { ...bare, font: fontName };
    made.set(key, style);
    return style;
  });
}
