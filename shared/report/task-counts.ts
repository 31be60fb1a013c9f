import type { MasterTask } from '../matrix/master.ts';
import { STANDINGS, type Standing } from '../matrix/standing.ts';
import type { ReportContext } from './report-context.ts';

/** Counts of a set of tasks. The classes add up to the total. */
export interface TaskCounts {
  readonly total: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Whole đồng, over the tasks whose amount is known. */
  readonly budget: number;
  /** How many tasks have a known amount. */
  readonly budgeted: number;
}

export function countTasks(tasks: readonly MasterTask[], context: ReportContext): TaskCounts {
  const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<
    Standing,
    number
  >;
  let budget = 0;
  let budgeted = 0;
  for (const task of tasks) {
    standings[context.standings.get(task) ?? 'unclear'] += 1;
    const amount = task.task.values.budget?.amount;
    if (amount === undefined) continue;
    budget += amount;
    budgeted += 1;
  }
  return { total: tasks.length, standings, budget, budgeted };
}

/** The classes that are not empty, each as part of a sentence. */
export function classPhrases(counts: TaskCounts, context: ReportContext): string[] {
  return STANDINGS.filter((standing) => counts.standings[standing] > 0).map((standing) =>
    context.words.standingCount(standing, context.count(counts.standings[standing])),
  );
}
