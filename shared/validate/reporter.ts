import type { Finding, Issue, Place, Severity } from '../finding/finding.ts';
import { placeIssue } from '../finding/place-issue.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import { cellOf, type Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import type { Report } from './rule.ts';
import { taskText } from '../matrix/value-text.ts';

/** Place of a task's cell, or of its row where no column is named. */
export function placeOf(task: Task, column?: ColumnKey): Place {
  const { file, sheet } = task.source;
  const row = { file, sheet, row: task.row };
  if (column === undefined) return row;
  const cell = cellOf(task, column);
  return cell === undefined ? { ...row, column } : { ...row, column, cell };
}

/** Gathers findings; those that the programme has switched off are dropped. */
export class Reporter implements Report {
  readonly findings: Finding[] = [];
  readonly #programme: Programme;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  at(task: Task, column: ColumnKey | undefined, issue: Issue, severity?: Severity): void {
    const value = column === undefined ? undefined : taskText(task, column);
    this.#add(placeIssue(issue, placeOf(task, column), this.#programme, value), severity);
  }

  place(place: Place, issue: Issue, value?: string): void {
    this.#add(placeIssue(issue, place, this.#programme, value));
  }

  #add(finding: Finding | undefined, severity?: Severity): void {
    if (!finding) return;
    const settled = severity === undefined || this.#programme.severities?.[finding.code];
    this.findings.push(settled ? finding : { ...finding, severity });
  }
}
