import { submissionsIn } from '../../shared/consolidate/split-parts.ts';
import { countBySeverity } from '../../shared/finding/finding-list.ts';
import type { BookDescription } from '../../shared/grid/book.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { FileReading, Submission } from '../../shared/matrix/submission.ts';
import type { CheckedFindings } from './accepted-findings.ts';
import type { DecisionBrief } from './master-api.ts';
import type { CheckReport, ConsolidationPreview, FileBrief, GridShape } from './pipeline-api.ts';

/** Columns that the plain grid shows. */
const MOST_COLUMNS = 60;

/** What checking one workbook found. */
export function reportOf(submission: Submission, { open, accepted }: CheckedFindings): CheckReport {
  const [matrix] = submission.readings;
  return {
    file: submission.file,
    sheet: matrix?.sheet ?? '',
    tasks: submission.tasks.length + submission.quarantine.length,
    counts: countBySeverity(open),
    findings: open,
    accepted,
    columns: matrix?.columns ?? [],
    rows: { first: (matrix?.headingRows.last ?? 0) + 1, last: matrix?.lastRow ?? 0 },
  };
}

/** How large the plain grid of a sheet is. */
export function shapeOf(sheet: Sheet): GridShape {
  let columns = 0;
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column) => {
      columns = Math.max(columns, column + 1);
    });
  }
  return {
    sheet: sheet.name,
    columns: Math.min(columns, MOST_COLUMNS),
    lastRow: sheet.rowCount === 0 ? 0 : sheet.rowIndex(sheet.rowCount - 1) + 1,
  };
}

/** A file as the list of files shows it. */
export function briefOf({ file, outcome }: FileReading): FileBrief {
  if (!outcome.ok) return { file, tasks: 0, errors: 0, warnings: 0, failure: outcome.failure };
  const { tasks, quarantine, findings } = outcome.value;
  const departments = submissionsIn(outcome.value).flatMap(({ department }) => department ?? []);
  const counts = countBySeverity(findings);
  return {
    file,
    ...(departments.length > 0 && { department: departments.map(({ text }) => text).join('; ') }),
    tasks: tasks.length + quarantine.length,
    errors: counts.error,
    warnings: counts.warning,
  };
}

/** What a master is going to hold, with what may still be decided about it. */
export function previewOf(
  master: Master,
  book: BookDescription,
  decisions: DecisionBrief,
): ConsolidationPreview {
  return {
    ...decisions,
    ...(master.period && { period: master.period }),
    tasks: master.tasks.length,
    quarantine: master.quarantine.map(({ reason, task, department }) => ({
      reason,
      content: task.values.content ?? '',
      ...(department && { department: department.text }),
      origin: { file: task.source.file, sheet: task.source.sheet, row: task.row },
    })),
    ledger: master.ledger,
    submissions: master.submissions,
    // That another file of the department is taken is a choice to look over, no file that could not be read.
    failures: master.ledger.flatMap(({ failure }) =>
      failure && failure.code !== 'department-twice' ? [failure] : [],
    ),
    missing: master.submissions
      .filter(({ state }) => state === 'missing')
      .map(({ department }) => department?.text ?? ''),
    sheets: book.sheets
      .filter(({ visibility }) => (visibility ?? 'visible') === 'visible')
      .map(({ name }) => name),
  };
}
