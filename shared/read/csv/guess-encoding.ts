import type { Platform } from '../../platform.ts';

const SAMPLE_BYTES = 65_536;

/** Letters that are frequent in the languages of a script's code pages; they tell Cyrillic from Greek. */
const FREQUENT: Readonly<Record<string, string>> = {
  'windows-1251': 'оеаинтсрвлкмд',
  'iso-8859-7': 'αοιετσνηυρπκμ',
};

const VIETNAMESE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Code page of text that is not Unicode. Vietnamese is looked for first: its tone marks stand after a vowel, where
 * the other code pages put them nowhere. Words made of high bytes alone are no Latin script. All else is windows-1252,
 * which also keeps the letters of TCVN3 and VNI as those who convert them expect.
 */
export function guessLegacyEncoding(bytes: Uint8Array, platform: Platform): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isNonLatin(sample)) return likelierScript(sample, platform);
  return isVietnamese1258(platform.decode(sample, 'windows-1258'))
    ? 'windows-1258'
    : 'windows-1252';
}

/** Words of windows-1258 Vietnamese: each tone mark composes with the vowel before it, and most words hold some. */
function isVietnamese1258(text: string): boolean {
  const composed = text.normalize('NFC');
  const marks = countMatches(text, VIETNAMESE_MARKS);
  const stray = countMatches(composed, VIETNAMESE_MARKS);
  const letters = countMatches(composed, /[ăâđêôơư]/i);
  // Other code pages have letters such as Ì, Ò or Þ where 1258 has a mark: after a consonant it composes with nothing.
  if (marks > 0) return stray * 10 <= marks;
  const western = countMatches(composed, /[äöüßåæøñçëï¿¡ÿ×÷]/i);
  return letters > 0 && western === 0;
}

function countMatches(text: string, letter: RegExp): number {
  let count = 0;
  for (const character of text) if (letter.test(character)) count++;
  return count;
}

/** Whether letters above 127 keep company with one another rather than with ASCII letters. */
function isNonLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let besideHigh = 0;
  let besideAscii = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (!isHighLetter(bytes[at])) continue;
    high++;
    if (isHighLetter(bytes[at - 1]) || isHighLetter(bytes[at + 1])) besideHigh++;
    if (isAsciiLetter(bytes[at - 1]) || isAsciiLetter(bytes[at + 1])) besideAscii++;
  }
  return high >= 4 && besideHigh > high * 0.8 && besideAscii < high * 0.2;
}

function isHighLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xb8;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function likelierScript(sample: Uint8Array, platform: Platform): string {
  let best = 'windows-1252';
  let bestScore = 0;
  for (const [label, frequent] of Object.entries(FREQUENT)) {
    const text = platform.decode(sample, label).toLowerCase();
    let score = 0;
    for (const character of text) if (frequent.includes(character)) score++;
    if (score > bestScore) {
      best = label;
      bestScore = score;
    }
  }
  return best;
}
