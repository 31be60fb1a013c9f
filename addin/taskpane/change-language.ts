import type { Session } from '../actions/session.ts';
import { keepLanguage } from '../host/start.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import { loadWords } from './words.ts';

/** Speaks another language from now on, and the next time. */
export async function changeLanguage({ store }: Session, language: Language): Promise<void> {
  await loadWords(language);
  keepLanguage(language);
  store.set({ language });
}
