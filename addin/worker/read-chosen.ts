import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import type { FileReading, SenderCorrection } from '../../shared/matrix/submission.ts';
import { readFile, type InputFile } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { bytesOf } from './bytes-of-file.ts';

/** A file to be read. */
export interface ReadingJob {
  readonly file: File;
  readonly corrections: readonly SenderCorrection[];
  /** SHA-256 under which a reading of this file is kept already; bytes that still have it are not read again. */
  readonly known?: string;
}

/** What a reader gives: the reading, or that the file is as it was when its reading was kept. */
export type Read = FileReading | 'unchanged';

/** Reads a chosen file, unless it holds what is known of it. */
export async function readChosen(
  { file, corrections, known }: ReadingJob,
  programme: Programme,
  platform: Platform,
): Promise<Read> {
  const input = await inputOf(file);
  if (!input.ok) return { file: nameOf(file), hash: '', outcome: input };
  if (known !== undefined && platform.sha256(input.value.bytes) === known) return 'unchanged';
  return readFile(input.value, programme, platform, { corrections });
}

/** A file's name with the folders that it was chosen through. */
export function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

export async function inputOf(file: File): Promise<Outcome<InputFile>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  return success({ file: nameOf(file), bytes: bytes.value, modified: file.lastModified });
}

/** What stands in the place of a reading when the thread that read the file came to an end. */
export function readingOfDeadReader(file: File, cause: unknown): FileReading {
  const name = nameOf(file);
  const detail = cause instanceof Error ? cause.message : '';
  return { file: name, hash: '', outcome: failed('file-unreadable', { detail }, { file: name }) };
}
