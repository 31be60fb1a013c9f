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
import type { ProgrammeScopeRule, Report, SubmissionRule } from '../rule.ts';

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
    const uses = files.flatMap((file) => documentUses(file));
    for (const group of bySymbol(uses, programme).values()) {
      const usual = usualDay(group);
      const mixed = new Set(
        group.filter(({ file, date }) => date !== firstDayIn(group, file)).map(({ file }) => file),
      );
      const others = group.filter(({ file }) => !mixed.has(file));
      reportOdd(others, usual, report);
    }
  },
};

function firstDayIn(uses: readonly DatedUse[], file: string): string | undefined {
  return uses.find((use) => use.file === file)?.date;
}
