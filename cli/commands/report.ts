import { resolve } from 'node:path';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { readMasterFile } from '../master-file.ts';
import { masterAsShown } from '../master-as-shown.ts';
import { reportBytes } from '../report-bytes.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `report MASTER.xlsx -o R.docx`: drafts the report from a master as it stands, edits by hand included. */
export async function reportCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, { text: ['output'] }, words);
  const { programme } = commonOptions(args, words);
  const [path] = args.words;
  const { output } = args.text;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  if (resolve(output) === resolve(path)) throw new UsageError(words.cli.outputIsInput(output));
  const { master, edits } = masterAsShown(readMasterFile(path, programme), programme);
  writeWhole(output, await reportBytes(master, programme, words));
  if (edits > 0) console.log(words.cli.editsUsed(edits));
  console.log(words.cli.written(output));
  return 0;
}
