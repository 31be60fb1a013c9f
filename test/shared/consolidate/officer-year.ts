import { planRun, readingsOfRun, recordRun } from '../../../shared/consolidate/plan-run.ts';
import { keepPrevious } from '../../../shared/consolidate/previous-master.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type {
  KeptEdit,
  MasterState,
  PreviousMaster,
  RunDecisions,
} from '../../../shared/matrix/master-state.ts';
import { shortHash } from '../../../shared/matrix/stamp.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { consolidate, optionsOfRun, sortEdits } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { sketchReading } from '../../builders/submission.ts';

/** One thing that happens in a year of reporting. `department` and `run` count modulo what there is. */
export type Event =
  | { readonly kind: 'send'; readonly department: number; readonly rows: readonly number[] }
  | { readonly kind: 'send-again'; readonly department: number; readonly rows: readonly number[] }
  | {
      readonly kind: 'old-comes-late';
      readonly department: number;
      readonly rows: readonly number[];
    }
  | { readonly kind: 'correct'; readonly department: number; readonly rows: readonly number[] }
  | {
      readonly kind: 'edit';
      readonly department: number;
      readonly row: number;
      readonly to: number;
    }
  | { readonly kind: 'roll-back'; readonly run: number }
  | { readonly kind: 'next-period' };

const SHEET = 'Ma trận nhiệm vụ';
export const DEPARTMENTS = nq52.agencies.filter(({ reports }) => reports).slice(0, 30);

/** A task's wording by its number; no two are alike, nor close. */
export function wording(number: number): string {
  let seed = number + 1;
  const words = Array.from({ length: 5 }, () =>
    Array.from({ length: 5 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return String.fromCharCode(97 + ((seed >>> 16) % 26));
    }).join(''),
  );
  return `${words.join(' ')} ${number}`;
}

/** A number divisible by five stands for a row without a category. */
const categoryOf = (number: number) =>
  number % 5 === 0 ? undefined : (nq52.categories[number % nq52.categories.length]?.code ?? '2.1');

/** The product, driven as the command line drives it. */
export class Product {
  #state: MasterState | undefined;
  #previous: PreviousMaster | undefined;
  #clock = 1000;
  #files = 0;
  master: Master | undefined;

  apply(event: Event): void {
    switch (event.kind) {
      case 'next-period':
        if (!this.master) return;
        this.#previous = keepPrevious(this.master, 'ky-truoc.xlsx');
        this.#state = undefined;
        this.master = undefined;
        return;
      case 'roll-back':
        this.#rollBack(event.run);
        return;
      case 'edit':
        this.#edit(event);
        return;
      case 'send':
      case 'send-again':
      case 'old-comes-late':
      case 'correct':
        this.#run([this.#fileOf(event)]);
    }
  }

  /** The files of the last run, split in two, and consolidated as one. */
  ofParts(isFirst: (index: number) => boolean): Master | undefined {
    if (!this.#state || !this.master) return undefined;
    const run = this.#state.runs.at(-1);
    const parts = [true, false].map((first) =>
      readingsOfRun(this.#state as MasterState, run).filter((_, index) => isFirst(index) === first),
    );
    const states = parts.map((readings) =>
      recordRun(undefined, readings, this.#consolidate(readings, run), {
        name: 'Phần',
        time: '',
        overrides: [],
        edits: run?.edits ?? [],
      }),
    );
    const readings = states.flatMap((state) => readingsOfRun(state, state.runs.at(-1)));
    return this.#consolidate(readings.reverse(), run);
  }

  #fileOf(event: Extract<Event, { department: number; rows: readonly number[] }>): FileReading {
    const agency = DEPARTMENTS[event.department % DEPARTMENTS.length];
    if (!agency) throw new Error('No department');
    const current = this.#currentOf(agency.id);
    const isAgain = event.kind === 'send-again' && current !== undefined;
    const file = isAgain ? current.file : `${agency.id}-${++this.#files}.xlsx`;
    const made = sketchReading({
      file,
      hash: `${String(++this.#clock).padStart(12, '0')} of ${file}`,
      department: { text: agency.name, id: agency.id },
      modified: this.#timeOf(event.kind),
      rows: event.rows.map((number) => [categoryOf(number), wording(number)] as const),
      ignored: event.rows.length % 3,
    });
    if (event.kind !== 'correct' || !current || !made.outcome.ok) return made;
    const value = { ...made.outcome.value, isCorrection: true, mends: [shortHash(current.hash)] };
    return { ...made, outcome: { ok: true, value } };
  }

  /** What comes late is older than all before it; a correction is older than what it mends. */
  #timeOf(kind: Event['kind']): number {
    if (kind === 'old-comes-late') return 1_000_000 - this.#clock;
    return (kind === 'correct' ? 1_000_000 : 2_000_000) + this.#clock;
  }

  #currentOf(department: string): { file: string; hash: string } | undefined {
    const line = this.master?.submissions.find(
      ({ department: own, state }) =>
        own?.id === department && (state === 'accepted' || state === 'with-errors'),
    );
    return line?.file === undefined ? undefined : { file: line.file, hash: line.hash ?? '' };
  }

  #edit({ department, row, to }: Extract<Event, { kind: 'edit' }>): void {
    const id = DEPARTMENTS[department % DEPARTMENTS.length]?.id;
    const own = this.master?.tasks.filter((task) => task.department.id === id) ?? [];
    const target = own[row % Math.max(1, own.length)]?.task;
    if (!target || !this.#state) return;
    const origin = { file: target.source.file, sheet: SHEET, row: target.row };
    const from = target.values.content ?? '';
    const before = this.#state.runs.at(-1)?.edits ?? [];
    const same = before.find((each) => JSON.stringify(each.origin) === JSON.stringify(origin));
    const edit: KeptEdit = { origin, column: 'content', from: same?.from ?? from, to: wording(to) };
    this.#run([], [...before.filter((each) => each !== same), edit]);
  }

  #rollBack(index: number): void {
    const state = this.#state;
    const run = state?.runs[index % state.runs.length];
    if (!state || !run) return;
    const readings = readingsOfRun(state, run);
    this.master = this.#consolidate(readings, run);
    const { files, counts, ...about } = run;
    const name = `Lần ${state.runs.length + 1}`;
    this.#state = recordRun(state, readings, this.master, { ...about, name, restores: run.name });
  }

  #run(fresh: readonly FileReading[], edits = this.#state?.runs.at(-1)?.edits ?? []): void {
    const decided: RunDecisions = {
      overrides: [],
      edits,
      ...(this.#previous ? { previous: this.#previous } : {}),
    };
    const readings = planRun(this.#state, fresh, decided);
    const decisions = { ...decided, edits: sortEdits(readings, decided, nq52).held };
    this.master = this.#consolidate(readings, decisions);
    this.#state = recordRun(this.#state, readings, this.master, {
      ...decisions,
      name: `Lần ${(this.#state?.runs.length ?? 0) + 1}`,
      time: '',
    });
  }

  #consolidate(readings: readonly FileReading[], decisions: RunDecisions | undefined): Master {
    const made = consolidate(readings, nq52, optionsOfRun(decisions, this.#state));
    if (!made.ok) throw new Error(made.failure.code);
    return made.value;
  }
}

/** A row of a department's file in the model: its number, and what an officer wrote over it. */
interface ModelRow {
  readonly number: number;
  readonly shown: number;
}

/** What a department has sent that counts, and what lies beside it. */
interface ModelDepartment {
  readonly rows: readonly ModelRow[];
  /** Rows of files that came late and count for nothing. */
  readonly aside: number;
}

/** The same year by rules of thumb: no readings, no hashes, no states; only who has which rows now. */
export class Model {
  #departments = new Map<number, ModelDepartment>();
  #history: ReadonlyMap<number, ModelDepartment>[] = [];
  #before: ReadonlyMap<number, ModelDepartment> | undefined;

  apply(event: Event): void {
    if (event.kind === 'next-period') {
      if (this.#history.length === 0) return;
      this.#before = this.#departments;
      this.#departments = new Map();
      this.#history = [];
      return;
    }
    if (event.kind === 'roll-back') {
      const restored = this.#history[event.run % Math.max(1, this.#history.length)];
      if (!restored) return;
      this.#departments = new Map(restored);
      this.#history.push(restored);
      return;
    }
    const department = event.department % DEPARTMENTS.length;
    const own = this.#departments.get(department);
    if (event.kind === 'edit') {
      const tasks = tasksOf(own);
      const target = tasks[event.row % Math.max(1, tasks.length)];
      if (!own || !target) return;
      const rows = own.rows.map((row) => (row === target ? { ...row, shown: event.to } : row));
      this.#departments.set(department, { ...own, rows });
    } else {
      const same = event.kind === 'send-again' ? own?.rows : undefined;
      // What was written over a row stays while the file says the same in that row.
      const rows = event.rows.map((number, row) => ({
        number,
        shown: same?.[row]?.number === number ? same[row].shown : number,
      }));
      this.#departments.set(
        department,
        event.kind === 'old-comes-late' && own
          ? { ...own, aside: own.aside + rows.length }
          : { rows, aside: 0 },
      );
    }
    this.#history.push(new Map(this.#departments));
  }

  /** Every task as category, department and wording, sorted. */
  tasks(): string[] {
    return [...this.#departments]
      .flatMap(([department, own]) =>
        tasksOf(own).map(({ number, shown }) =>
          [categoryOf(number), DEPARTMENTS[department]?.id, wording(shown)].join(' | '),
        ),
      )
      .sort();
  }

  quarantined(): number {
    return [...this.#departments.values()].reduce(
      (sum, { rows, aside }) => sum + aside + rows.filter(({ number }) => number % 5 === 0).length,
      0,
    );
  }

  /** Tasks that nobody reported in the period before, and those that nobody reports now. */
  turns(): { new: string[]; vanished: string[] } | undefined {
    if (!this.#before) return undefined;
    const named = (departments: ReadonlyMap<number, ModelDepartment>) =>
      [...departments].flatMap(([department, own]) =>
        tasksOf(own).map(({ shown }) => `${DEPARTMENTS[department]?.id} | ${wording(shown)}`),
      );
    const [was, is] = [named(this.#before), named(this.#departments)];
    return { new: without(is, was), vanished: without(was, is) };
  }
}

/** Rows with a category, by category as the master lists them, then by row. */
function tasksOf(own: ModelDepartment | undefined): ModelRow[] {
  const rank = ({ number }: ModelRow) => number % nq52.categories.length;
  return (own?.rows ?? [])
    .filter(({ number }) => number % 5 !== 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** What is in a list more often than in another, sorted. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list
    .filter((entry) => {
      const at = left.indexOf(entry);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .sort();
}
