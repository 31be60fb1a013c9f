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
import type { DepartmentPart, FileReading } from '../../../shared/matrix/submission.ts';
import { optionsOfRun } from '../../../shared/open-master.ts';
import { consolidate, sortEdits } from '../../../shared/pipeline.ts';
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
  | {
      /** One file of several departments; `again` sends the last one anew, under its name and with other rows. */
      readonly kind: 'send-joint';
      readonly late: boolean;
      readonly again: boolean;
      readonly parts: readonly { readonly department: number; readonly rows: readonly number[] }[];
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

type JointEvent = Extract<Event, { kind: 'send-joint' }>;

/** The parts of a joint file, each department once. */
function partsOf({ parts }: JointEvent): ReadonlyMap<number, readonly number[]> {
  return new Map(
    parts.map(({ department, rows }) => [department % DEPARTMENTS.length, rows] as const),
  );
}

const NO_STATE: MasterState = { programme: nq52.id, runs: [], readings: [] };

/** Number in a file's name. */
function numberOf(file: string): number {
  return Number(/-(\d+)\./.exec(file)?.[1] ?? 0);
}

/** First row of a matrix in a sketched file, as Excel shows it. */
const FIRST_ROW = 6;

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
      case 'send-joint':
        this.#run([this.#jointFileOf(event)]);
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

  #jointFileOf(event: JointEvent): FileReading {
    const last = event.again ? this.#lastJoint() : undefined;
    // Sent again, it has the same departments, with the rows of the event dealt out among them.
    const given = [...partsOf(event).values()];
    const parts = last
      ? last.departments.map(
          (department, at) => [department, given[at % given.length] ?? []] as const,
        )
      : [...partsOf(event)];
    const file = last?.file ?? `chung-${++this.#files}.xlsx`;
    const made = sketchReading({
      file,
      hash: `${String(++this.#clock).padStart(12, '0')} of ${file}`,
      modified: this.#timeOf(event.late && !last ? 'old-comes-late' : 'send'),
      rows: parts.flatMap(([, rows]) =>
        rows.map((number) => [categoryOf(number), wording(number)] as const),
      ),
      ignored: parts.length % 2,
    });
    if (!made.outcome.ok || parts.length < 2) throw new Error('A joint file has two departments');
    let first = FIRST_ROW;
    const split = parts.map(([department, rows]): DepartmentPart => {
      const agency = DEPARTMENTS[department];
      const range = { sheet: SHEET, first, last: first + rows.length - 1 };
      first += rows.length;
      return { department: { text: agency?.name ?? '', id: agency?.id ?? '' }, rows: [range] };
    });
    return { ...made, outcome: { ok: true, value: { ...made.outcome.value, parts: split } } };
  }

  /** The joint file that came last and is still there, with its departments. */
  #lastJoint(): { file: string; departments: readonly number[] } | undefined {
    const files = readingsOfRun(this.#state ?? NO_STATE, this.#state?.runs.at(-1));
    const joint = files.flatMap(({ file, outcome }) =>
      outcome.ok && outcome.value.parts ? [{ file, parts: outcome.value.parts }] : [],
    );
    const last = joint.sort((a, b) => numberOf(a.file) - numberOf(b.file)).at(-1);
    return (
      last && {
        file: last.file,
        departments: last.parts.map(({ department }) =>
          DEPARTMENTS.findIndex(({ id }) => id === department?.id),
        ),
      }
    );
  }

  #fileOf(event: Extract<Event, { department: number; rows: readonly number[] }>): FileReading {
    const agency = DEPARTMENTS[event.department % DEPARTMENTS.length];
    if (!agency) throw new Error('No department');
    const current = this.#currentOf(agency.id);
    // A joint file sent again by one of its departments is another file.
    const isAgain = event.kind === 'send-again' && current?.file.startsWith(agency.id) === true;
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

/** A row of a file in the model: its number, and what an officer wrote over it. */
interface ModelRow {
  readonly number: number;
  readonly shown: number;
}

/** The rows of one department in a file: they count, lie beside what counts, or gave way to something later. */
interface ModelPart {
  readonly department: number;
  readonly rows: readonly ModelRow[];
  readonly is: 'counting' | 'aside' | 'gone';
}

/** A file, in the order of coming; one that has nothing left that might count is forgotten. */
interface ModelFile {
  readonly name: number;
  readonly joint: boolean;
  readonly parts: readonly ModelPart[];
}

/** The same year by rules of thumb: no readings, no hashes, no states; only which file holds which rows now. */
export class Model {
  #files: readonly ModelFile[] = [];
  #names = 0;
  #history: (readonly ModelFile[])[] = [];
  #before: readonly ModelFile[] | undefined;

  apply(event: Event): void {
    switch (event.kind) {
      case 'next-period':
        if (this.#history.length === 0) return;
        this.#before = this.#files;
        this.#files = [];
        this.#history = [];
        return;
      case 'roll-back': {
        const restored = this.#history[event.run % Math.max(1, this.#history.length)];
        if (!restored) return;
        this.#files = restored;
        break;
      }
      case 'edit':
        if (!this.#edit(event.department % DEPARTMENTS.length, event.row, event.to)) return;
        break;
      case 'send-joint':
        this.#sendJoint(event);
        break;
      case 'send':
      case 'send-again':
      case 'old-comes-late':
      case 'correct': {
        const { kind, rows } = event;
        const department = event.department % DEPARTMENTS.length;
        const current = this.#files.find(({ parts }) =>
          parts.some((part) => part.department === department && part.is === 'counting'),
        );
        const same = kind === 'send-again' && current?.joint === false ? current : undefined;
        this.#send([[department, rows]], kind === 'old-comes-late', same);
      }
    }
    this.#history.push(this.#files);
  }

  #sendJoint(event: JointEvent): void {
    const joint = this.#files.filter((file) => file.joint);
    const last = event.again ? joint.sort((a, b) => a.name - b.name).at(-1) : undefined;
    const given = [...partsOf(event).values()];
    this.#send(
      last
        ? last.parts.map(({ department }, at) => [department, given[at % given.length] ?? []])
        : [...partsOf(event)],
      event.late && !last,
      last,
    );
  }

  /** A file comes, in the place of `same` where it has its name. */
  #send(
    parts: readonly (readonly [department: number, rows: readonly number[]])[],
    late: boolean,
    same: ModelFile | undefined,
  ): void {
    const others = this.#files.filter((file) => file !== same);
    const has = (department: number) =>
      others.some((file) =>
        file.parts.some((part) => part.department === department && part.is === 'counting'),
      );
    const sent = new Set(parts.map(([department]) => department));
    const before = late
      ? others
      : others.map((file) => ({
          ...file,
          parts: file.parts.map((part) =>
            sent.has(part.department) ? { ...part, is: 'gone' as const } : part,
          ),
        }));
    // What was written over a row stays while the file says the same in that row.
    const old = same?.parts.flatMap(({ rows }) => rows) ?? [];
    let at = 0;
    const made: ModelFile = {
      name: same?.name ?? ++this.#names,
      joint: parts.length > 1,
      parts: parts.map(([department, rows]) => ({
        department,
        is: late && has(department) ? 'aside' : 'counting',
        rows: rows.map((number) => {
          const known = old[at++];
          return { number, shown: known?.number === number ? known.shown : number };
        }),
      })),
    };
    const kept = before.filter((file) => file.parts.some(({ is }) => is !== 'gone'));
    this.#files = [...kept, made];
  }

  #edit(department: number, row: number, to: number): boolean {
    const tasks = tasksOf(this.#files, department);
    const target = tasks[row % Math.max(1, tasks.length)];
    if (!target) return false;
    this.#files = this.#files.map((file) => ({
      ...file,
      parts: file.parts.map((part) => ({
        ...part,
        rows: part.rows.map((each) => (each === target ? { ...each, shown: to } : each)),
      })),
    }));
    return true;
  }

  /** Every task as category, department and wording, sorted. */
  tasks(): string[] {
    return departmentsIn(this.#files)
      .flatMap((department) =>
        tasksOf(this.#files, department).map(({ number, shown }) =>
          [categoryOf(number), DEPARTMENTS[department]?.id, wording(shown)].join(' | '),
        ),
      )
      .sort();
  }

  quarantined(): number {
    return this.#files
      .flatMap(({ parts }) => parts)
      .flatMap(({ is, rows }) =>
        is === 'counting' ? rows.filter(({ number }) => number % 5 === 0) : rows,
      ).length;
  }

  /** Tasks that nobody reported in the period before, and those that nobody reports now. */
  turns(): { new: string[]; vanished: string[] } | undefined {
    if (!this.#before) return undefined;
    const named = (files: readonly ModelFile[]) =>
      departmentsIn(files).flatMap((department) =>
        tasksOf(files, department).map(
          ({ shown }) => `${DEPARTMENTS[department]?.id} | ${wording(shown)}`,
        ),
      );
    const [was, is] = [named(this.#before), named(this.#files)];
    return { new: without(is, was), vanished: without(was, is) };
  }
}

function departmentsIn(files: readonly ModelFile[]): number[] {
  return [...new Set(files.flatMap(({ parts }) => parts.map(({ department }) => department)))];
}

/** A department's rows that count and have a category, by category as the master lists them, then by row. */
function tasksOf(files: readonly ModelFile[], department: number): ModelRow[] {
  const rank = ({ number }: ModelRow) => number % nq52.categories.length;
  return files
    .flatMap(({ parts }) => parts)
    .filter((part) => part.department === department && part.is === 'counting')
    .flatMap(({ rows }) => rows)
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
