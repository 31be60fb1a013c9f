#!/usr/bin/env node
import { failureSentence } from '../shared/words/sentence.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { ALL_LANGUAGES } from '../shared/words/all-languages.ts';
import { languageOf } from './arguments.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { explainCommand } from './commands/explain.ts';
import { mergeCommand } from './commands/merge.ts';
import { reportCommand } from './commands/report.ts';
import { returnCommand } from './commands/return.ts';
import { rollBackCommand } from './commands/roll-back.ts';
import { templateCommand } from './commands/template.ts';
import { validateCommand } from './commands/validate.ts';
import type { ExitCode } from './exit-code.ts';
import { VERSION } from './version.ts';
import { FailureError, UsageError } from './usage-error.ts';

/** Runs one command on the words after its name. Text for people goes through `console`; JSON to standard output. */
export type Command = (argv: readonly string[], words: Catalogue) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = {
  template: templateCommand,
  validate: validateCommand,
  consolidate: consolidateCommand,
  merge: mergeCommand,
  return: returnCommand,
  'roll-back': rollBackCommand,
  report: reportCommand,
  explain: explainCommand,
  duplicates: duplicatesCommand,
};

async function run(argv: readonly string[]): Promise<ExitCode> {
  const words = languageOf(argv, 'vi');
  const [name, ...rest] = argv;
  if (name === undefined || argv.includes('--help') || argv.includes('-h')) {
    const others = Object.values(ALL_LANGUAGES).filter((other) => other !== words);
    console.log([words, ...others].map(({ cli }) => cli.help).join('\n\n'));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    console.log(VERSION);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(words.cli.unknownCommand(name));
    return await command(rest, words);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, words)}\n`);
    return 2;
  }
}

/** The single place that catches: a sentence for what was expected, a diagnosis for what was not. */
function sentenceOf(error: unknown, words: Catalogue): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof FailureError) return failureSentence(error.failure, words);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${words.cli.fault}\ntask-matrix ${VERSION}, Node ${process.version}\n${detail}`;
}

process.exitCode = await run(process.argv.slice(2));
