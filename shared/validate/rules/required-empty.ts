import { issue } from '../../finding/finding.ts';
import { COLUMNS, type ColumnKey } from '../../matrix/columns.ts';
import type { RowRule } from '../rule.ts';

/** The category has a rule of its own, for something can be suggested. */
const ASKED: readonly ColumnKey[] = COLUMNS.filter(
  ({ key, required }) => key !== 'category' && required !== 'no',
).map(({ key }) => key);

/** A cell that every task must have is empty. A column that the whole matrix lacks is said once, on reading. */
export const requiredEmpty: RowRule = {
  name: 'required-empty',
  scope: 'row',
  codes: ['structure-required-empty'],
  check({ task }, _context, report) {
    for (const column of ASKED) {
      if (task.values[column] !== undefined || task.source.columns[column] === undefined) continue;
      report.at(task, column, issue('structure-required-empty', { column }));
    }
  },
};
