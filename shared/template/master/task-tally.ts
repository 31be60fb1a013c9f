import type { MasterTask } from '../../matrix/master.ts';
import type { AgencyRef } from '../../value/value.ts';

/** What a group of tasks comes to. */
export interface Sum {
  tasks: number;
  /** Whole đồng of the budgets that could be understood. */
  budget: number;
}

/** Tasks alike in all dimensions. */
interface Leaf extends Sum {
  readonly category: string;
  readonly department: string;
  readonly status: string;
}

/** Marks "all" of a dimension; no category, department or status is called so. */
const ALL = '\0';

/** Counts and budgets of tasks by category, department and status, in one pass: the cached values of the summary. */
export class TaskTally {
  readonly #sums = new Map<string, Sum>();

  /** `status` gives what the task sheet shows as status; empty when it shows none. */
  constructor(
    tasks: Iterable<MasterTask>,
    nameOf: (department: AgencyRef) => string,
    statusOf: (task: MasterTask) => string,
  ) {
    const leaves = new Map<string, Leaf>();
    for (const entry of tasks) {
      const amount = entry.task.values.budget?.amount ?? 0;
      const { category } = entry;
      const department = nameOf(entry.department);
      const status = statusOf(entry);
      const key = keyOf(category, department, status);
      let leaf = leaves.get(key);
      if (leaf === undefined) {
        leaves.set(key, (leaf = { category, department, status, tasks: 0, budget: 0 }));
      }
      leaf.tasks += 1;
      leaf.budget += amount;
    }
    for (const leaf of leaves.values()) this.#addUp(leaf);
  }

  /** The sum over what is given; a dimension that is not given counts whole. */
  sum(of: { category?: string; department?: string; status?: string }): Readonly<Sum> {
    const key = keyOf(of.category ?? ALL, of.department ?? ALL, of.status ?? ALL);
    return this.#sums.get(key) ?? { tasks: 0, budget: 0 };
  }

  /** Adds a leaf to every group that it belongs to. */
  #addUp(leaf: Leaf): void {
    for (const category of [ALL, leaf.category]) {
      for (const department of [ALL, leaf.department]) {
        for (const status of [ALL, leaf.status]) {
          const key = keyOf(category, department, status);
          let sum = this.#sums.get(key);
          if (sum === undefined) this.#sums.set(key, (sum = { tasks: 0, budget: 0 }));
          sum.tasks += leaf.tasks;
          sum.budget += leaf.budget;
        }
      }
    }
  }
}

function keyOf(category: string, department: string, status: string): string {
  return `${category}\u0001${department}\u0001${status}`;
}
