import type { Platform } from '../../platform.ts';
import { readRichText } from './rich-text.ts';
import { TextRun } from '../xml/text-run.ts';
import { END, nameCode, OPEN } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import { shownText } from '../xml/xml-text.ts';
import type { XmlText } from '../xml/xml-text.ts';

const SI = nameCode('si');
const ITEM = bytesOf('<si><t>');
const SPACED_ITEM = bytesOf('<si><t xml:space="preserve">');
const ITEM_END = bytesOf('</t></si>');

/** Reads the table of shared strings. What it declares to hold is not believed. */
export function readSharedStringsPart(
  scanner: XmlScanner,
  text: XmlText,
  platform: Platform,
): string[] {
  const strings: string[] = [];
  const run = new TextRun(platform);
  for (;;) {
    if (!scanner.isEmpty && takePlainItem(scanner, run)) {
      strings.push(shownText(run.text(scanner.bytes), run.flags));
      continue;
    }
    const kind = scanner.next();
    if (kind === END) return strings;
    if (kind === OPEN && scanner.name === SI) strings.push(readRichText(scanner, text));
  }
}

/** Takes an item in the form in which nearly every program writes it, one text and no runs. */
function takePlainItem(scanner: XmlScanner, run: TextRun): boolean {
  const { bytes, position } = scanner;
  let start = position + ITEM.length;
  if (!matches(bytes, position, ITEM)) {
    if (!matches(bytes, position, SPACED_ITEM)) return false;
    start = position + SPACED_ITEM.length;
  }
  const end = run.scan(bytes, start);
  if (!matches(bytes, end, ITEM_END)) return false;
  scanner.position = end + ITEM_END.length;
  return true;
}

function bytesOf(ascii: string): number[] {
  return Array.from(ascii, (letter) => letter.charCodeAt(0));
}

function matches(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (bytes[at + index] !== expected[index]) return false;
  }
  return true;
}
