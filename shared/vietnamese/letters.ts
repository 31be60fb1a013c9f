/** Tone of a syllable: 0 none (ngang), then huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** Combining marks of the tones, by code point. */
const TONE_OF_MARK: ReadonlyMap<number, Tone> = new Map([
  [0x300, 1],
  [0x301, 2],
  [0x309, 3],
  [0x303, 4],
  [0x323, 5],
]);

/** Lower-case letter with its tone taken off, and the tone. */
export interface LetterParts {
  readonly letter: string;
  readonly tone: Tone;
  /** The letter without any mark: `ệ` → `e`, `đ` → `d`. */
  readonly plain: string;
}

const parts = new Map<string, LetterParts>();

function takeApart(letter: string): LetterParts {
  let tone: Tone = 0;
  let rest = '';
  for (const mark of letter.toLowerCase().normalize('NFD')) {
    const found = TONE_OF_MARK.get(mark.codePointAt(0) ?? 0);
    if (found === undefined) rest += mark;
    else tone = found;
  }
  const bare = rest.normalize('NFC');
  const plain = Array.from(rest)
    .filter((mark) => !/\p{M}/u.test(mark))
    .join('');
  return { letter: bare, tone, plain: plain === 'đ' ? 'd' : plain };
}

/** Parts of one composed letter, in any case. */
export function letterParts(letter: string): LetterParts {
  let known = parts.get(letter);
  if (!known) {
    known = takeApart(letter);
    if (parts.size < 5000) parts.set(letter, known);
  }
  return known;
}
