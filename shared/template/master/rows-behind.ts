import type { FigureTrace } from '../../grid/book.ts';
import type { JoinedRow, Master, MasterTask } from '../../matrix/master.ts';
import type { Origin } from '../../matrix/submission.ts';
import { cellOf, type Task } from '../../matrix/task.ts';
import { taskText } from '../../matrix/value-text.ts';
import type { Programme } from '../../programme/programme.ts';
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
        : rowsOfFile(trace.file, context);
    case 'quarantine':
      return quarantineBehind(trace, context);
    case 'ignored':
      return ignoredBehind(trace, context);
    case 'read':
      return [
        ...(trace.file === undefined
          ? master.tasks.flatMap((task) => mergedRows(task, context))
          : rowsOfFile(trace.file, context)),
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
  { category, department, task }: MasterTask,
  trace: FigureTrace,
  { nameOf }: MasterContext,
): RowBehind {
  const amount = trace.measure === 'budget' ? task.values.budget?.amount : undefined;
  const cell = trace.measure === 'budget' ? cellOf(task, 'budget') : undefined;
  return {
    origin: originOf(task),
    department: nameOf(department),
    category,
    content: taskText(task, 'content'),
    ...(amount === undefined ? {} : { amount }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** Every row of a task, for the accounts count rows. */
function mergedRows(task: MasterTask, { nameOf }: MasterContext): RowBehind[] {
  return (task.joined ?? [task]).map(({ department, task: row }: JoinedRow) => ({
    ...plainRow(row),
    department: nameOf(department),
    category: task.category,
  }));
}

function rowsOfFile(file: string, context: MasterContext): RowBehind[] {
  return context.master.tasks
    .flatMap((task) => mergedRows(task, context))
    .filter(({ origin }) => origin.file === file);
}

function quarantineBehind(
  { file }: FigureTrace,
  { master, words, nameOf }: MasterContext,
): RowBehind[] {
  return master.quarantine
    .filter(({ task }) => file === undefined || task.source.file === file)
    .map(({ task, department, reason }) => ({
      ...plainRow(task),
      department: nameOf(department),
      reason: words.common.quarantined[reason],
    }));
}

function ignoredBehind({ file }: FigureTrace, { master, words }: MasterContext): RowBehind[] {
  return master.ignored
    .filter((row) => file === undefined || row.file === file)
    .map(({ text, reason, ...origin }) => ({
      origin: { file: origin.file, sheet: origin.sheet, row: origin.row },
      content: text,
      reason: words.common.ignored[reason],
    }));
}

function submissionsBehind(
  { missing }: FigureTrace,
  { master, words, nameOf }: MasterContext,
): RowBehind[] {
  const counts = (state: string) =>
    missing === true ? state === 'missing' : state === 'accepted' || state === 'with-errors';
  return master.submissions
    .filter(({ state }) => counts(state))
    .map(({ department, file, state }) => ({
      origin: file === undefined ? {} : { file },
      department: nameOf(department),
      content: words.master.submissions.states[state],
    }));
}

function plainRow(task: Task): RowBehind {
  return { origin: originOf(task), content: taskText(task, 'content') };
}
