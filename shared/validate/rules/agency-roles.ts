import { issue } from '../../finding/finding.ts';
import type { ColumnKeyOfKind } from '../../matrix/columns.ts';
import type { Task } from '../../matrix/task.ts';
import { agencyIndex } from '../../value/agency-index.ts';
import type { AgencyRef } from '../../value/value.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { Report, RowRule } from '../rule.ts';
import { taskText } from '../../matrix/value-text.ts';

function identity({ id, text }: AgencyRef): string {
  return id ?? foldKey(text);
}

/** An agency has one part in a task and stands in its cell once. */
export const agencyRoles: RowRule = {
  name: 'agency-roles',
  scope: 'row',
  codes: ['agency-lead-coordinating', 'agency-repeated'],
  check({ task }, { programme }, report) {
    const { lead = [], coordinating = [] } = task.values;
    const { byId } = agencyIndex(programme);
    const nameOf = (ref: AgencyRef): string => byId.get(ref.id ?? '')?.name ?? ref.text;
    reportRepeated(task, 'lead', nameOf, report);
    reportRepeated(task, 'coordinating', nameOf, report);
    const leads = new Set(lead.map(identity));
    const both = coordinating.find((ref) => leads.has(identity(ref)));
    if (!both) return;
    const rest = coordinating.filter((ref) => !leads.has(identity(ref)));
    const from = taskText(task, 'coordinating');
    report.at(
      task,
      'coordinating',
      issue(
        'agency-lead-coordinating',
        { name: nameOf(both) },
        { from, to: rest.map(({ text }) => text).join('; '), safe: true },
      ),
    );
  },
};

function reportRepeated(
  task: Task,
  column: ColumnKeyOfKind<'agencies'>,
  nameOf: (ref: AgencyRef) => string,
  report: Report,
): void {
  const seen = new Set<string>();
  const once: AgencyRef[] = [];
  let repeated: AgencyRef | undefined;
  for (const ref of task.values[column] ?? []) {
    const key = identity(ref);
    if (seen.has(key)) repeated ??= ref;
    else once.push(ref);
    seen.add(key);
  }
  if (!repeated) return;
  const fix = {
    from: taskText(task, column),
    to: once.map(({ text }) => text).join('; '),
    safe: true,
  };
  report.at(task, column, issue('agency-repeated', { column, name: nameOf(repeated) }, fix));
}
