import { expose } from 'comlink';
import { departmentsExpected } from '../../shared/consolidate/submission-board.ts';
import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import { subjectsIn, type Exception, type SubjectOf } from '../../shared/finding/exceptions.ts';
import type { Finding, FindingCode } from '../../shared/finding/finding.ts';
import type { BookDescription, BookValidation } from '../../shared/grid/book.ts';
import { MAX_ROWS } from '../../shared/grid/address.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type {
  ColumnMatch,
  FileReading,
  MatrixCorrection,
  Submission,
} from '../../shared/matrix/submission.ts';
import { packState } from '../../shared/matrix/pack-state.ts';
import { DEFAULT_PROGRAMME } from '../../shared/programme/all-programmes.ts';
import type { Agency } from '../../shared/programme/programme.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { describeMaster } from '../../shared/template/describe-master.ts';
import { describeTemplate } from '../../shared/template/describe-template.ts';
import { matrixColumn } from '../../shared/template/matrix-sheet.ts';
import { templateFileName } from '../../shared/template/template-file-name.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import { compileBook, portionsOf } from '../host/compile-book.ts';
import { outlineOf, type BookOutline, type DrawStep } from '../host/draw-step.ts';
import { renameBook, type Renaming } from '../host/place-book.ts';
import type { BookSnapshot } from '../host/workbook-host.ts';
import {
  AcceptedFindings,
  acceptedIn,
  countByCode,
  type AcceptedBrief,
  type FindingCount,
} from './accepted-findings.ts';
import { browserPlatform } from './browser-platform.ts';
import { bytesOf } from './bytes-of-file.ts';
import { correctWorkbook, type Correction } from './correct-workbook.ts';
import type {
  ChangeBrief,
  ConsolidationWish,
  MasterApi,
  MasterBrief,
  PlacedSheets,
  PrefillBrief,
  ReturnBrief,
  ReturnWish,
  TraceBrief,
} from './master-api.ts';
import { MasterDesk } from './master-desk.ts';
import { masterSheetsAmong } from './master-sheets.ts';
import type {
  AcceptWish,
  CheckReport,
  ConsolidationPreview,
  DrawingWish,
  FileBrief,
  FileRead,
  GridRow,
  GridShape,
  LookTarget,
  MasterSummary,
  PipelineApi,
  ProgrammeBrief,
  Remembered,
  TemplateWish,
} from './pipeline-api.ts';
import type { NamedBytes } from './named-bytes.ts';
import { briefOf, previewOf, reportOf, shapeOf } from './pane-briefs.ts';
import type { StartThread } from './reading-crew.ts';
import { ReadingDesk } from './reading-desk.ts';
import type { ReadingLook } from './reading-look.ts';
import { readOpenWorkbook } from './read-open-workbook.ts';
import { reportText } from './report-text.ts';
import { summarise } from './summarise.ts';
import { ProgressTeller } from './tell-progress.ts';
import { ThreadReader } from './thread-reader.ts';
import { warmUp } from './warm-up.ts';
import { workbookOfSnapshot } from './workbook-of-snapshot.ts';

const programme = DEFAULT_PROGRAMME;

/** The workbook that was checked last, and what it says where it could be read. */
interface CheckedGrid {
  readonly workbook: Workbook;
  readonly file: string;
  readonly submission?: Submission;
}

/** The pipeline with what one pane is working on. Lives in a worker; the interface sees plain data only. */
class PipelineDesk implements PipelineApi, MasterApi {
  readonly #desk = new ReadingDesk(programme, browserPlatform, threads());
  readonly #accepted = new AcceptedFindings();
  #checked:
    { readonly file: string; readonly bytes: Uint8Array; readonly sheet: Sheet } | undefined;
  #checkedGrid: CheckedGrid | undefined;
  #readings: readonly FileReading[] = [];
  /** Tells what the findings of the consolidation at hand are about. */
  #subjectOf: SubjectOf = () => ({});
  readonly #masters = new MasterDesk(programme, browserPlatform, () => Date.now());
  #portions: Generator<readonly DrawStep[]> | undefined;

  programme(): ProgrammeBrief {
    return {
      id: programme.id,
      title: programme.title,
      categories: programme.categories.map(({ code, title }) => ({ code, title })),
      departments: programme.agencies
        .filter(({ reports }) => reports)
        .map(({ id, name, validFrom, validTo }) => ({
          id,
          name,
          ...(validFrom !== undefined && { from: validFrom }),
          ...(validTo !== undefined && { to: validTo }),
        })),
    };
  }

  remember({ corrections, exceptions }: Remembered): void {
    this.#desk.useCorrections(corrections);
    this.#accepted.use(exceptions);
  }

  check(snapshot: BookSnapshot): Outcome<CheckReport> {
    return this.#checkGrid(workbookOfSnapshot(snapshot), snapshot.name);
  }

  #checkGrid(workbook: Workbook, file: string): Outcome<CheckReport> {
    const read = readOpenWorkbook(workbook, file, programme, this.#desk.corrections);
    this.#checkedGrid = { workbook, file, ...(read.ok && { submission: read.value }) };
    return read.ok ? success(reportOf(read.value, this.#accepted.split(read.value))) : read;
  }

  async checkFile(file: File): Promise<Outcome<CheckReport & { grid: GridShape }>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const workbook = readWorkbook(bytes.value, file.name, browserPlatform);
    if (!workbook.ok) return workbook;
    const report = this.#checkGrid(workbook.value, file.name);
    if (!report.ok) return report;
    const sheet = sheetNamed(workbook.value, report.value.sheet);
    if (!sheet) return failed('matrix-not-found', { sheets: [] }, { file: file.name });
    this.#checked = { file: file.name, bytes: bytes.value, sheet };
    return success({ ...report.value, grid: shapeOf(sheet) });
  }

  gridRows(from: number, count: number): readonly GridRow[] {
    const sheet = this.#checked?.sheet;
    if (!sheet) return [];
    const { columns } = shapeOf(sheet);
    return Array.from({ length: count }, (_, index) => {
      const position = sheet.positionOf(from + index - 1);
      const cells = Array.from({ length: columns }, (_unused, column) =>
        position < 0 ? '' : sheet.textAt(position, column),
      );
      return { row: from + index, cells };
    });
  }

  correctedFile(edits: readonly Correction[]): Outcome<NamedBytes> {
    if (!this.#checked) return failed('file-not-found', {});
    const { file, bytes } = this.#checked;
    const corrected = correctWorkbook(bytes, edits);
    if (!corrected) return failed('file-unsupported', { format: 'xls' }, { file });
    return success({ name: file.replace(/(\.[^.]+)?$/, ' (đã sửa)$1'), bytes: corrected });
  }

  listsFor(
    columns: readonly ColumnMatch[],
    firstRow: number,
    language: Language,
  ): readonly BookValidation[] {
    const words = ALL_LANGUAGES[language];
    const template = describeTemplate(programme, words);
    const sheet = template.sheets.find(({ name }) => name === words.template.sheets.tasks);
    return columns.flatMap(({ key, column }) => {
      const own = sheet?.validations?.find(
        ({ range, rule }) => rule.kind === 'list' && range.left === matrixColumn(key),
      );
      const range = { top: firstRow - 1, left: column, bottom: MAX_ROWS - 1, right: column };
      return own ? [{ ...own, range }] : [];
    });
  }

  prepare(): void {
    this.#desk.prepare();
    warmUp(programme, browserPlatform);
  }

  async readFiles(files: readonly File[], read: FileRead): Promise<boolean> {
    this.#readings = [];
    const progress = new ProgressTeller(read);
    const readings = await this.#desk.read(files, (index, reading) => {
      progress.tell({ index, ...(reading && { brief: briefOf(reading) }) });
    });
    await progress.whenTold();
    this.#readings = readings ?? [];
    return readings !== undefined;
  }

  stop(): void {
    this.#desk.stop();
  }

  async lookAtReading(
    target: LookTarget,
    drafts: readonly MatrixCorrection[],
  ): Promise<Outcome<ReadingLook>> {
    if (target !== 'checked') return this.#desk.look(target.file, drafts);
    const checked = this.#checkedGrid;
    if (!checked) return failed('file-not-found', {});
    return success(this.#desk.lookAtGrid(checked.workbook, checked.file, drafts));
  }

  async readAgain(file: string): Promise<readonly FileBrief[]> {
    const before = this.#readings;
    this.#readings = await this.#desk.readAgain(file, before);
    return this.#readings.filter((reading, index) => reading !== before[index]).map(briefOf);
  }

  acceptFindings({ where, findings, reason }: AcceptWish): readonly Exception[] {
    const submission = this.#checkedGrid?.submission;
    const subjectOf =
      where === 'run' ? this.#subjectOf : subjectsIn(submission ? [submission] : []);
    const all = where === 'run' ? this.#theMaster().findings : (submission?.findings ?? []);
    const meant = 'code' in findings ? all.filter(({ code }) => code === findings.code) : findings;
    this.#accepted.accept(meant, subjectOf, reason, where === 'run');
    return this.#accepted.kept;
  }

  withdrawAccepted(key: string): readonly Exception[] {
    this.#accepted.withdraw(key);
    return this.#accepted.kept;
  }

  openFindings(): readonly FindingCount[] {
    return countByCode(this.#theMaster().findings);
  }

  findingsOfKind(code: FindingCode, from: number, count: number): readonly Finding[] {
    const own = this.#theMaster().findings.filter((finding) => finding.code === code);
    return own.slice(from, from + count);
  }

  acceptedInRun(): readonly AcceptedBrief[] {
    return acceptedIn(this.#theMaster(), this.#subjectOf);
  }

  consolidate(wish: ConsolidationWish, language: Language): Outcome<ConsolidationPreview> {
    const made = this.#masters.consolidate(this.#readings, wish, language, (decisions, readings) =>
      this.#accepted.over(decisions, readings, wish.by),
    );
    if (!made.ok) return made;
    const { master, counted, decisions } = made.value;
    this.#subjectOf = subjectsOf(counted);
    return success(previewOf(master, this.#visibleBook(language), decisions));
  }

  masterFile(language: Language): NamedBytes {
    const words = ALL_LANGUAGES[language];
    const master = this.#theMaster();
    const bytes = writeXlsx(this.#masterBook(language), browserPlatform);
    const period = master.period ? ` ${master.period.id}` : '';
    return { name: `${words.pane.fileNames.master}${period}.xlsx`, bytes };
  }

  templateFile(wish: TemplateWish): NamedBytes {
    const department = programme.agencies.find(({ id }) => id === wish.department);
    const bytes = writeXlsx(this.#templateBook(wish, department), browserPlatform);
    return { name: templateFileName(department, wish.period), bytes };
  }

  templatePack(wish: TemplateWish): NamedBytes {
    const files = departmentsExpected(programme, wish.period).map((department) => ({
      name: templateFileName(department, wish.period),
      bytes: writeXlsx(this.#templateBook(wish, department), browserPlatform),
    }));
    const name = templateFileName(undefined, wish.period).replace(/\.xlsx$/, '.zip');
    return { name, bytes: writeZip(files) };
  }

  outline(wish: DrawingWish): BookOutline {
    return outlineOf(this.#book(wish));
  }

  beginDrawing(wish: DrawingWish, renaming: Renaming): void {
    this.#portions = portionsOf(compileBook(renameBook(this.#book(wish), renaming)));
  }

  nextPortion(): readonly DrawStep[] | undefined {
    const next = this.#portions?.next();
    return next?.done === false ? next.value : undefined;
  }

  openTarget(snapshot: BookSnapshot): Outcome<MasterBrief> {
    return this.#masters.open(workbookOfSnapshot(snapshot), snapshot.name);
  }

  async openTargetFile(file: File): Promise<Outcome<MasterBrief>> {
    const workbook = await workbookIn(file);
    return workbook.ok ? this.#masters.open(workbook.value, file.name) : workbook;
  }

  targetIsAsOpened(snapshot: BookSnapshot): boolean {
    return this.#masters.isAsOpened(workbookOfSnapshot(snapshot), snapshot.name);
  }

  signRun(by: string): void {
    this.#masters.signRun(by);
  }

  refuse(): void {
    this.#masters.refuse();
  }

  async openPrevious(file: File | undefined): Promise<Outcome<{ readonly file: string }>> {
    if (!file) return this.#masters.comparePrevious(undefined, '');
    const workbook = await workbookIn(file);
    return workbook.ok ? this.#masters.comparePrevious(workbook.value, file.name) : workbook;
  }

  async prefillFrom(file: File | undefined): Promise<Outcome<PrefillBrief>> {
    if (!file) return this.#masters.prefill(undefined, '');
    const workbook = await workbookIn(file);
    return workbook.ok ? this.#masters.prefill(workbook.value, file.name) : workbook;
  }

  rollBackTo(run: string, language: Language): Outcome<ChangeBrief> {
    return this.#masters.rollBackTo(run, language);
  }

  explain(address: string): TraceBrief {
    return this.#masters.explain(address);
  }

  returns(wish: ReturnWish): Outcome<readonly ReturnBrief[]> {
    return this.#masters.returns(wish);
  }

  returnFile(wish: ReturnWish, name: string | undefined): Outcome<NamedBytes> {
    return this.#masters.returnFile(wish, name);
  }

  masterSheetsAmong(names: readonly string[], language: Language): PlacedSheets {
    return masterSheetsAmong(names, language);
  }

  hasMaster(): boolean {
    return this.#masters.atHand !== undefined;
  }

  summary(): MasterSummary {
    return summarise(this.#theMaster(), programme);
  }

  async reportFile(language: Language): Promise<NamedBytes> {
    const words = ALL_LANGUAGES[language];
    const master = this.#theMaster();
    const { writeDocx } = await import('../../shared/write/docx.ts');
    const bytes = await writeDocx(buildReport(master, programme, words));
    const period = master.period ? ` ${master.period.id}` : '';
    return { name: `${words.pane.fileNames.report}${period}.docx`, bytes };
  }

  reportText(language: Language): string {
    return reportText(buildReport(this.#theMaster(), programme, ALL_LANGUAGES[language]));
  }

  #templateBook(wish: TemplateWish, department: Agency | undefined): BookDescription {
    const tasks = department ? this.#masters.unfinishedOf(department.id) : [];
    return describeTemplate(programme, ALL_LANGUAGES[wish.language], {
      ...(department && { department }),
      ...(wish.period && { period: wish.period }),
      ...(tasks.length > 0 && { tasks }),
    });
  }

  #book(wish: DrawingWish): BookDescription {
    if (wish.what === 'template') {
      const department = programme.agencies.find(({ id }) => id === wish.template.department);
      return this.#templateBook(wish.template, department);
    }
    return this.#masterBook(wish.language);
  }

  /** The master without its state, which takes long to pack: what a person sees of it. */
  #visibleBook(language: Language): BookDescription {
    const { runs = [] } = this.#masters.atHand?.state ?? {};
    return describeMaster(this.#theMaster(), programme, ALL_LANGUAGES[language], { runs });
  }

  /** The master with the state that a later run, or a report, starts from. */
  #masterBook(language: Language): BookDescription {
    const { atHand } = this.#masters;
    const kept = atHand && {
      state: packState(atHand.state, browserPlatform),
      runs: atHand.state.runs,
    };
    return describeMaster(this.#theMaster(), programme, ALL_LANGUAGES[language], kept ?? {});
  }

  #theMaster(): Master {
    const { atHand } = this.#masters;
    if (!atHand) throw new Error('no master was made or opened');
    return atHand.master;
  }
}

async function workbookIn(file: File): Promise<Outcome<Workbook>> {
  const bytes = await bytesOf(file);
  return bytes.ok ? readWorkbook(bytes.value, file.name, browserPlatform) : bytes;
}

/** Other threads to read with, where a worker may start workers: Safari lets it since 15.5. */
function threads(): { processors: number; start: StartThread } | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const start = () =>
    new ThreadReader(
      new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
    );
  return { processors: navigator.hardwareConcurrency, start };
}

function subjectsOf(readings: readonly FileReading[]): SubjectOf {
  return subjectsIn(readings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])));
}

function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

expose(new PipelineDesk());
