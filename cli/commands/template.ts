import { join } from 'node:path';
import { departmentsExpected } from '../../shared/consolidate/submission-board.ts';
import type { Agency } from '../../shared/programme/programme.ts';
import { describeTemplate } from '../../shared/template/describe-template.ts';
import { templateFileName } from '../../shared/template/template-file-name.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import { commonOptions, takeApart, type CommonOptions } from '../arguments.ts';
import { departmentNamed } from '../find-department.ts';
import { nodePlatform } from '../node-platform.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `template [--department NAME] [--period P] [--all] -o PATH`. */
export function templateCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const shape = { text: ['output', 'department'], flags: ['all'] };
  const args = takeApart(argv, shape, words);
  const common = commonOptions(args, words);
  const { output, department } = args.text;
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const all = args.flags['all'] === true;
  if (all && department !== undefined) throw new UsageError(words.cli.departmentOrAll);
  if (all) writeAll(output, common);
  else {
    const agency = department === undefined ? undefined : departmentNamed(department, common);
    writeWhole(output, templateBytes(agency, common));
    console.log(words.cli.written(output));
  }
  return Promise.resolve(0);
}

function templateBytes(department: Agency | undefined, common: CommonOptions): Uint8Array {
  const { programme, period, words } = common;
  const options = { ...(department ? { department } : {}), ...(period ? { period } : {}) };
  return writeXlsx(describeTemplate(programme, words, options), nodePlatform);
}

/** One template a department that reports, into a ZIP when the output is named so, else into a folder. */
function writeAll(output: string, common: CommonOptions): void {
  const { programme, period, words } = common;
  const templates = departmentsExpected(programme, period).map((department) => ({
    name: templateFileName(department, period),
    bytes: templateBytes(department, common),
  }));
  if (output.toLowerCase().endsWith('.zip')) writeWhole(output, writeZip(templates));
  else for (const { name, bytes } of templates) writeWhole(join(output, name), bytes);
  console.log(words.cli.templatesWritten(templates.length, output));
}
