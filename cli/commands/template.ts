import { join } from 'node:path';
import { departmentsExpected } from '../../shared/consolidate/submission-board.ts';
import type { IsoDay } from '../../shared/grid/serial-date.ts';
import type { Task } from '../../shared/matrix/task.ts';
import type { Agency } from '../../shared/programme/programme.ts';
import { describeTemplate } from '../../shared/template/describe-template.ts';
import { templateFileName } from '../../shared/template/template-file-name.ts';
import { unfinishedTasks } from '../../shared/template/unfinished-tasks.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import { commonOptions, dayNamed, takeApart, type CommonOptions } from '../arguments.ts';
import { departmentNamed } from '../find-department.ts';
import { masterAsShown } from '../master-as-shown.ts';
import { readMasterFile } from '../master-file.ts';
import { nodePlatform } from '../node-platform.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `template [--from MASTER.xlsx] [--department NAME] [--period P] [--all] -o PATH`. */
export function templateCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const shape = { text: ['output', 'department', 'from', 'due'], flags: ['all'] };
  const args = takeApart(argv, shape, words);
  const common = commonOptions(args, words);
  const { output, department } = args.text;
  if (output === undefined) throw new UsageError(words.cli.noOutput);
  const all = args.flags['all'] === true;
  if (all && department !== undefined) throw new UsageError(words.cli.departmentOrAll);
  const { from, due } = args.text;
  const made: Making = {
    ...common,
    tasks: from === undefined ? new Map() : tasksOf(from, common),
    ...(due === undefined ? {} : { due: dayNamed(due, words) }),
  };
  if (from !== undefined && !all && department === undefined) {
    throw new UsageError(words.cli.fromNeedsDepartment);
  }
  if (all) writeAll(output, made);
  else {
    const agency = department === undefined ? undefined : departmentNamed(department, common);
    writeWhole(output, templateBytes(agency, made));
    console.log(words.cli.written(output));
  }
  return Promise.resolve(0);
}

/** What templates are made of. */
interface Making extends CommonOptions {
  /** Unfinished tasks of the period before, by department. */
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  readonly due?: IsoDay;
}

/** The tasks that departments have still to finish, from the master of the period before as it stands. */
function tasksOf(path: string, { programme }: CommonOptions): Making['tasks'] {
  const { master } = masterAsShown(readMasterFile(path, programme), programme);
  return unfinishedTasks(master, programme);
}

function templateBytes(department: Agency | undefined, made: Making): Uint8Array {
  const { programme, period, words, tasks, due } = made;
  const own = department && tasks.get(department.id);
  const options = {
    ...(department ? { department } : {}),
    ...(period ? { period } : {}),
    ...(due === undefined ? {} : { due }),
    ...(own ? { tasks: own } : {}),
  };
  return writeXlsx(describeTemplate(programme, words, options), nodePlatform);
}

/** One template a department that reports, into a ZIP when the output is named so, else into a folder. */
function writeAll(output: string, made: Making): void {
  const { programme, period, words } = made;
  const templates = departmentsExpected(programme, period).map((department) => ({
    name: templateFileName(department, period),
    bytes: templateBytes(department, made),
  }));
  if (output.toLowerCase().endsWith('.zip')) writeWhole(output, writeZip(templates));
  else for (const { name, bytes } of templates) writeWhole(join(output, name), bytes);
  console.log(words.cli.templatesWritten(templates.length, output));
}
