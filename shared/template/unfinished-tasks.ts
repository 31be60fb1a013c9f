import type { Master } from '../matrix/master.ts';
import type { Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';

/**
 * The tasks of a master that are neither done nor proposed to be dropped, by the id of the department that reports
 * them: what its template of the next period begins with. Of a task of several departments each gets its own row.
 */
export function unfinishedTasks(
  { tasks }: Master,
  programme: Programme,
): ReadonlyMap<string, readonly Task[]> {
  const states = new Map(programme.statuses.map(({ id, state }) => [id, state]));
  const unfinished = new Map<string, Task[]>();
  for (const { department, task, joined } of tasks) {
    for (const row of joined ?? [{ department, task }]) {
      const state = states.get(row.task.values.status?.id ?? '');
      const { id } = row.department;
      if (id === undefined || state === 'done' || state === 'dropped') continue;
      const list = unfinished.get(id);
      if (list) list.push(row.task);
      else unfinished.set(id, [row.task]);
    }
  }
  return unfinished;
}
