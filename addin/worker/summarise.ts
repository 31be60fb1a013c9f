import { departmentsExpected } from '../../shared/consolidate/submission-board.ts';
import { firstOfSenders, type Master, type MasterTask } from '../../shared/matrix/master.ts';
import { STANDINGS, StandingFinder, type Standing } from '../../shared/matrix/standing.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { MasterSummary, SummaryLine } from './pipeline-api.ts';

/** Figures of a master: in all, by category in the programme's order, and by department, those with most tasks first. */
export function summarise(master: Master, programme: Programme): MasterSummary {
  const closing = master.asOf ?? master.period?.to;
  const finder = new StandingFinder(programme, closing);
  const line = (key: string, label: string, tasks: readonly MasterTask[]): SummaryLine =>
    countLine(key, label, tasks, finder);
  const expected = new Set(departmentsExpected(programme, master.period).map(({ id }) => id));
  const sent = firstOfSenders(master.submissions).filter(({ department }) =>
    expected.has(department?.id ?? ''),
  );
  return {
    ...(master.period && { period: master.period }),
    ...(closing !== undefined && { closing }),
    total: line('', '', master.tasks),
    categories: programme.categories.map(({ code, title }) =>
      line(
        code,
        title,
        master.tasks.filter(({ category }) => category === code),
      ),
    ),
    departments: [...byDepartment(master.tasks)]
      .map(([key, tasks]) => line(key, nameOf(key, tasks, programme), tasks))
      .sort((a, b) => b.tasks - a.tasks || (a.key < b.key ? -1 : 1)),
    expected: expected.size,
    sent: sent.length,
  };
}

function byDepartment(tasks: readonly MasterTask[]): Map<string, MasterTask[]> {
  const groups = new Map<string, MasterTask[]>();
  for (const task of tasks) {
    const key = task.department.id ?? task.department.text;
    const group = groups.get(key);
    if (group) group.push(task);
    else groups.set(key, [task]);
  }
  return groups;
}

function nameOf(key: string, tasks: readonly MasterTask[], programme: Programme): string {
  return programme.agencies.find(({ id }) => id === key)?.name ?? tasks[0]?.department.text ?? key;
}

function countLine(
  key: string,
  label: string,
  tasks: readonly MasterTask[],
  finder: StandingFinder,
): SummaryLine {
  const standings = Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<
    Standing,
    number
  >;
  let budget = 0;
  for (const { task } of tasks) {
    standings[finder.standingOf(task)] += 1;
    budget += task.values.budget?.amount ?? 0;
  }
  return { key, label, tasks: tasks.length, budget, standings };
}
