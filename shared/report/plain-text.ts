import type { RichText, TextPiece, TextStyle } from '../document/report-model.ts';

/** Characters that would turn the reading direction of what follows, and so make a line say something else. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What XML 1.0 cannot hold, and the control characters that mean nothing in a paper. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;
/** Vertical tab and form feed are line breaks of old files. */
const LINE_BREAK = /[\r\n\v\f\u2028\u2029]/u;
const SENTENCE_END = new Set(['.', ';', ',', ' ']);

/** A department's text as lines, without characters that a paper cannot show. Blank lines are dropped. */
export function textLines(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(CONTROLS, '')
    .replace(DIRECTION_MARKS, '')
    .split(LINE_BREAK)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** A department's text on one line. */
export function oneLine(text: string): string {
  return textLines(text).join(' ');
}

/** A department's text as part of a sentence: on one line, without a full stop, semicolon or comma at its end. */
export function clause(text: string): string {
  const line = oneLine(text);
  let end = line.length;
  while (end > 0 && SENTENCE_END.has(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** Text of one look, its gaps set apart so that nobody signs them unseen. */
export function pieces(
  text: string,
  gapPattern: RegExp,
  style: Exclude<TextStyle, 'gap'> = 'plain',
): RichText {
  const result: TextPiece[] = [];
  let rest = text;
  for (let match = gapPattern.exec(rest); match !== null; match = gapPattern.exec(rest)) {
    if (match.index > 0) result.push({ text: rest.slice(0, match.index), style });
    result.push({ text: match[0], style: 'gap' });
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') result.push({ text: rest, style });
  return result;
}
