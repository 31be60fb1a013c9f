import { columnLetters } from '../../grid/address.ts';
import type { BookSheet, CellContent } from '../../grid/book.ts';
import { WHOLE_AMOUNT_FORMAT } from '../../matrix/amount-format.ts';
import { COLUMNS, type ColumnKey } from '../../matrix/columns.ts';
import type { MasterTask } from '../../matrix/master.ts';
import { keyCell } from '../../matrix/stamp.ts';
import { COLOR } from '../book-styles.ts';
import { OwnColumns } from '../own-columns.ts';
import {
  LISTING_CAPACITY,
  LISTING_ROW,
  listingRange,
  listingSheet,
  partName,
  type ListingColumn,
} from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';
import { markedStyle, type Mark } from '../marked-style.ts';
import { MASTER_KEY, originColumns, styleOf, taskColumn } from './task-columns.ts';

/** Columns before the task's own, in the order of the sheet; content stands among them so that it stays in view. */
const LEADING = ['category', 'ordinal', 'content', 'department', 'mark'] as const;
const REST = COLUMNS.filter(({ key }) => key !== 'category' && key !== 'content');

/** Zero-based column of the task sheet that holds a column of the matrix, or the department. */
export function masterColumn(key: ColumnKey | 'department'): number {
  const leading = LEADING.findIndex((each) => each === key);
  if (leading >= 0) return leading;
  return LEADING.length + REST.findIndex((column) => column.key === key);
}

/** Name of a task sheet and how many tasks it holds. */
export interface TaskSheetPart {
  readonly name: string;
  readonly tasks: readonly MasterTask[];
}

/** All tasks over as many sheets as they need; one as a rule. `capacity` is for tests. */
export function taskSheetParts(
  { master, words }: MasterContext,
  capacity: number = LISTING_CAPACITY,
): TaskSheetPart[] {
  const name = words.master.sheets.tasks;
  const { tasks } = master;
  const parts = Math.max(1, Math.ceil(tasks.length / capacity));
  return Array.from({ length: parts }, (_, part) => ({
    name: partName(name, part),
    tasks: tasks.slice(part * capacity, (part + 1) * capacity),
  }));
}

/** The sheets of tasks, sorted by category and numbered within it, each row with its origin. */
export function tasksSheets(context: MasterContext, parts: readonly TaskSheetPart[]): BookSheet[] {
  const { master: words } = context.words;
  const own = new OwnColumns(ownTasks(context), context.words);
  const columns = columnsOf(context, own);
  return parts.map(({ name, tasks }) =>
    listingSheet({
      name,
      title: words.tasks.heading,
      remark: `${context.periodLine}. ${words.tasks.remark}`,
      columns,
      rows: { [Symbol.iterator]: () => rowsOf(tasks, own, context) },
      count: tasks.length,
      tabColor: COLOR.strong,
      frozenColumns: 3,
      pagesWide: 2,
      // Excel joins rules that meet in a cell; programs that take the first alone should show the amount right.
      conditions: (count) => [
        {
          range: listingRange(masterColumn('budget'), masterColumn('budget'), count),
          formula: `IF(ISNUMBER(${first('budget')}),${first('budget')}=INT(${first('budget')}),FALSE)`,
          highlight: { format: WHOLE_AMOUNT_FORMAT },
        },
        newCategory(columns.length, count),
      ],
    }),
  );
}

/** Whether a unit sent any task that counts for the department above: only then is there a column that names it. */
function hasUnits({ master }: MasterContext): boolean {
  return master.tasks.some(({ unit }) => unit !== undefined);
}

/** Whether any task was decided to be that of several rows: only then is there a column that names them. */
function hasJoined({ master }: MasterContext): boolean {
  return master.tasks.some(({ joined }) => joined !== undefined);
}

function* ownTasks({ master }: MasterContext) {
  for (const { task } of master.tasks) yield task;
}

function first(key: ColumnKey): string {
  return `$${columnLetters(masterColumn(key))}${String(LISTING_ROW.first + 1)}`;
}

/** A line above the first task of each category, wherever sorting and filtering put it. */
function newCategory(columns: number, count: number) {
  const letters = columnLetters(masterColumn('category'));
  const row = LISTING_ROW.first + 1;
  return {
    range: listingRange(0, columns - 1, count),
    formula: `$${letters}${String(row)}<>$${letters}${String(row - 1)}`,
    highlight: { border: { color: COLOR.strong, top: 'thin' } },
  } as const;
}

function columnsOf(context: MasterContext, own: OwnColumns): ListingColumn[] {
  const { master: words } = context.words;
  const task = (key: ColumnKey): ListingColumn => {
    const column = COLUMNS.find((each) => each.key === key);
    if (column === undefined) throw new Error(`No column ${key}`);
    return taskColumn(column, context);
  };
  const leading: Readonly<Record<(typeof LEADING)[number], ListingColumn>> = {
    category: task('category'),
    ordinal: {
      label: words.ordinal,
      width: 6,
      style: 'number',
      key: keyCell('tasks', MASTER_KEY.ordinal),
    },
    content: task('content'),
    department: {
      label: words.department,
      width: 22,
      style: 'text',
      heading: 'headingOwn',
      key: keyCell('tasks', MASTER_KEY.department),
    },
    mark: {
      label: words.tasks.mark,
      width: 14,
      style: 'note',
      heading: 'headingOwn',
      key: keyCell('tasks', MASTER_KEY.mark),
    },
  };
  return [
    ...LEADING.map((key) => leading[key]),
    ...REST.map((column) => taskColumn(column, context)),
    ...own.headings.map((label): ListingColumn => ({
      label,
      width: 18,
      style: 'text',
      heading: 'headingOwn',
    })),
    ...originColumns(context),
    ...(hasUnits(context)
      ? [{ label: words.tasks.unit, width: 26, style: 'note', heading: 'headingOwn' } as const]
      : []),
    ...(hasJoined(context)
      ? [{ label: words.tasks.joined, width: 40, style: 'note', heading: 'headingOwn' } as const]
      : []),
  ];
}

function* rowsOf(
  tasks: readonly MasterTask[],
  own: OwnColumns,
  context: MasterContext,
): Generator<CellContent[], void> {
  const withUnits = hasUnits(context);
  for (const entry of tasks) yield rowOf(entry, own, context, withUnits);
}

function rowOf(
  { number, category, department, unit, task, joined }: MasterTask,
  own: OwnColumns,
  { words, cells, nameOf, marksOf }: MasterContext,
  withUnits: boolean,
): CellContent[] {
  const { values } = task;
  const marks = marksOf(task);
  const marked = marks?.columns;
  const valueOf = (key: ColumnKey): CellContent =>
    withMark(cells.of(key, values), key, marked?.get(key));
  const row: CellContent[] = [
    marked?.has('category') === true ? valueOf('category') : category,
    number,
    valueOf('content'),
    nameOf(department),
    marks === undefined
      ? undefined
      : words.master.tasks.marked(marks.errors, marks.warnings) || undefined,
  ];
  for (const { key } of REST) row.push(marked === undefined ? cells.of(key, values) : valueOf(key));
  if (own.headings.length > 0) row.push(...own.cells(task));
  row.push(task.source.file, task.source.sheet, task.row);
  if (withUnits) row.push(unit === undefined ? undefined : nameOf(unit));
  if (joined) {
    const places = joined.map(({ task: { source, row: at } }) =>
      words.master.tasks.place(source.file, source.sheet, at),
    );
    row.push(places.join('\n'));
  }
  return row;
}

/** A value with the background of what findings say of it. */
function withMark(
  content: string | number | undefined,
  key: ColumnKey,
  mark: Mark | undefined,
): CellContent {
  if (mark === undefined) return content;
  const style = markedStyle(styleOf(key), mark);
  return content === undefined ? { style } : { value: content, style };
}
