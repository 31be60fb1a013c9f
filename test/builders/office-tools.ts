import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VALIDATOR = join(import.meta.dirname, '../../../shared/ooxml/ooxml-validate');

/** Whether the validator of OOXML packages is at hand. */
export const HAS_VALIDATOR = existsSync(VALIDATOR);

/** Whether LibreOffice is installed. */
export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** What the validator says of a workbook; empty when it is sound. */
export function violationsOf(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync('python3', [VALIDATOR, file], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout + stderr;
  });
}

/** A workbook as LibreOffice writes it again, or as it exports it. `filter` as `--convert-to` takes it. */
export function throughLibreOffice(bytes: Uint8Array, extension: string, filter = extension) {
  return inFolder((folder) => {
    const input = join(folder, 'in.xlsx');
    writeFileSync(input, bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `in.${extension}`)));
  });
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
