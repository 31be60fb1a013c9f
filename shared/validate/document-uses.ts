import { dayParts } from '../grid/serial-date.ts';
import type { Issue, Place } from '../finding/finding.ts';
import type { CitedDocument, Programme } from '../programme/programme.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import { citationsIn, type Citation } from './citations.ts';
import type { Report, SubmissionRows } from './rule.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { Task } from '../matrix/task.ts';

/** One place where a document is cited: in a task, on the sheet of documents, or among the difficulties. */
export interface DocumentUse {
  readonly citation: Citation;
  readonly file: string;
  readonly task?: Task;
  /** Column of the task. */
  readonly column?: ColumnKey;
  /** Row of a sheet beside the matrix. */
  readonly place?: Place;
}

/** Every citation in a file. */
export function documentUses({ submission, rows }: SubmissionRows): DocumentUse[] {
  const { file } = submission;
  const uses: DocumentUse[] = [];
  for (const { task, citations } of rows) {
    for (const citation of citations) {
      uses.push({ citation, file, task, column: citation.column });
    }
  }
  for (const { origin, document, issuer, type, subject, note } of submission.documents) {
    if (document.symbol !== undefined) {
      const citation = {
        symbol: document.symbol,
        ...(document.date === undefined ? {} : { date: document.date }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(type === undefined ? {} : { type }),
      };
      uses.push({ citation, file, place: origin });
    }
    for (const citation of [...citationsIn(subject ?? ''), ...citationsIn(note ?? '')]) {
      uses.push({ citation, file, place: origin });
    }
  }
  for (const { origin, ...texts } of submission.difficulties) {
    for (const text of Object.values(texts)) {
      for (const citation of citationsIn(text)) uses.push({ citation, file, place: origin });
    }
  }
  return uses;
}

/** Says something of a use where it stands. */
export function reportUse(use: DocumentUse, found: Issue, report: Report): void {
  if (use.task) report.at(use.task, use.column, found);
  else if (use.place) report.place(use.place, found);
}

/** Key of a symbol: case and tone marks do not tell documents apart. */
export function symbolKey(symbol: string): string {
  let key = keys.get(symbol);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    key = foldKey(symbol);
    keys.set(symbol, key);
  }
  return key;
}

const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

const documentsOf = new WeakMap<Programme, Map<string, CitedDocument[]>>();

/** The documents that a programme knows under a symbol. */
export function knownDocuments(symbol: string, programme: Programme): readonly CitedDocument[] {
  let known = documentsOf.get(programme);
  if (!known) {
    known = new Map();
    for (const document of [programme.resolution, ...programme.documents]) {
      const key = symbolKey(document.symbol);
      const list = known.get(key) ?? [];
      if (!list.some(({ date }) => date === document.date)) known.set(key, [...list, document]);
    }
    documentsOf.set(programme, known);
  }
  return known.get(symbolKey(symbol)) ?? [];
}

/** Terms of the Party's committees, over which its documents are numbered. */
const TERM_YEARS = 5;

/**
 * Whether two days under one symbol cannot both be right. Numbers begin anew each calendar year (NĐ 30/2020, Điều
 * 15), in the Party each term, so that one symbol may belong to two documents; the same day and month of two years is
 * a slip in the year.
 */
export function datesConflict(symbol: string, a: string, b: string): boolean {
  if (a === b) return false;
  const [first, second] = [dayParts(a), dayParts(b)];
  if (first.year === second.year) return true;
  if (first.day === second.day && first.month === second.month) return true;
  if (/^\d+[a-z]?\/\d{4}\//.test(symbol)) return true;
  const ofParty = /^\d+[a-z]?-/.test(symbol);
  return ofParty && Math.abs(first.year - second.year) < TERM_YEARS;
}
