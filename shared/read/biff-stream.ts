/**
 * Records that say nothing of cells (MS-XLS 2.3.1): pictures, notes, links, rules, names, themes, shared formulas. SheetJS follows
 * what a damaged one declares to the end of the memory, so it does not get to see them.
 */
const NOT_OF_CELLS = new Set([
  0x0017, // ExternSheet
  0x0018, // Lbl
  0x0218, // Lbl of BIFF3 and 4
  0x001c, // Note
  0x0021, // Array
  0x0221, // Array of BIFF3 and later
  0x0023, // ExternName
  0x005d, // Obj
  0x007f, // ImData
  0x00eb, // MsoDrawingGroup
  0x00ec, // MsoDrawing
  0x00ed, // MsoDrawingSelection
  0x01ae, // SupBook
  0x01b0, // CondFmt
  0x01b1, // CF
  0x01b2, // DVal
  0x01b6, // TxO
  0x01b8, // HLink
  0x01be, // Dv
  0x04bc, // ShrFmla
  0x0800, // HLinkTooltip
  0x0896, // Theme
]);

/** A record number that no version defines: readers pass over such a record. */
const UNKNOWN = 0x0fff;

const FORMULA = 0x0006;
const FIRST_RECORD_OF_BIFF5 = 0x0809;
/** Where a formula record of BIFF5 and BIFF8 says how long its tokens are; all ones for none. */
const TOKENS_LENGTH = 20;
const NO_TOKENS = 0xffff;

/**
 * A copy of a BIFF stream in which what is not about cells is hidden, and formulas are their results alone. Places and
 * lengths stay as they are.
 */
export function cellRecords(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const hasLongFormulas = copy.length > 2 && view.getUint16(0, true) === FIRST_RECORD_OF_BIFF5;
  let at = 0;
  while (at + 4 <= copy.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const tokens = at + 4 + TOKENS_LENGTH;
    if (NOT_OF_CELLS.has(id)) {
      view.setUint16(at, UNKNOWN, true);
    } else if (id === FORMULA && hasLongFormulas && tokens + 2 <= at + 4 + length) {
      if (tokens + 2 <= copy.length) view.setUint16(tokens, NO_TOKENS, true);
    }
    at += 4 + length;
  }
  return copy;
}
