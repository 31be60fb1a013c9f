import { issue, type Fix, type Issue } from '../../finding/finding.ts';
import type { IsoDay } from '../../grid/serial-date.ts';
import type { ColumnKeyOfKind } from '../../matrix/columns.ts';
import type { Task } from '../../matrix/task.ts';
import type { Agency, Programme } from '../../programme/programme.ts';
import type { AgencyRef } from '../../value/value.ts';
import { agencyIndex } from '../../value/agency-index.ts';
import type { RowRule } from '../rule.ts';
import { taskText } from '../../matrix/value-text.ts';

const COLUMNS: readonly ColumnKeyOfKind<'agencies'>[] = ['lead', 'coordinating'];

/** An agency is named that did not exist at the time of the report; its successor is offered. */
export const agencyValidity: RowRule = {
  name: 'agency-validity',
  scope: 'row',
  codes: ['agency-outdated', 'agency-not-yet'],
  check({ task }, { programme, day }, report) {
    if (day === undefined) return;
    const { byId } = agencyIndex(programme);
    for (const column of COLUMNS) {
      for (const ref of task.values[column] ?? []) {
        const agency = ref.id === undefined ? undefined : byId.get(ref.id);
        const found = agency && untimely(agency, ref, column, task, day, programme);
        if (found) report.at(task, column, found);
      }
    }
  },
};

function untimely(
  agency: Agency,
  ref: AgencyRef,
  column: ColumnKeyOfKind<'agencies'>,
  task: Task,
  day: IsoDay,
  programme: Programme,
): Issue | undefined {
  const { name, validFrom, validTo } = agency;
  if (validFrom !== undefined && day < validFrom) {
    return issue('agency-not-yet', { column, name, validFrom, day });
  }
  if (validTo === undefined || day <= validTo) return undefined;
  const successors = successorsAt(agency, day, programme);
  const names = successors.map((successor) => successor.name);
  return issue(
    'agency-outdated',
    { column, name, validTo, day, successors: names },
    successorFix(task, column, ref, names),
  );
}

/** Who has an agency's work on a day, over several changes. */
function successorsAt(agency: Agency, day: IsoDay, programme: Programme): readonly Agency[] {
  const { byId } = agencyIndex(programme);
  const seen = new Set<string>([agency.id]);
  const follow = (ids: readonly string[]): Agency[] =>
    ids.flatMap((id) => {
      const next = byId.get(id);
      if (!next || seen.has(id)) return [];
      seen.add(id);
      if (next.validTo !== undefined && next.validTo < day) return follow(next.successors ?? []);
      return [next];
    });
  return follow(agency.successors ?? []);
}

function successorFix(
  task: Task,
  column: ColumnKeyOfKind<'agencies'>,
  ref: AgencyRef,
  successors: readonly string[],
): Fix | undefined {
  const [successor] = successors;
  const from = taskText(task, column);
  if (successor === undefined || successors.length > 1 || from === '') return undefined;
  const texts = (task.values[column] ?? []).map((each) => (each === ref ? successor : each.text));
  // Two agencies that were merged would stand there twice.
  return { from, to: [...new Set(texts)].join('; '), safe: false };
}
