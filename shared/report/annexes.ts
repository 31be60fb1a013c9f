import type { ReportBlock, ReportRow, ReportTable } from '../document/report-model.ts';
import { serialOfDay } from '../grid/serial-date.ts';
import type { MasterTask } from '../matrix/master.ts';
import { categoryTable, departmentTable } from './count-tables.ts';
import { documentsNeedAnnex, documentsTable } from './documents-section.ts';
import { pointsNeedAnnex, pointsTable } from './difficulties-section.ts';
import { countInTable, millionsText } from './number-format.ts';
import { oneLine, textLines } from './plain-text.ts';
import { groupBy, taskNumber, type ReportContext, type TextKey } from './report-context.ts';

export type AnnexId = 'counts' | 'overdue' | 'tasks' | 'documents' | 'points';

export interface AnnexDraft {
  readonly id: AnnexId;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

function lines(text: string | undefined): string {
  return text === undefined ? '' : textLines(text).join('\n');
}

function agencyLines(
  task: MasterTask,
  key: 'lead' | 'coordinating',
  context: ReportContext,
): string {
  return (task.task.values[key] ?? []).map(context.agencyName).join(';\n');
}

function statusLabel({ task }: MasterTask, { programme }: ReportContext): string {
  const { status } = task.values;
  if (status === undefined) return '';
  return programme.statuses.find(({ id }) => id === status.id)?.label ?? oneLine(status.text);
}

function budgetCell({ task }: MasterTask, { words }: ReportContext): string {
  const { budget } = task.values;
  if (budget === undefined) return '';
  return budget.amount === undefined
    ? oneLine(budget.text)
    : millionsText(budget.amount, words.numbers);
}

function originCell(task: MasterTask, context: ReportContext): string {
  const { source, row } = task.task;
  return context.words.origin(
    context.departmentOf(task),
    oneLine(source.file),
    oneLine(source.sheet),
    String(row),
  );
}

function taskRow(task: MasterTask, context: ReportContext): ReportRow {
  const { deadline } = task.task.values;
  const text = (key: TextKey): string => lines(context.taskText(task.task, key));
  return {
    kind: 'cells',
    cells: [
      taskNumber(task),
      text('content'),
      agencyLines(task, 'lead', context),
      agencyLines(task, 'coordinating', context),
      lines(deadline?.text),
      text('product'),
      budgetCell(task, context),
      statusLabel(task, context),
      text('result'),
      originCell(task, context),
    ],
  };
}

/** Every task under its category, with the file, sheet and row that it comes from. */
function tasksTable(context: ReportContext): ReportTable {
  const { words, catalogue, programme, master } = context;
  const byCategory = groupBy(master.tasks, ({ category }) => category);
  const label = (key: keyof typeof catalogue.columns): string => catalogue.columns[key].label;
  return {
    columns: [
      { heading: words.columns.ordinal, width: 14, align: 'center' },
      { heading: label('content'), width: 60, align: 'left' },
      { heading: label('lead'), width: 25, align: 'left' },
      { heading: label('coordinating'), width: 23, align: 'left' },
      { heading: label('deadline'), width: 20, align: 'left' },
      { heading: label('product'), width: 27, align: 'left' },
      { heading: words.columns.budget, width: 18, align: 'right' },
      { heading: label('status'), width: 18, align: 'left' },
      { heading: label('result'), width: 30, align: 'left' },
      { heading: words.columns.origin, width: 30, align: 'left', small: true },
    ],
    rows: programme.categories.flatMap(({ code, title }): ReportRow[] => {
      const tasks = byCategory.get(code) ?? [];
      const text = words.categoryRow(code, title, context.count(tasks.length));
      return [{ kind: 'group', text }, ...tasks.map((task) => taskRow(task, context))];
    }),
  };
}

/** Tasks past their deadline, with how late they are and what the department says of it. */
function overdueTable(context: ReportContext): ReportTable {
  const { words, catalogue, master, standings, closing } = context;
  const late = master.tasks.filter((task) => standings.get(task) === 'overdue');
  return {
    columns: [
      { heading: words.columns.ordinal, width: 14, align: 'center' },
      { heading: catalogue.columns.content.label, width: 78, align: 'left' },
      { heading: words.columns.department, width: 40, align: 'left' },
      { heading: catalogue.columns.deadline.label, width: 26, align: 'left' },
      { heading: words.columns.daysLate, width: 18, align: 'center' },
      { heading: catalogue.columns.status.label, width: 24, align: 'left' },
      { heading: words.columns.reason, width: 47, align: 'left' },
    ],
    rows: late.map((task) => {
      const { deadline } = task.task.values;
      const difficulty = lines(context.taskText(task.task, 'difficulty'));
      const days =
        closing === undefined || deadline?.to === undefined
          ? ''
          : countInTable(serialOfDay(closing) - serialOfDay(deadline.to), words.numbers);
      return {
        kind: 'cells',
        cells: [
          taskNumber(task),
          lines(context.taskText(task.task, 'content')),
          context.departmentOf(task),
          lines(deadline?.text),
          days,
          statusLabel(task, context),
          difficulty || words.gap(),
        ],
        ...(difficulty === '' ? { gaps: [6] } : {}),
      };
    }),
  };
}

/** The annexes that this report needs, in order. */
export function annexDrafts(context: ReportContext): AnnexDraft[] {
  const { words, master, standings } = context;
  const drafts: AnnexDraft[] = [];
  const add = (id: AnnexId, title: string, ...blocks: ReportBlock[]): void => {
    drafts.push({ id, title, blocks });
  };
  if (documentsNeedAnnex(context)) {
    add('documents', words.documentsTitle, {
      kind: 'table',
      caption: '',
      table: documentsTable(context),
    });
  }
  if (master.tasks.length > 0) {
    add(
      'counts',
      words.countsTitle,
      { kind: 'table', caption: words.countsByCategory, table: categoryTable(context) },
      { kind: 'table', caption: words.countsByDepartment, table: departmentTable(context) },
      { kind: 'note', text: context.rich(words.countedOnce) },
    );
    if ([...standings.values()].includes('overdue')) {
      add('overdue', words.overdueTitle, {
        kind: 'table',
        caption: '',
        table: overdueTable(context),
      });
    }
    add('tasks', words.tasksTitle, { kind: 'table', caption: '', table: tasksTable(context) });
  }
  if (pointsNeedAnnex(context)) {
    add('points', words.pointsTitle, { kind: 'table', caption: '', table: pointsTable(context) });
  }
  return drafts;
}
