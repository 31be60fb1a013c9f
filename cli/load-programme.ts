import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { failed, type Outcome } from '../shared/failure/failure.ts';
import { DEFAULT_PROGRAMME } from '../shared/programme/all-programmes.ts';
import { checkProgramme } from '../shared/programme/check-programme.ts';
import type { Programme } from '../shared/programme/programme.ts';
import { FailureError } from './usage-error.ts';

/**
 * The programme of a JSON file, or the built-in one when no file is named.
 * @throws FailureError when the file cannot be read or is no programme.
 */
export function loadProgramme(path: string | undefined): Programme {
  if (path === undefined) return DEFAULT_PROGRAMME;
  const checked = parseProgramme(path);
  if (!checked.ok) throw new FailureError({ ...checked.failure, file: basename(path) });
  return checked.value;
}

function parseProgramme(path: string): Outcome<Programme> {
  const file = basename(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return failed('file-not-found', {}, { file, cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return failed('programme-invalid', { path: '', problem: 'JSON' }, { file, cause });
  }
  return checkProgramme(json);
}
