import type { MasterTask } from './master.ts';

/** What became of a task from one period to the next. A task may have several turns at once. */
export type Turn = 'new' | 'finished' | 'overdue' | 'slipped' | 'progress-fallen' | 'vanished';

export interface PeriodChange {
  readonly turns: readonly Turn[];
  readonly before?: MasterTask;
  readonly after?: MasterTask;
}

/** A master held against that of the period before. */
export interface PeriodComparison {
  /** The earlier master, as the user named it. */
  readonly file: string;
  /** Id of its period. */
  readonly period?: string;
  readonly changes: readonly PeriodChange[];
}
