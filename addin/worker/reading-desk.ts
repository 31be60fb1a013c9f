import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type {
  FileReading,
  MatrixCorrection,
  SenderCorrection,
} from '../../shared/matrix/submission.ts';
import { readFile, readGrid, type InputFile } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { bytesOf } from './bytes-of-file.ts';
import { lookAtReading } from './look-at-reading.ts';
import type { ReadingLook } from './reading-look.ts';

/** Reads files as the user has corrected their reading, and can read each of them again. */
export class ReadingDesk {
  readonly #programme: Programme;
  readonly #platform: Platform;
  readonly #files = new Map<string, File>();
  #corrections: readonly SenderCorrection[] = [];

  constructor(programme: Programme, platform: Platform) {
    this.#programme = programme;
    this.#platform = platform;
  }

  get corrections(): readonly SenderCorrection[] {
    return this.#corrections;
  }

  useCorrections(corrections: readonly SenderCorrection[]): void {
    this.#corrections = corrections;
  }

  /** Reads a chosen file, and keeps it at hand for {@link look} and {@link readAgain}. */
  async read(file: File): Promise<FileReading> {
    const name = nameOf(file);
    this.#files.set(name, file);
    const input = await inputOf(file);
    if (!input.ok) return { file: name, hash: '', outcome: input };
    const corrections = this.#corrections;
    return readFile(input.value, this.#programme, this.#platform, { corrections });
  }

  /** How a chosen file is read under some corrections; nothing of it is kept. */
  async look(name: string, drafts: readonly MatrixCorrection[]): Promise<Outcome<ReadingLook>> {
    const file = this.#files.get(name);
    if (!file) return failed('file-not-found', {}, { file: name });
    const input = await inputOf(file);
    if (!input.ok) return input;
    const workbook = readWorkbook(input.value.bytes, name, this.#platform);
    return workbook.ok ? success(this.lookAtGrid(workbook.value, name, drafts)) : workbook;
  }

  /** The same of a workbook that is a grid already. */
  lookAtGrid(workbook: Workbook, file: string, drafts: readonly MatrixCorrection[]): ReadingLook {
    const corrections = drafts.map((draft) => ({ ...draft, file }));
    const about = { file, hash: '' };
    const outcome = readGrid(workbook, about, this.#programme, { corrections });
    return lookAtReading(workbook, file, outcome);
  }

  /**
   * The readings with one file read anew, and all others of its department: corrections of a department hold for
   * each of them.
   */
  async readAgain(name: string, readings: readonly FileReading[]): Promise<readonly FileReading[]> {
    const file = this.#files.get(name);
    if (!file) return readings;
    const again = await this.read(file);
    const sender = senderOf(again) ?? senderOf(readings.find((reading) => reading.file === name));
    const anew: FileReading[] = [];
    for (const reading of readings) {
      const other = this.#files.get(reading.file);
      const isMeant = sender !== undefined && senderOf(reading) === sender && other !== undefined;
      if (reading.file === name) anew.push(again);
      else anew.push(isMeant ? await this.read(other) : reading);
    }
    return anew;
  }

  /** Forgets the files of an earlier choice. */
  clear(): void {
    this.#files.clear();
  }
}

function senderOf(reading: FileReading | undefined): string | undefined {
  return reading?.outcome.ok === true ? reading.outcome.value.department?.id : undefined;
}

/** A file's name with the folders that it was chosen through. */
function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

async function inputOf(file: File): Promise<Outcome<InputFile>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  return success({ file: nameOf(file), bytes: bytes.value, modified: file.lastModified });
}
