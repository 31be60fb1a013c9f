import type { Finding } from '../../finding/finding.ts';
import type { Master } from '../../matrix/master.ts';
import { fileKey, PartFinder } from '../../matrix/file-parts.ts';
import { mendsText } from '../../matrix/stamp.ts';
import type { Difficulty, IssuedDocument, Origin } from '../../matrix/submission.ts';
import type { Task } from '../../matrix/task.ts';
import { agencyKey } from '../../value/agency-key.ts';
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
  const returns = new Map<string, SentFile[]>();
  const departments = new Map<string, AgencyRef>();
  for (const { state, file, part, hash, mends = [], ...sender } of master.submissions) {
    if (file === undefined || (state !== 'accepted' && state !== 'with-errors')) continue;
    // What a unit sent goes back to the unit.
    const own = sender.unit ?? sender.department;
    const key = own ? agencyKey(own) : `file:${file}`;
    departments.set(key, own ?? { text: file });
    const sent = { file, key: fileKey(file, part?.number), hash: hash ?? '', mends };
    returns.set(key, [...(returns.get(key) ?? []), sent]);
  }
  const contents = new Contents(master);
  return [...returns].flatMap(([key, sent]): DepartmentReturn[] => {
    const findings = sent.flatMap((file) => contents.findingsOf(file));
    const wanted = findings.some(({ severity }) => severity === 'error' || warnings);
    const quarantine = sent.flatMap((file) => contents.quarantineOf(file));
    if (!wanted && quarantine.length === 0) return [];
    return [
      {
        department: departments.get(key) ?? { text: key },
        files: sent.map(({ file }) => file),
        mends: mendsText(
          sent.map(({ hash }) => hash),
          sent.flatMap(({ mends }) => mends),
        ),
        tasks: sent.flatMap((file) => contents.rowsOf(file)),
        quarantined: quarantine.length,
        documents: master.documents.filter(({ origin }) => contents.isFrom(origin, sent)),
        difficulties: master.difficulties.filter(({ origin }) => contents.isFrom(origin, sent)),
        findings,
      },
    ];
  });
}

/** A file that counts, or the part of it that is one department's. */
interface SentFile {
  readonly file: string;
  readonly key: string;
  readonly hash: string;
  readonly mends: readonly string[];
}

/** A master's rows and findings by file, or by the part of it that is one department's. */
class Contents {
  readonly #parts: PartFinder;
  readonly #tasks = new Map<string, Task[]>();
  readonly #quarantine = new Map<string, Task[]>();
  readonly #findings = new Map<string, Finding[]>();
  readonly #sheets: ReadonlyMap<string, number>;

  constructor(master: Master) {
    this.#parts = new PartFinder(master.submissions);
    this.#sheets = new Map(
      master.readings.map(({ file, sheet }, index) => [`${file}\n${sheet}`, index]),
    );
    for (const { task, joined } of master.tasks) {
      for (const each of joined ?? [{ task }]) push(this.#tasks, this.#keyOf(each.task), each.task);
    }
    for (const { reason, task } of master.quarantine) {
      // Rows of a file that does not count are no fault of theirs.
      if (reason === 'superseded' || reason === 'period-other') continue;
      push(this.#quarantine, this.#keyOf(task), task);
    }
    for (const finding of master.findings) {
      if (finding.severity === 'hint' || OF_FORM.has(finding.code)) continue;
      push(this.#findings, this.#parts.keyAt(finding.place), finding);
    }
  }

  /** Whether something that was read comes from one of some files, or from the part that is meant. */
  isFrom(origin: Origin, sent: readonly SentFile[]): boolean {
    const key = this.#parts.keyAt(origin);
    return sent.some((file) => file.key === key);
  }

  rowsOf(sent: SentFile): Task[] {
    const { file, key } = sent;
    return [...(this.#tasks.get(key) ?? []), ...this.quarantineOf(sent)].sort(
      (a, b) =>
        this.#rank(file, a.source.sheet) - this.#rank(file, b.source.sheet) || a.row - b.row,
    );
  }

  quarantineOf({ key }: SentFile): readonly Task[] {
    return this.#quarantine.get(key) ?? [];
  }

  findingsOf({ file, key }: SentFile): Finding[] {
    return [...(this.#findings.get(key) ?? [])].sort(
      ({ place: a }, { place: b }) =>
        this.#rank(file, a.sheet ?? '') - this.#rank(file, b.sheet ?? '') ||
        (a.row ?? 0) - (b.row ?? 0),
    );
  }

  #keyOf({ source: { file, sheet }, row }: Task): string {
    return this.#parts.keyAt({ file, sheet, row });
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
