import { join, resolve } from 'node:path';
import { planRun } from '../../shared/consolidate/plan-run.ts';
import type { Master } from '../../shared/matrix/master.ts';
import type { MasterState, MergeDecision, RunDecisions } from '../../shared/matrix/master-state.ts';
import type { PackedReadings } from '../../shared/matrix/pack-state.ts';
import type { FileReading } from '../../shared/matrix/submission.ts';
import { nextRun } from '../../shared/next-run.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { masterJson } from '../../shared/write/json.ts';
import { withAccepted } from '../accept-findings.ts';
import { commonOptions, takeApart, type Arguments, type CommonOptions } from '../arguments.ts';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';
import { findFiles, type FoundFile } from '../find-files.ts';
import { openLowerMasters } from '../lower-masters.ts';
import { readMasterFile, timeOfFiles, writeMaster } from '../master-file.ts';
import { withDecisions } from '../merge-decisions.ts';
import { printChanges } from '../print-changes.ts';
import { printMaster } from '../print-master.ts';
import { loadCorrections } from '../load-corrections.ts';
import { CACHE_OPTIONS, readInputs } from '../read-inputs.ts';
import { reportBytes } from '../report-bytes.ts';
import { DECISION_OPTIONS, decisionsOf } from '../run-decisions.ts';
import { shardOf } from '../shard.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

const SHAPE = {
  text: [
    'output',
    'report',
    'onto',
    'by',
    'shard',
    'parquet',
    'corrections',
    ...CACHE_OPTIONS.text,
    ...DECISION_OPTIONS.text,
  ],
  flags: ['preview', 'masters', ...CACHE_OPTIONS.flags],
  lists: DECISION_OPTIONS.lists,
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
  const decided = decisionsOf(earlier, args, common);
  const files = inputsOf(args, words);
  const corrections = loadCorrections(args.text['corrections'], words);
  const { readings: read, packed } = await readInputs(
    files,
    common.programme,
    { corrections },
    args,
    words,
  );
  const lower =
    args.flags['masters'] === true
      ? openLowerMasters(read, files, common.programme)
      : { readings: read, merges: [] };
  const readings = planRun(earlier?.state, lower.readings, decided);
  const merged = withMerges(decided, lower.merges, readings, args, words);
  const decisions = withAccepted(merged, readings, args, common);
  const outcome = nextRun(earlier?.state, readings, decisions, common.programme, {
    name: words.cli.runName((earlier?.state.runs.length ?? 0) + 1),
    time: timeOfFiles(readings),
    ...(args.text['by'] === undefined ? {} : { by: args.text['by'] }),
  });
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const { master, state, lapsed } = outcome.value;
  refuseNothing(master, readings, args, common);
  if (lapsed.length > 0) process.stderr.write(`${words.cli.editsLapsed(lapsed)}\n`);
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

/** The decisions with the rows that are one task: decided before, in a lower master, or in the file named now. */
function withMerges(
  decided: RunDecisions,
  lower: readonly MergeDecision[],
  readings: readonly FileReading[],
  { text }: Arguments,
  words: Catalogue,
): RunDecisions {
  const known = [
    ...new Map(
      [...(decided.merges ?? []), ...lower].map((each) => [JSON.stringify(each.rows), each]),
    ).values(),
  ];
  const path = text['decisions'];
  const merges = path === undefined ? known : withDecisions(path, known, readings, words);
  const { merges: _before, ...others } = decided;
  return merges.length === 0 ? others : { ...others, merges };
}

/** A shard without a readable file is still a part of the whole: its files are in the account. */
function refuseNothing(
  master: Master,
  readings: readonly FileReading[],
  args: Arguments,
  common: CommonOptions,
): void {
  const isPart = args.text['shard'] !== undefined;
  if (isPart || readings.some((reading) => reading.outcome.ok)) return;
  show(master, args, common);
  throw new UsageError(common.words.cli.noneReadable);
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
  if (output !== undefined) await writeMaster(output, master, state, programme, words, packed);
  if (report !== undefined && document) writeWhole(report, document);
  if (args.text['parquet'] !== undefined)
    await writeParquet(args.text['parquet'], master, programme);
  if (json !== undefined && json !== '') {
    writeWhole(json, JSON.stringify(masterJson(master, words, programme), null, 1));
  }
  show(master, args, common);
  if (!wantsJson(args)) for (const path of outputsOf(args)) console.log(words.cli.written(path));
  return exitCodeOf(master);
}

/** The tasks as Parquet; the library is loaded only here, when it is asked for. */
async function writeParquet(folder: string, master: Master, programme: Programme): Promise<void> {
  const { writeTasksParquet } = await import('../../shared/write/parquet.ts');
  for (const { name, bytes } of writeTasksParquet(master, programme)) {
    writeWhole(join(folder, name), bytes);
  }
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
