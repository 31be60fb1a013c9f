import { nodePlatform } from '../../cli/node-platform.ts';

const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** Bytes of windows-1258: Vietnamese letters composed as far as the page has them, tone marks after them. */
export function windows1258(text: string): Uint8Array {
  const page = Array.from({ length: 128 }, (_, index) =>
    nodePlatform.decode(Uint8Array.of(index + 128), 'windows-1258'),
  );
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    for (const part of splitTone(letter)) {
      const at = page.indexOf(part);
      bytes.push(part.charCodeAt(0) < 128 ? part.charCodeAt(0) : at + 128);
    }
  }
  return Uint8Array.from(bytes);
}

function splitTone(letter: string): string[] {
  const apart = Array.from(letter.normalize('NFD'));
  const tone = apart.find((mark) => TONES.includes(mark));
  const base = apart
    .filter((mark) => mark !== tone)
    .join('')
    .normalize('NFC');
  return tone === undefined ? [base] : [base, tone];
}
