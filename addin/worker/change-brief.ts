import { compareMasters, type TaskChange } from '../../shared/consolidate/compare-masters.ts';
import type { Master, MasterTask } from '../../shared/matrix/master.ts';
import { taskText } from '../../shared/matrix/value-text.ts';
import type { ChangeBrief, DepartmentChanges, TaskChangeBrief } from './master-api.ts';

/** What changes from one master to another, department by department. */
export function changeBrief(before: Master, after: Master): ChangeBrief {
  const changes = compareMasters(before, after);
  const count = (kind: TaskChange['kind']) => changes.filter((each) => each.kind === kind).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    departments: byDepartment(changes),
  };
}

function byDepartment(changes: readonly TaskChange[]): DepartmentChanges[] {
  const groups = new Map<string, TaskChangeBrief[]>();
  for (const change of changes) {
    const { department } = change.kind === 'removed' ? change.before : change.after;
    const group = groups.get(department.text);
    if (group) group.push(briefOf(change));
    else groups.set(department.text, [briefOf(change)]);
  }
  return [...groups].map(([department, own]) => ({ department, changes: own }));
}

function briefOf(change: TaskChange): TaskChangeBrief {
  const about = ({ category, task }: MasterTask) => ({
    category,
    content: taskText(task, 'content'),
  });
  switch (change.kind) {
    case 'added':
      return { kind: 'added', ...about(change.after), cells: [] };
    case 'removed':
      return { kind: 'removed', ...about(change.before), cells: [] };
    case 'changed':
      return { kind: 'changed', ...about(change.after), cells: change.cells };
  }
}
