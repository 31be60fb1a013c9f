import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type {
  FileReading,
  MatrixCorrection,
  SenderCorrection,
} from '../../shared/matrix/submission.ts';
import { readGrid } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { lookAtReading } from './look-at-reading.ts';
import { inputOf, nameOf } from './read-chosen.ts';
import type { OnReading } from './read-in-turn.ts';
import { ReadingCrew, type StartThread } from './reading-crew.ts';
import type { ReadingLook } from './reading-look.ts';

/** Reads files as the user has corrected their reading, and can read each of them again. */
export class ReadingDesk {
  readonly #programme: Programme;
  readonly #platform: Platform;
  readonly #files = new Map<string, File>();
  readonly #crew: ReadingCrew;
  #corrections: readonly SenderCorrection[] = [];

  /** @param threads how many processors there are, and how another thread is started; without it, one reads. */
  constructor(
    programme: Programme,
    platform: Platform,
    threads?: { readonly processors: number; readonly start: StartThread },
  ) {
    this.#programme = programme;
    this.#platform = platform;
    this.#crew = new ReadingCrew(programme, platform, threads?.processors, threads?.start);
  }

  get corrections(): readonly SenderCorrection[] {
    return this.#corrections;
  }

  useCorrections(corrections: readonly SenderCorrection[]): void {
    this.#corrections = corrections;
  }

  /** Has the other threads start, so that they are ready when files are chosen. */
  prepare(): void {
    this.#crew.call();
  }

  /**
   * Reads chosen files in place of those chosen before, and keeps them at hand for {@link look} and {@link readAgain}.
   * The readings are in the order of the files; `undefined` when it was stopped.
   */
  read(files: readonly File[], onReading: OnReading): Promise<readonly FileReading[] | undefined> {
    this.#files.clear();
    for (const file of files) this.#files.set(nameOf(file), file);
    return this.#crew.read(files, this.#corrections, onReading);
  }

  /** Stops reading. */
  stop(): void {
    this.#crew.stop();
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
    const again = await this.#crew.readAgain(file, this.#corrections);
    const sender = senderOf(again) ?? senderOf(readings.find((reading) => reading.file === name));
    const anew: FileReading[] = [];
    for (const reading of readings) {
      const other = this.#files.get(reading.file);
      const isMeant = sender !== undefined && senderOf(reading) === sender && other !== undefined;
      if (reading.file === name) anew.push(again);
      else anew.push(isMeant ? await this.#crew.readAgain(other, this.#corrections) : reading);
    }
    return anew;
  }
}

function senderOf(reading: FileReading | undefined): string | undefined {
  return reading?.outcome.ok === true ? reading.outcome.value.department?.id : undefined;
}
