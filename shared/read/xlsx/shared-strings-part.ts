import { readRichText } from './rich-text.ts';
import { END, HAS_UNDERSCORE, nameCode, OPEN, TEXT_FLAGS } from './xml-scanner.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { unescaped } from './xml-text.ts';
import type { XmlText } from './xml-text.ts';

const SI = nameCode('si');
const LT = 0x3c;
const ITEM = bytesOf('<si><t>');
const SPACED_ITEM = bytesOf('<si><t xml:space="preserve">');
const ITEM_END = bytesOf('</t></si>');

/** Reads the table of shared strings. What it declares to hold is not believed. */
export function readSharedStringsPart(scanner: XmlScanner, text: XmlText): string[] {
  const strings: string[] = [];
  for (;;) {
    const plain = scanner.isEmpty ? undefined : plainItem(scanner, text);
    if (plain !== undefined) {
      strings.push(plain);
      continue;
    }
    const kind = scanner.next();
    if (kind === END) return strings;
    if (kind === OPEN && scanner.name === SI) strings.push(readRichText(scanner, text));
  }
}

/** Takes an item in the form in which nearly every program writes it, one text and no runs. */
function plainItem(scanner: XmlScanner, text: XmlText): string | undefined {
  const { bytes, position } = scanner;
  let start = position + ITEM.length;
  if (!matches(bytes, position, ITEM)) {
    if (!matches(bytes, position, SPACED_ITEM)) return undefined;
    start = position + SPACED_ITEM.length;
  }
  const length = bytes.length;
  let end = start;
  let flags = 0;
  while (end < length) {
    const byte = bytes[end] as number;
    if (byte === LT) break;
    flags |= TEXT_FLAGS[byte] as number;
    end++;
  }
  if (!matches(bytes, end, ITEM_END)) return undefined;
  scanner.position = end + ITEM_END.length;
  const whole = text.of(bytes, start, end, flags);
  return (flags & HAS_UNDERSCORE) === 0 ? whole : unescaped(whole);
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
