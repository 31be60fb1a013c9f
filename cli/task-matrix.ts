#!/usr/bin/env node
import { failureSentence } from '../shared/words/sentence.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { ALL_LANGUAGES } from '../shared/words/all-languages.ts';
import { languageOf } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { VERSION } from './version.ts';
import { FailureError, UsageError } from './usage-error.ts';

/** Runs one command on the words after its name. Text for people goes through `console`; JSON to standard output. */
export type Command = (argv: readonly string[], words: Catalogue) => Promise<ExitCode>;

/** Each command is loaded when it is asked for: most need little of what the others need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  template: async () => (await import('./commands/template.ts')).templateCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  consolidate: async () => (await import('./commands/consolidate.ts')).consolidateCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  return: async () => (await import('./commands/return.ts')).returnCommand,
  'roll-back': async () => (await import('./commands/roll-back.ts')).rollBackCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  duplicates: async () => (await import('./commands/duplicates.ts')).duplicatesCommand,
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
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!load) throw new UsageError(words.cli.unknownCommand(name));
    const command = await load();
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
