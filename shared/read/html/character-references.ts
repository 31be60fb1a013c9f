/** Names of the letters U+00A0 to U+00FF, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ bull• hellip… prime′ Prime″ lsaquo‹ rsaquo› euro€ trade™ larr← rarr→ harr↔ minus− le≤ ge≥ ne≠ asymp≈ infin∞ tilde˜ circˆ dagger† Dagger‡ permil‰ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [
    name,
    String.fromCharCode(0xa0 + index),
  ]),
  ...OTHERS.split(' ').map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
]);

/** Letters that Windows-1252 has where Unicode has control codes 80–9F; pages number them so (HTML, 13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/**
 * A page with its letters in place of their numbers and names (`S&#7903;` → `Sở`). Those of markup (`&lt;` `&gt;`
 * `&amp;` `&quot;`), the unbreakable space and what is no letter stay for its parser.
 */
export function withLetters(page: string): string {
  if (!page.includes('&')) return page;
  return page.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return name === 'nbsp' ? whole : (LETTERS.get(name) ?? whole);
    return (
      letterOf(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) ?? whole
    );
  });
}

const MARKUP: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

function letterOf(code: number): string | undefined {
  if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code > 0x10ffff) return undefined;
  if (code >= 0xd800 && code <= 0xdfff) return undefined;
  const letter = WINDOWS_1252[code - 0x80] ?? String.fromCodePoint(code);
  return MARKUP[letter] ?? letter;
}
