/** The longest text that a cell of Excel holds, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

// Characters that XML 1.0 forbids, carriage returns (which XML would turn into line feeds), and text that looks
// like the escape of either: written as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19).
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]|_(?=x[0-9A-Fa-f]{4}_)/u;
const EVERY_SPECIAL = new RegExp(SPECIAL.source, 'gu');
const OUTER_SPACE = /^\s|\s$|\n| {2}/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML, in elements and in quoted attributes alike. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EVERY_SPECIAL, (found) => {
    const entity = ENTITIES[found];
    if (entity !== undefined) return entity;
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** A `<t>` element of cell text. Text beyond what a cell holds is cut at a whole character. */
export function textElement(text: string): string {
  const fitting = text.length > MAX_CELL_TEXT ? cutText(text, MAX_CELL_TEXT) : text;
  const space = OUTER_SPACE.test(fitting) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(fitting)}</t>`;
}

/** The first `length` UTF-16 units of a text, one less where that would halve a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
