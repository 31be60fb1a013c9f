import { issue } from '../../finding/finding.ts';
import type { Programme } from '../../programme/programme.ts';
import {
  datesConflict,
  documentUses,
  knownDocuments,
  reportUse,
  symbolKey,
  type DocumentUse,
} from '../document-uses.ts';
import type { ProgrammeScopeRule, Report, SubmissionRows, SubmissionRule } from '../rule.ts';

type DatedUse = DocumentUse & { readonly date: string };

/** Uses with a day, by symbol; documents that the programme knows are held against it, not against one another. */
function bySymbol(uses: readonly DocumentUse[], programme: Programme): Map<string, DatedUse[]> {
  const groups = new Map<string, DatedUse[]>();
  for (const use of uses) {
    const { symbol, date } = use.citation;
    if (date === undefined || knownDocuments(symbol, programme).length > 0) continue;
    const key = symbolKey(symbol);
    const group = groups.get(key) ?? [];
    group.push({ ...use, date });
    groups.set(key, group);
  }
  return groups;
}

/** The day cited most often; of equals the one that comes first. */
function usualDay(uses: readonly DatedUse[]): string {
  const counts = new Map<string, number>();
  for (const { date } of uses) counts.set(date, (counts.get(date) ?? 0) + 1);
  let best = uses[0]?.date ?? '';
  for (const [date, count] of counts) if (count > (counts.get(best) ?? 0)) best = date;
  return best;
}

function reportOdd(uses: readonly DatedUse[], usual: string, report: Report): void {
  for (const use of uses) {
    const { symbol } = use.citation;
    if (!datesConflict(symbol, use.date, usual)) continue;
    const params = { symbol, date: use.date, others: [usual] };
    reportUse(use, issue('document-date-conflict', params), report);
  }
}

/** One file cites a document as of two days; said where the less usual day stands. */
export const documentDates: SubmissionRule = {
  name: 'document-dates',
  scope: 'submission',
  codes: ['document-date-conflict'],
  check(file, { programme }, report) {
    for (const uses of bySymbol(documentUses(file), programme).values()) {
      reportOdd(uses, usualDay(uses), report);
    }
  },
};

/** Two departments cite a document as of two days. A file that differs within itself has been told so. */
export const documentDatesAcross: ProgrammeScopeRule = {
  name: 'document-dates-across',
  scope: 'programme',
  codes: ['document-date-conflict'],
  check(files, { programme }, report) {
    const { symbols, sources } = inDispute(files, programme);
    const uses = sources.flatMap((file) =>
      documentUses(file).filter(({ citation }) => symbols.has(symbolKey(citation.symbol))),
    );
    for (const group of bySymbol(uses, programme).values()) {
      const usual = usualDay(group);
      const days = new Map<string, string | undefined>();
      for (const { file, date } of group) {
        days.set(file, days.has(file) && days.get(file) !== date ? undefined : date);
      }
      const others = group.filter(({ file }) => days.get(file) !== undefined);
      reportOdd(others, usual, report);
    }
  },
};

interface Dispute {
  /** Keys of symbols that are cited as of more than one day. */
  readonly symbols: ReadonlySet<string>;
  /** The files that cite them. */
  readonly sources: readonly SubmissionRows[];
}

/** What is in dispute at all: most documents have one day, and of those nothing is held but the day. */
function inDispute(files: readonly SubmissionRows[], programme: Programme): Dispute {
  const dayOf = new Map<string, string>();
  const citedIn = new Map<string, number[]>();
  const symbols = new Set<string>();
  files.forEach((file, index) => {
    for (const { citation } of documentUses(file)) {
      const { symbol, date } = citation;
      if (date === undefined || knownDocuments(symbol, programme).length > 0) continue;
      const key = symbolKey(symbol);
      const day = dayOf.get(key);
      if (day === undefined) dayOf.set(key, date);
      else if (day !== date) symbols.add(key);
      const sources = citedIn.get(key);
      if (!sources) citedIn.set(key, [index]);
      else if (sources.at(-1) !== index) sources.push(index);
    }
  });
  const sources = new Set([...symbols].flatMap((key) => citedIn.get(key) ?? []));
  return { symbols, sources: files.filter((_file, index) => sources.has(index)) };
}
