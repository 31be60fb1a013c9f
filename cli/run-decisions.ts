import { basename } from 'node:path';
import { carryDecisions } from '../shared/consolidate/carry-decisions.ts';
import { keepPrevious } from '../shared/consolidate/previous-master.ts';
import type { IsoDay } from '../shared/grid/serial-date.ts';
import type { KeptEdit, RunDecisions } from '../shared/matrix/master-state.ts';
import type { OpenedMaster } from '../shared/open-master.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { dayNamed, type Arguments, type CommonOptions } from './arguments.ts';
import { departmentNamed } from './find-department.ts';
import { readMasterFile } from './master-file.ts';
import { UsageError } from './usage-error.ts';

/** What `consolidate` takes of decisions, for its shape of options. */
export const DECISION_OPTIONS = {
  text: ['edits', 'previous', 'due', 'decisions', 'accept'],
  lists: ['prefer', 'parts', 'sender', 'under'],
} as const;

/**
 * What holds for a run: what was decided for the earlier one, and over it what the command line says. Rows that are
 * one task, and findings that are accepted, are decided later, when rows and findings are known.
 * @throws UsageError for hand edits that nobody has decided on, and for names and days that are not understood.
 */
export function decisionsOf(
  earlier: OpenedMaster | undefined,
  args: Arguments,
  common: CommonOptions,
): RunDecisions {
  const { period, asOf } = common;
  const due = dueOf(args, common.words);
  const previous = previousOf(args, common);
  return carryDecisions(earlier?.state, {
    ...(period ? { period: period.id } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(due === undefined ? {} : { due }),
    overrides: overridesOf(args, common),
    parts: partsOf(args, common),
    senders: sendersOf(args, common),
    nested: nestedOf(args, common),
    kept: keptOf(earlier, args, common.words),
    ...(previous ? { previous } : {}),
  });
}

function dueOf({ text }: Arguments, words: Catalogue): IsoDay | undefined {
  return text['due'] === undefined ? undefined : dayNamed(text['due'], words);
}

/** `FILE=REASON`, or `FILE!DEPARTMENT=REASON` for the part of one department. */
function overridesOf({ lists }: Arguments, common: CommonOptions): RunDecisions['overrides'] {
  return (lists['prefer'] ?? []).map((text) => {
    const [named, reason] = splitAtEquals(text);
    const [file, department] = splitAtPart(named);
    return {
      file,
      ...(department === undefined ? {} : { department: departmentNamed(department, common).id }),
      reason,
    };
  });
}

function partsOf({ lists }: Arguments, common: CommonOptions): string[] {
  return (lists['parts'] ?? []).map((name) => departmentNamed(name, common).id);
}

function sendersOf({ lists }: Arguments, common: CommonOptions): RunDecisions['senders'] & object {
  return (lists['sender'] ?? []).map((text) => {
    const [named, name] = splitAtEquals(text);
    const [file, sheet] = splitAtPart(named);
    const { id, name: full } = departmentNamed(name, common);
    return {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      department: { text: full, id },
    };
  });
}

/** `UNIT=DEPARTMENT`, or `FILE=DEPARTMENT` for one file. */
function nestedOf({ lists }: Arguments, common: CommonOptions): RunDecisions['nested'] & object {
  return (lists['under'] ?? []).map((text) => {
    const [named, above] = splitAtEquals(text);
    const { id, name } = departmentNamed(above, common);
    const under = { text: name, id };
    return FILE_NAME.test(named)
      ? { file: named, under }
      : { unit: departmentNamed(named, common).id, under };
  });
}

function previousOf(
  { text }: Arguments,
  { programme }: CommonOptions,
): ReturnType<typeof keepPrevious> | undefined {
  const path = text['previous'];
  if (path === undefined) return undefined;
  return keepPrevious(readMasterFile(path, programme).master, basename(path));
}

/**
 * Of the edits made by hand since the last run those that are kept, as the user says. Nothing made by hand is
 * overwritten in silence: without a word from the user the run stops.
 */
function keptOf(
  earlier: OpenedMaster | undefined,
  args: Arguments,
  words: Catalogue,
): readonly KeptEdit[] {
  if (!earlier) return [];
  const { typed } = earlier;
  const { edits, deleted } = earlier.changes;
  const choice = args.text['edits'];
  if (edits.length + deleted.length + typed.length === 0 || choice === 'drop') return [];
  if (choice !== 'keep') throw new UsageError(words.cli.editsUndecided(edits, deleted, typed));
  return edits;
}

const FILE_NAME = /\.[a-z0-9]{2,5}$/i;

/** A file and, behind `!`, what of it is meant. */
function splitAtPart(text: string): readonly [file: string, part?: string] {
  const at = text.lastIndexOf('!');
  const file = text.slice(0, Math.max(0, at));
  return FILE_NAME.test(file) ? [file, text.slice(at + 1)] : [text];
}

function splitAtEquals(text: string): [string, string] {
  const [first = '', ...rest] = text.split('=');
  return [first, rest.join('=')];
}
