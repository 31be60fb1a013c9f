import { issue } from '../../finding/finding.ts';
import { agencyIndex } from '../../value/agency-index.ts';
import type { AgencyRef } from '../../value/value.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';
import { taskText } from '../../matrix/value-text.ts';

function identity({ id, text }: AgencyRef): string {
  return id ?? foldKey(text);
}

/** An agency has one part in a task. One that stands in its cell twice was read once. */
export const agencyRoles: RowRule = {
  name: 'agency-roles',
  scope: 'row',
  codes: ['agency-lead-coordinating'],
  check({ task }, { programme }, report) {
    const { lead = [], coordinating = [] } = task.values;
    const { byId } = agencyIndex(programme);
    const nameOf = (ref: AgencyRef): string => byId.get(ref.id ?? '')?.name ?? ref.text;
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
