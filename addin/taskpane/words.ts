import type { Catalogue, Language } from '../../shared/words/catalogue.ts';

const LOADERS: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  vi: () => import('../../shared/words/vi.ts').then(({ vi }) => vi),
  en: () => import('../../shared/words/en.ts').then(({ en }) => en),
};

const loaded = new Map<Language, Catalogue>();

/** Fetches a language; only the one that is shown is ever loaded. */
export async function loadWords(language: Language): Promise<Catalogue> {
  const words = loaded.get(language) ?? (await LOADERS[language]());
  loaded.set(language, words);
  return words;
}

/** A language that was loaded before. */
export function wordsOf(language: Language): Catalogue {
  const words = loaded.get(language);
  if (!words) throw new Error(`the words of ${language} are not loaded`);
  return words;
}
