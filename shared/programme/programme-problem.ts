/**
 * What can be wrong with a definition of a programme; the words say it in each language. A failure carries one of
 * these and, where it helps, a detail after a colon: `duplicate: 2.1`.
 */
export const PROGRAMME_PROBLEMS = [
  'missing', // a required entry is absent
  'unknown-entry', // an entry that no programme has: a slip in its name
  'wrong-kind', // a text where a list is asked for, and the like
  'not-allowed', // none of the values that may stand here
  'empty', // a text or a list with nothing in it
  'not-a-day', // no day of the calendar in the form 2021-12-31
  'days-reversed', // the first day lies after the last
  'duplicate', // the same id, code or rule twice
  'alias-clash', // one spelling for two agencies that exist at the same time
  'unknown-agency', // the id of no agency
  'pattern-refused', // a pattern that is malformed or outside the pattern language
  'same-column', // a rule that compares a column with itself
] as const;

export type ProgrammeProblem = (typeof PROGRAMME_PROBLEMS)[number];
