import { COLUMN_BY_KEY, type ColumnKey } from './columns.ts';

/** Version of the stamp itself; a reader that does not know the version reads the workbook by its headings. */
export const STAMP_FORMAT = '1';

/** Names of the custom document properties that a workbook of ours carries. */
export const STAMP_PROPERTY = {
  format: 'TaskMatrix.Format',
  kind: 'TaskMatrix.Kind',
  programme: 'TaskMatrix.Programme',
  department: 'TaskMatrix.Department',
  period: 'TaskMatrix.Period',
  template: 'TaskMatrix.Template',
  mends: 'TaskMatrix.Mends',
} as const;

/** What a stamped workbook is: an empty or filled form, the consolidated workbook, or a form sent back. */
export type StampKind = 'template' | 'master' | 'return';

/** What a workbook of ours says of itself. A hint: where the content contradicts it, the content wins. */
export interface Stamp {
  readonly kind: StampKind;
  readonly programme?: string;
  /** Id of the department in the programme. */
  readonly department?: string;
  /** Id of the period: `2021-Q1`. */
  readonly period?: string;
  /** Version of the template. */
  readonly template?: string;
  /** Of a return file: short hashes of the files that it mends, the latest first, separated by spaces. */
  readonly mends?: string;
}

/** Fields of a stamp beside its kind, in the order in which they are written. */
const FIELDS = ['programme', 'department', 'period', 'template', 'mends'] as const;
/** Characters of a hash that a stamp keeps, and how many hashes: Excel holds 255 characters to a property. */
const HASH_LENGTH = 12;
const MOST_MENDED = 15;

/** The hash of a file as stamps, boards and traces show it. */
export function shortHash(hash: string): string {
  return hash.slice(0, HASH_LENGTH);
}

/** What a return file made from files says of them; `before` is what they said themselves. */
export function mendsText(hashes: readonly string[], before: readonly string[] = []): string {
  return [...new Set([...hashes.map(shortHash), ...before])].slice(0, MOST_MENDED).join(' ');
}

/** Sheets of the template that are read back. */
export type SheetKey = 'info' | 'documents' | 'tasks' | 'difficulties';

/** Text of the first hidden key of a sheet that we write for people to read and that is no part of what they send. */
export const UNREAD_KEY = '#unread';

/** Key of the running number's column, which is no column of a task. */
export const ORDINAL_KEY = 'ordinal';

/** Fields of the information sheet that are read back; others may carry keys of their own. */
export type InfoKey = 'department' | 'period' | 'contact' | 'phone' | 'email';

/** What the running number of the template's example row says; the row is no task. */
export const EXAMPLE_ORDINAL = 'VD';

const KEY_PATTERN = /^#(info|documents|tasks|difficulties)\.([a-z][a-zA-Z]*)$/;
const KINDS: ReadonlySet<string> = new Set<StampKind>(['template', 'master', 'return']);

/**
 * Text of a hidden key cell: `#tasks.content`. In the sheets of tables the keys stand in one hidden row directly
 * above the headings, each over its column. In the information sheet they stand in a hidden column, one in each
 * field's row, with the label one column and the value two columns to the right.
 */
export function keyCell(sheet: SheetKey, key: string): string {
  return `#${sheet}.${key}`;
}

/** Sheet and key of a key cell's text; `undefined` when it is no key cell. */
export function parseKeyCell(text: string): { sheet: SheetKey; key: string } | undefined {
  const match = KEY_PATTERN.exec(text);
  return match ? { sheet: match[1] as SheetKey, key: match[2] as string } : undefined;
}

/** Column of the task matrix that a key names, the running number included; `undefined` for any other text. */
export function taskColumnOfKey(key: string): ColumnKey | typeof ORDINAL_KEY | undefined {
  if (key === ORDINAL_KEY) return ORDINAL_KEY;
  return COLUMN_BY_KEY.has(key as ColumnKey) ? (key as ColumnKey) : undefined;
}

/** Custom document properties of a stamp, by name, in a fixed order. */
export function stampProperties(stamp: Stamp): ReadonlyMap<string, string> {
  const properties = new Map<string, string>([
    [STAMP_PROPERTY.format, STAMP_FORMAT],
    [STAMP_PROPERTY.kind, stamp.kind],
  ]);
  for (const field of FIELDS) {
    const value = stamp[field];
    if (value !== undefined && value !== '') properties.set(STAMP_PROPERTY[field], value);
  }
  return properties;
}

/** The stamp among a workbook's custom document properties; `undefined` when there is none that we understand. */
export function readStamp(properties: ReadonlyMap<string, string>): Stamp | undefined {
  const format = properties.get(STAMP_PROPERTY.format)?.trim();
  const kind = properties.get(STAMP_PROPERTY.kind)?.trim();
  if (format !== STAMP_FORMAT || kind === undefined || !KINDS.has(kind)) return undefined;
  const stamp: { -readonly [Field in keyof Stamp]: Stamp[Field] } = { kind: kind as StampKind };
  for (const field of FIELDS) {
    const value = properties.get(STAMP_PROPERTY[field])?.trim();
    if (value) stamp[field] = value;
  }
  return stamp;
}
