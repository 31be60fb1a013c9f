import { COLUMNS, type Column, type ColumnKey } from '../../matrix/columns.ts';
import { keyCell, ORDINAL_KEY } from '../../matrix/stamp.ts';
import type { StyleName } from '../book-styles.ts';
import type { ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Keys of the master's columns that are no columns of a task. */
export const MASTER_KEY = {
  ordinal: ORDINAL_KEY,
  department: 'department',
  mark: 'mark',
  file: 'originFile',
  sheet: 'originSheet',
  row: 'originRow',
} as const;

const STYLE_OF_KIND: Readonly<Record<Column['kind'], StyleName>> = {
  text: 'text',
  category: 'code',
  agencies: 'text',
  documents: 'textAsTyped',
  time: 'textAsTyped',
  money: 'money',
  status: 'text',
  source: 'text',
  percent: 'number',
};

/** Style of a task's value in the master. */
export function styleOf(key: ColumnKey): StyleName {
  const column = COLUMNS.find((each) => each.key === key);
  return STYLE_OF_KIND[column?.kind ?? 'text'];
}

/** A column of the task matrix as the master lists it. */
export function taskColumn(column: Column, { words }: MasterContext): ListingColumn {
  return {
    label: words.columns[column.key].label,
    width: column.width,
    style: STYLE_OF_KIND[column.kind],
    heading: column.part === 'plan' ? 'headingPlan' : 'headingReport',
    key: keyCell('tasks', column.key),
  };
}

/** The columns that tell where a row comes from. */
export function originColumns({ words }: MasterContext): ListingColumn[] {
  const { file, sheet, row } = words.master;
  const column = (label: string, width: number, style: StyleName, key: string): ListingColumn => ({
    label,
    width,
    style,
    heading: 'headingOwn',
    key: keyCell('tasks', key),
  });
  return [
    column(file, 26, 'note', MASTER_KEY.file),
    column(sheet, 18, 'note', MASTER_KEY.sheet),
    column(row, 8, 'number', MASTER_KEY.row),
  ];
}
