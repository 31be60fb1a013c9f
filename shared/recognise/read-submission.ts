import { failed, success, type Outcome } from '../failure/failure.ts';
import { issue, type Finding } from '../finding/finding.ts';
import { placeIssue } from '../finding/place-issue.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Workbook } from '../grid/workbook.ts';
import { COLUMN_BY_KEY, type Column, type ColumnKey } from '../matrix/columns.ts';
import { readStamp, UNREAD_KEY } from '../matrix/stamp.ts';
import type { MatrixCorrection, Submission } from '../matrix/submission.ts';
import type { Programme } from '../programme/programme.ts';
import type { Period } from '../value/period.ts';
import { readersOf, type ValueContext } from '../value/read-value.ts';
import type { AgencyRef } from '../value/value.ts';
import { categoryTitlesOf } from './category-titles.ts';
import { comparableText, isBlank } from './cell-text.ts';
import { cellLooksOf } from './column-profile.ts';
import { findIdentity, type Identity, type TitleLines } from './find-identity.ts';
import { findParts } from './find-parts.ts';
import { isStamped } from './find-headings.ts';
import type { SearchedSheet } from './heading-block.ts';
import { headingWordsOf, type ExtraHeadings } from './heading-words.ts';
import { MergedCells } from './merged-cells.ts';
import { readCompanion } from './read-companion.ts';
import { readMatrix, type MatrixContext, type MatrixRead } from './read-matrix.ts';
import { tableRows } from './unread-sheets.ts';
import { findTables, type FoundTables } from './read-sheet.ts';

/** What is known of a file besides its content. */
export interface AboutFile {
  /** As the user named it. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** When it was last changed, milliseconds since 1970. */
  readonly modified?: number;
}

export interface RecognitionOptions {
  readonly corrections?: readonly MatrixCorrection[];
  /** The user's word on who sent the file, and for when. */
  readonly department?: AgencyRef;
  readonly period?: Period;
  /** Day for which agencies are looked up; the period's last day when absent. */
  readonly at?: IsoDay;
  /** Hidden and filtered rows are used unless told otherwise. */
  readonly hiddenRows?: 'use' | 'skip';
  /** Headings of the product's own languages, by column: the labels of their words. */
  readonly headingWords?: readonly ExtraHeadings[];
}

/**
 * Reads a workbook as one department's submission: finds its matrices by stamp, by headings or as corrected, tells
 * their rows apart, and reads their cells. Hidden sheets are read only where they carry the template's keys.
 *
 * A department or period that is not found is left out; consolidation decides what follows. Fails with
 * `matrix-not-found` when no sheet has a task matrix, and with `matrix-no-rows` when none has a task and the
 * workbook reports nothing else either.
 */
export function readSubmission(
  workbook: Workbook,
  about: AboutFile,
  programme: Programme,
  options: RecognitionOptions = {},
): Outcome<Submission> {
  const { file } = about;
  const words = headingWordsOf(programme, options.headingWords);
  const sheets = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible' || isStamped(sheet))
    .filter((sheet) => !isForReading(sheet))
    .map((sheet): SearchedSheet => ({ sheet, merges: new MergedCells(sheet.merges), words }));
  const stamp = readStamp(workbook.properties);
  const looks = cellLooksOf(programme);
  const titles = categoryTitlesOf(programme);
  const skipHidden = options.hiddenRows === 'skip';
  const search = (context: MatrixContext, lenient: boolean): FoundTables[] =>
    sheets.map((searched, index) =>
      findTables(
        searched,
        context,
        correctionsFor(searched.sheet, index, options.corrections),
        lenient,
      ),
    );
  const context: MatrixContext = {
    file,
    programme,
    looks,
    titles,
    grammarFor: grammars(programme, options.at),
    skipHidden,
  };
  let tables = search(context, false);
  if (!tables.some(({ matrices }) => matrices.length > 0)) tables = search(context, true);
  if (!tables.some(({ matrices }) => matrices.length > 0)) {
    return failed(
      'matrix-not-found',
      { sheets: workbook.sheets.map(({ name }) => name) },
      { file },
    );
  }
  const identity = findIdentity(
    workbook,
    stamp,
    titleLines(sheets, tables),
    file,
    programme,
    options,
  );
  const at = options.at ?? identity.period?.to;
  const grammarFor = grammars(programme, at);
  const found = readTables(sheets, tables, { ...context, grammarFor }, workbook);
  const { reads, documents, difficulties } = found;
  const tasks = reads.flatMap((read) => read.tasks);
  const quarantine = reads.flatMap((read) => read.quarantine);
  const isEmpty = tasks.length === 0 && quarantine.length === 0;
  if (isEmpty && documents.length === 0 && difficulties.length === 0) {
    return failed('matrix-no-rows', { sheet: reads[0]?.reading.sheet ?? '' }, { file });
  }
  const read = {
    sheets,
    tables,
    reads,
    documents,
    difficulties,
    isStamped: stamp?.department !== undefined,
  };
  const parts = findParts(read, identity, programme, at);
  return success({
    ...about,
    ...(parts ? withoutDepartment(identity) : identity),
    ...(parts ? { parts } : {}),
    ...(stamp?.template === undefined ? {} : { templateVersion: stamp.template }),
    ...(stamp?.kind === 'return' ? { isCorrection: true } : {}),
    ...(stamp?.mends === undefined ? {} : { mends: stamp.mends.split(/\s+/) }),
    readings: reads.map(({ reading }) => reading),
    rowsRead: reads.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    tasks,
    quarantine,
    ignored: reads.flatMap(({ ignored }) => ignored),
    documents,
    difficulties,
    findings: found.findings,
  });
}

/** What a file of several departments is as a whole: for a period, but nobody's. */
function withoutDepartment({ period, periodFrom }: Identity): Identity {
  return { ...(period ? { period } : {}), ...(periodFrom ? { periodFrom } : {}) };
}

/** Rows among which the hidden keys of a sheet of ours stand. */
const KEY_ROWS = 6;

/** A sheet that we added for the department to read: its lines speak of rows, and are none. */
function isForReading(sheet: Sheet): boolean {
  for (let position = 0; position < Math.min(sheet.rowCount, KEY_ROWS); position++) {
    if (sheet.textAt(position, 0) === UNREAD_KEY) return true;
  }
  return false;
}

/** Grammars of cells, for a day at which agencies are looked up. */
function grammars(programme: Programme, at: IsoDay | undefined): MatrixContext['grammarFor'] {
  const readers = readersOf(programme, at);
  return ({ budgetUnit, legacy, turned, scale, isOurs = false } = {}) => {
    const common: ValueContext = budgetUnit === undefined ? { isOurs } : { isOurs, budgetUnit };
    const contexts = new Map<ColumnKey, ValueContext>();
    for (const [key, encoding] of legacy ?? []) contexts.set(key, { ...common, legacy: encoding });
    for (const [key, days] of turned ?? []) {
      contexts.set(key, { ...(contexts.get(key) ?? common), turned: days });
    }
    if (scale !== undefined) {
      contexts.set('progress', { ...(contexts.get('progress') ?? common), scale });
    }
    const contextOf = (key: ColumnKey): ValueContext => contexts.get(key) ?? common;
    return {
      read: (key, input) =>
        readers.readValue(COLUMN_BY_KEY.get(key) as Column, input, contextOf(key)),
      known: (key, style) => readers.known(key, style, contextOf(key)),
    };
  };
}

/** Corrections of one sheet; those that name no sheet hold for the first. */
function correctionsFor(
  sheet: Sheet,
  index: number,
  corrections: readonly MatrixCorrection[] | undefined,
): MatrixCorrection[] {
  return (corrections ?? []).filter(({ sheet: name, headingRow }) =>
    name === undefined ? headingRow === undefined || index === 0 : name === sheet.name,
  );
}

/** Lines above the first table of each visible sheet. */
function titleLines(
  sheets: readonly SearchedSheet[],
  tables: readonly FoundTables[],
): TitleLines[] {
  return sheets.flatMap(({ sheet }, index) => {
    const first = tables[index]?.matrices[0]?.block.position;
    if (sheet.visibility !== 'visible' || first === undefined) return [];
    const lines: string[] = [];
    for (let position = 0; position < first; position++) {
      sheet.eachCell(position, (column, value) => {
        if (typeof value === 'string' && !isBlank(value) && !value.startsWith('#')) {
          lines.push(comparableText(sheet, position, column));
        }
      });
    }
    return [{ sheet: sheet.name, lines }];
  });
}

interface ReadTables {
  readonly reads: readonly MatrixRead[];
  readonly documents: Submission['documents'];
  readonly difficulties: Submission['difficulties'];
  readonly findings: readonly Finding[];
}

function isUnread(tables: FoundTables | undefined): boolean {
  return tables?.matrices.length === 0 && tables.companions.length === 0;
}

function readTables(
  sheets: readonly SearchedSheet[],
  tables: readonly FoundTables[],
  context: MatrixContext,
  workbook: Workbook,
): ReadTables {
  const { file, programme } = context;
  const reads: MatrixRead[] = [];
  const documents: Submission['documents'][number][] = [];
  const difficulties: Submission['difficulties'][number][] = [];
  const findings: Finding[] = [];
  // Sheets of the template that are no tables are its own.
  const isOurs = readStamp(workbook.properties) !== undefined;
  for (const found of workbook.issues ?? []) add(placeIssue(found, { file }, programme));
  sheets.forEach((searched, index) => {
    const { sheet } = searched;
    let hidden = 0;
    for (const matrix of tables[index]?.matrices ?? []) {
      const read = readMatrix(searched, matrix.layout, matrix, context);
      reads.push(read);
      hidden += read.hiddenRows;
      for (const finding of read.findings) findings.push(finding);
    }
    if (hidden > 0) {
      const count = issue('structure-hidden-rows', { count: hidden });
      add(placeIssue(count, { file, sheet: sheet.name }, programme));
    }
    if (!isOurs && isUnread(tables[index])) {
      const rows = tableRows(sheet);
      const found = issue('structure-sheet-unread', { rows });
      if (rows > 0) add(placeIssue(found, { file, sheet: sheet.name }, programme));
    }
    for (const { block, end } of tables[index]?.companions ?? []) {
      if (block.kind === 'tasks') continue;
      const companion = { ...block, kind: block.kind };
      const rows = readCompanion(file, sheet, companion, end, programme, context.grammarFor());
      for (const document of rows.documents) documents.push(document);
      for (const difficulty of rows.difficulties) difficulties.push(difficulty);
      for (const finding of rows.findings) findings.push(finding);
    }
  });
  return { reads, documents, difficulties, findings };

  function add(finding: Finding | undefined): void {
    if (finding) findings.push(finding);
  }
}
