import {
  DIFFICULTY_COLUMNS,
  DOCUMENT_COLUMNS,
  type DifficultyColumnKey,
  type DocumentColumnKey,
} from '../matrix/companion-columns.ts';
import { plainKey } from './cell-text.ts';
import type { ColumnHeading } from './column-heading.ts';

/** Tables beside the task matrix. */
export type CompanionKind = 'documents' | 'difficulties';
export type CompanionKey = DocumentColumnKey | DifficultyColumnKey;

const COLUMNS_OF = { documents: DOCUMENT_COLUMNS, difficulties: DIFFICULTY_COLUMNS } as const;

const WORDS: Readonly<Record<CompanionKind, ReadonlyMap<string, CompanionKey>>> = {
  documents: wordsOf('documents'),
  difficulties: wordsOf('difficulties'),
};

function wordsOf(kind: CompanionKind): Map<string, CompanionKey> {
  return new Map(
    COLUMNS_OF[kind].flatMap(({ key, headings }) =>
      headings.map((heading): [string, CompanionKey] => [plainKey(heading), key]),
    ),
  );
}

/** Columns of a documents' or difficulties' table by their headings; an earlier column wins. */
export function companionColumns(
  kind: CompanionKind,
  headings: readonly ColumnHeading[],
): Map<CompanionKey, number> {
  const found = new Map<CompanionKey, number>();
  for (const { column, lines } of headings) {
    const key =
      WORDS[kind].get(companionKey(lines.join(' '))) ??
      WORDS[kind].get(companionKey(lines.at(-1) ?? ''));
    if (key !== undefined && !found.has(key)) found.set(key, column);
  }
  return found;
}

/** Whether columns found make a table of their kind: a symbol with something said of it, or two of the three of difficulties. */
export function isCompanion(
  kind: CompanionKind,
  found: ReadonlyMap<CompanionKey, number>,
): boolean {
  if (kind === 'documents') {
    return (
      found.has('symbol') && (found.has('date') || found.has('subject') || found.has('issuer'))
    );
  }
  return found.has('difficulty') && (found.has('proposal') || found.has('cause'));
}

/** Whether a text is a heading of either kind of table. */
export function isCompanionHeading(text: string): boolean {
  if (text.length > 80) return false;
  const key = companionKey(text);
  return WORDS.documents.has(key) || WORDS.difficulties.has(key);
}

/** Whether a key names a column of a table of a kind. */
export function companionKeyOf(kind: CompanionKind, key: string): CompanionKey | undefined {
  return COLUMNS_OF[kind].find((column) => column.key === key)?.key;
}

function companionKey(text: string): string {
  return plainKey(text.replace(/\([^)]*\)?/gu, ' '));
}
