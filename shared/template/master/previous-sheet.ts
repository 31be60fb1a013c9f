import type { BookSheet, CellContent } from '../../grid/book.ts';
import type { MasterTask, PeriodComparison, Turn } from '../../matrix/master.ts';
import { taskText } from '../../matrix/value-text.ts';
import { parsePeriod, periodLabel } from '../../value/period.ts';
import { COLOR } from '../book-styles.ts';
import { departmentColumn, ordinalColumn } from './listing-columns.ts';
import { listingSheets, type ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Turns in the order in which an officer wants to see them. */
const ORDER: readonly Turn[] = [
  'vanished',
  'overdue',
  'progress-fallen',
  'slipped',
  'new',
  'finished',
];

/** What became of the tasks since the period before, the most serious first. */
export function previousSheets(context: MasterContext, comparison: PeriodComparison): BookSheet[] {
  const { words, nameOf } = context;
  const { previous: labels } = words.master;
  const period = comparison.period === undefined ? undefined : parsePeriod(comparison.period);
  const lines = comparison.changes.flatMap((change) =>
    change.turns.map((turn) => ({ ...change, turn })),
  );
  lines.sort((a, b) => ORDER.indexOf(a.turn) - ORDER.indexOf(b.turn));
  const column = (label: string, width: number, style: ListingColumn['style'] = 'text') => ({
    label,
    width,
    style,
  });
  const deadline = words.columns.deadline.label;
  const progress = words.columns.progress.label;
  const status = words.columns.status.label;
  return listingSheets({
    name: words.master.sheets.previous,
    title: labels.heading,
    remark: labels.remark(
      comparison.file,
      period === undefined ? undefined : periodLabel(period, words.language),
      ORDER.map((turn) => [labels.turns[turn], lines.filter((line) => line.turn === turn).length]),
    ),
    tabColor: COLOR.warning,
    columns: [
      ordinalColumn(context),
      column(labels.turn, 22, 'textBold'),
      column(words.columns.category.label, 9, 'code'),
      departmentColumn(context),
      column(words.columns.content.label, 50),
      column(labels.before(deadline), 14, 'textAsTyped'),
      column(labels.now(deadline), 14, 'textAsTyped'),
      column(labels.before(status), 16),
      column(labels.now(status), 16),
      column(labels.before(progress), 11, 'number'),
      column(labels.now(progress), 11, 'number'),
      column(words.master.file, 26, 'note'),
      column(words.master.sheet, 18, 'note'),
      column(words.master.row, 8, 'number'),
    ],
    rows: lines.map(({ turn, before, after }, index): CellContent[] => {
      const task = after ?? before;
      return [
        index + 1,
        labels.turns[turn],
        task?.category,
        task && nameOf(task.department),
        task && taskText(task.task, 'content'),
        textOf(before, 'deadline'),
        textOf(after, 'deadline'),
        textOf(before, 'status'),
        textOf(after, 'status'),
        before?.task.values.progress?.percent,
        after?.task.values.progress?.percent,
        task?.task.source.file,
        task?.task.source.sheet,
        task?.task.row,
      ];
    }),
    count: lines.length,
    frozenColumns: 2,
    pagesWide: 2,
  });
}

function textOf(task: MasterTask | undefined, key: 'deadline' | 'status'): string | undefined {
  return task && (taskText(task.task, key) || undefined);
}
