import type { ReportBlock, ReportSection } from '../document/report-model.ts';
import type { MasterTask } from '../matrix/master.ts';
import type { Category } from '../programme/programme.ts';
import { shortCategoryTable } from './count-tables.ts';
import { moneyText } from './number-format.ts';
import { clause } from './plain-text.ts';
import { groupBy, lineEnd, type ReportContext } from './report-context.ts';
import { classPhrases, countTasks, type TaskCounts } from './task-counts.ts';

/** Names of the annexes that the body refers to. */
export interface AnnexNames {
  readonly counts: string;
  readonly tasks: string;
  readonly overdue?: string;
}

/** Whether the department that reports the task is its only lead, so that naming the lead again says nothing. */
function ledByReporter({ task, department }: MasterTask): boolean {
  const lead = task.values.lead ?? [];
  return lead.length === 1 && lead[0]?.id !== undefined && lead[0].id === department.id;
}

/** The facts of a task in brackets; a fact that the report needs and the department left out is a gap. */
function facts(task: MasterTask, { words, agencyName, taskText }: ReportContext): string {
  const { lead, deadline } = task.task.values;
  const product = taskText(task.task, 'product');
  const parts: string[] = [];
  if (!ledByReporter(task)) {
    parts.push(words.lead(lead === undefined ? words.gap() : lead.map(agencyName).join(', ')));
  }
  parts.push(words.deadline(deadline === undefined ? words.gap() : clause(deadline.text)));
  parts.push(words.product(product === undefined ? words.gap() : clause(product)));
  return parts.join(words.and);
}

/** The declared status in a sentence; one that is missing or not in the programme's list is to be looked at. */
function statusPhrase({ task }: MasterTask, { words, programme }: ReportContext): string {
  const { status } = task.values;
  if (status === undefined) return words.gap();
  const label = programme.statuses.find(({ id }) => id === status.id)?.label;
  if (label === undefined) return words.otherStatus(clause(status.text));
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** One task as one line: what, who, by when, what for, where it stands. */
function taskLine(task: MasterTask, context: ReportContext): string {
  const { words, standings, taskText } = context;
  const content = taskText(task.task, 'content');
  const result = taskText(task.task, 'result');
  const standing = statusPhrase(task, context);
  const late = standings.get(task) === 'overdue' ? ` (${words.overdue})` : '';
  const said = result === undefined ? '' : words.and + words.result(clause(result));
  return `${clause(content ?? words.gap())} (${facts(task, context)})${words.and}${standing}${late}${said}`;
}

function budgetSentence(counts: TaskCounts, { words, count }: ReportContext): string {
  if (counts.budgeted === 0) return words.noBudget;
  return words.budgetTotal({
    amount: moneyText(counts.budget, words.numbers),
    counted: count(counts.budgeted),
    uncounted: count(counts.total - counts.budgeted),
    all: counts.budgeted === counts.total,
  });
}

/** Every task of a category, by department; a department with one task takes one line. */
function fullList(tasks: readonly MasterTask[], context: ReportContext): ReportBlock[] {
  const { words, rich, count } = context;
  const blocks: ReportBlock[] = [];
  for (const [department, own] of groupBy<MasterTask>(tasks, context.departmentOf)) {
    const lines = own.map((task, index) => taskLine(task, context) + lineEnd(index, own.length));
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) {
      const head = rich(`${words.taskOfDepartment(department)} `);
      blocks.push({ kind: 'item', level: 1, text: [...head, ...rich(only)] });
      continue;
    }
    const head = words.tasksOfDepartment(department, count(own.length));
    blocks.push({ kind: 'item', level: 1, text: rich(head) });
    for (const line of lines) blocks.push({ kind: 'item', level: 2, text: rich(line) });
  }
  return blocks;
}

/** Counts by department, and where every task is listed. */
function countedList(
  tasks: readonly MasterTask[],
  context: ReportContext,
  annex: string,
): ReportBlock[] {
  const groups = [...groupBy<MasterTask>(tasks, context.departmentOf)];
  const blocks = groups.map(([department, own], index): ReportBlock => {
    const phrases = classPhrases(countTasks(own, context), context);
    const line = context.words.tasksOfDepartmentCounted(
      department,
      context.count(own.length),
      phrases,
    );
    return { kind: 'item', level: 1, text: context.rich(line + lineEnd(index, groups.length)) };
  });
  return [...blocks, { kind: 'paragraph', text: context.rich(context.words.listInAnnex(annex)) }];
}

function categorySection(
  { code, title }: Category,
  tasks: readonly MasterTask[],
  context: ReportContext,
  annexes: AnnexNames,
): ReportSection {
  const { words } = context;
  const blocks: ReportBlock[] = [];
  if (tasks.length === 0) blocks.push({ kind: 'paragraph', text: context.rich(words.noTasks) });
  else {
    const counts = countTasks(tasks, context);
    const sentence = words.tasksOfCategory({
      tasks: context.count(counts.total),
      departments: context.count(groupBy<MasterTask>(tasks, context.departmentOf).size),
      classes: classPhrases(counts, context),
    });
    blocks.push({
      kind: 'paragraph',
      text: context.rich(`${sentence} ${budgetSentence(counts, context)}`),
    });
    blocks.push(
      ...(tasks.length > context.listLimit
        ? countedList(tasks, context, annexes.tasks)
        : fullList(tasks, context)),
    );
  }
  return { number: code, title, blocks, subsections: [] };
}

/** What stands in section 2 before its categories: totals and the table of categories. */
function summaryBlocks(context: ReportContext, annexes: AnnexNames): ReportBlock[] {
  const { words, master } = context;
  if (master.tasks.length === 0) return [];
  const counts = countTasks(master.tasks, context);
  const total = words.tasksTotal({
    tasks: context.count(counts.total),
    departments: context.count(groupBy<MasterTask>(master.tasks, context.departmentOf).size),
    closing: context.closingText,
    classes: classPhrases(counts, context),
  });
  const references = [
    words.countsInAnnex(annexes.counts),
    ...(annexes.overdue === undefined
      ? []
      : [words.overdueInAnnex(context.count(counts.standings.overdue), annexes.overdue)]),
    words.listInAnnex(annexes.tasks),
  ];
  return [
    { kind: 'paragraph', text: context.rich(`${total} ${budgetSentence(counts, context)}`) },
    { kind: 'paragraph', text: context.rich(references.join(' ')) },
    { kind: 'table', caption: words.countsByCategory, table: shortCategoryTable(context) },
    { kind: 'note', text: context.rich(words.otherNote) },
  ];
}

/** Section 2: totals, then a subsection for every category of the programme. */
export function tasksSection(context: ReportContext, annexes: AnnexNames): ReportSection {
  const { programme, master } = context;
  const byCategory = groupBy(master.tasks, ({ category }) => category);
  return {
    ...programme.sections.tasks,
    blocks: summaryBlocks(context, annexes),
    subsections: programme.categories.map((category) =>
      categorySection(category, byCategory.get(category.code) ?? [], context, annexes),
    ),
  };
}
