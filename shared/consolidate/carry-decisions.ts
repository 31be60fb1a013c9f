import type { IsoDay } from '../grid/serial-date.ts';
import type {
  AssignedSender,
  KeptEdit,
  MasterState,
  NestedUnit,
  PreviousMaster,
  RunDecisions,
  SubmissionOverride,
} from '../matrix/master-state.ts';
import { joinEdits } from './join-edits.ts';
import { previousOfRun } from './previous-master.ts';

/** What an officer says for the next run. Rows that are one task, and accepted findings, are decided elsewhere. */
export interface SaidForRun {
  /** Id of the period. */
  readonly period?: string;
  readonly asOf?: IsoDay;
  readonly due?: IsoDay;
  readonly overrides?: readonly SubmissionOverride[];
  readonly parts?: readonly string[];
  readonly senders?: readonly AssignedSender[];
  readonly nested?: readonly NestedUnit[];
  /** Of the cells that were changed by hand since the last run, those that are kept. */
  readonly kept?: readonly KeptEdit[];
  readonly previous?: PreviousMaster;
}

/** What holds for the next run: what was decided for the last one of a master, and over it what is said now. */
export function carryDecisions(earlier: MasterState | undefined, said: SaidForRun): RunDecisions {
  const before = earlier?.runs.at(-1);
  const period = said.period ?? before?.period;
  const asOf = said.asOf ?? before?.asOf;
  const due = said.due ?? before?.due;
  const parts = [...new Set([...(before?.parts ?? []), ...(said.parts ?? [])])];
  const senders = latest(
    [...(before?.senders ?? []), ...(said.senders ?? [])],
    ({ file, sheet }) => `${file}\n${sheet ?? ''}`,
  );
  const nested = latest(
    [...(before?.nested ?? []), ...(said.nested ?? [])],
    ({ file, unit }) => `${file ?? ''}\n${unit ?? ''}`,
  );
  const previous = said.previous ?? previousOfRun(earlier, before);
  const overrides = [...(said.overrides ?? []), ...(before?.overrides ?? [])];
  return {
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(due === undefined ? {} : { due }),
    overrides: latest(
      overrides.reverse(),
      ({ file, department }) => `${file}\n${department ?? ''}`,
    ).reverse(),
    edits: joinEdits(before?.edits ?? [], said.kept ?? []),
    ...(parts.length === 0 ? {} : { parts }),
    ...(senders.length === 0 ? {} : { senders }),
    ...(nested.length === 0 ? {} : { nested }),
    ...(before?.merges ? { merges: before.merges } : {}),
    ...(before?.exceptions ? { exceptions: before.exceptions } : {}),
    ...(previous ? { previous } : {}),
  };
}

/** Of several words on one thing the last, in the order in which they were said. */
function latest<T>(list: readonly T[], keyOf: (entry: T) => string): T[] {
  const entries = new Map<string, T>();
  for (const entry of list) {
    entries.delete(keyOf(entry));
    entries.set(keyOf(entry), entry);
  }
  return [...entries.values()];
}
