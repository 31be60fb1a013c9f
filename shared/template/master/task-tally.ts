import type { MasterTask } from '../../matrix/master.ts';
import type { AgencyRef } from '../../value/value.ts';

/** What a group of tasks comes to. */
export interface Sum {
  tasks: number;
  /** Whole đồng of the budgets that could be understood. */
  budget: number;
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
    const leaves = new Map<string, Map<string, Map<string, Sum>>>();
    for (const entry of tasks) {
      const departments = within(leaves, entry.category, newMap<Map<string, Sum>>);
      const statuses = within(departments, nameOf(entry.department), newMap<Sum>);
      const leaf = within(statuses, statusOf(entry), nothing);
      leaf.tasks += 1;
      leaf.budget += entry.task.values.budget?.amount ?? 0;
    }
    for (const [category, departments] of leaves) {
      for (const [department, statuses] of departments) {
        for (const [status, sum] of statuses) this.#addUp(category, department, status, sum);
      }
    }
  }

  /** The sum over what is given; a dimension that is not given counts whole. */
  sum(of: { category?: string; department?: string; status?: string }): Readonly<Sum> {
    const key = keyOf(of.category ?? ALL, of.department ?? ALL, of.status ?? ALL);
    return this.#sums.get(key) ?? nothing();
  }

  /** Adds a leaf to every group that it belongs to. */
  #addUp(ofCategory: string, ofDepartment: string, ofStatus: string, leaf: Sum): void {
    for (const category of [ALL, ofCategory]) {
      for (const department of [ALL, ofDepartment]) {
        for (const status of [ALL, ofStatus]) {
          const sum = within(this.#sums, keyOf(category, department, status), nothing);
          sum.tasks += leaf.tasks;
          sum.budget += leaf.budget;
        }
      }
    }
  }
}

function nothing(): Sum {
  return { tasks: 0, budget: 0 };
}

function newMap<Value>(): Map<string, Value> {
  return new Map();
}

/** What a map holds under a key; made where it holds nothing yet. */
function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function keyOf(category: string, department: string, status: string): string {
  return `${category}\u0001${department}\u0001${status}`;
}
