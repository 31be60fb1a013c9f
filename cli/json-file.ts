import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError, type UsageError } from './usage-error.ts';

/** The error to raise for a part of a file that has another shape than was asked for. */
export type Bad = (detail: string) => UsageError;

/**
 * The value of a JSON file that the user names.
 * @throws FailureError where there is no such file, and `bad('JSON')` where it is no JSON.
 */
export function readJson(path: string, bad: Bad): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FailureError({ code: 'file-not-found', params: {}, file: basename(path), cause });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw bad('JSON');
  }
}

/** The fields of an object; `bad(name)` for anything else. */
export function fieldsOf(
  value: unknown,
  bad: Bad,
  name: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(name);
  return value as Readonly<Record<string, unknown>>;
}

/** The entries of a list, none where it is absent; `bad(name)` for anything else. */
export function listOf(value: unknown, bad: Bad, name: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw bad(name);
  return value;
}
