import { join } from 'node:path';
import { departmentReturns } from '../../shared/template/return/department-returns.ts';
import { describeReturn } from '../../shared/template/describe-return.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import { commonOptions, dayNamed, takeApart } from '../arguments.ts';
import type { ExitCode } from '../exit-code.ts';
import { departmentNamed } from '../find-department.ts';
import { masterAsShown } from '../master-as-shown.ts';
import { readMasterFile } from '../master-file.ts';
import { nodePlatform } from '../node-platform.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

const SHAPE = { text: ['output', 'department', 'due'], flags: ['warnings'] };

/** `return MASTER.xlsx -o FOLDER|FILE.zip`: what each department is to mend, in its own workbook with a letter. */
export function returnCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, SHAPE, words);
  const common = commonOptions(args, words);
  const [path] = args.words;
  const { output, department, due } = args.text;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const { programme } = common;
  const opened = readMasterFile(path, programme);
  const { master, edits } = masterAsShown(opened, programme);
  const one = department === undefined ? undefined : departmentNamed(department, common);
  const options = {
    ...(master.period ? { period: master.period } : {}),
    ...(due === undefined ? {} : { due: dayNamed(due, words) }),
  };
  const returns = departmentReturns(master, { warnings: args.flags['warnings'] === true })
    .filter((content) => one === undefined || content.department.id === one.id)
    .map((content) => describeReturn(content, programme, words, options));
  const files = returns.flatMap(({ name, book, noteName, note }) => [
    { name, bytes: writeXlsx(book, nodePlatform) },
    { name: noteName, bytes: nodePlatform.encodeUtf8(note) },
  ]);
  if (output.toLowerCase().endsWith('.zip')) writeWhole(output, writeZip(files));
  else for (const { name, bytes } of files) writeWhole(join(output, name), bytes);
  if (edits > 0) console.log(words.cli.editsUsed(edits));
  console.log(
    words.cli.returnsWritten(
      returns.map((each) => each.department),
      output,
    ),
  );
  return Promise.resolve(0);
}
