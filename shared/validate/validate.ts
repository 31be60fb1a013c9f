import { sortFindings } from '../finding/finding-list.ts';
import type { Finding } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { Submission } from '../matrix/submission.ts';
import type { Programme } from '../programme/programme.ts';
import { ALL_RULES } from './all-rules.ts';
import { KeptRow, PreparedRow } from './prepared-row.ts';
import { Reporter } from './reporter.ts';
import type { PreviousPeriod, Rule, RuleContext, RuleScope, SubmissionRows } from './rule.ts';

export interface ValidationContext {
  /** Closing day; rules that compare with it say nothing without one. */
  readonly asOf?: IsoDay;
}

export interface TogetherContext extends ValidationContext {
  /** Master of the period before. */
  readonly previous?: PreviousPeriod;
}

/**
 * What the rules find in one file, beside what reading it found: rows one by one and all of them together. With a
 * closing day, also whether statuses fit the dates. Sorted, errors first.
 */
export function validateSubmission(
  submission: Submission,
  programme: Programme,
  { asOf }: ValidationContext = {},
): Finding[] {
  const reporter = new Reporter(programme);
  const file = prepare(submission, asOf, KeptRow);
  checkRows(
    [file],
    programme,
    asOf,
    reporter,
    (rule) => asOf !== undefined || !rule.needsClosingDay,
  );
  for (const rule of rulesOf('submission'))
    rule.check(file, contextOf(programme, asOf, file), reporter);
  return sortFindings(reporter.findings);
}

/**
 * What the rules find across the files of all departments and against the period before. Files were read before
 * anybody named a closing day, so with one the rules that need it are run over their rows here. Sorted, errors first.
 */
export function validateTogether(
  submissions: readonly Submission[],
  programme: Programme,
  { asOf, previous }: TogetherContext = {},
): Finding[] {
  const reporter = new Reporter(programme);
  const files = [...submissions]
    .sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : (a.part?.number ?? 0) - (b.part?.number ?? 0),
    )
    .map((submission) => prepare(submission, asOf, PreparedRow));
  const context = contextOf(programme, asOf);
  if (asOf !== undefined) {
    checkRows(files, programme, asOf, reporter, (rule) => rule.needsClosingDay === true);
  }
  for (const rule of rulesOf('programme')) rule.check(files, context, reporter);
  if (previous) {
    for (const rule of rulesOf('previous')) rule.check(files, previous, context, reporter);
  }
  return sortFindings(reporter.findings);
}

function rulesOf<Scope extends RuleScope>(scope: Scope): Extract<Rule, { scope: Scope }>[] {
  return ALL_RULES.filter((rule): rule is Extract<Rule, { scope: Scope }> => rule.scope === scope);
}

function checkRows(
  files: readonly SubmissionRows[],
  programme: Programme,
  asOf: IsoDay | undefined,
  reporter: Reporter,
  applies: (rule: Rule) => boolean,
): void {
  const rules = rulesOf('row').filter(applies);
  for (const file of files) {
    const context = contextOf(programme, asOf, file);
    for (const row of file.rows) for (const rule of rules) rule.check(row, context, reporter);
  }
}

function contextOf(
  programme: Programme,
  asOf: IsoDay | undefined,
  file?: SubmissionRows,
): RuleContext {
  return {
    programme,
    ...(asOf === undefined ? {} : { asOf }),
    ...(file?.day === undefined ? {} : { day: file.day }),
  };
}

function prepare(
  submission: Submission,
  asOf: IsoDay | undefined,
  Row: typeof PreparedRow,
): SubmissionRows {
  const { period, tasks, quarantine } = submission;
  const day = asOf ?? period?.to;
  const rows = tasks.map((task) => new Row(task, false));
  for (const { task } of quarantine) rows.push(new Row(task, true));
  return { submission, ...(day === undefined ? {} : { day }), rows };
}
