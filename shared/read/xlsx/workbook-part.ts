import type { SheetVisibility } from '../../grid/sheet.ts';
import { END, nameCode, OPEN, TEXT } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';

const WORKBOOK_PR = nameCode('workbookPr');
const DATE_1904 = nameCode('date1904');
const SHEET = nameCode('sheet');
const SHEETS = nameCode('sheets');
const NAME = nameCode('name');
const STATE = nameCode('state');
const ID = nameCode('id');

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Id of the relationship to its part; empty when it has none. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly is1904: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** Reads the workbook part: the date system and the sheets in their order. */
export function readWorkbookPart(scanner: XmlScanner, text: XmlText): WorkbookPart {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  let inSheets = false;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === TEXT) continue;
    if (scanner.name === SHEETS) inSheets = kind === OPEN;
    if (kind !== OPEN) continue;
    const value = (name: number): string => text.attribute(scanner, scanner.attribute(name));
    if (scanner.name === WORKBOOK_PR) is1904 = isTrue(value(DATE_1904));
    if (scanner.name === SHEET && inSheets) {
      const state = value(STATE);
      const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
      sheets.push({ name: value(NAME), visibility, relationship: value(ID) });
    }
  }
  return { is1904, sheets };
}

/** A boolean attribute (xsd:boolean, and the words that some programs write). */
export function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
