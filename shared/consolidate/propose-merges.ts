import type { Finding, OtherRow } from '../finding/finding.ts';
import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import type { Master, MasterTask } from '../matrix/master.ts';
import type { MergeDecision } from '../matrix/master-state.ts';
import type { Origin } from '../matrix/submission.ts';
import { taskText } from '../matrix/value-text.ts';
import { originKey, originOf } from './join-tasks.ts';

/** Tasks of several files that may be one, for the officer to decide. Nothing is merged without his word. */
export interface MergeProposal {
  /** In the master's order; the first would lead. */
  readonly tasks: readonly MasterTask[];
  /** Columns where two of them say different things. */
  readonly conflicts: readonly ColumnKey[];
}

const TOLD_BY: ReadonlySet<string> = new Set([
  'duplicate-across',
  'duplicate-near',
  'duplicate-category',
]);
const CONFLICTS: ReadonlySet<string> = new Set([
  'consistency-lead-conflict',
  'consistency-deadline-conflict',
]);

/** What the checks across departments found to be the same task, group by group, in the master's order. */
export function proposeMerges(master: Master): MergeProposal[] {
  const byRow = new Map<string, MasterTask>();
  for (const task of master.tasks) byRow.set(originKey(originOf(task.task)), task);
  const groups = new Groups<MasterTask>();
  for (const finding of master.findings) {
    const other = TOLD_BY.has(finding.code) ? otherRow(finding) : undefined;
    if (!other) continue;
    const [a, b] = [byRow.get(ownRow(finding)), byRow.get(other)];
    if (a && b && a !== b) groups.join(a, b);
  }
  const order = new Map(master.tasks.map((task, index) => [task, index]));
  return groups
    .all()
    .map((tasks) => tasks.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    .sort(([a], [b]) => (a && b ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : 0))
    .map((tasks) => ({ tasks, conflicts: conflictsOf(tasks) }));
}

/** The findings that hold rows of a proposal against one another: what an officer accepts who keeps them apart. */
export function findingsAmong(findings: readonly Finding[], rows: readonly Origin[]): Finding[] {
  const keys = new Set(rows.map(originKey));
  return findings.filter(
    (finding) =>
      (TOLD_BY.has(finding.code) || CONFLICTS.has(finding.code)) &&
      keys.has(ownRow(finding)) &&
      keys.has(otherRow(finding) ?? ''),
  );
}

/** The findings without those that a decision has settled: rows that are one task now do not repeat one another. */
export function withoutSettled(
  findings: readonly Finding[],
  decisions: readonly MergeDecision[],
): readonly Finding[] {
  if (decisions.length === 0) return findings;
  const groupOf = new Map<string, number>();
  decisions.forEach(({ rows }, index) => {
    for (const { origin } of rows) groupOf.set(originKey(origin), index);
  });
  return findings.filter((finding) => {
    if (!TOLD_BY.has(finding.code) && !CONFLICTS.has(finding.code)) return true;
    const own = groupOf.get(ownRow(finding));
    return own === undefined || own !== groupOf.get(otherRow(finding) ?? '');
  });
}

function ownRow({ place: { file, sheet = '', row = 0 } }: Finding): string {
  return originKey({ file, sheet, row });
}

/** Key of the other row that a finding across files speaks of. */
function otherRow({ params, place }: Finding): string | undefined {
  const {
    otherFile: file,
    otherSheet: sheet = place.sheet ?? '',
    otherRow: row,
  } = params as Partial<OtherRow>;
  return file === undefined || row === undefined ? undefined : originKey({ file, sheet, row });
}

function conflictsOf(tasks: readonly MasterTask[]): ColumnKey[] {
  return COLUMNS.flatMap(({ key }) => {
    const texts = new Set(
      tasks.map(({ task }) => taskText(task, key)).filter((text) => text !== ''),
    );
    return texts.size > 1 ? [key] : [];
  });
}

/** Things that belong together, by what was said of any two of them. */
class Groups<T> {
  readonly #groups = new Map<T, Set<T>>();

  join(a: T, b: T): void {
    const both = new Set([...(this.#groups.get(a) ?? [a]), ...(this.#groups.get(b) ?? [b])]);
    for (const member of both) this.#groups.set(member, both);
  }

  all(): T[][] {
    return [...new Set(this.#groups.values())].map((group) => [...group]);
  }
}
