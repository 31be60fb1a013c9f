import { nameCode, OPEN, TEXT, HAS_UNDERSCORE } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import { unescaped } from '../xml/xml-text.ts';
import type { XmlText } from '../xml/xml-text.ts';

const T = nameCode('t');
const PHONETIC_RUN = nameCode('rPh');
const RUN_PROPERTIES = nameCode('rPr');

/**
 * Text of an opened string item (`si` or `is`): its runs joined, without the phonetic ones that tell a reader of
 * Japanese how it sounds. Leaves the scanner after the item.
 */
export function readRichText(scanner: XmlScanner, text: XmlText): string {
  const outside = scanner.depth - 1;
  let whole = '';
  let flags = 0;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    if (scanner.name === T) {
      const inside = scanner.depth;
      while (scanner.depth >= inside) {
        if (scanner.next() !== TEXT) continue;
        flags |= scanner.textFlags;
        const piece = text.current(scanner);
        whole = whole === '' ? piece : whole + piece;
      }
    } else if (scanner.name === PHONETIC_RUN || scanner.name === RUN_PROPERTIES) {
      scanner.skip();
    }
  }
  return (flags & HAS_UNDERSCORE) === 0 ? whole : unescaped(whole);
}
