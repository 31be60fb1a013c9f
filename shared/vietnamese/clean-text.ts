/** White space of every kind, and characters that take no room. U+00AD is none of them: it is a letter in TCVN3. */
function isOuterSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Letters of any other range may have a composed form; asking for it costs five times this look. */
const MAY_COMPOSE = /[\u0300-\u1dff\u1f00-\u200f\u2028-\uffff]/;

/** Composed (NFC). */
export function compose(text: string): string {
  return MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

/**
 * Text as it is shown and kept: composed (NFC), without white space around it. What stands inside is left as it
 * is, line breaks included.
 */
export function cleanText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOuterSpace(text.charCodeAt(start))) start++;
  while (end > start && isOuterSpace(text.charCodeAt(end - 1))) end--;
  return compose(start === 0 && end === text.length ? text : text.slice(start, end));
}

/** Text without spaces and the given punctuation at its end; in one pass, however long the run. */
export function trimEnd(text: string, punctuation: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1] ?? '';
    if (!punctuation.includes(last) && !isOuterSpace(last.charCodeAt(0))) break;
    end--;
  }
  return text.slice(0, end);
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\s\u0085]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033]/g;
const NEEDS_SQUASH = /[^\u0020-\u007e\u00a1-\u024f\u1e00-\u1eff]| {2}/;

/**
 * Text for grammars and comparison, never for display: one kind of space, dash and quotation mark, no line breaks,
 * nothing invisible, runs of spaces made one. Letters and their case stay. A soft hyphen stays too.
 */
export function squash(text: string): string {
  const clean = cleanText(text);
  if (!NEEDS_SQUASH.test(clean)) return clean;
  const plain = clean
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, ' ')
    .trim();
  // A mark may have stood behind something invisible, and now stands behind its letter.
  return compose(plain);
}
