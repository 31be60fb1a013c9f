import type { ReportBlock, ReportSection, ReportTable } from '../document/report-model.ts';
import { clause } from './plain-text.ts';
import { groupBy, lineEnd, taskNumber, type ReportContext } from './report-context.ts';

/** One difficulty or proposal of a department, with the tasks it is said of. */
export interface Point {
  readonly department: string;
  readonly text: string;
  readonly cause?: string;
  readonly tasks: readonly string[];
}

export type PointKind = 'difficulty' | 'proposal';

/** Points of one kind by department: first those said of the whole, then those of single tasks; the same words of a department once. */
export function points(kind: PointKind, context: ReportContext): Point[] {
  const found = new Map<string, { point: Point; tasks: string[] }>();
  const add = (
    department: string,
    raw: string | undefined,
    task?: string,
    cause?: string,
  ): void => {
    const text = clause(raw ?? '');
    if (text === '') return;
    const key = `${department}\n${text.toLowerCase()}`;
    const known = found.get(key);
    if (known) {
      if (task !== undefined) known.tasks.push(task);
      return;
    }
    const tasks = task === undefined ? [] : [task];
    const why = clause(cause ?? '');
    const point: Point = { department, text, tasks, ...(why === '' ? {} : { cause: why }) };
    found.set(key, { point, tasks });
  };
  for (const line of context.master.difficulties) {
    add(
      context.departmentOf(line),
      line[kind],
      undefined,
      kind === 'difficulty' ? line.cause : undefined,
    );
  }
  for (const task of context.master.tasks) {
    add(context.departmentOf(task), context.taskText(task.task, kind), taskNumber(task));
  }
  const { departmentRank: rank } = context;
  return [...found.values()]
    .map(({ point }) => point)
    .sort((a, b) => rank(a.department) - rank(b.department));
}

function pointLine({ text, cause, tasks }: Point, { words }: ReportContext): string {
  const brackets = [
    ...(cause === undefined ? [] : [words.cause(cause)]),
    ...(tasks.length === 0 ? [] : [words.ofTasks(tasks)]),
  ];
  return brackets.length === 0 ? text : `${text} (${brackets.join(words.and)})`;
}

function pointBlocks(
  all: readonly Point[],
  none: string,
  context: ReportContext,
  annex: string | undefined,
): ReportBlock[] {
  const { words } = context;
  if (all.length === 0) return [{ kind: 'paragraph', text: context.rich(none) }];
  const groups = [...groupBy(all, ({ department }) => department)];
  const blocks: ReportBlock[] = [];
  groups.forEach(([department, own], position) => {
    if (annex !== undefined) {
      const line = words.pointsCounted(department, context.count(own.length));
      const text = context.rich(line + lineEnd(position, groups.length));
      blocks.push({ kind: 'item', level: 1, text });
      return;
    }
    const [only] = own;
    if (own.length === 1 && only) {
      const line = `${words.pointsOf(department)} ${pointLine(only, context)}.`;
      blocks.push({ kind: 'item', level: 1, text: context.rich(line) });
      return;
    }
    blocks.push({ kind: 'item', level: 1, text: context.rich(words.pointsOf(department)) });
    own.forEach((point, index) => {
      const text = context.rich(pointLine(point, context) + lineEnd(index, own.length));
      blocks.push({ kind: 'item', level: 2, text });
    });
  });
  if (annex !== undefined) {
    blocks.push({ kind: 'paragraph', text: context.rich(words.pointsInAnnex(annex)) });
  }
  return blocks;
}

/** Whether difficulties or proposals are too many for the body. */
export function pointsNeedAnnex(context: ReportContext): boolean {
  return (['difficulty', 'proposal'] as const).some(
    (kind) => points(kind, context).length > context.listLimit,
  );
}

/** Section 3: difficulties, then proposals, by department. */
export function difficultiesSection(
  context: ReportContext,
  annex: string | undefined,
): ReportSection {
  const { words, programme } = context;
  const { number } = programme.sections.difficulties;
  const part = (order: string, title: string, kind: PointKind, none: string): ReportSection => ({
    number: `${number}.${order}`,
    title,
    blocks: pointBlocks(points(kind, context), none, context, annex),
    subsections: [],
  });
  return {
    ...programme.sections.difficulties,
    blocks: [],
    subsections: [
      part('1', words.difficultiesTitle, 'difficulty', words.noDifficulties),
      part('2', words.proposalsTitle, 'proposal', words.noProposals),
    ],
  };
}

/** Difficulties and proposals in full, for the annex. */
export function pointsTable(context: ReportContext): ReportTable {
  const { words } = context;
  const rowsOf = (kind: PointKind, title: string): ReportTable['rows'] => [
    { kind: 'group', text: title },
    ...points(kind, context).map((point, index) => ({
      kind: 'cells' as const,
      cells: [String(index + 1), point.department, pointLine(point, context)],
    })),
  ];
  return {
    columns: [
      { heading: words.columns.ordinal, width: 10, align: 'center' },
      { heading: words.columns.department, width: 55, align: 'left' },
      { heading: words.columns.point, width: 182, align: 'left' },
    ],
    rows: [
      ...rowsOf('difficulty', words.difficultiesTitle),
      ...rowsOf('proposal', words.proposalsTitle),
    ],
  };
}
