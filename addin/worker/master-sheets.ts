import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import type { PlacedSheets } from './master-api.ts';

/**
 * Sheets among these names that a master of ours has, in whichever language it was written, with the names by which
 * it is described in the language at hand. The host puts numbers behind names that were taken: `Tổng hợp (2)`.
 */
export function masterSheetsAmong(names: readonly string[], language: Language): PlacedSheets {
  const described = new Map<string, string>();
  const now = ALL_LANGUAGES[language].master.sheets;
  for (const { master } of Object.values(ALL_LANGUAGES)) {
    for (const key of Object.keys(now) as (keyof typeof now)[]) {
      described.set(master.sheets[key], now[key]);
    }
  }
  return names.flatMap((name) => {
    const own = described.get(name);
    return own === undefined ? [] : [{ described: own, name }];
  });
}
