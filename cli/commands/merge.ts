import { recordRun, readingsOfRun } from '../../shared/consolidate/plan-run.ts';
import { consolidate, optionsOfRun } from '../../shared/pipeline.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { masterJson } from '../../shared/write/json.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';
import { findFiles } from '../find-files.ts';
import { readMasterFile, timeOfFiles, writeMaster } from '../master-file.ts';
import { printMaster } from '../print-master.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * `merge PART… -o MASTER.xlsx [--json [FILE]]`: one master of the parts that shards made. The same files in any
 * number of parts give the same bytes as one run.
 */
export function mergeCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, { text: ['output', 'by'], optional: { json: '.json' } }, words);
  const { programme, period, asOf } = commonOptions(args, words);
  const { output, json } = args.text;
  if (args.words.length === 0) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const runs = findFiles(args.words, [output]).map(({ path }) => {
    const { state } = readMasterFile(path, programme);
    const run = state.runs.at(-1);
    return { readings: readingsOfRun(state, run), options: optionsOfRun(run), run };
  });
  const readings = runs.flatMap((part) => part.readings);
  const first = runs[0]?.options ?? {};
  const asked = { ...first, ...(period ? { period } : {}), ...(asOf ? { asOf } : {}) };
  const overrides = runs.flatMap((part) => part.run?.overrides ?? []);
  const edits = runs.flatMap((part) => part.run?.edits ?? []);
  const outcome = consolidate(readings, programme, {
    ...asked,
    overrides: distinct(overrides),
    edits,
  });
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const master = outcome.value;
  const by = args.text['by'] ?? runs[0]?.run?.by;
  const state = recordRun(undefined, readings, master, {
    name: words.cli.runName(1),
    time: timeOfFiles(readings),
    ...(by === undefined ? {} : { by }),
    ...(asked.period ? { period: asked.period.id } : {}),
    ...(asked.asOf ? { asOf: asked.asOf } : {}),
    overrides: distinct(overrides),
    edits,
  });
  writeMaster(output, master, state, programme, words);
  const text = JSON.stringify(masterJson(master, words, programme), null, 1);
  if (json === '') process.stdout.write(`${text}\n`);
  else {
    if (json !== undefined) writeWhole(json, text);
    printMaster(master, programme, words);
    console.log(words.cli.written(output));
  }
  return Promise.resolve(exitCodeOf(master));
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()];
}
