import { issue } from '../../finding/finding.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Citation } from '../citations.ts';
import {
  ADMINISTRATIVE_TYPES,
  COPY_TYPES,
  documentTypeOf,
  LEGAL_TYPES,
  PARTY_TYPES,
} from '../../value/document-types.ts';
import { TYPE_WORDS } from '../type-words.ts';
import type { RowRule } from '../rule.ts';

const NAMES = new Map(
  [...PARTY_TYPES, ...LEGAL_TYPES, ...COPY_TYPES, ...ADMINISTRATIVE_TYPES].map(
    ({ abbreviation, name }) => [abbreviation, name],
  ),
);
/** Bodies of the State that sign documents and are in no programme's list. */
const BODIES =
  /^(?:UBND|UBTVQH\d*|QH\d*|HĐND|HĐBT|TTg|CP|CTN|VPCP|VPQH|VPCTN|TW|TU|HU|ĐU|VP|BCĐ|BTV|TANDTC|VKSNDTC)/u;
/** An agency's symbol has at least this many letters when it is in no list. */
const AGENCY_LETTERS = 4;

/** Type and year of a cited document do not fit its symbol. */
export const documentForm: RowRule = {
  name: 'document-form',
  scope: 'row',
  codes: ['document-type-unknown', 'document-type-mismatch', 'document-year-mismatch'],
  check({ task, citations }, { programme }, report) {
    for (const citation of citations) {
      const { symbol, column } = citation;
      const type = typePart(symbol);
      if (type !== undefined && documentTypeOf(type) === undefined && !isAgency(type, programme)) {
        report.at(task, column, issue('document-type-unknown', { symbol, type }));
      }
      const mismatch = type === undefined ? undefined : typeMismatch(citation, type);
      if (mismatch) {
        report.at(task, column, issue('document-type-mismatch', { symbol, ...mismatch }));
      }
      const year = /^\d+[a-z]?\/(\d{4})\//.exec(symbol)?.[1];
      if (year !== undefined && citation.date !== undefined && !citation.date.startsWith(year)) {
        report.at(
          task,
          column,
          issue('document-year-mismatch', { symbol, year, date: citation.date }),
        );
      }
    }
  },
};

/** The part that names the type, or in an official letter the agency; none in laws (`193/2025/QH15`). */
function typePart(symbol: string): string | undefined {
  const match = /^\d+[a-z]?(?:\/\d{4})?[/-](\p{L}+)[/-]/u.exec(symbol);
  return match?.[1];
}

function isAgency(part: string, { agencies }: Programme): boolean {
  if (BODIES.test(part)) return true;
  if (agencies.some(({ symbols }) => symbols.includes(part))) return true;
  return part.length >= AGENCY_LETTERS && part.toUpperCase().length === part.length;
}

function typeMismatch(
  citation: Citation,
  type: string,
): { word: string; expected: string } | undefined {
  const fitting = TYPE_WORDS.find(([word]) => word === citation.type)?.[1];
  const expected = NAMES.get(type);
  if (citation.type === undefined || !fitting || expected === undefined) return undefined;
  return fitting.includes(type) ? undefined : { word: citation.type, expected };
}
