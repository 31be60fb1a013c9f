import { readFileSync } from 'node:fs';
import { parseCorrections } from '../shared/matrix/corrections.ts';
import type { SenderCorrection } from '../shared/matrix/submission.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { UsageError } from './usage-error.ts';

/**
 * Corrections of how tables are read, from a JSON file that the user keeps from one period to the next. The pane
 * exports such a file too.
 * @throws UsageError that names the entry and what is wrong with it.
 */
export function loadCorrections(
  path: string | undefined,
  words: Catalogue,
): readonly SenderCorrection[] {
  if (path === undefined) return [];
  const list = parseCorrections(textOf(path));
  if (!list.ok) throw new UsageError(words.cli.badCorrections(path, list.entry, list.part));
  return list.value;
}

/** A file that is missing is answered like one of the wrong shape. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
