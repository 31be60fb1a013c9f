import type { FindingCode } from './finding.ts';

/**
 * What a code looks at: a cell by itself (seen on reading), a row, a sheet or file, all rows of a submission, all
 * submissions of the programme, the period before.
 */
export type NoteScope = 'cell' | 'row' | 'sheet' | 'submission' | 'programme' | 'previous period';

/** What stands behind a finding, for the page of rules. */
export interface RuleNote {
  readonly scope: NoteScope;
  /** Provision or convention that asks for it. */
  readonly source: string;
  /** Why it has its severity. */
  readonly argument: string;
  /** What the offered fix does, and why it is safe or not; absent where none is offered. */
  readonly fix?: string;
}

const DECREE = 'Nghị định 30/2020/NĐ-CP';
const PLAN =
  'Plans of tasks: each has a category, one lead agency, a deadline and a product (the "6 rõ")';
const ANNEX = 'Annexes of NQ 03/NQ-CP and provincial plans, as they are really filled in';
const REPORTING = 'Nghị định 09/2019/NĐ-CP on reports: figures as of a closing day';

/** Notes on every code; the compiler names the missing ones. `docs/rules.md` is made from them. */
export const RULE_NOTES: Readonly<Record<FindingCode, RuleNote>> = {
  'structure-column-missing': {
    scope: 'sheet',
    source: 'Standard template',
    argument: 'Warning: the other columns are right; what is missing shows as empty in the master.',
  },
  'structure-column-duplicate': {
    scope: 'sheet',
    source: 'Standard template',
    argument:
      'Warning: one column is used and named; only a person can say whether it is the right one.',
  },
  'structure-column-nameless': {
    scope: 'sheet',
    source: 'Standard template',
    argument: 'Warning: its values are kept, but nobody can say what they are.',
  },
  'structure-hidden-rows': {
    scope: 'sheet',
    source: 'Rows of a filter are rows of the file',
    argument: 'Warning: counted all the same; the sender may not know that they are there.',
  },
  'structure-sheet-unread': {
    scope: 'sheet',
    source: 'A matrix may go on over a second sheet',
    argument:
      'Hint: most such sheets are lists and drafts, but a page of tasks must not be lost in silence.',
  },
  'structure-formula-uncalculated': {
    scope: 'cell',
    source: 'ECMA-376: a formula without a stored value',
    argument: 'Error: a figure of the report is missing.',
  },
  'structure-error-cell': {
    scope: 'cell',
    source: 'Error values of Excel (#N/A, #REF!)',
    argument: 'Error: a figure of the report is missing.',
  },
  'structure-department-unknown': {
    scope: 'sheet',
    source: 'Board of submissions',
    argument: 'Warning: the tasks stand in the master, counted for nobody.',
  },
  'structure-encoding-assumed': {
    scope: 'sheet',
    source: 'CSV says nothing of its encoding',
    argument: 'Warning: letters may be wrong throughout the file.',
  },
  'structure-extension-differs': {
    scope: 'sheet',
    source: 'Files are told by their content',
    argument: 'Hint: read rightly; only the name misleads.',
  },
  'structure-required-empty': {
    scope: 'row',
    source: PLAN,
    argument:
      'Warning: real plans lack a product or an agency here and there (9 of 140 tasks in NQ 03/NQ-CP); the task counts all the same.',
  },
  'category-missing': {
    scope: 'row',
    source: 'Report 02/BC-SKHCN: tasks are reported by the categories 2.1–2.7',
    argument: 'Error: without a category the task is kept out of the master.',
    fix: 'Puts in the category that the content speaks for. Not safe: it is a guess from examples.',
  },
  'category-unknown': {
    scope: 'cell',
    source: 'Report 02/BC-SKHCN: tasks are reported by the categories 2.1–2.7',
    argument: 'Error: without a known category the task is kept out of the master.',
  },
  'category-malformed': {
    scope: 'cell',
    source: 'Codes as text: Excel turns 2.1 into a number or a day',
    argument: 'Warning: understood, but the next program may not.',
    fix: 'Writes the code. Safe: only one code can be meant.',
  },
  'category-title': {
    scope: 'cell',
    source: 'Codes as text',
    argument:
      'Warning: understood, but the next program may not; with a code beside the wrong title one of them is a slip.',
    fix: 'Writes the code. Safe where the title alone stands there.',
  },
  'category-several': {
    scope: 'row',
    source: 'A task is counted once',
    argument:
      'Warning: where the first was taken, the other may be the right one; where none was, it is an error by itself.',
  },
  'category-doubtful': {
    scope: 'row',
    source:
      'Examples of each category in the programme (see `npx tsx test/bench/run-part.ts classifier.ts`)',
    argument:
      'Warning where another category is at least 90 % likely and the chosen one at most 0.5 %; hint from 80 % and 2 % on; nothing between categories that overlap.',
    fix: 'Puts in the likelier category. Not safe: it is a guess from examples.',
  },
  'category-without-task': {
    scope: 'submission',
    source: 'The report has a section for each category',
    argument: 'Hint: many departments rightly have none.',
  },
  'agency-unknown': {
    scope: 'cell',
    source: 'List of agencies of the programme, by date',
    argument: 'Warning: the text reaches the master; only counts by agency lack it.',
    fix: 'Writes the closest name. Safe only where nothing but signs and abbreviations differ.',
  },
  'agency-ambiguous': {
    scope: 'cell',
    source: 'List of agencies of the programme, by date; symbols of Nghị định 30/2020/NĐ-CP',
    argument:
      'Warning: the text reaches the master; taking one of several silently would count the task for the wrong one.',
    fix: 'Writes the name most like the text. Not safe: another one may be meant.',
  },
  'agency-group-lead': {
    scope: 'cell',
    source: PLAN,
    argument: 'Warning: usual in plans, but then nobody in particular is in charge.',
  },
  'agency-outdated': {
    scope: 'row',
    source:
      'Reorganisation of 1/3/2025 (NĐ 45/2025/NĐ-CP, resolution of the provincial People’s Council) and end of the district level on 1/7/2025',
    argument: 'Warning: the old name may be a quotation of an old plan.',
    fix: 'Writes the successor where there is one. Not safe: the task may have gone elsewhere.',
  },
  'agency-not-yet': {
    scope: 'row',
    source: 'Reorganisation of 1/3/2025 and 1/7/2025',
    argument: 'Warning: the period of the file may be the slip.',
  },
  'agency-lead-coordinating': {
    scope: 'row',
    source: 'Guides of commune plans: the body in charge is not listed among those that take part',
    argument: 'Warning: counts by agency would have it twice.',
    fix: 'Takes it out of the coordinating agencies. Safe: it stays in charge.',
  },
  'time-unreadable': {
    scope: 'cell',
    source: ANNEX,
    argument: 'Error: nobody can tell whether the task is overdue, so counts are wrong.',
  },
  'time-impossible': {
    scope: 'cell',
    source: 'Calendar',
    argument: 'Error: the deadline is missing.',
  },
  'time-year-missing': {
    scope: 'cell',
    source: ANNEX,
    argument: 'Warning: the year is mostly that of the plan, but is not for a program to add.',
  },
  'time-reversed': {
    scope: 'row',
    source: 'Calendar',
    argument: 'Error: one of the two days is wrong.',
  },
  'time-swapped': {
    scope: 'cell',
    source: 'Excel in US settings reads day and month the other way round',
    argument: 'Warning: both readings exist; both are shown.',
  },
  'time-outside-horizon': {
    scope: 'row',
    source:
      'Horizon of the programme: 2021–2025, to 2030; a start up to ten years earlier is let pass',
    argument: 'Warning: mostly a slip in the year.',
  },
  'time-vague': {
    scope: 'row',
    source: '"Rõ thời gian" of the "6 rõ"',
    argument: 'Warning: no day to measure the task by.',
  },
  'time-no-deadline': {
    scope: 'row',
    source:
      '"Rõ thời gian" of the "6 rõ"; only for products that are made once (a plan, a system, a decision)',
    argument: 'Hint: continuous tasks are legitimate.',
  },
  'time-before-assignment': {
    scope: 'row',
    source: 'Real cases: a task due 21/11/2022 answered by a letter of 14/11/2023',
    argument: 'Warning: the deadline or the day of the document is wrong.',
  },
  'money-unreadable': {
    scope: 'cell',
    source: ANNEX,
    argument: 'Error: the total lacks it.',
  },
  'money-negative': {
    scope: 'cell',
    source: 'A planned budget',
    argument: 'Error: the total would be too low.',
  },
  'money-unit-unclear': {
    scope: 'cell',
    source: 'Vietnamese and English decimal signs',
    argument: 'Warning: both readings exist; a wrong one is wrong a thousand times.',
  },
  'money-number-as-text': {
    scope: 'cell',
    source: 'Excel adds no text',
    argument: 'Hint: understood; only the sheet’s own totals lack it.',
    fix: 'Writes the number. Safe: the amount is the same.',
  },
  'money-outlier': {
    scope: 'submission',
    source:
      'Slips in the unit: at least 300 times the median and 30 times the next amount, among five or more',
    argument: 'Warning: large projects exist.',
  },
  'money-source-missing': {
    scope: 'row',
    source: 'Budgets are reported by source (Law on the State budget)',
    argument: 'Warning: the total is right, its split is not.',
  },
  'money-source-unknown': {
    scope: 'cell',
    source: 'List of funding sources of the programme',
    argument: 'Warning: the text reaches the master; only sums by source lack it.',
    fix: 'Writes the closest listed source. Not safe: another one may be meant.',
  },
  'money-total-mismatch': {
    scope: 'sheet',
    source: 'Arithmetic; rounding to the unit is let pass',
    argument: 'Error: the total or a row is wrong; the master always adds the rows.',
  },
  'document-malformed': {
    scope: 'cell',
    source: `${DECREE}, Phụ lục I: số, ký hiệu`,
    argument: 'Warning: understood, but not found by search.',
    fix: 'Writes the symbol in its proper form. Safe: letters and digits stay.',
  },
  'document-type-unknown': {
    scope: 'row',
    source: `${DECREE}, Phụ lục III: abbreviations of types`,
    argument: 'Warning: a rare agency’s letter may look so.',
  },
  'document-type-mismatch': {
    scope: 'row',
    source: `${DECREE}, Phụ lục III: abbreviations of types`,
    argument: 'Warning: one of the two is a slip.',
  },
  'document-date-wrong': {
    scope: 'submission',
    source: 'Documents of the programme with their true days: 52-NQ/TW is of 27/9/2019',
    argument:
      'Error: a document is identified by its symbol and day; the report would cite a wrong one.',
    fix: 'Changes the day alone. Not safe: the symbol may be the slip.',
  },
  'document-date-conflict': {
    scope: 'programme',
    source: `${DECREE}, Điều 15: numbers begin anew each year, so two days of one year cannot both be right`,
    argument: 'Error: at least one citation is wrong.',
  },
  'document-date-future': {
    scope: 'row',
    source: REPORTING,
    argument: 'Error: nothing can be cited before it is issued.',
  },
  'document-year-mismatch': {
    scope: 'row',
    source:
      'Luật Ban hành văn bản quy phạm pháp luật: symbols of legal rules carry the year of issue',
    argument: 'Error: one of the two is wrong.',
  },
  'document-issuer-conflict': {
    scope: 'submission',
    source: `${DECREE}, Phụ lục I: the symbol ends with the issuer; documents of the programme`,
    argument: 'Warning: outside sources name issuers differently, too.',
  },
  'status-unknown': {
    scope: 'cell',
    source: 'Statuses of the programme',
    argument: 'Warning: the text reaches the master; counts by status lack it.',
    fix: 'Writes the closest status. Safe only where nothing but signs differ.',
  },
  'status-progress-range': {
    scope: 'cell',
    source: 'Percent of a task',
    argument: 'Error: mean progress would be wrong.',
  },
  'status-progress-unreadable': {
    scope: 'cell',
    source: 'Percent of a task',
    argument: 'Error: mean progress lacks it.',
  },
  'status-progress-unclear': {
    scope: 'cell',
    source:
      'A bare 1 is all of it under Excel’s percent format, one in a hundred in a column of percents',
    argument: 'Warning: a guess would change the figure a hundredfold.',
  },
  'status-done-incomplete': {
    scope: 'row',
    source: 'Status and progress say the same',
    argument: 'Warning: one of the two is wrong.',
  },
  'status-done-no-result': {
    scope: 'row',
    source: 'Reports name results',
    argument: 'Hint: the count is right; the report’s text lacks it.',
  },
  'status-full-not-done': {
    scope: 'row',
    source: 'Status and progress say the same',
    argument: 'Warning: one of the two is wrong.',
  },
  'status-not-started-progress': {
    scope: 'row',
    source: 'Status and progress say the same',
    argument: 'Warning: one of the two is wrong.',
  },
  'status-not-started-result': {
    scope: 'row',
    source: 'Status and result say the same',
    argument: 'Hint: the text may tell of preparations.',
  },
  'status-past-deadline': {
    scope: 'row',
    source: REPORTING,
    argument: 'Warning: the task counts as overdue.',
  },
  'status-overdue-unexplained': {
    scope: 'row',
    source: 'Reports list overdue tasks with their reasons',
    argument: 'Hint: the count is right; the list lacks the reason.',
  },
  'status-declared-overdue': {
    scope: 'row',
    source: REPORTING,
    argument: 'Warning: status or deadline is wrong.',
  },
  'status-before-start': {
    scope: 'row',
    source: REPORTING,
    argument: 'Hint: work may begin early.',
  },
  'status-continuous-done': {
    scope: 'row',
    source: 'Continuous tasks have no end',
    argument: 'Hint: the year’s part may be meant.',
  },
  'text-legacy-encoding': {
    scope: 'cell',
    source: 'TCVN 6909:2001 (Unicode), asked for by Nghị định 30/2020/NĐ-CP',
    argument: 'Warning: readable only with the old font.',
    fix: 'Writes the text in Unicode. Safe where every letter is known.',
  },
  'text-instruction': {
    scope: 'row',
    source: 'Standard template',
    argument: 'Warning: words of the template would stand in the report.',
  },
  'text-punctuation-only': {
    scope: 'row',
    source: PLAN,
    argument: 'Warning: as good as empty, where something must stand.',
  },
  'text-truncated': {
    scope: 'row',
    source: 'Old data links cut at 255 characters, Excel’s cells end at 32,767',
    argument: 'Warning: the rest may be lost, and only the sender has it.',
  },
  'text-digits-lost': {
    scope: 'cell',
    source: 'Excel keeps 15 significant digits of a number',
    argument:
      'Warning: a code whose last digits are zeros may be another one, and only the sender knows.',
  },
  'text-control-characters': {
    scope: 'row',
    source: 'Invisible characters make equal texts differ',
    argument: 'Hint: comparison here is not disturbed by them.',
    fix: 'Removes them. Safe, unless a letter was lost (U+FFFD): then none is offered.',
  },
  'text-several-tasks': {
    scope: 'row',
    source: '"Rõ việc" of the "6 rõ": one task a row',
    argument: 'Hint: long tasks have parts.',
  },
  'duplicate-in-file': {
    scope: 'submission',
    source: 'A task is counted once',
    argument: 'Warning: counted twice as it stands.',
  },
  'duplicate-across': {
    scope: 'programme',
    source: 'A task is counted once; joint tasks once in the total',
    argument: 'Warning: may be given to both.',
  },
  'duplicate-near': {
    scope: 'programme',
    source: 'Measured on report 02/BC-SKHCN: 80 % of the shorter one’s words, nine words or more',
    argument: 'Hint: shown, never merged; one topic in two tasks looks the same.',
  },
  'duplicate-category': {
    scope: 'programme',
    source: 'Report 02/BC-SKHCN itself has one task under 2.2 and 2.7',
    argument: 'Warning: counted in both sections.',
  },
  'consistency-lead-conflict': {
    scope: 'programme',
    source: '"Rõ người" of the "6 rõ"',
    argument: 'Warning: one of the two departments is wrong; only the plan tells which.',
  },
  'consistency-deadline-conflict': {
    scope: 'programme',
    source: '"Rõ thời gian" of the "6 rõ"',
    argument: 'Warning: one of the two departments is wrong; only the plan tells which.',
  },
  'consistency-progress-lower': {
    scope: 'previous period',
    source: 'Periodic reports follow one another',
    argument: 'Warning: one of the two periods is wrong.',
  },
  'consistency-status-back': {
    scope: 'previous period',
    source: 'Periodic reports follow one another',
    argument: 'Warning: one of the two periods is wrong.',
  },
  'consistency-task-vanished': {
    scope: 'previous period',
    source: 'Periodic reports follow one another',
    argument: 'Warning: an unfinished task cannot be followed any more.',
  },
  'programme-rule': {
    scope: 'row',
    source: 'The programme’s own definition',
    argument: 'Warning unless the rule itself says otherwise.',
  },
};
