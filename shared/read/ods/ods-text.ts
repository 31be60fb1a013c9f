import { HAS_HIGH, nameCode, OPEN, TEXT } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlText } from '../xml/xml-text.ts';

const SPACES = nameCode('s');
const COUNT = nameCode('c');
const TAB = nameCode('tab');
const LINE_BREAK = nameCode('line-break');
const ANNOTATION = nameCode('annotation');
const NOTE = nameCode('note');
const RUBY_TEXT = nameCode('ruby-text');

const MOST_SPACES = 32_767;

/**
 * Text of an opened paragraph: spans and links joined, runs of blanks made one (OpenDocument part 3, 6.1.2), counted
 * blanks, tabs and line breaks written out; notes left out. Leaves the scanner after the paragraph.
 */
export function readParagraph(scanner: XmlScanner, text: XmlText): string {
  const outside = scanner.depth - 1;
  let whole = '';
  while (scanner.depth > outside) {
    const kind = scanner.next();
    if (kind === TEXT) whole += collapsed(text.current(scanner), whole, scanner.textFlags);
    if (kind !== OPEN) continue;
    if (scanner.name === SPACES) whole += ' '.repeat(spaceCount(scanner, text));
    else if (scanner.name === TAB) whole += '\t';
    else if (scanner.name === LINE_BREAK) whole += '\n';
    else if ([ANNOTATION, NOTE, RUBY_TEXT].includes(scanner.name)) scanner.skip();
  }
  return whole;
}

function spaceCount(scanner: XmlScanner, text: XmlText): number {
  const count = Number.parseInt(text.attribute(scanner, scanner.attribute(COUNT)), 10);
  return count > 0 ? Math.min(count, MOST_SPACES) : 1;
}

function collapsed(raw: string, before: string, flags: number): string {
  if (flags <= HAS_HIGH && !/[ \t\n]{2}|[\t\n]|^ /.test(raw)) return raw;
  const text = raw.replace(/[ \t\r\n]+/g, ' ');
  return before === '' && text.startsWith(' ') ? text.slice(1) : text;
}
