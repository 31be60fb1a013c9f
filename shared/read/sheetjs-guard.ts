type ReadShift = (this: Cursor, size: number, type?: string) => unknown;

interface Cursor extends Uint8Array {
  l: number;
}

/** How many bytes a letter takes in the kinds of text that SheetJS reads by a declared length. */
const LETTER_BYTES: Readonly<Record<string, number>> = {
  dbcs: 2,
  utf16le: 2,
  wstr: 2,
  'dbcs-cont': 1,
  'sbcs-cont': 1,
  cpstr: 1,
  utf8: 1,
};

/**
 * Makes SheetJS stop where a damaged part declares a text longer than the part itself: it would go on for thousands of
 * millions of letters that are not there. SheetJS puts its reading function on the bytes that it reads; this puts a
 * check before it.
 */
export function guarded(bytes: Uint8Array): Uint8Array {
  let readShift: ReadShift | undefined;
  const checked: ReadShift = function (size, type) {
    const letter = type === undefined ? undefined : LETTER_BYTES[type];
    if (letter !== undefined && this.l + size * letter > this.length) {
      throw new RangeError('a text reaches beyond its part');
    }
    return readShift?.call(this, size, type);
  };
  return Object.defineProperty(bytes, 'read_shift', {
    configurable: true,
    get: () => checked,
    set: (value: ReadShift) => {
      readShift = value;
    },
  });
}
