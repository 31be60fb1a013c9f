import { COLUMNS, type Column, type ColumnKey, type TaskValues } from '../matrix/columns.ts';
import type { JoinedRow } from '../matrix/master.ts';
import type { MergeDecision } from '../matrix/master-state.ts';
import type { Origin } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import { taskText } from '../matrix/value-text.ts';
import type { AgencyRef, ChoiceValue, DocumentRef, MoneyValue } from '../value/value.ts';

/** A row of the master: a task, and the rows that were decided to be it. */
export interface MasterRow extends JoinedRow {
  readonly joined?: readonly JoinedRow[];
}

/** The rows once decisions are carried out, and the decisions that held. */
export interface JoinedRows {
  readonly rows: readonly MasterRow[];
  readonly held: readonly MergeDecision[];
}

/**
 * Joins the rows that an officer decided to be one task, into the place of the first. A decision holds only while
 * every row of it is there and says what it said; otherwise all its rows stand apart again. Columns meet as their
 * definition says, unless the decision takes one row's value.
 */
export function joinTasks(
  rows: readonly JoinedRow[],
  decisions: readonly MergeDecision[],
): JoinedRows {
  if (decisions.length === 0) return { rows, held: [] };
  const byOrigin = new Map(rows.map((row) => [originKey(originOf(row.task)), row]));
  const leads = new Map<JoinedRow, MasterRow>();
  const gone = new Set<JoinedRow>();
  const held: MergeDecision[] = [];
  for (const decision of decisions) {
    const found = decision.rows.flatMap(({ origin, content }) => {
      const row = byOrigin.get(originKey(origin));
      const isFree = row && !gone.has(row) && !leads.has(row);
      return isFree && taskText(row.task, 'content') === content ? [row] : [];
    });
    const [lead, ...others] = found;
    if (!lead || others.length === 0 || found.length < decision.rows.length) continue;
    if (new Set(found).size < found.length) continue;
    held.push(decision);
    const values = joinValues(
      found.map(({ task }) => task.values),
      decision.take,
    );
    leads.set(lead, { ...lead, task: { ...lead.task, values }, joined: found });
    for (const other of others) gone.add(other);
  }
  return {
    rows: rows.flatMap((row) => (gone.has(row) ? [] : [leads.get(row) ?? row])),
    held,
  };
}

/** Where a task stands. */
export function originOf({ source, row }: Task): Origin {
  return { file: source.file, sheet: source.sheet, row };
}

/** A place as a key of maps. */
export function originKey({ file, sheet, row }: Origin): string {
  return `${file}\n${sheet}\n${row}`;
}

function joinValues(values: readonly TaskValues[], take: MergeDecision['take']): TaskValues {
  const joined: Partial<Record<ColumnKey, unknown>> = {};
  for (const column of COLUMNS) {
    const taken = take[column.key];
    const own = values.flatMap((each) => {
      const value = each[column.key];
      return value === undefined ? [] : [value];
    });
    const value =
      taken === undefined
        ? own.length < 2
          ? own[0]
          : meet(column, own)
        : values[taken]?.[column.key];
    if (value !== undefined) joined[column.key] = value;
  }
  return joined as TaskValues;
}

/** How values of one column meet. Values of a column are of its kind, which the types cannot follow. */
function meet({ merge, kind }: Column, values: readonly unknown[]): unknown {
  if (kind === 'agencies') return union(values as readonly (readonly AgencyRef[])[], agencyKey);
  if (kind === 'documents') {
    return union(
      values as readonly (readonly DocumentRef[])[],
      ({ symbol, text }) => symbol ?? text,
    );
  }
  if (kind === 'money' && merge === 'sum') return sum(values as readonly MoneyValue[]);
  if (kind === 'source') return joinChoices(values as readonly ChoiceValue[]);
  if (kind === 'text' && merge === 'join') return [...new Set(values as string[])].join('\n');
  return values[0];
}

function agencyKey({ id, text }: AgencyRef): string {
  return id ?? text;
}

function union<T>(lists: readonly (readonly T[])[], keyOf: (entry: T) => string): T[] {
  const entries = new Map<string, T>();
  for (const entry of lists.flat()) {
    if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  }
  return [...entries.values()];
}

/** One figure that all rows repeat is that figure; different ones are parts of a whole. */
function sum(values: readonly MoneyValue[]): MoneyValue {
  const [first] = values;
  const same = values.every(
    ({ amount, text }) =>
      amount === first?.amount && (amount !== undefined || text === first?.text),
  );
  if (first && same) return first;
  const text = values.map((value) => value.text).join(' + ');
  if (values.some(({ amount }) => amount === undefined)) return { text };
  return { text, amount: values.reduce((total, { amount }) => total + (amount ?? 0), 0) };
}

function joinChoices(values: readonly ChoiceValue[]): ChoiceValue | undefined {
  const distinct = [...new Map(values.map((value) => [value.id ?? value.text, value])).values()];
  if (distinct.length < 2) return distinct[0];
  return { text: distinct.map(({ text }) => text).join('; ') };
}
