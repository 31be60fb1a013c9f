import { corrupt, refuse } from '../read-error.ts';

/** What {@link XmlScanner.next} came upon. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

/** What a text holds besides plain ASCII; see {@link XmlScanner.textFlags}. */
export const HAS_ENTITY = 1;
export const HAS_HIGH = 2;
export const HAS_UNDERSCORE = 4;
export const HAS_RETURN = 8;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const DASH = 0x2d;
const BRACKET = 0x5b;
const SPACE = 0x20;

/** Flag of each byte of a text, so that one pass tells what decoding it needs. */
export const TEXT_FLAGS = new Uint8Array(256);
TEXT_FLAGS.fill(HAS_HIGH, 0x80);
TEXT_FLAGS[AMPERSAND] = HAS_ENTITY;
TEXT_FLAGS[0x5f] = HAS_UNDERSCORE;
TEXT_FLAGS[0x0d] = HAS_RETURN;

/**
 * Number that stands for a local name, the same that the scanner computes from bytes: names are compared without
 * making text of them. Namespaces are not told apart; within one kind of part no two of them share a local name.
 */
export function nameCode(name: string): number {
  let code = 0;
  for (let index = 0; index < name.length; index++) {
    code = (Math.imul(code, 31) + name.charCodeAt(index)) | 0;
  }
  return code;
}

/**
 * Goes over the bytes of one XML part (UTF-8) once and forward, making no object and no text. After `next`, the
 * fields say what was found: the name of an element, its attributes as byte ranges, or the range of a text. An
 * element that closes itself gives OPEN, then CLOSE. Well-formedness is checked as far as it shows damage: tags
 * match, nothing but space stands outside the root. A document type is refused: no spreadsheet program writes one,
 * and entities in it are a way to attack.
 */
export class XmlScanner {
  readonly bytes: Uint8Array;
  /** Code of the local name of the element opened or closed. */
  name = 0;
  /** After OPEN: whether the element closes itself, so that CLOSE comes next. */
  isEmpty = false;
  /** How many elements are open. */
  depth = 0;
  textStart = 0;
  textEnd = 0;
  textFlags = 0;
  /** A CDATA section: no entities in it. */
  isLiteral = false;
  attributeCount = 0;
  readonly attributeNames: number[] = [];
  readonly attributeStarts: number[] = [];
  readonly attributeEnds: number[] = [];
  readonly #part: string;
  readonly #open: number[] = [];
  /** Where the next tag or text begins; a reader that took what stands there itself sets it to what follows. */
  position = 0;
  #hadRoot = false;
  readonly #allowsType: boolean;

  /** `part` names the part in the failure that says it is damaged; a document type is refused unless it is allowed. */
  constructor(bytes: Uint8Array, part: string, documentType: 'refused' | 'allowed' = 'refused') {
    this.bytes = bytes;
    this.#allowsType = documentType === 'allowed';
    this.#part = part;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.position = 3;
  }

  /** Whether a closing tag comes next. */
  get isAtClose(): boolean {
    return this.bytes[this.position + 1] === SLASH;
  }

  /** Moves on to the next tag or text. END comes when the root is closed. */
  next(): number {
    if (this.isEmpty) {
      this.isEmpty = false;
      this.depth--;
      return CLOSE;
    }
    if (this.depth === 0 && this.#hadRoot) return END;
    const bytes = this.bytes;
    for (;;) {
      const at = this.position;
      if (at >= bytes.length) return this.fail();
      if (bytes[at] !== LT) {
        this.#scanText(at);
        if (this.depth > 0) return TEXT;
        this.#outsideRoot();
        continue;
      }
      const second = bytes[at + 1];
      if (second === SLASH) return this.#scanClose(at + 2);
      if (second === QUESTION) this.#skipPast(at + 2, QUESTION, GT);
      else if (second !== BANG) return this.#scanOpen(at + 1);
      else if (this.#scanDeclaration(at + 2)) return TEXT;
    }
  }

  /** After OPEN: moves past the element's CLOSE. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** Index of an attribute of the opened element by the code of its local name, or -1. */
  attribute(name: number): number {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index] === name) return index;
    }
    return -1;
  }

  /** Stops: the part is damaged. */
  fail(): never {
    return corrupt(this.#part);
  }

  #scanText(start: number): void {
    const bytes = this.bytes;
    const end = bytes.length;
    let at = start;
    let flags = 0;
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte === LT) break;
      flags |= TEXT_FLAGS[byte] as number;
      at++;
    }
    this.textStart = start;
    this.textEnd = at;
    this.textFlags = flags;
    this.isLiteral = false;
    this.position = at;
  }

  #outsideRoot(): void {
    for (let at = this.textStart; at < this.textEnd; at++) {
      if ((this.bytes[at] as number) > SPACE) this.fail();
    }
  }

  #scanOpen(start: number): number {
    const bytes = this.bytes;
    let at = start;
    let code = 0;
    let byte = bytes[at] as number;
    while (byte > SPACE && byte !== GT && byte !== SLASH) {
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
      byte = bytes[++at] as number;
    }
    if (at === start || at >= bytes.length) this.fail();
    this.name = code;
    this.attributeCount = 0;
    if (byte !== GT) at = this.#scanAttributes(at);
    this.isEmpty = bytes[at] === SLASH;
    if (this.isEmpty && bytes[++at] !== GT) this.fail();
    this.position = at + 1;
    this.#open[this.depth++] = code;
    this.#hadRoot = true;
    return OPEN;
  }

  /** Notes the attributes; gives the place of the `>` or `/` that ends them. */
  #scanAttributes(start: number): number {
    const bytes = this.bytes;
    const end = bytes.length;
    let at = start;
    let count = 0;
    for (;;) {
      let byte = bytes[at] as number;
      while (byte <= SPACE) byte = bytes[++at] as number;
      if (byte === GT || byte === SLASH) break;
      let code = 0;
      while (byte > SPACE && byte !== EQUALS && byte !== GT) {
        code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
        byte = bytes[++at] as number;
      }
      while (byte <= SPACE) byte = bytes[++at] as number;
      if (byte !== EQUALS) this.fail();
      byte = bytes[++at] as number;
      while (byte <= SPACE) byte = bytes[++at] as number;
      if (byte !== QUOTE && byte !== APOSTROPHE) this.fail();
      const valueStart = ++at;
      while (at < end && bytes[at] !== byte) at++;
      if (at >= end) this.fail();
      this.attributeNames[count] = code;
      this.attributeStarts[count] = valueStart;
      this.attributeEnds[count] = at;
      count++;
      at++;
    }
    this.attributeCount = count;
    return at;
  }

  #scanClose(start: number): number {
    const bytes = this.bytes;
    let at = start;
    let code = 0;
    let byte = bytes[at] as number;
    while (byte > SPACE && byte !== GT) {
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
      byte = bytes[++at] as number;
    }
    while (byte <= SPACE) byte = bytes[++at] as number;
    if (byte !== GT || this.depth === 0 || this.#open[this.depth - 1] !== code) this.fail();
    this.depth--;
    this.name = code;
    this.position = at + 1;
    return CLOSE;
  }

  /** Passes a comment, or notes a CDATA section as text. */
  #scanDeclaration(start: number): boolean {
    const bytes = this.bytes;
    if (bytes[start] === DASH && bytes[start + 1] === DASH) {
      this.#skipPast(start + 2, DASH, DASH, GT);
      return false;
    }
    if (bytes[start] !== BRACKET) {
      if (!this.#allowsType) refuse('file-entities', {});
      return this.#scanDocumentType(start);
    }
    const from = start + '[CDATA['.length;
    this.#skipPast(from, 0x5d, 0x5d, GT);
    if (this.depth === 0) this.fail();
    this.textStart = from;
    this.textEnd = this.position - 3;
    this.textFlags = HAS_HIGH | HAS_UNDERSCORE | HAS_RETURN;
    this.isLiteral = true;
    return true;
  }

  /** Passes a document type without declarations of its own; those may hold entities. */
  #scanDocumentType(start: number): boolean {
    const end = this.bytes.indexOf(GT, start);
    const subset = this.bytes.indexOf(BRACKET, start);
    if (end < 0) this.fail();
    if (subset >= 0 && subset < end) refuse('file-entities', {});
    this.position = end + 1;
    return false;
  }

  #skipPast(start: number, first: number, second: number, third?: number): void {
    const bytes = this.bytes;
    for (let at = start; at + 1 < bytes.length; at++) {
      if (bytes[at] !== first || bytes[at + 1] !== second) continue;
      if (third === undefined || bytes[at + 2] === third) {
        this.position = at + (third === undefined ? 2 : 3);
        return;
      }
    }
    this.fail();
  }
}
