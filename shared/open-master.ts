import { findEdits, type HandChanges } from './consolidate/find-edits.ts';
import { readingsOfRun } from './consolidate/plan-run.ts';
import { previousOfRun } from './consolidate/previous-master.ts';
import { failed, success, type Outcome } from './failure/failure.ts';
import type { Workbook } from './grid/workbook.ts';
import type { Master } from './matrix/master.ts';
import type { MasterState, Run, RunDecisions } from './matrix/master-state.ts';
import { consolidate, type ConsolidationOptions, type InputFile } from './pipeline.ts';
import type { Platform } from './platform.ts';
import type { Programme } from './programme/programme.ts';
import { readWorkbook } from './read/read-workbook.ts';
import {
  readMasterState,
  readShownRows,
  readTypedRows,
  type ShownRow,
  type TypedRow,
} from './recognise/read-master.ts';
import { ValueCells } from './template/value-cells.ts';
import { parsePeriod } from './value/period.ts';

/** A master workbook opened again: what it remembers, what it showed when written, and what was changed by hand since. */
export interface OpenedMaster {
  readonly state: MasterState;
  readonly master: Master;
  readonly changes: HandChanges;
  /** Its rows of tasks as they stand now, wherever they were sorted to. */
  readonly rows: readonly ShownRow[];
  /** Rows of no file, typed by hand. */
  readonly typed: readonly TypedRow[];
}

/** Opens a master workbook; it is the whole state of the consolidation. */
export function openMaster(
  input: InputFile,
  programme: Programme,
  platform: Platform,
): Outcome<OpenedMaster> {
  const workbook = readWorkbook(input.bytes, input.file, platform);
  return workbook.ok ? openMasterGrid(workbook.value, input.file, programme, platform) : workbook;
}

/** Opens a master that is a grid already, such as the workbook that a person has in front of him. */
export function openMasterGrid(
  workbook: Workbook,
  file: string,
  programme: Programme,
  platform: Platform,
): Outcome<OpenedMaster> {
  const state = readMasterState(workbook, file, platform);
  if (!state.ok) return state;
  if (state.value.programme !== programme.id) {
    return failed('programme-unknown', { id: state.value.programme }, { file });
  }
  const master = masterOfRun(state.value, state.value.runs.at(-1), programme);
  if (!master.ok) return master;
  const cells = new ValueCells(programme);
  const rows = readShownRows(workbook);
  const changes = findEdits(master.value, rows, (task, key) => {
    const content = cells.of(key, task.values);
    return typeof content === 'string' || typeof content === 'number' ? content : undefined;
  });
  const typed = readTypedRows(workbook);
  return success({ state: state.value, master: master.value, changes, rows, typed });
}

/** The master as one run made it. */
export function masterOfRun(
  state: MasterState,
  run: Run | undefined,
  programme: Programme,
): Outcome<Master> {
  return consolidate(readingsOfRun(state, run), programme, optionsOfRun(run, state));
}

/** What was asked of a run. `state` holds the master of the period before, where the run was compared with one. */
export function optionsOfRun(
  run: RunDecisions | undefined,
  state?: MasterState,
): ConsolidationOptions {
  const period = run?.period === undefined ? undefined : parsePeriod(run.period);
  const previous = previousOfRun(state, run);
  return {
    ...(period ? { period } : {}),
    ...(run?.asOf === undefined ? {} : { asOf: run.asOf }),
    ...(run?.due === undefined ? {} : { due: run.due }),
    overrides: run?.overrides ?? [],
    edits: run?.edits ?? [],
    ...(run?.parts ? { parts: run.parts } : {}),
    ...(run?.senders ? { senders: run.senders } : {}),
    ...(run?.nested ? { nested: run.nested } : {}),
    ...(run?.merges ? { merges: run.merges } : {}),
    ...(run?.exceptions ? { exceptions: run.exceptions } : {}),
    ...(previous ? { previous } : {}),
  };
}
