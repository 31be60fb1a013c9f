import { issue, type Fix } from '../../finding/finding.ts';
import { taskText } from '../../matrix/value-text.ts';
import type { CitedDocument } from '../../programme/programme.ts';
import {
  datesConflict,
  documentUses,
  knownDocuments,
  reportUse,
  type DocumentUse,
} from '../document-uses.ts';
import { issuerConflict } from '../issuers.ts';
import type { SubmissionRule } from '../rule.ts';

/** A citation differs from what the programme knows of the document: its day, its issuer, or an issuer that its symbol excludes. */
export const documentKnown: SubmissionRule = {
  name: 'document-known',
  scope: 'submission',
  codes: ['document-date-wrong', 'document-issuer-conflict'],
  check(file, { programme }, report) {
    for (const use of documentUses(file)) {
      const { symbol, date, issuer } = use.citation;
      const known = knownDocuments(symbol, programme);
      const closest = date === undefined ? undefined : wrongDay(symbol, date, known);
      if (date !== undefined && closest) {
        const params = { symbol: closest.symbol, date, known: closest.date };
        reportUse(use, issue('document-date-wrong', params, dateFix(use, closest)), report);
      }
      const expected =
        issuer === undefined ? undefined : issuerConflict(symbol, issuer, known[0], programme);
      if (issuer !== undefined && expected !== undefined) {
        reportUse(use, issue('document-issuer-conflict', { symbol, issuer, expected }), report);
      }
    }
  },
};

function wrongDay(
  symbol: string,
  date: string,
  known: readonly CitedDocument[],
): CitedDocument | undefined {
  if (known.some((document) => document.date === date)) return undefined;
  return known.find((document) => datesConflict(symbol, document.date, date));
}

/** Only the day is changed, in the form in which it was written. Not safe: the wrong part may be the symbol. */
function dateFix(use: DocumentUse, known: CitedDocument): Fix | undefined {
  const { task, column, citation } = use;
  const written = citation.dateText;
  const text = task && column ? taskText(task, column) : undefined;
  if (text === undefined || written === undefined || !text.includes(written)) return undefined;
  const [year = '', month = '', day = ''] = known.date.split('-');
  const to = written.startsWith('ngày')
    ? `ngày ${day} tháng ${month} năm ${year}`
    : [day, Number(month) > 2 ? String(Number(month)) : month, year].join(
        /[/.-]/.exec(written)?.[0] ?? '/',
      );
  const at = text.indexOf(written, Math.max(0, text.indexOf(citation.symbol)));
  if (at < 0) return undefined;
  return { from: text, to: text.slice(0, at) + to + text.slice(at + written.length), safe: false };
}
