import { COLUMNS, type ColumnKey } from '../matrix/columns.ts';
import type { Master, MasterTask } from '../matrix/master.ts';
import { taskText } from '../matrix/value-text.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import { similarityFrom } from '../vietnamese/similarity.ts';

/** A cell that reads otherwise than before. */
export interface CellChange {
  readonly column: ColumnKey;
  readonly from: string;
  readonly to: string;
}

/** What became of a task between two masters. An unchanged task is no change. */
export type TaskChange =
  | { readonly kind: 'added'; readonly after: MasterTask }
  | { readonly kind: 'removed'; readonly before: MasterTask }
  | {
      readonly kind: 'changed';
      readonly before: MasterTask;
      readonly after: MasterTask;
      readonly cells: readonly CellChange[];
    };

/** Wording this close is held to be the same task, reworded. */
const SAME_TASK = 0.82;

/**
 * What changed from one master to another, department by department: tasks are paired by wording, first the equal
 * ones, then the closest; the rest was added or removed. Order of the later master, then what was removed.
 */
export function compareMasters(before: Master, after: Master): TaskChange[] {
  const pairs = pairTasks(before.tasks, after.tasks);
  const paired = new Set(pairs.values());
  const changes = after.tasks.flatMap((task): TaskChange[] => {
    const earlier = pairs.get(task);
    if (!earlier) return [{ kind: 'added', after: task }];
    const cells = changedCells(earlier, task);
    return cells.length > 0 ? [{ kind: 'changed', before: earlier, after: task, cells }] : [];
  });
  const removed = before.tasks
    .filter((task) => !paired.has(task))
    .map((task): TaskChange => ({ kind: 'removed', before: task }));
  return [...changes, ...removed];
}

/** For each later task the earlier one that it continues. Each is used once. */
export function pairTasks(
  before: readonly MasterTask[],
  after: readonly MasterTask[],
): Map<MasterTask, MasterTask> {
  const pairs = new Map<MasterTask, MasterTask>();
  const waiting = new Map<string, MasterTask[]>();
  for (const task of before) push(waiting, wordingKey(task), task);
  const unpaired = new Map<string, MasterTask[]>();
  for (const task of after) {
    const earlier = takeBest(waiting.get(wordingKey(task)), task);
    if (earlier) pairs.set(task, earlier);
    else push(unpaired, departmentKey(task), task);
  }
  const left = new Map<string, MasterTask[]>();
  for (const task of [...waiting.values()].flat()) push(left, departmentKey(task), task);
  for (const [department, tasks] of unpaired) pairClosest(left.get(department) ?? [], tasks, pairs);
  return pairs;
}

function pairClosest(
  before: readonly MasterTask[],
  after: readonly MasterTask[],
  pairs: Map<MasterTask, MasterTask>,
): void {
  const candidates = after.flatMap((task) =>
    before.map((earlier) => ({
      task,
      earlier,
      score: similarityFrom(
        SAME_TASK,
        taskText(earlier.task, 'content'),
        taskText(task.task, 'content'),
      ),
    })),
  );
  const used = new Set<MasterTask>();
  const close = candidates.filter(({ score }) => score >= SAME_TASK);
  for (const { task, earlier } of close.sort((a, b) => b.score - a.score)) {
    if (pairs.has(task) || used.has(earlier)) continue;
    pairs.set(task, earlier);
    used.add(earlier);
  }
}

/** Of tasks of the same wording the one of the same category, else the first; taken out of the list. */
function takeBest(list: MasterTask[] | undefined, task: MasterTask): MasterTask | undefined {
  if (!list?.length) return undefined;
  const same = list.findIndex(({ category }) => category === task.category);
  return list.splice(Math.max(same, 0), 1)[0];
}

function departmentKey({ department }: MasterTask): string {
  return department.id ?? foldKey(department.text);
}

function wordingKey(task: MasterTask): string {
  return `${departmentKey(task)}\n${foldKey(taskText(task.task, 'content'))}`;
}

function changedCells(before: MasterTask, after: MasterTask): CellChange[] {
  return COLUMNS.flatMap(({ key }): CellChange[] => {
    const from = key === 'category' ? before.category : taskText(before.task, key);
    const to = key === 'category' ? after.category : taskText(after.task, key);
    return from === to ? [] : [{ column: key, from, to }];
  });
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
