import { deflateSync } from 'fflate';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodePlatform } from '../cli/node-platform.ts';
import type { Platform } from '../shared/platform.ts';
import { nq52 } from '../shared/programme/nq52.ts';
import { describeTemplate } from '../shared/template/describe-template.ts';
import { parsePeriod } from '../shared/value/period.ts';
import { vi } from '../shared/words/vi.ts';
import { writeXlsx } from '../shared/write/xlsx.ts';
import { DRAWN_SAMPLES } from './all-samples.ts';
import {
  SO_KHCN_DIFFICULTIES,
  SO_KHCN_DOCUMENTS,
  SO_KHCN_NAME,
  SO_KHCN_TASKS,
} from './departments/so-khcn.ts';
import { writeSample } from './write-sample.ts';

export const SAMPLE_FOLDER = join(import.meta.dirname, 'files');

/** A file that was broken off while it was copied. */
const BROKEN_OFF = 'So Tu phap - NQ52.xlsx';

/** Deflates the same on every version of Node, unlike its own zlib. */
function steadyPlatform(): Platform {
  const { deflateRawPiece: _, ...rest } = nodePlatform;
  return {
    ...rest,
    deflateRaw: (data, level) => deflateSync(data, { level: level > 0 ? 6 : 0 }),
  };
}

/** The standard workbook as the department sent it back. */
function filledTemplate(): Uint8Array {
  const department = nq52.agencies.find(({ id }) => id === 'SKHCN');
  const period = parsePeriod('2021');
  if (!department || !period) throw new Error('the programme has no SKHCN, or 2021 is no period');
  const book = describeTemplate(nq52, vi, {
    department,
    period,
    contact: { name: 'Phòng Quản lý Công nghệ và Sở hữu trí tuệ' },
    tasks: SO_KHCN_TASKS,
    documents: SO_KHCN_DOCUMENTS,
    difficulties: SO_KHCN_DIFFICULTIES,
  });
  return writeXlsx(book, steadyPlatform());
}

/** Every sample by its file name. The same code gives the same bytes. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...DRAWN_SAMPLES.map((file) => [file.name, writeSample(file)] as const),
    [SO_KHCN_NAME, filledTemplate()] as const,
    [BROKEN_OFF, new Uint8Array(0)] as const,
  ]);
}

/** Writes the samples into `samples/files`, and takes away what is no sample any more. */
export function makeSamples(): void {
  mkdirSync(SAMPLE_FOLDER, { recursive: true });
  const files = sampleFiles();
  for (const name of readdirSync(SAMPLE_FOLDER)) {
    if (!files.has(name.normalize('NFC'))) rmSync(join(SAMPLE_FOLDER, name));
  }
  for (const [name, bytes] of files) writeFileSync(join(SAMPLE_FOLDER, name), bytes);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  makeSamples();
  console.log(`samples: ${SAMPLE_FOLDER}`);
}
