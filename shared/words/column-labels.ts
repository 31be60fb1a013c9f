import type { ColumnKey } from '../matrix/columns.ts';
import { ALL_LANGUAGES } from './all-languages.ts';

/** The product's own headings by column, one entry a language: recognition knows a matrix in any of them. */
export const COLUMN_LABELS: readonly Readonly<Partial<Record<ColumnKey, readonly string[]>>>[] =
  Object.values(ALL_LANGUAGES).map(({ columns }) =>
    Object.fromEntries(Object.entries(columns).map(([key, { label }]) => [key, [label]])),
  );
