import type { IsoDay } from '../grid/serial-date.ts';
import type { Programme, Status } from '../programme/programme.ts';
import type { Task } from './task.ts';

/**
 * Where a task stands at the closing day: what the department declares, crossed with the deadline. Every task has
 * exactly one, so that counts add up to the total.
 */
export const STANDINGS = [
  'done',
  'on-time', // under way, its deadline not yet past
  'no-deadline', // under way, continuous or with no deadline that could be read
  'not-started',
  'overdue', // neither done nor stopped, its deadline past
  'stopped', // paused, or proposed to be dropped
  'unclear', // no status, or one that is not in the programme's list
] as const;

export type Standing = (typeof STANDINGS)[number];

/** Finds the standing of tasks of one programme at one closing day; with no closing day nothing is overdue or on time. */
export class StandingFinder {
  readonly #states: ReadonlyMap<string, Status['state']>;
  readonly #closing: IsoDay | undefined;

  constructor(programme: Programme, closing: IsoDay | undefined) {
    this.#states = new Map(programme.statuses.map(({ id, state }) => [id, state]));
    this.#closing = closing;
  }

  standingOf(task: Task): Standing {
    const state = this.#states.get(task.values.status?.id ?? '');
    switch (state) {
      case undefined:
        return 'unclear';
      case 'done':
        return 'done';
      case 'paused':
      case 'dropped':
        return 'stopped';
      case 'not-started':
      case 'in-progress':
        return this.#openStanding(task.values.deadline?.to, state);
    }
  }

  #openStanding(due: IsoDay | undefined, state: 'not-started' | 'in-progress'): Standing {
    if (due !== undefined && this.#closing !== undefined && due < this.#closing) return 'overdue';
    if (state === 'not-started') return 'not-started';
    return due !== undefined && this.#closing !== undefined ? 'on-time' : 'no-deadline';
  }
}
