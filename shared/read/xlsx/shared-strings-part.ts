import { readRichText } from './rich-text.ts';
import { END, nameCode, OPEN } from './xml-scanner.ts';
import type { XmlScanner } from './xml-scanner.ts';
import type { XmlText } from './xml-text.ts';

const SI = nameCode('si');

/** Reads the table of shared strings. What it declares to hold is not believed. */
export function readSharedStringsPart(scanner: XmlScanner, text: XmlText): string[] {
  const strings: string[] = [];
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === OPEN && scanner.name === SI) strings.push(readRichText(scanner, text));
  }
  return strings;
}
