import { columnIndex } from '../grid/address.ts';
import { COLUMN_BY_KEY, type ColumnKey } from './columns.ts';
import type { SenderCorrection } from './submission.ts';

/*
 * Corrections of readings as a list that is kept from one period to the next: in a file at the command line, in the
 * browser by the pane. Both are the same JSON:
 * `[{"department": "SYT", "sheet": "Biểu 1", "headingRow": 7, "columns": {"F": "lead", "G": null}}]`.
 */

/** A list of corrections, or where its text goes wrong: the entry, from 1, and the part; 0 for the list as a whole. */
export type CorrectionList =
  | { readonly ok: true; readonly value: readonly SenderCorrection[] }
  | { readonly ok: false; readonly entry: number; readonly part: string };

/** Reads a list of corrections from its JSON text. */
export function parseCorrections(text: string): CorrectionList {
  const list = jsonOf(text);
  if (!Array.isArray(list)) return { ok: false, entry: 0, part: '[…]' };
  for (const [index, entry] of (list as readonly unknown[]).entries()) {
    const part = problemOf(entry);
    if (part !== undefined) return { ok: false, entry: index + 1, part };
  }
  return { ok: true, value: list as readonly SenderCorrection[] };
}

/** The JSON text of a list of corrections, for people to read: `columns` in one line. */
export function correctionsText(corrections: readonly SenderCorrection[]): string {
  const lines = corrections.map(({ file, department, sheet, headingRow, columns }) =>
    JSON.stringify({ file, department, sheet, headingRow, columns }),
  );
  return lines.length === 0 ? '[]\n' : `[\n  ${lines.join(',\n  ')}\n]\n`;
}

/** Whose files corrections hold for: one file, or every file of a department. */
export type CorrectionOwner = { readonly file: string } | { readonly department: string };

/** The list with the corrections of one file or department replaced; with none in their place they are forgotten. */
export function replaceCorrections(
  corrections: readonly SenderCorrection[],
  owner: CorrectionOwner,
  replacement: readonly SenderCorrection[] = [],
): readonly SenderCorrection[] {
  const others = corrections.filter((correction) => !isOf(correction, owner));
  return [
    ...others,
    ...replacement.map(({ file, department, ...rest }) => ({ ...owner, ...rest })),
  ];
}

/** Those of a list that hold for one file, by its name or by who sent it; its own come first. */
export function correctionsFor(
  corrections: readonly SenderCorrection[],
  file: string,
  department: string | undefined,
): readonly SenderCorrection[] {
  const own = corrections.filter((correction) => isOf(correction, { file }));
  if (department === undefined) return own;
  return [...own, ...corrections.filter((correction) => isOf(correction, { department }))];
}

function isOf(correction: SenderCorrection, owner: CorrectionOwner): boolean {
  return 'file' in owner
    ? correction.file === owner.file
    : correction.department === owner.department;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
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
