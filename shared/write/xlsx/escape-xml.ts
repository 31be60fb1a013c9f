/** The longest text that a cell of Excel holds, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

// Characters that XML 1.0 forbids, carriage returns (which XML would turn into line feeds), and text that looks
// like the escape of either: written as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19).
const SPECIAL =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
// The same and some more, in a form that is quick to rule out: nearly all text has none of it.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SUSPECT = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML, in elements and in quoted attributes alike. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(SPECIAL, (found) => {
    const entity = ENTITIES[found];
    if (entity !== undefined) return entity;
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** A `<t>` element of cell text. Text beyond what a cell holds is cut at a whole character. */
export function textElement(text: string): string {
  const fitting = fittingText(text);
  const space = hasOuterSpace(fitting) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(fitting)}</t>`;
}

/** The text as far as a cell holds it. */
export function fittingText(text: string): string {
  return text.length > MAX_CELL_TEXT ? cutText(text, MAX_CELL_TEXT) : text;
}

/** Excel drops white space at either end of a text that does not ask to keep it. */
export function hasOuterSpace(text: string): boolean {
  return text !== '' && (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32);
}

/** The first `length` UTF-16 units of a text, one less where that would halve a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
