import type { Master, MasterTask } from '../matrix/master.ts';
import type {
  MasterState,
  PreviousMaster,
  PreviousTask,
  RunDecisions,
} from '../matrix/master-state.ts';

/** A master as the next period's master keeps it, to be compared with. */
export function keepPrevious({ tasks, period }: Master, file: string): PreviousMaster {
  return {
    file,
    ...(period ? { period: period.id } : {}),
    tasks: tasks.map(({ number, category, department, task }): PreviousTask => {
      const { content, lead, deadline, status, progress } = task.values;
      return {
        number,
        category,
        department,
        origin: { file: task.source.file, sheet: task.source.sheet, row: task.row },
        values: {
          ...(content === undefined ? {} : { content }),
          ...(lead ? { lead } : {}),
          ...(deadline ? { deadline } : {}),
          ...(status ? { status } : {}),
          ...(progress ? { progress } : {}),
        },
      };
    }),
  };
}

/** The tasks of an earlier period, as comparisons take them. */
export function previousTasks({ tasks }: PreviousMaster): MasterTask[] {
  return tasks.map(({ number, category, department, origin: { file, sheet, row }, values }) => ({
    number,
    category,
    department,
    task: { source: { file, sheet, columns: {}, extraColumns: [] }, row, values },
  }));
}

/** The master that a run was compared with, wherever in the history it is held. */
export function previousOfRun(
  state: MasterState | undefined,
  run: Pick<RunDecisions, 'previous'> | undefined,
): PreviousMaster | undefined {
  const previous = run?.previous;
  if (previous === undefined || !('heldBy' in previous)) return previous;
  const holder = state?.runs.find(({ name }) => name === previous.heldBy);
  return holder === run ? undefined : previousOfRun(state, holder);
}

/** What a new run records of the master that it is compared with: itself, or who holds it already. */
export function recordPrevious(
  state: MasterState | undefined,
  previous: NonNullable<RunDecisions['previous']>,
): NonNullable<RunDecisions['previous']> {
  if ('heldBy' in previous) return previous;
  const text = JSON.stringify(previous);
  const holder = state?.runs.find(
    (run) => run.previous && !('heldBy' in run.previous) && JSON.stringify(run.previous) === text,
  );
  return holder ? { heldBy: holder.name } : previous;
}
