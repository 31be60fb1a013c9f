import type { ProgrammeProblem } from '../../programme/programme-problem.ts';

const PROBLEMS: Readonly<Record<ProgrammeProblem, string>> = {
  missing: 'a required entry is missing',
  'unknown-entry': 'no such entry exists; its name may be a slip',
  'wrong-kind': 'wrong kind of value',
  'not-allowed': 'value not allowed',
  empty: 'empty',
  'not-a-day': 'no day of the calendar in the form 2021-12-31',
  'days-reversed': 'the first day lies after the last',
  duplicate: 'stands twice',
  'alias-clash': 'one spelling for two agencies that exist at the same time',
  'unknown-agency': 'no agency has this id',
  'pattern-refused': 'the pattern is malformed or uses syntax that is not supported',
  'same-column': 'a column compared with itself',
};

/** A problem in words; what a parser itself said stays as it is. */
export function programmeProblem(problem: string): string {
  return (PROBLEMS as Readonly<Record<string, string>>)[problem] ?? problem;
}
