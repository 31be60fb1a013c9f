type ReadShift = (this: Cursor, size: number, type?: string) => unknown;

interface Cursor extends Uint8Array {
  l: number;
}

/** How many bytes a letter takes in the kinds of text that SheetJS reads by a declared length. */
const LETTER_BYTES: Readonly<Record<string, number>> = {
  dbcs: 2,
  utf16le: 2,
  wstr: 2,
  // Either may begin in one width and go on in the other.
  'dbcs-cont': 1,
  'sbcs-cont': 1,
  cpstr: 1,
  utf8: 1,
};

/** Kinds of text that end with a zero. */
const TERMINATED = new Set(['cstr', '_wstr']);

/** Some programs write records a little shorter than they say; beyond this nobody means to read. */
const SLACK = 4096;

/**
 * Runs SheetJS so that it stops where a damaged file declares a text or a formula that is not there: it would go
 * on letter by letter to the end of the memory. SheetJS puts its reading function on every piece of bytes that it makes. While it
 * runs, that goes through here, and a check goes before it.
 */
export function withinBytes<T>(parse: () => T): T {
  let readShift: ReadShift | undefined;
  const checked: ReadShift = function (size, type) {
    const isLost = this.l > this.length + SLACK;
    if (isLost || (type !== undefined && !isThere(this, size, type))) {
      throw new RangeError('reading beyond a record');
    }
    const value = readShift?.call(this, size, type);
    // Past the end SheetJS reads what is no number, and counts towards it for ever.
    return value === undefined || (type === undefined && Number.isNaN(value)) ? 0 : value;
  };
  Object.defineProperty(Uint8Array.prototype, 'read_shift', {
    configurable: true,
    get: () => checked,
    set: (value: ReadShift) => {
      readShift = value;
    },
  });
  try {
    return parse();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'read_shift');
  }
}

function isThere(bytes: Cursor, size: number, type: string): boolean {
  if (TERMINATED.has(type)) return bytes.includes(0, bytes.l);
  const letter = LETTER_BYTES[type];
  return letter === undefined || (size >= 0 && bytes.l + size * letter <= bytes.length);
}
