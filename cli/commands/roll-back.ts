import { restoreRun } from '../../shared/next-run.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import type { ExitCode } from '../exit-code.ts';
import { readMasterFile, writeMaster } from '../master-file.ts';
import { printChanges } from '../print-changes.ts';
import { FailureError, UsageError } from '../usage-error.ts';

/**
 * `roll-back MASTER.xlsx --to RUN -o MASTER.xlsx`: the master as an earlier run made it. The runs in between stay in
 * the history, and so does the roll-back. Without `--to` the runs are listed.
 */
export async function rollBackCommand(
  argv: readonly string[],
  words: Catalogue,
): Promise<ExitCode> {
  const args = takeApart(argv, { text: ['output', 'to', 'by', 'edits'] }, words);
  const { programme } = commonOptions(args, words);
  const [path] = args.words;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  const { state, master: current, changes, typed } = readMasterFile(path, programme);
  const { to, output, by } = args.text;
  if (to === undefined) {
    for (const { name, time, by: who, counts, files } of state.runs) {
      console.log(
        [name, time, who ?? '', words.cli.fileRows(counts), String(files.length)].join(' · '),
      );
    }
    return 0;
  }
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const run = state.runs.find(({ name }) => name === to);
  if (!run)
    throw new UsageError(
      words.cli.unknownRun(
        to,
        state.runs.map(({ name }) => name),
      ),
    );
  if (changes.edits.length + typed.length > 0 && args.text['edits'] !== 'drop') {
    throw new UsageError(words.cli.editsUndecided(changes.edits, changes.deleted, typed));
  }
  const outcome = restoreRun(state, run, programme, {
    name: words.cli.runName(state.runs.length + 1),
    time: run.time,
    ...(by === undefined ? {} : { by }),
  });
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const { master, state: next } = outcome.value;
  printChanges(current, master, words);
  await writeMaster(output, master, next, programme, words);
  console.log(words.cli.written(output));
  return 0;
}
