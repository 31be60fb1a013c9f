import { letterParts } from './letters.ts';

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rimes that a syllable may have after any onset but `qu` and `gi`, tones aside. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ' +
    'ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'y yêm yên yêng yêt yêu ' +
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyt uyu uyp uyên uyêt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu'
  ).split(' '),
);

/** Rimes after `qu`, whose u is part of the onset. */
const RIMES_AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et eng ' +
    'ê êch ên ênh êt êu i it y ych ynh yt yên yêt yêu o ô ôc ôn ơ ơn ơt'
  ).split(' '),
);

/** Rimes after `gi`, beside those of {@link RIMES}: its i may carry the vowel (`gì`, `gìn`, `giết`, `giếng`). */
const RIMES_AFTER_GI = new Set('n êc êm ên êng êt êu'.split(' '));

const FRONT = /^[eêiy]/;

/** Vowel clusters where both old and new spelling put the tone: `hoà`, `hòa`; `thuý`, `thúy`. */
const EITHER = new Set(['oa', 'oe', 'uy']);
const QUALITY = /[ăâêôơư]/;

interface Letters {
  readonly bare: string;
  readonly tone: number;
  /** Index of the letter that carries the tone, or -1. */
  readonly tonedAt: number;
}

function lettersOf(word: string): Letters | undefined {
  let bare = '';
  let tone = 0;
  let tonedAt = -1;
  for (const letter of word) {
    const parts = letterParts(letter);
    if (parts.tone !== 0) {
      if (tone !== 0) return undefined;
      tone = parts.tone;
      tonedAt = bare.length;
    }
    bare += parts.letter;
  }
  return { bare, tone, tonedAt };
}

function onsetOf(bare: string): string {
  for (let length = Math.min(3, bare.length); length > 0; length--) {
    const head = bare.slice(0, length);
    if (ONSETS.includes(head)) return head;
  }
  return '';
}

/** Whether an onset may stand before a rime: `c`, `g`, `ng` become `k`, `gh`, `ngh` before e, ê, i, y. */
function isSpelt(onset: string, rime: string): boolean {
  const isFront = FRONT.test(rime);
  if (onset === 'c' || onset === 'ng') return !isFront;
  if (onset === 'g') return !isFront || rime === 'i' || rime.startsWith('in');
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront;
  return onset !== '' || rime !== '';
}

function hasRime(onset: string, rime: string): boolean {
  if (onset === 'qu') return RIMES_AFTER_QU.has(rime);
  if (onset === 'gi') return rime === '' || RIMES_AFTER_GI.has(rime) || RIMES.has(rime);
  return RIMES.has(rime) && (onset === '' || !rime.startsWith('yê') || onset === 'x');
}

/** Syllables that end in c, ch, p, t have the tones sắc and nặng only. */
function hasToneForCoda(rime: string, tone: number): boolean {
  return !/(?:ch|[cpt])$/.test(rime) || tone === 2 || tone === 5;
}

/** Where spelling puts the tone mark within the rime: the vowel that it must or may stand on. */
function isToneInPlace(onset: string, rime: string, at: number): boolean {
  if (onset === 'gi' && at < 0) return rime === '' || RIMES_AFTER_GI.has(rime);
  if (at < 0) return false;
  const vowels = /^[aăâeêioôơuưy]*/.exec(rime)?.[0] ?? '';
  const quality = Array.from(vowels).findLastIndex((letter) => QUALITY.test(letter));
  if (quality >= 0) return at === quality;
  if (vowels.length === 1) return at === 0;
  const head = vowels.slice(0, 2);
  if (vowels.length === 3) return at === 1;
  if (EITHER.has(head)) return at <= 1;
  if (head === 'oo') return at === 1;
  return at === 0;
}

/** Words asked about before: the language has some seven thousand syllables. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

/**
 * Whether a word is spelt as a Vietnamese syllable: onset, rime, tone, and the tone mark where the old or the new
 * rules put it. Case does not matter; the word must be composed (NFC). Names from other languages are none.
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length === 0 || word.length > 7) return false;
  let answer = known.get(word);
  if (answer === undefined) {
    answer = isSyllable(word);
    if (known.size < MOST_KNOWN) known.set(word, answer);
  }
  return answer;
}

function isSyllable(word: string): boolean {
  const letters = lettersOf(word);
  if (!letters) return false;
  const { bare, tone, tonedAt } = letters;
  const onset = onsetOf(bare);
  const candidates = onset === 'gi' ? ['gi', 'g'] : [onset];
  return candidates.some((head) => {
    const rime = bare.slice(head.length);
    if (!hasRime(head, rime) || !isSpelt(head, rime)) return false;
    if (!hasToneForCoda(rime === '' ? head : rime, tone)) return false;
    return tone === 0 || isToneInPlace(head, rime, tonedAt - head.length);
  });
}
