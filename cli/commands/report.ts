import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readMasterFile } from '../../shared/pipeline.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { nodePlatform } from '../node-platform.ts';
import { reportBytes } from '../report-bytes.ts';
import type { ExitCode } from '../task-matrix.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `report MASTER.xlsx -o R.docx`: drafts the report from a master. */
export async function reportCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, { text: ['output'] }, words);
  const { programme } = commonOptions(args, words);
  const [path] = args.words;
  const { output } = args.text;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  if (resolve(output) === resolve(path)) throw new UsageError(words.cli.outputIsInput(output));
  const master = readMasterFile(
    { file: basename(path), bytes: bytesOf(path) },
    programme,
    nodePlatform,
  );
  if (!master.ok) throw new FailureError(master.failure);
  writeWhole(output, await reportBytes(master.value, programme, words));
  console.log(words.cli.written(output));
  return 0;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FailureError({ code: 'file-not-found', params: {}, file: basename(path), cause });
  }
}
