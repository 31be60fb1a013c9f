import type { FigureTrace } from '../../grid/book.ts';
import {
  firstOfSenders,
  type JoinedRow,
  type Master,
  type MasterTask,
} from '../../matrix/master.ts';
import type { Origin } from '../../matrix/submission.ts';
import { cellOf, type Task } from '../../matrix/task.ts';
import { taskText } from '../../matrix/value-text.ts';
import type { Programme } from '../../programme/programme.ts';
import type { AgencyRef } from '../../value/value.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { findingSentence } from '../../words/sentence.ts';
import { masterContext, originOf, type MasterContext } from './master-context.ts';

/** One row behind a figure. */
export interface RowBehind {
  readonly origin: Partial<Origin>;
  readonly department?: string;
  readonly category?: string;
  readonly content: string;
  /** Whole đồng, where the figure is one of money. */
  readonly amount?: number;
  /** Cell of the file that the amount stands in. */
  readonly cell?: string;
  /** Why the row is no task of the master. */
  readonly reason?: string;
}

/** The rows that a figure of the master is made of, in the master's order. */
export function rowsBehind(
  trace: FigureTrace,
  master: Master,
  programme: Programme,
  words: Catalogue,
): RowBehind[] {
  const context = masterContext(master, programme, words);
  switch (trace.of) {
    case 'tasks':
      return trace.file === undefined
        ? tasksBehind(trace, context).map((task) => taskRow(task, trace, context))
        : rowsOfFile(trace, context);
    case 'quarantine':
      return quarantineBehind(trace, context);
    case 'ignored':
      return ignoredBehind(trace, context);
    case 'read':
      return [
        ...(trace.file === undefined
          ? master.tasks.flatMap((task) => mergedRows(task, context))
          : rowsOfFile(trace, context)),
        ...quarantineBehind(trace, context),
        ...ignoredBehind(trace, context),
      ];
    case 'findings':
      return master.findings
        .filter(({ severity }) => severity === trace.severity)
        .map((finding) => ({
          origin: placeOf(finding.place),
          content: findingSentence(finding, words),
        }));
    case 'submissions':
      return submissionsBehind(trace, context);
  }
}

function placeOf({
  file,
  sheet,
  row,
}: {
  file: string;
  sheet?: string;
  row?: number;
}): Partial<Origin> {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
}

function tasksBehind(trace: FigureTrace, { master, programme, cells, nameOf }: MasterContext) {
  const known = new Set(programme.statuses.map(({ label }) => label));
  const statusOf = ({ task }: MasterTask) => String(cells.of('status', task.values) ?? '');
  return master.tasks.filter((task) => {
    const status = statusOf(task);
    return (
      (trace.category === undefined || task.category === trace.category) &&
      (trace.department === undefined || nameOf(task.department) === trace.department) &&
      (trace.status === undefined || status === trace.status) &&
      (trace.otherStatus !== true || (status !== '' && !known.has(status))) &&
      // A task without an amount adds nothing to a sum.
      (trace.measure === 'count' || task.task.values.budget?.amount !== undefined)
    );
  });
}

function taskRow(
  { category, department, unit, task }: MasterTask,
  trace: FigureTrace,
  { senderOf }: MasterContext,
): RowBehind {
  const amount = trace.measure === 'budget' ? task.values.budget?.amount : undefined;
  const cell = trace.measure === 'budget' ? cellOf(task, 'budget') : undefined;
  return {
    origin: originOf(task),
    department: senderOf({ department, ...(unit ? { unit } : {}) }),
    category,
    content: taskText(task, 'content'),
    ...(amount === undefined ? {} : { amount }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** Every row of a task, for the accounts count rows. */
function mergedRows(
  task: MasterTask,
  { senderOf }: MasterContext,
  counts: (row: JoinedRow) => boolean = () => true,
): RowBehind[] {
  return (task.joined ?? [task]).filter(counts).map(({ task: row, ...sender }: JoinedRow) => ({
    ...plainRow(row),
    department: senderOf(sender),
    category: task.category,
  }));
}

function rowsOfFile(trace: FigureTrace, context: MasterContext): RowBehind[] {
  return context.master.tasks.flatMap((task) =>
    mergedRows(
      task,
      context,
      (row) => row.task.source.file === trace.file && isOfDepartment(row, trace, context),
    ),
  );
}

/** Whether a row is of the department that a trace names, if it names one. */
function isOfDepartment(
  { department: own }: { readonly department?: AgencyRef },
  { department }: FigureTrace,
  { nameOf }: MasterContext,
): boolean {
  return department === undefined || nameOf(own) === department;
}

function quarantineBehind(trace: FigureTrace, context: MasterContext): RowBehind[] {
  const { file } = trace;
  const { master, words, senderOf } = context;
  return master.quarantine
    .filter(({ task }) => file === undefined || task.source.file === file)
    .filter((row) => isOfDepartment(row, trace, context))
    .map(({ task, reason, ...sender }) => ({
      ...plainRow(task),
      department: senderOf(sender),
      reason: words.common.quarantined[reason],
    }));
}

function ignoredBehind(trace: FigureTrace, context: MasterContext): RowBehind[] {
  const { file } = trace;
  const { master, words } = context;
  return master.ignored
    .filter((row) => file === undefined || row.file === file)
    .filter((row) => isOfDepartment(row, trace, context))
    .map(({ text, reason, ...origin }) => ({
      origin: { file: origin.file, sheet: origin.sheet, row: origin.row },
      content: text,
      reason: words.common.ignored[reason],
    }));
}

function submissionsBehind(
  { missing }: FigureTrace,
  { master, words, senderOf }: MasterContext,
): RowBehind[] {
  const lines =
    missing === true
      ? master.submissions.filter(({ state }) => state === 'missing')
      : firstOfSenders(master.submissions);
  return lines.map(({ file, state, ...line }) => ({
    origin: file === undefined ? {} : { file },
    department: senderOf(line),
    content: words.master.submissions.states[state],
  }));
}

function plainRow(task: Task): RowBehind {
  return { origin: originOf(task), content: taskText(task, 'content') };
}
