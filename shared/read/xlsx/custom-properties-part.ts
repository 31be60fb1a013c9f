import { CLOSE, END, nameCode, OPEN, TEXT } from '../xml/xml-scanner.ts';
import type { XmlScanner } from '../xml/xml-scanner.ts';
import { unescaped } from '../xml/xml-text.ts';
import type { XmlText } from '../xml/xml-text.ts';

const PROPERTY = nameCode('property');
const NAME = nameCode('name');

/** Reads the custom document properties, each as text. */
export function readCustomProperties(
  scanner: XmlScanner,
  text: XmlText,
  visit: (name: string, value: string) => void,
): void {
  let name = '';
  let value = '';
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === TEXT) value += text.current(scanner);
    else if (kind === OPEN) {
      value = '';
      if (scanner.name === PROPERTY) name = text.attribute(scanner, scanner.attribute(NAME));
    } else if (kind === CLOSE && scanner.name !== PROPERTY && name !== '') {
      visit(name, unescaped(value));
      name = '';
    }
  }
}
