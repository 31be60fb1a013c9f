import type { Platform } from '../platform.ts';
import { fromBase64, toBase64 } from './base64.ts';
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

/** All lines of a state. */
export function packState(state: MasterState, platform: Platform): StateLine[] {
  return [
    packRuns(state.programme, state.runs, platform),
    ...state.readings.map((reading) => packReading(reading, platform)),
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

/** The same as {@link FileReading}, its tasks without the source that all tasks of a matrix share. */
interface FlatReading {
  readonly reading: FileReading;
  readonly sources: readonly MatrixSource[];
  readonly tasks: readonly FlatTask[];
  readonly quarantine: readonly {
    readonly reason: QuarantinedRow['reason'];
    readonly task: FlatTask;
  }[];
}

type FlatTask = Omit<Task, 'source'> & { readonly source: number };

function flatten(reading: FileReading): FlatReading {
  if (!reading.outcome.ok) {
    const { cause, ...failure } = reading.outcome.failure;
    const outcome = { ok: false, failure } as typeof reading.outcome;
    return { reading: { ...reading, outcome }, sources: [], tasks: [], quarantine: [] };
  }
  const submission = reading.outcome.value;
  const sources: MatrixSource[] = [];
  const flat = (task: Task): FlatTask => {
    let source = sources.indexOf(task.source);
    if (source < 0) source = sources.push(task.source) - 1;
    return { ...task, source };
  };
  const tasks = submission.tasks.map(flat);
  const quarantine = submission.quarantine.map(({ reason, task }) => ({
    reason,
    task: flat(task),
  }));
  const value: Submission = { ...submission, tasks: [], quarantine: [] };
  return { reading: { ...reading, outcome: { ok: true, value } }, sources, tasks, quarantine };
}

function unflatten({ reading, sources, tasks, quarantine }: FlatReading): FileReading {
  if (!reading.outcome.ok) return reading;
  const full = ({ source, ...task }: FlatTask): Task => ({
    source: sources[source] as MatrixSource,
    ...task,
  });
  const value: Submission = {
    ...reading.outcome.value,
    tasks: tasks.map(full),
    quarantine: quarantine.map(({ reason, task }) => ({ reason, task: full(task) })),
  };
  return { ...reading, outcome: { ok: true, value } };
}

function pack(value: unknown, platform: Platform): string[] {
  const bytes = platform.encodeUtf8(JSON.stringify(value));
  const text = `${bytes.length.toString(36)}:${toBase64(platform.deflateRaw(bytes, 1))}`;
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
