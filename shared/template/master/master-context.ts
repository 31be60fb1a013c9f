import type { Finding } from '../../finding/finding.ts';
import type { ColumnKey } from '../../matrix/columns.ts';
import type { Master } from '../../matrix/master.ts';
import type { FilePart, Origin } from '../../matrix/submission.ts';
import type { MatrixSource, Task } from '../../matrix/task.ts';
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
  /** The same with the unit that sent it, where that counts for the department above. */
  readonly senderOf: (entry: {
    readonly department?: AgencyRef;
    readonly unit?: AgencyRef;
  }) => string;
  /** A file's name, with the part of it that is meant where it holds several departments. */
  readonly fileOf: (entry: { readonly file: string; readonly part?: FilePart }) => string;
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
  const nameOf = (department: AgencyRef | undefined) =>
    department === undefined
      ? words.master.unknownDepartment
      : (names.get(department.id ?? '') ?? department.text);
  return {
    master,
    programme,
    words,
    cells: new ValueCells(programme),
    nameOf,
    senderOf: ({ department, unit }) =>
      unit === undefined
        ? nameOf(department)
        : words.master.sentBy(nameOf(department), nameOf(unit)),
    fileOf: ({ file, part }) =>
      part === undefined ? file : words.master.partOf(file, part.number, part.of),
    marksOf: marks,
    periodLine: words.master.period(
      period === undefined ? undefined : periodLabel(period, words.language),
      asOf === undefined ? undefined : dayText(asOf),
    ),
  };
}

type MarksOfRows = Map<number, RowMarks>;

function rowMarks(findings: readonly Finding[]): MasterContext['marksOf'] {
  const sheets = new Map<string, MarksOfRows>();
  for (const { severity, place } of findings) {
    const { file, sheet, row, column } = place;
    if (sheet === undefined || row === undefined || severity === 'hint') continue;
    const key = sheetKey(file, sheet);
    let rows = sheets.get(key);
    if (rows === undefined) sheets.set(key, (rows = new Map<number, RowMarks>()));
    let of = rows.get(row);
    if (of === undefined) rows.set(row, (of = { errors: 0, warnings: 0, columns: new Map() }));
    of[severity === 'error' ? 'errors' : 'warnings'] += 1;
    if (column !== undefined && of.columns.get(column) !== 'error')
      of.columns.set(column, severity);
  }
  // The tasks of a sheet share their source: it is looked up by itself, without making a key for each task.
  const ofSource = new Map<MatrixSource, MarksOfRows | undefined>();
  return ({ source, row }) => {
    if (!ofSource.has(source)) {
      ofSource.set(source, sheets.get(sheetKey(source.file, source.sheet)));
    }
    return ofSource.get(source)?.get(row);
  };
}

function sheetKey(file: string, sheet: string): string {
  return `${file}\0${sheet}`;
}

export function originOf({ source, row }: Task): Origin {
  return { file: source.file, sheet: source.sheet, row };
}
