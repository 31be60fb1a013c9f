import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Master, MasterTask } from '../matrix/master.ts';
import { taskText } from '../matrix/value-text.ts';
import type { Programme } from '../programme/programme.ts';
import type { TimeValue } from '../value/value.ts';
import type { NamedBytes } from './zip.ts';

/** Rows of one file; engines read such files side by side. */
const ROWS_PER_FILE = 1_000_000;
const ROW_GROUP = 100_000;

type Cell = string | number | bigint | undefined;

/** A column of the files: its type, and how it comes of a task. */
interface ParquetColumn {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'INT64' | 'DOUBLE';
  readonly of: (task: MasterTask) => Cell;
}

/**
 * The tasks of a master as Parquet files, for DuckDB, Spark and their like: one row a task in the master's order, with
 * its origin. Days are ISO text, amounts whole đồng, progress percent; an empty cell is null. The same master gives
 * the same bytes. `rowsPerFile` is for tests.
 */
export function writeTasksParquet(
  master: Master,
  programme: Programme,
  rowsPerFile: number = ROWS_PER_FILE,
): NamedBytes[] {
  const columns = columnsOf(master, programme);
  const files: NamedBytes[] = [];
  for (let from = 0; from === 0 || from < master.tasks.length; from += rowsPerFile) {
    const tasks = master.tasks.slice(from, from + rowsPerFile);
    const buffer = parquetWriteBuffer({
      columnData: columns.map(({ name, type, of }) => ({ name, type, data: tasks.map(of) })),
      rowGroupSize: ROW_GROUP,
      createdBy: 'task-matrix',
    });
    const number = String(files.length + 1).padStart(4, '0');
    files.push({ name: `tasks-${number}.parquet`, bytes: new Uint8Array(buffer) });
  }
  return files;
}

function columnsOf({ period }: Master, programme: Programme): ParquetColumn[] {
  const labels = new Map(
    [...programme.statuses, ...programme.sources].map(({ id, label }) => [id, label]),
  );
  const text = (name: string, of: (task: MasterTask) => string | undefined): ParquetColumn => ({
    name,
    type: 'STRING',
    of: (task) => {
      const value = of(task);
      return value === '' ? undefined : value;
    },
  });
  const written = (name: string, key: Parameters<typeof taskText>[1]) =>
    text(name, ({ task }) => taskText(task, key));
  const chosen = (key: 'status' | 'source') =>
    text(key, ({ task }) => {
      const value = task.values[key];
      return labels.get(value?.id ?? '') ?? value?.text;
    });
  const time = (name: 'start' | 'deadline') => {
    const of = (pick: (value: TimeValue) => string | undefined) => (task: MasterTask) => {
      const value = task.task.values[name];
      return value && pick(value);
    };
    return [
      text(
        name,
        of((value) => value.text),
      ),
      text(
        `${name}_from`,
        of((value) => value.from),
      ),
      text(
        `${name}_to`,
        of((value) => value.to),
      ),
    ];
  };
  return [
    text('period', () => period?.id),
    text('category', ({ category }) => category),
    { name: 'number', type: 'INT32', of: ({ number }) => number },
    text('department', ({ department }) => department.text),
    text('department_id', ({ department }) => department.id),
    written('content', 'content'),
    written('lead', 'lead'),
    written('coordinating', 'coordinating'),
    written('legal_basis', 'legalBasis'),
    ...time('start'),
    ...time('deadline'),
    written('product', 'product'),
    {
      name: 'budget',
      type: 'INT64',
      of: ({ task }) => {
        const amount = task.values.budget?.amount;
        return amount === undefined ? undefined : BigInt(Math.round(amount));
      },
    },
    written('budget_text', 'budget'),
    chosen('source'),
    chosen('status'),
    written('result', 'result'),
    { name: 'progress', type: 'DOUBLE', of: ({ task }) => task.values.progress?.percent },
    written('difficulty', 'difficulty'),
    written('proposal', 'proposal'),
    written('note', 'note'),
    text('origin_file', ({ task }) => task.source.file),
    text('origin_sheet', ({ task }) => task.source.sheet),
    { name: 'origin_row', type: 'INT32', of: ({ task }) => task.row },
  ];
}
