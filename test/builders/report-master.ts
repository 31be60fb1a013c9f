import type { Master, MasterTask } from '../../shared/matrix/master.ts';
import type { Task } from '../../shared/matrix/task.ts';
import type { IsoDay } from '../../shared/grid/serial-date.ts';

/** A task in few words, as it would stand in the master. */
export interface TaskSketch {
  readonly category: string;
  readonly content?: string;
  /** Id of the department that reports it. */
  readonly department?: string;
  /** Ids of the leads; the department itself when not given. */
  readonly lead?: readonly string[];
  readonly due?: IsoDay;
  readonly deadline?: string;
  readonly product?: string;
  readonly budget?: number;
  readonly status?: string;
  readonly result?: string;
  readonly difficulty?: string;
  readonly proposal?: string;
}

function taskOf(sketch: TaskSketch, row: number): Task {
  const department = sketch.department ?? 'SKHCN';
  const deadline = sketch.deadline ?? sketch.due;
  return {
    source: {
      file: `${department}.xlsx`,
      sheet: 'Ma trận nhiệm vụ',
      columns: {},
      extraColumns: [],
    },
    row,
    values: {
      category: { text: sketch.category, code: sketch.category },
      content: sketch.content ?? 'Xây dựng kế hoạch',
      lead: (sketch.lead ?? [department]).map((id) => ({ text: id, id })),
      ...(deadline === undefined
        ? {}
        : {
            deadline: {
              text: deadline,
              kind: sketch.due === undefined ? 'continuous' : 'date',
              ...(sketch.due === undefined ? {} : { to: sketch.due }),
            },
          }),
      ...(sketch.product === undefined ? {} : { product: sketch.product }),
      ...(sketch.budget === undefined
        ? {}
        : { budget: { text: String(sketch.budget), amount: sketch.budget } }),
      ...(sketch.status === undefined
        ? {}
        : { status: { text: sketch.status, id: sketch.status } }),
      ...(sketch.result === undefined ? {} : { result: sketch.result }),
      ...(sketch.difficulty === undefined ? {} : { difficulty: sketch.difficulty }),
      ...(sketch.proposal === undefined ? {} : { proposal: sketch.proposal }),
    },
  };
}

/** A master of the year 2021 with these tasks, numbered within their categories, and nothing else. */
export function masterOf(sketches: readonly TaskSketch[], rest: Partial<Master> = {}): Master {
  const numbers = new Map<string, number>();
  const tasks = sketches.map((sketch, index): MasterTask => {
    const number = (numbers.get(sketch.category) ?? 0) + 1;
    numbers.set(sketch.category, number);
    const department = sketch.department ?? 'SKHCN';
    return {
      number,
      category: sketch.category,
      department: { text: department, id: department },
      task: taskOf(sketch, index + 6),
    };
  });
  const reporting = [...new Set(tasks.map(({ department }) => department.text))];
  return {
    programme: 'nq52',
    period: {
      id: '2021',
      kind: 'year',
      year: 2021,
      number: 1,
      from: '2020-12-15',
      to: '2021-12-14',
    },
    tasks,
    quarantine: [],
    ignored: [],
    findings: [],
    ledger: [],
    submissions: reporting.map((id) => ({
      department: { text: id, id },
      state: 'accepted',
      file: `${id}.xlsx`,
      tasks: tasks.filter(({ department }) => department.id === id).length,
      errors: 0,
      warnings: 0,
    })),
    documents: [],
    difficulties: [],
    readings: [],
    ...rest,
  };
}
