import type { Master, MasterTask, PeriodChange, Turn } from '../matrix/master.ts';
import type { Programme, Status } from '../programme/programme.ts';
import { pairTasks } from './compare-masters.ts';

/**
 * The turns of every task between two periods, in the later master's order, vanished ones last. Overdue is judged
 * at the later master's closing day, else the last day of its period; with neither nothing is called overdue.
 */
export function comparePeriods(
  previous: Pick<Master, 'tasks'>,
  current: Master,
  programme: Programme,
): PeriodChange[] {
  const pairs = pairTasks(previous.tasks, current.tasks);
  const continued = new Set(pairs.values());
  const states = new Map(programme.statuses.map(({ id, state }) => [id, state]));
  const stateOf = (task: MasterTask | undefined) => states.get(task?.task.values.status?.id ?? '');
  const asOf = current.asOf ?? current.period?.to;

  const changes = current.tasks.map((after): PeriodChange => {
    const before = pairs.get(after);
    const turns: Turn[] = [];
    if (!before) turns.push('new');
    if (stateOf(after) === 'done' && stateOf(before) !== 'done') turns.push('finished');
    if (asOf !== undefined && isOverdue(after, stateOf(after), asOf)) turns.push('overdue');
    if (before && hasSlipped(before, after)) turns.push('slipped');
    if (before && hasFallen(before, after)) turns.push('progress-fallen');
    return { turns, ...(before ? { before } : {}), after };
  });
  const vanished = previous.tasks
    .filter((task) => !continued.has(task) && stateOf(task) !== 'done')
    .map((before): PeriodChange => ({ turns: ['vanished'], before }));
  return [...changes.filter(({ turns }) => turns.length > 0), ...vanished];
}

function isOverdue(task: MasterTask, state: Status['state'] | undefined, asOf: string): boolean {
  const due = task.task.values.deadline?.to;
  const open = state !== 'done' && state !== 'dropped' && state !== 'paused';
  return open && due !== undefined && due < asOf;
}

function hasSlipped(before: MasterTask, after: MasterTask): boolean {
  const [was, is] = [before.task.values.deadline?.to, after.task.values.deadline?.to];
  return was !== undefined && is !== undefined && was < is;
}

function hasFallen(before: MasterTask, after: MasterTask): boolean {
  const [was, is] = [before.task.values.progress?.percent, after.task.values.progress?.percent];
  return was !== undefined && is !== undefined && is < was;
}
