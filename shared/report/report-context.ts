import type { RichText, TextStyle } from '../document/report-model.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { Finding } from '../finding/finding.ts';
import type { ColumnKeyOfKind } from '../matrix/columns.ts';
import type { Master, MasterTask } from '../matrix/master.ts';
import type { Task } from '../matrix/task.ts';
import { StandingFinder, type Standing } from '../matrix/standing.ts';
import type { Programme } from '../programme/programme.ts';
import type { AgencyRef } from '../value/value.ts';
import type { ReportWords } from '../words/areas/report.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { countText, dayText } from './number-format.ts';
import { oneLine, pieces } from './plain-text.ts';

/** Everything that the sections of one report ask, worked out once. */
export interface ReportContext {
  readonly master: Master;
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly words: ReportWords;
  /** Closing day of the figures, where it is known. */
  readonly closing: IsoDay | undefined;
  /** The closing day in running text, or the gap that stands in its place. */
  readonly closingText: string;
  /** How many lines a list in the body may have before it gives way to counts and an annex. */
  readonly listLimit: number;
  /** Full name of the office that reports. */
  readonly office: string;
  /** The resolution in full, as at its first mention, and as at every later one. */
  readonly resolution: { readonly full: string; readonly short: string };
  readonly standings: ReadonlyMap<MasterTask, Standing>;
  readonly departmentOf: (of: { readonly department?: AgencyRef }) => string;
  /** Where a department stands in the programme; those that it does not know stand last. */
  readonly departmentRank: (name: string) => number;
  readonly agencyName: (agency: AgencyRef) => string;
  /** A text of a task as the report shows it: one that is in an old encoding is given in ours, to be looked at. */
  readonly taskText: (task: Task, key: TextKey) => string | undefined;
  readonly count: (count: number) => string;
  readonly rich: (text: string, style?: Exclude<TextStyle, 'gap'>) => RichText;
}

export type TextKey = ColumnKeyOfKind<'text'>;

export interface ContextOptions {
  readonly closing: IsoDay | undefined;
  readonly listLimit: number;
}

export function reportContext(
  master: Master,
  programme: Programme,
  catalogue: Catalogue,
  { closing, listLimit }: ContextOptions,
): ReportContext {
  const words = catalogue.report;
  const names = new Map(programme.agencies.map(({ id, name }) => [id, name]));
  const ranks = new Map(programme.agencies.map(({ name }, index) => [name, index]));
  const finder = new StandingFinder(programme, closing);
  const agencyName = ({ id, text }: AgencyRef): string => names.get(id ?? '') ?? oneLine(text);
  const converted = convertedTexts(master.findings);
  const { symbol, date, type, issuer, subject } = programme.resolution;
  return {
    master,
    programme,
    catalogue,
    words,
    closing,
    closingText: closing === undefined ? words.gap() : dayText(closing),
    listLimit,
    office: names.get(programme.office.agency) ?? programme.office.agency,
    resolution: {
      full: words.cite({ symbol, day: dayText(date), type, issuer, subject }),
      short: words.citeShort({ symbol, type }),
    },
    standings: new Map(master.tasks.map((task) => [task, finder.standingOf(task.task)])),
    agencyName,
    departmentRank: (name) => ranks.get(name) ?? ranks.size,
    departmentOf: ({ department }) =>
      department === undefined ? words.unknownDepartment : agencyName(department),
    taskText: (task, key) => {
      const text = converted.get(cellKey(task.source.file, task.source.sheet, task.row, key));
      return text === undefined ? task.values[key] : words.oldLetters(oneLine(text));
    },
    count: (count) => countText(count, words.numbers),
    rich: (text, style) => pieces(text, words.gapPattern, style),
  };
}

function cellKey(file: string, sheet: string, row: number, column: string): string {
  return [file, sheet, row, column].join('\n');
}

/** Texts found to be in an old encoding, as they read in ours. */
function convertedTexts(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { code, params, place } of findings) {
    if (code !== 'text-legacy-encoding' || place.row === undefined) continue;
    const key = cellKey(place.file, place.sheet ?? '', place.row, params.column);
    texts.set(key, params.converted);
  }
  return texts;
}

/** Groups in the order of their first member. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Ends of the lines of one list: `;` after each, `.` after the last. */
export function lineEnd(index: number, length: number): string {
  return index === length - 1 ? '.' : ';';
}

/** A task's number as the report and its annexes name it: category and running number, `2.2.05`. */
export function taskNumber({ category, number }: MasterTask): string {
  return `${category}.${String(number).padStart(2, '0')}`;
}
