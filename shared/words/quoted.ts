const LONGEST = 90;

/**
 * Text of a user's cell between quotation marks, on one line and shortened where it is long: a sentence must stay
 * readable whatever stands in the cell. The finding itself keeps the whole text.
 */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  return `“${letters.length > LONGEST ? letters.slice(0, LONGEST).join('').trimEnd() + '…' : line}”`;
}
