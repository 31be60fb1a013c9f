import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Master } from '../shared/matrix/master.ts';
import type { MasterState } from '../shared/matrix/master-state.ts';
import type { PackedReadings } from '../shared/matrix/pack-state.ts';
import { momentText } from '../shared/matrix/run-time.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { openMaster, type OpenedMaster } from '../shared/open-master.ts';
import { masterBook } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { xlsxPiecesAhead } from '../shared/write/xlsx.ts';
import { nodePlatform } from './node-platform.ts';
import { FailureError } from './usage-error.ts';
import { writeWholePieces } from './write-whole.ts';

/** Writes a master workbook with the state that the next run starts from. */
export async function writeMaster(
  path: string,
  master: Master,
  state: MasterState,
  programme: Programme,
  words: Catalogue,
  packed?: PackedReadings,
): Promise<void> {
  const book = masterBook(master, programme, words, {
    state,
    platform: nodePlatform,
    ...(packed ? { packed } : {}),
  });
  await writeWholePieces(path, xlsxPiecesAhead(book, nodePlatform));
}

/**
 * A master workbook opened from the disk.
 * @throws FailureError when there is no such file, or it is no master that can be read.
 */
export function readMasterFile(path: string, programme: Programme): OpenedMaster {
  const file = basename(path);
  const opened = openMaster({ file, bytes: bytesOf(path, file) }, programme, nodePlatform);
  if (!opened.ok) throw new FailureError({ file, ...opened.failure });
  return opened.value;
}

/** Time of a run over files: that of the newest, so that the same files give the same bytes whenever they are read. */
export function timeOfFiles(readings: readonly FileReading[]): string {
  return momentText(
    Math.max(0, ...readings.map(({ outcome }) => (outcome.ok ? (outcome.value.modified ?? 0) : 0))),
  );
}

function bytesOf(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FailureError({ code: 'file-not-found', params: {}, file, cause });
  }
}
