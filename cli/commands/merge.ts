import { decisionsOfRun, recordRun, readingsOfRun } from '../../shared/consolidate/plan-run.ts';
import { previousOfRun } from '../../shared/consolidate/previous-master.ts';
import type { RunDecisions } from '../../shared/matrix/master-state.ts';
import { optionsOfRun } from '../../shared/open-master.ts';
import { consolidate } from '../../shared/pipeline.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { masterJson } from '../../shared/write/json.ts';
import { withAccepted } from '../accept-findings.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';
import { findFiles } from '../find-files.ts';
import { readMasterFile, timeOfFiles, writeMaster } from '../master-file.ts';
import { printMaster } from '../print-master.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * `merge PART… -o MASTER.xlsx [--accept FILE] [--json [FILE]]`: one master of the parts that shards made. The same files in any
 * number of parts give the same bytes as one run.
 */
export async function mergeCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(
    argv,
    { text: ['output', 'by', 'accept'], optional: { json: '.json' } },
    words,
  );
  const common = commonOptions(args, words);
  const { programme, period, asOf } = common;
  const { output, json } = args.text;
  if (args.words.length === 0) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const runs = findFiles(args.words, [output]).map(({ path }) => {
    const { state } = readMasterFile(path, programme);
    const run = state.runs.at(-1);
    const previous = previousOfRun(state, run);
    const decisions = run ? [{ ...decisionsOfRun(run), ...(previous ? { previous } : {}) }] : [];
    return { readings: readingsOfRun(state, run), decisions, by: run?.by };
  });
  const readings = runs.flatMap((part) => part.readings);
  const decisions = joinDecisions(runs.flatMap((part) => part.decisions));
  const day = {
    ...(period ? { period: period.id } : {}),
    ...(asOf ? { asOf } : {}),
  };
  const asked = withAccepted({ ...decisions, ...day }, readings, args, common);
  const outcome = consolidate(readings, programme, optionsOfRun(asked));
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const master = outcome.value;
  const by = args.text['by'] ?? runs[0]?.by;
  const state = recordRun(undefined, readings, master, {
    ...asked,
    name: words.cli.runName(1),
    time: timeOfFiles(readings),
    ...(by === undefined ? {} : { by }),
  });
  await writeMaster(output, master, state, programme, words);
  const text = JSON.stringify(masterJson(master, words, programme), null, 1);
  if (json === '') process.stdout.write(`${text}\n`);
  else {
    if (json !== undefined) writeWhole(json, text);
    printMaster(master, programme, words);
    console.log(words.cli.written(output));
  }
  return exitCodeOf(master);
}

/** What was decided for all parts together; where they differ in what there can be one of, the first part's word. */
function joinDecisions(parts: readonly RunDecisions[]): RunDecisions {
  const all = <T>(pick: (part: RunDecisions) => readonly T[] | undefined) =>
    distinct(parts.flatMap((part) => pick(part) ?? []));
  const some = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  const joined = {
    overrides: all(({ overrides }) => overrides),
    edits: all(({ edits }) => edits),
    parts: some(all((part) => part.parts)),
    senders: some(all(({ senders }) => senders)),
    nested: some(all(({ nested }) => nested)),
    merges: some(all(({ merges }) => merges)),
    exceptions: some(all(({ exceptions }) => exceptions)),
  };
  const given = Object.fromEntries(
    Object.entries(joined).filter(([, value]) => value !== undefined),
  ) as unknown as Pick<RunDecisions, 'overrides' | 'edits'>;
  return { ...parts[0], ...given };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()];
}
