/** Letters of other alphabets that look like Latin ones: from other keyboards, scanned text and copied web pages. */
const PAIRS =
  'АаВвЕеКкМмНнОоРрСсТтУуХхІіЈјЅѕ' + // Cyrillic
  'ΑαΒΕΖΗΙΚΜΝΟοΡρΤΥΧν'; // Greek
const LATIN = 'aabbeekkmmhhooppccttyyxxiijjss' + 'aabezhikmnoopptyxv';

const LATIN_OF = new Map<string, string>();
Array.from(PAIRS).forEach((letter, index) => {
  const latin = LATIN[index] ?? letter;
  LATIN_OF.set(letter, letter === letter.toLowerCase() ? latin : latin.toUpperCase());
});

const FOREIGN = /[\u0370-\u04ff]/;
const FOREIGN_LETTERS = /[\u0370-\u04ff]/g;
const WORDS = /[\p{L}\p{M}]+/gu;
const LATIN_LETTER = /[a-z\u00c0-\u024f\u1e00-\u1eff]/i;
const BARRED_D = /[\u00d0\u0189]/gi;

/** Writes look-alikes as the Latin letters they stand for, in words that have a Latin letter; `Ð` and `Ɖ` become `Đ`. */
export function latinise(text: string): string {
  const barred = text.replace(BARRED_D, (letter) =>
    letter === '\u00f0' || letter === '\u0256' ? 'đ' : 'Đ',
  );
  if (!FOREIGN.test(barred)) return barred;
  return barred.replace(WORDS, (word) =>
    LATIN_LETTER.test(word)
      ? word.replace(FOREIGN_LETTERS, (letter) => LATIN_OF.get(letter) ?? letter)
      : word,
  );
}
