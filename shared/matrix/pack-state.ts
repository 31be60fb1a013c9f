import type { Platform } from '../platform.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { COLUMNS } from './columns.ts';
import type { MasterState, Run } from './master-state.ts';
import type { FileReading, QuarantinedRow, Submission } from './submission.ts';
import type { MatrixSource, Task } from './task.ts';

/*
 * The state as text for the cells of a hidden sheet: one line a file and one for the runs. Cells survive every
 * program and host that a master passes through; parts of the package that they do not know do not.
 */

/** Version of the packed form. */
const FORMAT = 1;
/** Characters to a cell; Excel holds 32,767. */
const CELL = 32_000;
/** Bytes that one packed line may unpack to; more is no state of ours. */
const LIMIT = 512 * 1024 * 1024;

/** A line of the state sheet: what it is, its name and hash where it is a file, and the packed text over cells. */
export type StateLine = readonly [
  kind: 'runs' | 'file',
  name: string,
  hash: string,
  ...text: string[],
];

/** Packs what was read of one file. Lines do not depend on one another, so that a run packs only what is new. */
export function packReading(reading: FileReading, platform: Platform): StateLine {
  return ['file', reading.file, reading.hash, ...pack(flatten(reading), platform)];
}

/** Packs the runs and what they were made of. */
export function packRuns(programme: string, runs: readonly Run[], platform: Platform): StateLine {
  return ['runs', programme, String(FORMAT), ...pack(runs, platform)];
}

/** What {@link packReading} packed; `undefined` when the line was cut or altered, or is none of a file. */
export function unpackReading(line: StateLine, platform: Platform): FileReading | undefined {
  const [kind, , , ...text] = line;
  const value = kind === 'file' ? unpack(text, platform) : undefined;
  return value === undefined ? undefined : unflatten(value as FlatReading);
}

/** Lines that were packed already, by the reading that they hold. */
export type PackedReadings = ReadonlyMap<FileReading, StateLine>;

/** All lines of a state. */
export function packState(
  state: MasterState,
  platform: Platform,
  packed?: PackedReadings,
): StateLine[] {
  return [
    packRuns(state.programme, state.runs, platform),
    ...state.readings.map((reading) => packed?.get(reading) ?? packReading(reading, platform)),
  ];
}

/** The state of its lines; `undefined` when a line is missing, cut or altered. */
export function unpackState(
  lines: readonly (readonly string[])[],
  platform: Platform,
): MasterState | undefined {
  let runs: readonly Run[] | undefined;
  let programme = '';
  const readings: FileReading[] = [];
  for (const [kind, name = '', third, ...text] of lines) {
    const value = unpack(text, platform);
    if (value === undefined) return undefined;
    if (kind === 'file') readings.push(unflatten(value as FlatReading));
    else if (kind === 'runs' && third === String(FORMAT)) {
      programme = name;
      runs = value as readonly Run[];
    } else return undefined;
  }
  return runs && { programme, runs, readings };
}

/**
 * The same as {@link FileReading}, its tasks lean: the source and every value that is no plain text stands once in a
 * table, for equal cells of a file share one value, and tasks refer to it by number.
 */
interface FlatReading {
  readonly reading: FileReading;
  readonly sources: readonly MatrixSource[];
  readonly values: readonly object[];
  readonly tasks: readonly FlatTask[];
  readonly quarantine: readonly (readonly [QuarantinedRow['reason'], FlatTask])[];
}

/** Source, row, values in the order of the columns (0 for an empty cell), and what few tasks have. */
type FlatTask = readonly [
  source: number,
  row: number,
  values: readonly (string | number)[],
  rest?: Pick<Task, 'extra' | 'inheritedFrom'>,
];

/** Numbers objects by identity, from 1. */
class Table<T extends object> {
  readonly items: T[] = [];
  readonly #numbers = new Map<T, number>();

  numberOf(item: T): number {
    let number = this.#numbers.get(item);
    if (number === undefined) {
      number = this.items.push(item);
      this.#numbers.set(item, number);
    }
    return number;
  }
}

function flatten(reading: FileReading): FlatReading {
  if (!reading.outcome.ok) {
    const { cause, ...failure } = reading.outcome.failure;
    const outcome = { ok: false, failure } as typeof reading.outcome;
    return { reading: { ...reading, outcome }, sources: [], values: [], tasks: [], quarantine: [] };
  }
  const submission = reading.outcome.value;
  const sources = new Table<MatrixSource>();
  const values = new Table<object>();
  const flat = ({ source, row, values: own, ...rest }: Task): FlatTask => {
    const cells: (string | number)[] = [];
    for (const { key } of COLUMNS) {
      const value = own[key];
      if (value === undefined) cells.push(0);
      else cells.push(typeof value === 'string' ? value : values.numberOf(value));
    }
    while (cells.at(-1) === 0) cells.pop();
    const numbered = [sources.numberOf(source), row, cells] as const;
    return Object.keys(rest).length === 0 ? numbered : [...numbered, rest];
  };
  const tasks = submission.tasks.map(flat);
  const quarantine = submission.quarantine.map(({ reason, task }) => [reason, flat(task)] as const);
  const value: Submission = { ...submission, tasks: [], quarantine: [] };
  const outcome = { ok: true, value } as const;
  return {
    reading: { ...reading, outcome },
    sources: sources.items,
    values: values.items,
    tasks,
    quarantine,
  };
}

function unflatten({ reading, sources, values, tasks, quarantine }: FlatReading): FileReading {
  if (!reading.outcome.ok) return reading;
  const full = ([source, row, cells, rest]: FlatTask): Task => {
    const own: Record<string, unknown> = {};
    cells.forEach((cell, index) => {
      const key = COLUMNS[index]?.key;
      if (key !== undefined && cell !== 0) {
        own[key] = typeof cell === 'string' ? cell : values[cell - 1];
      }
    });
    return { source: sources[source - 1] as MatrixSource, row, values: own, ...rest };
  };
  const value: Submission = {
    ...reading.outcome.value,
    tasks: tasks.map(full),
    quarantine: quarantine.map(([reason, task]) => ({ reason, task: full(task) })),
  };
  return { ...reading, outcome: { ok: true, value } };
}

function pack(value: unknown, platform: Platform): string[] {
  const bytes = platform.encodeUtf8(JSON.stringify(value));
  const packed = toBase64(platform.deflateRaw(bytes, 1));
  const text = `${bytes.length.toString(36)}:${platform.decodeUtf8(packed, 0, packed.length)}`;
  const cells: string[] = [];
  for (let start = 0; start < text.length; start += CELL)
    cells.push(text.slice(start, start + CELL));
  return cells;
}

function unpack(cells: readonly string[], platform: Platform): unknown {
  const [size = '', packed = ''] = cells.join('').split(':');
  const bytes = fromBase64(packed);
  const length = Number.parseInt(size, 36);
  if (!bytes || !(length <= LIMIT)) return undefined;
  try {
    const inflated = platform.inflateRaw(bytes, length, length);
    return JSON.parse(platform.decodeUtf8(inflated, 0, inflated.length));
  } catch {
    return undefined; // cut or altered by hand: the caller says so
  }
}
