import type { Task } from '../matrix/task.ts';
import { citationsOf, type TaskCitation } from './citations.ts';
import type { TaskRow } from './rule.ts';

/** A row that holds nothing but its task: there may be a million of them. */
export class PreparedRow implements TaskRow {
  readonly task: Task;
  readonly quarantined: boolean;

  constructor(task: Task, quarantined: boolean) {
    this.task = task;
    this.quarantined = quarantined;
  }

  get citations(): readonly TaskCitation[] {
    return citationsOf(this.task);
  }
}

/** A row of a file that is checked by itself: what rules ask for again and again is kept as long as they run. */
export class KeptRow extends PreparedRow {
  #citations: readonly TaskCitation[] | undefined;

  override get citations(): readonly TaskCitation[] {
    return (this.#citations ??= super.citations);
  }
}
