import type { Finding } from '../../finding/finding.ts';
import type { ColumnKey } from '../../matrix/columns.ts';
import type { Master } from '../../matrix/master.ts';
import type { Origin } from '../../matrix/submission.ts';
import type { Task } from '../../matrix/task.ts';
import type { Programme } from '../../programme/programme.ts';
import { periodLabel } from '../../value/period.ts';
import type { AgencyRef } from '../../value/value.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { dayText } from '../../words/day-text.ts';
import { ValueCells } from '../value-cells.ts';
import type { Mark } from '../marked-style.ts';

/** What the findings of one row come to. */
export interface RowMarks {
  errors: number;
  warnings: number;
  readonly columns: Map<ColumnKey, Mark>;
}

/** What every sheet of the master is made of. */
export interface MasterContext {
  readonly master: Master;
  readonly programme: Programme;
  readonly words: Catalogue;
  readonly cells: ValueCells;
  /** Name of a department as the programme has it; as it was written where the programme does not know it. */
  readonly nameOf: (department: AgencyRef | undefined) => string;
  /** Findings of a task's row; nothing for a sound one. */
  readonly marksOf: (task: Task) => RowMarks | undefined;
  /** Line under a sheet's title: period and closing day. */
  readonly periodLine: string;
}

export function masterContext(
  master: Master,
  programme: Programme,
  words: Catalogue,
): MasterContext {
  const names = new Map(programme.agencies.map(({ id, name }) => [id, name]));
  const marks = rowMarks(master.findings);
  const { period, asOf } = master;
  return {
    master,
    programme,
    words,
    cells: new ValueCells(programme),
    nameOf: (department) =>
      department === undefined
        ? words.master.unknownDepartment
        : (names.get(department.id ?? '') ?? department.text),
    marksOf: ({ source, row }) => marks.get(rowKey(source.file, source.sheet, row)),
    periodLine: words.master.period(
      period === undefined ? undefined : periodLabel(period, words.language),
      asOf === undefined ? undefined : dayText(asOf),
    ),
  };
}

function rowMarks(findings: readonly Finding[]): ReadonlyMap<string, RowMarks> {
  const marks = new Map<string, RowMarks>();
  for (const { severity, place } of findings) {
    const { file, sheet, row, column } = place;
    if (sheet === undefined || row === undefined || severity === 'hint') continue;
    const key = rowKey(file, sheet, row);
    let of = marks.get(key);
    if (of === undefined) marks.set(key, (of = { errors: 0, warnings: 0, columns: new Map() }));
    of[severity === 'error' ? 'errors' : 'warnings'] += 1;
    if (column !== undefined && of.columns.get(column) !== 'error')
      of.columns.set(column, severity);
  }
  return marks;
}

function rowKey(file: string, sheet: string, row: number): string {
  return `${file}\0${sheet}\0${String(row)}`;
}

export function originOf({ source, row }: Task): Origin {
  return { file: source.file, sheet: source.sheet, row };
}
