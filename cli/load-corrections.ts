import { readFileSync } from 'node:fs';
import { columnIndex } from '../shared/grid/address.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../shared/matrix/columns.ts';
import type { SenderCorrection } from '../shared/matrix/submission.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { UsageError } from './usage-error.ts';

/**
 * Corrections of how tables are read, from a JSON file that the user keeps from one period to the next:
 * `[{"department": "SYT", "sheet": "Biểu 1", "headingRow": 7, "columns": {"F": "lead", "G": null}}]`.
 * @throws UsageError that names the entry and what is wrong with it.
 */
export function loadCorrections(path: string | undefined, words: Catalogue): SenderCorrection[] {
  if (path === undefined) return [];
  const list = parse(path, words);
  return list.map((entry, index) => {
    const problem = problemOf(entry);
    if (problem !== undefined)
      throw new UsageError(words.cli.badCorrections(path, index + 1, problem));
    return entry as SenderCorrection;
  });
}

function parse(path: string, words: Catalogue): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (Array.isArray(json)) return json as readonly unknown[];
  } catch {
    // a file that is missing or no JSON is answered like one of the wrong shape
  }
  throw new UsageError(words.cli.badCorrections(path, 0, '[…]'));
}

/** The part of an entry that is wrong; nothing for a sound one. */
function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return '{…}';
  const { file, department, sheet, headingRow, columns } = entry as Record<string, unknown>;
  if (file === undefined && department === undefined) return 'file | department';
  for (const [name, value] of Object.entries({ file, department, sheet })) {
    if (value !== undefined && typeof value !== 'string') return name;
  }
  if (headingRow !== undefined && !(Number.isInteger(headingRow) && Number(headingRow) > 0))
    return 'headingRow';
  if (typeof columns !== 'object' || columns === null) return 'columns';
  for (const [letters, key] of Object.entries(columns)) {
    if (columnIndex(letters) === undefined) return `columns.${letters}`;
    if (key !== null && !COLUMN_BY_KEY.has(key as ColumnKey))
      return `columns.${letters}: ${String(key)}`;
  }
  return undefined;
}
