import type { Finding } from '../../finding/finding.ts';
import type { Master } from '../../matrix/master.ts';
import { mendsText } from '../../matrix/stamp.ts';
import type { Difficulty, IssuedDocument } from '../../matrix/submission.ts';
import type { Task } from '../../matrix/task.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { AgencyRef } from '../../value/value.ts';

/** What one department gets back: its own rows, and what is to be mended in them. */
export interface DepartmentReturn {
  readonly department: AgencyRef;
  /** The files that count for it. */
  readonly files: readonly string[];
  /** What the stamp says of these files. */
  readonly mends: string;
  /** Its tasks in the order of its file, rows in quarantine among them. */
  readonly tasks: readonly Task[];
  readonly quarantined: number;
  readonly documents: readonly IssuedDocument[];
  readonly difficulties: readonly Difficulty[];
  /** Errors and warnings, in the order of its file. */
  readonly findings: readonly Finding[];
}

/** Findings of a file's form, which a clean template does not have. */
const OF_FORM: ReadonlySet<string> = new Set([
  'structure-column-missing',
  'structure-column-duplicate',
  'structure-column-nameless',
  'structure-hidden-rows',
  'structure-department-unknown',
  'structure-encoding-assumed',
  'structure-extension-differs',
]);

/**
 * What each department that has something to mend gets back, in the order of the board. With `warnings`, departments
 * that have no error but a warning get theirs, too.
 */
export function departmentReturns(
  master: Master,
  { warnings = false }: { readonly warnings?: boolean } = {},
): DepartmentReturn[] {
  const returns = new Map<string, string[]>();
  const mends = new Map<string, readonly [hash: string, before: readonly string[]]>();
  const departments = new Map<string, AgencyRef>();
  for (const { state, file, hash, department, mends: before } of master.submissions) {
    if (file === undefined || (state !== 'accepted' && state !== 'with-errors')) continue;
    const key = keyOf(department, file);
    departments.set(key, department ?? { text: file });
    returns.set(key, [...(returns.get(key) ?? []), file]);
    mends.set(file, [hash ?? '', before ?? []]);
  }
  const contents = new Contents(master);
  return [...returns].flatMap(([key, files]): DepartmentReturn[] => {
    const findings = files.flatMap((file) => contents.findingsOf(file));
    const wanted = findings.some(({ severity }) => severity === 'error' || warnings);
    const quarantine = files.flatMap((file) => contents.quarantineOf(file));
    if (!wanted && quarantine.length === 0) return [];
    const hashes = files.flatMap((file) => mends.get(file)?.[0] ?? []);
    return [
      {
        department: departments.get(key) ?? { text: key },
        files,
        mends: mendsText(
          hashes,
          files.flatMap((file) => mends.get(file)?.[1] ?? []),
        ),
        tasks: files.flatMap((file) => contents.rowsOf(file)),
        quarantined: quarantine.length,
        documents: master.documents.filter(({ origin }) => files.includes(origin.file)),
        difficulties: master.difficulties.filter(({ origin }) => files.includes(origin.file)),
        findings,
      },
    ];
  });
}

function keyOf(department: AgencyRef | undefined, file: string): string {
  return department ? (department.id ?? foldKey(department.text)) : `file:${file}`;
}

/** A master's rows and findings by file. */
class Contents {
  readonly #tasks = new Map<string, Task[]>();
  readonly #quarantine = new Map<string, Task[]>();
  readonly #findings = new Map<string, Finding[]>();
  readonly #sheets: ReadonlyMap<string, number>;

  constructor(master: Master) {
    this.#sheets = new Map(
      master.readings.map(({ file, sheet }, index) => [`${file}\n${sheet}`, index]),
    );
    for (const { task, joined } of master.tasks) {
      for (const each of joined ?? [{ task }]) push(this.#tasks, each.task.source.file, each.task);
    }
    for (const { reason, task } of master.quarantine) {
      // Rows of a file that does not count are no fault of theirs.
      if (reason === 'superseded' || reason === 'period-other') continue;
      push(this.#quarantine, task.source.file, task);
    }
    for (const finding of master.findings) {
      if (finding.severity === 'hint' || OF_FORM.has(finding.code)) continue;
      push(this.#findings, finding.place.file, finding);
    }
  }

  rowsOf(file: string): Task[] {
    return [...(this.#tasks.get(file) ?? []), ...this.quarantineOf(file)].sort(
      (a, b) =>
        this.#rank(file, a.source.sheet) - this.#rank(file, b.source.sheet) || a.row - b.row,
    );
  }

  quarantineOf(file: string): readonly Task[] {
    return this.#quarantine.get(file) ?? [];
  }

  findingsOf(file: string): Finding[] {
    return [...(this.#findings.get(file) ?? [])].sort(
      ({ place: a }, { place: b }) =>
        this.#rank(file, a.sheet ?? '') - this.#rank(file, b.sheet ?? '') ||
        (a.row ?? 0) - (b.row ?? 0),
    );
  }

  #rank(file: string, sheet: string): number {
    return this.#sheets.get(`${file}\n${sheet}`) ?? this.#sheets.size;
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
