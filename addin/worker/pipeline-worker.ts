import { expose } from 'comlink';
import { recordRun } from '../../shared/consolidate/plan-run.ts';
import { departmentsExpected } from '../../shared/consolidate/submission-board.ts';
import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import { countBySeverity } from '../../shared/finding/finding-list.ts';
import type { BookDescription, BookValidation } from '../../shared/grid/book.ts';
import { MAX_ROWS } from '../../shared/grid/address.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { MasterState } from '../../shared/matrix/master-state.ts';
import type { ColumnMatch, FileReading, Submission } from '../../shared/matrix/submission.ts';
import { packState } from '../../shared/matrix/pack-state.ts';
import { momentText } from '../../shared/matrix/run-time.ts';
import { consolidate, masterOfRun, openMaster, readFile } from '../../shared/pipeline.ts';
import { DEFAULT_PROGRAMME } from '../../shared/programme/all-programmes.ts';
import type { Agency } from '../../shared/programme/programme.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { describeMaster } from '../../shared/template/describe-master.ts';
import { describeTemplate } from '../../shared/template/describe-template.ts';
import { matrixColumn } from '../../shared/template/matrix-sheet.ts';
import { templateFileName } from '../../shared/template/template-file-name.ts';
import type { Period } from '../../shared/value/period.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import { compileBook, portionsOf } from '../host/compile-book.ts';
import { outlineOf, type BookOutline, type DrawStep } from '../host/draw-step.ts';
import { renameBook, type Renaming } from '../host/place-book.ts';
import type { BookSnapshot } from '../host/workbook-host.ts';
import { browserPlatform } from './browser-platform.ts';
import { correctWorkbook, type Correction } from './correct-workbook.ts';
import type {
  CheckReport,
  ConsolidationPreview,
  DrawingWish,
  FileBrief,
  FileRead,
  GridRow,
  GridShape,
  MasterSummary,
  NamedBytes,
  PipelineApi,
  ProgrammeBrief,
  TemplateWish,
} from './pipeline-api.ts';
import { readOpenMaster, readOpenWorkbook } from './read-open-workbook.ts';
import { reportText } from './report-text.ts';
import { summarise } from './summarise.ts';
import { workbookOfSnapshot } from './workbook-of-snapshot.ts';

const programme = DEFAULT_PROGRAMME;

/** The pipeline with what one pane is working on. Lives in a worker; the interface sees plain data only. */
class PipelineDesk implements PipelineApi {
  #checked:
    { readonly file: string; readonly bytes: Uint8Array; readonly sheet: Sheet } | undefined;
  #readings: FileReading[] = [];
  #stopped = false;
  #master: Master | undefined;
  #state: MasterState | undefined;
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

  check(snapshot: BookSnapshot): Outcome<CheckReport> {
    const read = readOpenWorkbook(workbookOfSnapshot(snapshot), snapshot.name, programme);
    return read.ok ? success(reportOf(read.value)) : read;
  }

  async checkFile(file: File): Promise<Outcome<CheckReport & { grid: GridShape }>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const workbook = readWorkbook(bytes.value, file.name, browserPlatform);
    if (!workbook.ok) return workbook;
    const read = readOpenWorkbook(workbook.value, file.name, programme);
    if (!read.ok) return read;
    const report = reportOf(read.value);
    const sheet = sheetNamed(workbook.value, report.sheet);
    if (!sheet) return failed('matrix-not-found', { sheets: [] }, { file: file.name });
    this.#checked = { file: file.name, bytes: bytes.value, sheet };
    return success({ ...report, grid: shapeOf(sheet) });
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

  async readFiles(files: readonly File[], read: FileRead): Promise<boolean> {
    this.#readings = [];
    this.#stopped = false;
    for (const [index, file] of files.entries()) {
      const reading = await readOne(file);
      // A stop that came in while the file was read is heard here, between two files.
      await pause();
      if (this.#wasStopped()) return false;
      this.#readings.push(reading);
      read(briefOf(reading), index + 1, files.length);
    }
    return true;
  }

  stop(): void {
    this.#stopped = true;
  }

  #wasStopped(): boolean {
    return this.#stopped;
  }

  consolidate(period: Period | undefined, language: Language): Outcome<ConsolidationPreview> {
    const made = consolidate(this.#readings, programme, period ? { period } : {});
    if (!made.ok) return made;
    this.#master = made.value;
    this.#state = recordRun(undefined, this.#readings, made.value, {
      name: '1',
      time: momentText(Date.now()),
      ...(period && { period: period.id }),
      overrides: [],
      edits: [],
    });
    return success(previewOf(made.value, this.#masterBook(language)));
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
    const bytes = writeXlsx(templateBook(wish, department), browserPlatform);
    return { name: templateFileName(department, wish.period), bytes };
  }

  templatePack(wish: TemplateWish): NamedBytes {
    const files = departmentsExpected(programme, wish.period).map((department) => ({
      name: templateFileName(department, wish.period),
      bytes: writeXlsx(templateBook(wish, department), browserPlatform),
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

  openMaster(snapshot: BookSnapshot): Outcome<void> {
    const workbook = workbookOfSnapshot(snapshot);
    const state = readOpenMaster(workbook, snapshot.name, programme, browserPlatform);
    if (!state.ok) return state;
    const master = masterOfRun(state.value, state.value.runs.at(-1), programme);
    return master.ok ? this.#take(master.value, state.value) : master;
  }

  async openMasterFile(file: File): Promise<Outcome<void>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const input = { file: file.name, bytes: bytes.value };
    const opened = openMaster(input, programme, browserPlatform);
    return opened.ok ? this.#take(opened.value.master, opened.value.state) : opened;
  }

  hasMaster(): boolean {
    return this.#master !== undefined;
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

  #book(wish: DrawingWish): BookDescription {
    if (wish.what === 'template') {
      const department = programme.agencies.find(({ id }) => id === wish.template.department);
      return templateBook(wish.template, department);
    }
    return this.#masterBook(wish.language);
  }

  /** The master with the state that a later run, or a report, starts from. */
  #masterBook(language: Language): BookDescription {
    const state = this.#state;
    const kept = state && { state: packState(state, browserPlatform), runs: state.runs };
    return describeMaster(this.#theMaster(), programme, ALL_LANGUAGES[language], kept ?? {});
  }

  #theMaster(): Master {
    if (!this.#master) throw new Error('no master was made or opened');
    return this.#master;
  }

  #take(master: Master, state: MasterState): Outcome<void> {
    this.#master = master;
    this.#state = state;
    return success(undefined);
  }
}

function templateBook(wish: TemplateWish, department: Agency | undefined): BookDescription {
  return describeTemplate(programme, ALL_LANGUAGES[wish.language], {
    ...(department && { department }),
    ...(wish.period && { period: wish.period }),
  });
}

async function bytesOf(file: File): Promise<Outcome<Uint8Array>> {
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    // The browser says NotFoundError for a file that vanished and NotReadableError for one that is locked.
    const name = cause instanceof DOMException ? cause.name : '';
    return name === 'NotFoundError'
      ? failed('file-not-found', {}, { file: file.name, cause })
      : failed('file-unreadable', { detail: '' }, { file: file.name, cause });
  }
}

async function readOne(file: File): Promise<FileReading> {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  const bytes = await bytesOf(file);
  if (!bytes.ok) return { file: name, hash: '', outcome: bytes };
  const input = { file: name, bytes: bytes.value, modified: file.lastModified };
  return readFile(input, programme, browserPlatform);
}

/** Lets messages in: a task of its own, not a microtask. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function reportOf(submission: Submission): CheckReport {
  const [matrix] = submission.readings;
  return {
    file: submission.file,
    sheet: matrix?.sheet ?? '',
    tasks: submission.tasks.length + submission.quarantine.length,
    counts: countBySeverity(submission.findings),
    findings: submission.findings,
    columns: matrix?.columns ?? [],
    rows: { first: (matrix?.headingRows.last ?? 0) + 1, last: matrix?.lastRow ?? 0 },
  };
}

function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

function shapeOf(sheet: Sheet): GridShape {
  let columns = 0;
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column) => {
      columns = Math.max(columns, column + 1);
    });
  }
  return {
    sheet: sheet.name,
    columns: Math.min(columns, 60),
    lastRow: sheet.rowCount === 0 ? 0 : sheet.rowIndex(sheet.rowCount - 1) + 1,
  };
}

function briefOf({ file, outcome }: FileReading): FileBrief {
  if (!outcome.ok) return { file, tasks: 0, errors: 0, warnings: 0, failure: outcome.failure };
  const { department, tasks, quarantine, findings } = outcome.value;
  const counts = countBySeverity(findings);
  return {
    file,
    ...(department && { department: department.text }),
    tasks: tasks.length + quarantine.length,
    errors: counts.error,
    warnings: counts.warning,
  };
}

function previewOf(master: Master, book: BookDescription): ConsolidationPreview {
  return {
    ...(master.period && { period: master.period }),
    tasks: master.tasks.length,
    quarantine: master.quarantine.map(({ reason, task, department }) => ({
      reason,
      content: task.values.content ?? '',
      ...(department && { department: department.text }),
      origin: { file: task.source.file, sheet: task.source.sheet, row: task.row },
    })),
    ledger: master.ledger,
    submissions: master.submissions,
    failures: master.ledger.flatMap(({ failure }) => (failure ? [failure] : [])),
    missing: master.submissions
      .filter(({ state }) => state === 'missing')
      .map(({ department }) => department?.text ?? ''),
    sheets: book.sheets
      .filter(({ visibility }) => (visibility ?? 'visible') === 'visible')
      .map(({ name }) => name),
  };
}

expose(new PipelineDesk());
