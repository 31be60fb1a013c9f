import * as v from 'valibot';
import type { FindingCode } from '../finding/finding.ts';
import { DEFAULT_SEVERITY } from '../finding/severity.ts';
import { isoDay } from '../grid/serial-date.ts';
import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import { compilePattern, PatternError } from './pattern.ts';
import type { ProgrammeProblem } from './programme-problem.ts';

const because = (problem: ProgrammeProblem): ProgrammeProblem => problem;

const text = v.pipe(
  v.string(because('wrong-kind')),
  v.check((value) => value.trim() !== '', because('empty')),
  v.normalize('NFC'),
);
const anyText = v.pipe(v.string(because('wrong-kind')), v.normalize('NFC'));
const texts = v.array(text, because('wrong-kind'));
const day = v.pipe(
  v.string(because('wrong-kind')),
  v.check((value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) === value;
  }, because('not-a-day')),
);
const flag = v.boolean(because('wrong-kind'));
const column = v.picklist<readonly ColumnKey[], ProgrammeProblem>(
  COLUMNS.map(({ key }) => key),
  because('not-allowed'),
);
const severity = v.picklist(['error', 'warning', 'hint'], because('not-allowed'));
const agencyKind = v.picklist(
  ['department', 'district', 'commune', 'central', 'other', 'group'],
  because('not-allowed'),
);

const citedDocument = v.strictObject({
  symbol: text,
  date: day,
  type: text,
  issuer: text,
  subject: anyText,
});

const section = v.strictObject({ number: anyText, title: text });

const category = v.strictObject({
  code: text,
  title: text,
  examples: texts,
  overlaps: v.exactOptional(texts),
});

const agency = v.strictObject({
  id: text,
  name: text,
  aliases: texts,
  symbols: texts,
  kind: agencyKind,
  validFrom: v.exactOptional(day),
  validTo: v.exactOptional(day),
  successors: v.exactOptional(texts),
  under: v.exactOptional(text),
  reports: flag,
  members: v.exactOptional(v.array(agencyKind, because('wrong-kind'))),
});

const choice = v.strictObject({ id: text, label: text, synonyms: texts });

const status = v.strictObject({
  ...choice.entries,
  state: v.picklist(
    ['not-started', 'in-progress', 'done', 'paused', 'dropped'],
    because('not-allowed'),
  ),
});

const pattern = v.pipe(
  v.string(because('wrong-kind')),
  v.check((value) => {
    try {
      compilePattern(value);
      return true;
    } catch (error) {
      if (error instanceof PatternError) return false;
      throw error;
    }
  }, because('pattern-refused')),
);

const ruleBase = {
  id: text,
  severity: v.exactOptional(severity),
  sentence: v.strictObject({ vi: text, en: v.exactOptional(text) }),
  column,
};

const rule = v.variant(
  'kind',
  [
    v.strictObject({
      ...ruleBase,
      kind: v.literal('required-if'),
      other: column,
      values: v.exactOptional(texts),
    }),
    v.strictObject({ ...ruleBase, kind: v.literal('allowed-values'), values: texts }),
    v.strictObject({ ...ruleBase, kind: v.literal('pattern'), pattern }),
    v.strictObject({
      ...ruleBase,
      kind: v.literal('compare'),
      relation: v.picklist(['at-most', 'at-least', 'equal', 'different'], because('not-allowed')),
      other: column,
    }),
  ],
  because('not-allowed'),
);

const codes = Object.keys(DEFAULT_SEVERITY) as FindingCode[];

/** Shape of a programme's definition. What one entry says of another is checked by `programme-sense.ts`. */
export const programmeSchema = v.strictObject({
  id: text,
  title: text,
  shortTitle: text,
  resolution: citedDocument,
  documents: v.array(citedDocument, because('wrong-kind')),
  office: v.strictObject({ agency: text, place: text, superior: text, addressee: text }),
  sections: v.strictObject({ documents: section, tasks: section, difficulties: section }),
  horizon: v.strictObject({ from: day, planEnd: day, to: day }),
  categories: v.pipe(v.array(category, because('wrong-kind')), v.minLength(1, because('empty'))),
  agencies: v.array(agency, because('wrong-kind')),
  statuses: v.array(status, because('wrong-kind')),
  sources: v.array(choice, because('wrong-kind')),
  headings: v.exactOptional(
    v.strictObject(
      Object.fromEntries(COLUMNS.map(({ key }) => [key, v.exactOptional(texts)])) as Record<
        ColumnKey,
        v.ExactOptionalSchema<typeof texts, undefined>
      >,
    ),
  ),
  severities: v.exactOptional(
    v.strictObject(
      Object.fromEntries(
        codes.map((code) => [
          code,
          v.exactOptional(v.picklist(['error', 'warning', 'hint', 'off'], because('not-allowed'))),
        ]),
      ) as Record<
        FindingCode,
        v.ExactOptionalSchema<
          v.PicklistSchema<['error', 'warning', 'hint', 'off'], ProgrammeProblem>,
          undefined
        >
      >,
    ),
  ),
  rules: v.exactOptional(v.array(rule, because('wrong-kind'))),
});
