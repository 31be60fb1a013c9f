import type { MasterWords } from '../areas/master.ts';

function counted(count: number, one: string, many: string): string[] {
  return count > 0 ? [`${String(count)} ${count === 1 ? one : many}`] : [];
}

export const master: MasterWords = {
  title: (programme) => `Consolidated tasks – ${programme}`,
  sheets: {
    summary: 'Summary',
    tasks: 'Tasks',
    quarantine: 'To be settled',
    findings: 'Errors and warnings',
    ledger: 'Ledger',
    ignored: 'Ignored rows',
    submissions: 'Submissions',
    documents: 'Documents',
    difficulties: 'Difficulties',
    state: 'Stored data',
  },
  heading: (resolution) => `CONSOLIDATED TASKS FOR RESOLUTION ${resolution}`,
  period: (period, closing) =>
    `Period: ${period ?? 'unknown'}${closing === undefined ? '' : `. Closing day: ${closing}`}`,
  ordinal: 'No.',
  department: 'Department',
  file: 'Source file',
  sheet: 'Source sheet',
  row: 'Source row',
  unknownDepartment: '(department unknown)',

  summary: {
    figures: {
      submitted: 'Departments that sent',
      submittedOf: (received, expected) => `${String(received)}/${String(expected)}`,
      missing: 'Departments missing',
      tasks: 'Tasks',
      quarantined: 'Rows to be settled',
      errors: 'Errors',
      warnings: 'Warnings',
      budget: 'Budget (million VND)',
    },
    byCategory: '1. Tasks and budget by category and status',
    byDepartment: '2. Tasks by department, category and status',
    budgets: '3. Budget by department and category (million VND)',
    category: 'Category',
    total: 'Total',
    count: 'Tasks',
    otherStatus: 'Other status',
    noStatus: 'No status given',
    budget: 'Budget (million VND)',
    live: 'Figures are formulas over the sheet Tasks. A task whose budget is no number adds nothing to the budget.',
  },
  tasks: {
    heading: 'CONSOLIDATED TASKS',
    remark:
      'Sorted by category and department, numbered within each category. Budget in million VND. Red cells have errors, yellow ones warnings.',
    mark: 'Mark',
    marked: (errors, warnings) =>
      [...counted(errors, 'error', 'errors'), ...counted(warnings, 'warning', 'warnings')].join(
        ', ',
      ),
  },
  quarantine: {
    heading: 'ROWS TO BE SETTLED, NOT YET CONSOLIDATED',
    remark:
      'Correct them in the source file as the reason says and consolidate again; no row is lost.',
    reason: 'Reason',
  },
  findings: {
    heading: 'ERRORS AND WARNINGS',
    remark: 'Errors first. Row numbers are those that Excel shows in the source file.',
    severity: 'Severity',
    kind: 'Kind',
    place: 'Cell/row',
    column: 'Column',
    value: 'Value',
    what: 'What',
    why: 'Why it matters',
    how: 'What to do',
    from: 'Change from',
    to: 'To',
  },
  ledger: {
    heading: 'LEDGER',
    remark: 'For each file: rows read = merged + to be settled + ignored.',
    read: 'Rows read',
    merged: 'Merged',
    quarantined: 'To be settled',
    ignored: 'Ignored',
    check: 'Check',
    balanced: 'Balanced',
    unbalanced: 'Unbalanced',
    failure: 'Not read because',
    total: 'Total',
  },
  ignored: {
    heading: 'IGNORED ROWS',
    remark: 'Rows under the headings that are no tasks.',
    reason: 'Reason',
    text: 'What the row says',
  },
  submissions: {
    heading: 'SUBMISSIONS',
    remark: 'The newest file of each department is used, unless the officer chose otherwise.',
    state: 'State',
    states: {
      accepted: 'Sent',
      'with-errors': 'Sent, with errors',
      replaced: 'Replaced by another file',
      failed: 'Could not be read',
      missing: 'Missing',
    },
    period: 'Period',
    tasks: 'Tasks',
    errors: 'Errors',
    warnings: 'Warnings',
    replacedBy: 'Replaced by',
  },
  documents: { heading: 'DOCUMENTS ISSUED' },
  difficulties: { heading: 'DIFFICULTIES AND PROPOSALS' },
};
