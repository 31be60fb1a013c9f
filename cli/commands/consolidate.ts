import { resolve } from 'node:path';
import { planRun, recordRun } from '../../shared/consolidate/plan-run.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { KeptEdit, MasterState } from '../../shared/matrix/master-state.ts';
import type { PackedReadings } from '../../shared/matrix/pack-state.ts';
import type { FileReading } from '../../shared/matrix/submission.ts';
import { consolidate, type OpenedMaster } from '../../shared/pipeline.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { masterJson } from '../../shared/write/json.ts';
import { commonOptions, takeApart, type Arguments, type CommonOptions } from '../arguments.ts';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';
import { findFiles, type FoundFile } from '../find-files.ts';
import { readMasterFile, timeOfFiles, writeMaster } from '../master-file.ts';
import { printChanges } from '../print-changes.ts';
import { printMaster } from '../print-master.ts';
import { readInputs } from '../read-inputs.ts';
import { reportBytes } from '../report-bytes.ts';
import { shardOf } from '../shard.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

const SHAPE = {
  text: ['output', 'report', 'onto', 'edits', 'by', 'shard', 'previous'],
  flags: ['preview'],
  lists: ['prefer'],
  optional: { json: '.json' },
};

/** `consolidate FILE|FOLDER… -o MASTER.xlsx [--onto MASTER.xlsx] [--report R.docx] [--json [FILE]]`. */
export async function consolidateCommand(
  argv: readonly string[],
  words: Catalogue,
): Promise<ExitCode> {
  const args = takeApart(argv, SHAPE, words);
  const common = commonOptions(args, words);
  const { output } = args.text;
  if (args.words.length === 0) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);

  const earlier =
    args.text['onto'] === undefined
      ? undefined
      : readMasterFile(args.text['onto'], common.programme);
  const edits = editsOf(earlier, args, words);
  const { readings: fresh, packed } = await readInputs(
    inputsOf(args, words),
    common.programme,
    {},
    words,
  );
  const readings = planRun(earlier?.state, fresh);
  const master = consolidated(readings, edits, args, common);
  const state = recordRun(earlier?.state, readings, master, {
    name: words.cli.runName((earlier?.state.runs.length ?? 0) + 1),
    time: timeOfFiles(readings),
    ...(args.text['by'] === undefined ? {} : { by: args.text['by'] }),
    ...(common.period ? { period: common.period.id } : {}),
    ...(common.asOf ? { asOf: common.asOf } : {}),
    overrides: overridesOf(args),
    edits,
  });
  if (earlier && !wantsJson(args)) printChanges(earlier.master, master, words);
  if (args.flags['preview'] === true) {
    show(master, args, common);
    return exitCodeOf(master);
  }
  return write(master, state, packed, args, common);
}

/** Files named, without the outputs; refuses to write over one of them. */
function inputsOf(args: Arguments, words: Catalogue): FoundFile[] {
  const outputs = outputsOf(args);
  const onto = args.text['onto'];
  const files = findFiles(args.words, [...outputs, ...(onto === undefined ? [] : [onto])]);
  const overwritten = outputs.find((path) =>
    files.some((file) => resolve(file.path) === resolve(path)),
  );
  if (overwritten !== undefined) throw new UsageError(words.cli.outputIsInput(overwritten));
  return args.text['shard'] === undefined ? files : shardOf(files, args.text['shard'], words);
}

function outputsOf({ text }: Arguments): string[] {
  return [text['output'], text['report'], text['json']].filter(
    (path): path is string => path !== undefined && path !== '',
  );
}

function overridesOf({ lists }: Arguments): MasterState['runs'][number]['overrides'] {
  return (lists['prefer'] ?? []).map((text) => {
    const [file = '', ...reason] = text.split('=');
    return { file, reason: reason.join('=') };
  });
}

/**
 * The edits that hold in this run: those kept before, and those made by hand since, which are kept or dropped as
 * the user says. Nothing made by hand is overwritten in silence: without a word from the user the run stops.
 */
function editsOf(
  earlier: OpenedMaster | undefined,
  args: Arguments,
  words: Catalogue,
): readonly KeptEdit[] {
  if (!earlier) return [];
  const before = earlier.state.runs.at(-1)?.edits ?? [];
  const { edits, deleted } = earlier.changes;
  const choice = args.text['edits'];
  if (edits.length + deleted.length === 0 || choice === 'drop') return before;
  if (choice !== 'keep') throw new UsageError(words.cli.editsUndecided(edits, deleted));
  const made = new Set(edits.map(keyOf));
  return [...before.filter((edit) => !made.has(keyOf(edit))), ...edits];
}

function keyOf({ origin, column }: KeptEdit): string {
  return JSON.stringify([origin.file, origin.sheet, origin.row, column]);
}

function consolidated(
  readings: readonly FileReading[],
  edits: readonly KeptEdit[],
  args: Arguments,
  { programme, period, asOf, words }: CommonOptions,
): Master {
  const previous = args.text['previous'];
  const outcome = consolidate(readings, programme, {
    ...(period ? { period } : {}),
    ...(asOf ? { asOf } : {}),
    ...(previous === undefined ? {} : { previous: readMasterFile(previous, programme).master }),
    overrides: overridesOf(args),
    edits,
  });
  if (!outcome.ok) throw new FailureError(outcome.failure);
  if (readings.every((reading) => !reading.outcome.ok)) {
    show(outcome.value, args, { programme, words });
    throw new UsageError(words.cli.noneReadable);
  }
  return outcome.value;
}

async function write(
  master: Master,
  state: MasterState,
  packed: PackedReadings,
  args: Arguments,
  common: CommonOptions,
): Promise<ExitCode> {
  const { programme, words } = common;
  const { output, report, json } = args.text;
  const document = report === undefined ? undefined : await reportBytes(master, programme, words);
  if (output !== undefined) writeMaster(output, master, state, programme, words, packed);
  if (report !== undefined && document) writeWhole(report, document);
  if (json !== undefined && json !== '') {
    writeWhole(json, JSON.stringify(masterJson(master, words, programme), null, 1));
  }
  show(master, args, common);
  if (!wantsJson(args)) for (const path of outputsOf(args)) console.log(words.cli.written(path));
  return exitCodeOf(master);
}

function show(
  master: Master,
  args: Arguments,
  { programme, words }: Pick<CommonOptions, 'programme' | 'words'>,
): void {
  if (!wantsJson(args)) printMaster(master, programme, words);
  else process.stdout.write(`${JSON.stringify(masterJson(master, words, programme), null, 1)}\n`);
}

/** Whether JSON goes to standard output, and nothing else there. */
function wantsJson({ text }: Arguments): boolean {
  return text['json'] === '';
}
