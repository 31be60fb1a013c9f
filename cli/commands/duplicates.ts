import { firstWords } from '../../shared/consolidate/decide-merges.ts';
import { proposeMerges, type MergeProposal } from '../../shared/consolidate/propose-merges.ts';
import { originOf } from '../../shared/consolidate/join-tasks.ts';
import { COLUMNS } from '../../shared/matrix/columns.ts';
import { taskText } from '../../shared/matrix/value-text.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import type { ExitCode } from '../exit-code.ts';
import { masterAsShown } from '../master-as-shown.ts';
import { readMasterFile } from '../master-file.ts';
import { rowName } from '../merge-decisions.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `duplicates MASTER.xlsx [--json]`: tasks that several departments report, side by side. The JSON holds decisions in
 * the form that `consolidate --decisions` takes, for the officer to keep, change or leave out.
 */
export function duplicatesCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, { flags: ['json'] }, words);
  const { programme } = commonOptions(args, words);
  const [path] = args.words;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  const { master } = masterAsShown(readMasterFile(path, programme), programme);
  const proposals = proposeMerges(master);
  if (args.flags['json'] === true) {
    const json = { format: 1, proposals: proposals.map(jsonOf), merge: proposals.map(decisionOf) };
    console.log(JSON.stringify(json, null, 1));
    return Promise.resolve(0);
  }
  console.log(words.cli.proposals(proposals.length));
  for (const proposal of proposals) for (const line of linesOf(proposal, words)) console.log(line);
  return Promise.resolve(0);
}

function namesOf({ tasks }: MergeProposal): string[] {
  return tasks.map(({ task }) => rowName(originOf(task)));
}

/** Rows as one task, with the first row's word wherever two of them contradict one another and cannot be joined. */
function decisionOf(proposal: MergeProposal) {
  const names = namesOf(proposal);
  const take = [...firstWords(proposal)].map(([column, first]) => [column, names[first]] as const);
  return { rows: names, take: Object.fromEntries(take) };
}

function jsonOf(proposal: MergeProposal) {
  return {
    conflicts: proposal.conflicts,
    tasks: proposal.tasks.map(({ category, department, task }) => ({
      row: rowName(originOf(task)),
      department: department.text,
      category,
      ...Object.fromEntries(
        COLUMNS.flatMap(({ key }) => {
          const text = key === 'category' ? '' : taskText(task, key);
          return text === '' ? [] : [[key, text]];
        }),
      ),
    })),
  };
}

function linesOf(proposal: MergeProposal, { columns }: Catalogue): string[] {
  const names = namesOf(proposal);
  return [
    '',
    ...proposal.tasks.map(
      ({ category, department, task }, index) =>
        `  ${names[index] ?? ''} · ${category} ${department.text}: ${taskText(task, 'content')}`,
    ),
    ...proposal.conflicts
      .filter((column) => column !== 'content')
      .map((column) => {
        const texts = proposal.tasks.map(({ task }) => taskText(task, column) || '–');
        return `    ${columns[column].label}: ${texts.join(' | ')}`;
      }),
  ];
}
