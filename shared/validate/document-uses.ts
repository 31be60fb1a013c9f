import { dayParts } from '../grid/serial-date.ts';
import type { Issue } from '../finding/finding.ts';
import type { CitedDocument, Programme } from '../programme/programme.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import { citationsIn, citationsOf, type Citation } from './citations.ts';
import type { Report, SubmissionRows } from './rule.ts';
import { taskText } from '../matrix/value-text.ts';

/** One place where a document is cited: in a task, on the sheet of documents, or among the difficulties. */
export interface DocumentUse {
  readonly citation: Citation;
  readonly file: string;
  /** What stands in the cell; absent where the place is a whole row. */
  readonly text?: string;
  readonly report: (issue: Issue) => void;
}

/** Every citation in a file. */
export function documentUses({ submission, rows }: SubmissionRows, report: Report): DocumentUse[] {
  const { file } = submission;
  const uses: DocumentUse[] = rows.flatMap(({ task }) =>
    citationsOf(task).map((citation) => ({
      citation,
      file,
      text: taskText(task, citation.column),
      report: (found: Issue) => report.at(task, citation.column, found),
    })),
  );
  for (const { origin, document, issuer, type, subject, note } of submission.documents) {
    const own: Citation[] =
      document.symbol === undefined
        ? []
        : [
            {
              symbol: document.symbol,
              ...(document.date === undefined ? {} : { date: document.date }),
              ...(issuer === undefined ? {} : { issuer }),
              ...(type === undefined ? {} : { type }),
            },
          ];
    for (const citation of [...own, ...citationsIn(subject ?? ''), ...citationsIn(note ?? '')]) {
      uses.push({ citation, file, report: (found) => report.place(origin, found, document.text) });
    }
  }
  for (const { origin, ...texts } of submission.difficulties) {
    for (const text of Object.values(texts)) {
      for (const citation of citationsIn(text)) {
        uses.push({ citation, file, report: (found) => report.place(origin, found) });
      }
    }
  }
  return uses;
}

/** Key of a symbol: case and tone marks do not tell documents apart. */
export function symbolKey(symbol: string): string {
  return foldKey(symbol);
}

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
