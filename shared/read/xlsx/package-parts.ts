import type { Platform } from '../../platform.ts';
import { corrupt } from '../read-error.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { CLOSE, END, nameCode, OPEN, XmlScanner } from '../xml/xml-scanner.ts';
import { asUtf8 } from '../xml/xml-part.ts';
import { XmlText } from '../xml/xml-text.ts';

const RELATIONSHIP = nameCode('Relationship');
const ID = nameCode('Id');
const TYPE = nameCode('Type');
const TARGET = nameCode('Target');
const TARGET_MODE = nameCode('TargetMode');

/** A part that another one points to. */
export interface Relationship {
  readonly id: string;
  /** Last segment of its type, the same in transitional and strict files: `worksheet`, `styles` … */
  readonly kind: string;
  /** Name of the part in the archive, or `undefined` when the archive lacks it. */
  readonly part: string | undefined;
}

/** The parts of a package (ECMA-376 part 2): found through relationships, whatever their names. */
export class PackageParts {
  readonly #archive: ZipArchive;
  readonly platform: Platform;

  constructor(archive: ZipArchive, platform: Platform) {
    this.#archive = archive;
    this.platform = platform;
  }

  /** A scanner over a part; `label` names it in the failure that says it is damaged. Its bytes go with the scanner. */
  scan(part: string, label = part): XmlScanner {
    const bytes = this.#archive.read(part) ?? corrupt(label);
    return new XmlScanner(asUtf8(bytes, this.platform), label);
  }

  has(part: string): boolean {
    return this.#archive.has(part);
  }

  /** Relationships of a part, or of the package for the empty name; none when it has no such file. */
  relationships(of: string): Relationship[] {
    const folder = of.slice(0, of.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${of.slice(folder.length)}.rels`;
    if (!this.#archive.has(file)) return [];
    const scanner = this.scan(file);
    const text = new XmlText(this.platform);
    const found: Relationship[] = [];
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE || kind !== OPEN || scanner.name !== RELATIONSHIP) continue;
      const value = (name: number): string => text.attribute(scanner, scanner.attribute(name));
      if (value(TARGET_MODE) === 'External') continue;
      const type = value(TYPE);
      found.push({
        id: value(ID),
        kind: type.slice(type.lastIndexOf('/') + 1),
        part: this.#resolve(folder, value(TARGET)),
      });
    }
    return found;
  }

  #resolve(folder: string, target: string): string | undefined {
    const path = target.replace(/\\/g, '/');
    const whole = path.startsWith('/') ? path.slice(1) : folder + path;
    const segments: string[] = [];
    for (const segment of whole.split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '.' && segment !== '') segments.push(segment);
    }
    const name = segments.join('/');
    // A name with a blank is written `%20` in a relationship, and as it is or so in the archive.
    return this.#archive.find(name) ?? this.#archive.find(unquoted(name));
  }
}

function unquoted(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
