import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Programme } from '../shared/programme/programme.ts';
import type { IsoDay } from '../shared/grid/serial-date.ts';
import type { Period } from '../shared/value/period.ts';
import { parsePeriod } from '../shared/value/period.ts';
import { isoDay } from '../shared/grid/serial-date.ts';
import { ALL_LANGUAGES } from '../shared/words/all-languages.ts';
import type { Catalogue, Language } from '../shared/words/catalogue.ts';
import { loadProgramme } from './load-programme.ts';
import { UsageError } from './usage-error.ts';

/** Options of every command. */
export interface CommonOptions {
  readonly words: Catalogue;
  readonly programme: Programme;
  readonly period?: Period;
  readonly asOf?: IsoDay;
}

/** A command line taken apart: the plain words, and the options by their long names. */
export interface Arguments {
  readonly words: readonly string[];
  readonly text: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  /** Every value of the options that may be repeated. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What a command takes beside the common options. `optional` options may stand with or without a value. */
export interface OptionShape {
  readonly text?: readonly string[];
  readonly flags?: readonly string[];
  readonly lists?: readonly string[];
  /** Options whose value is taken only when it ends so: `--json OUT.json`, but `--json A.xlsx` leaves the file alone. */
  readonly optional?: Readonly<Record<string, string>>;
}

const COMMON_TEXT = ['lang', 'period', 'as-of', 'programme'] as const;
const SHORT: Readonly<Record<string, string>> = { output: 'o' };

/** The language asked for, read before anything else so that even a usage error speaks it. */
export function languageOf(argv: readonly string[], fallback: Language): Catalogue {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const known = ALL_LANGUAGES[asked as Language] as Catalogue | undefined;
  return known ?? ALL_LANGUAGES[fallback];
}

/**
 * Takes a command line apart by the shape of a command.
 * @throws UsageError in the user's language for an unknown option or a missing value.
 */
export function takeApart(
  argv: readonly string[],
  shape: OptionShape,
  words: Catalogue,
): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  const add = (name: string, option: { type: 'string' | 'boolean'; multiple?: boolean }) => {
    const short = SHORT[name];
    options[name] = short === undefined ? option : { ...option, short };
  };
  for (const name of [...COMMON_TEXT, ...(shape.text ?? [])]) add(name, { type: 'string' });
  for (const name of shape.flags ?? []) add(name, { type: 'boolean' });
  for (const name of shape.lists ?? []) add(name, { type: 'string', multiple: true });
  for (const name of Object.keys(shape.optional ?? {})) add(name, { type: 'string' });
  try {
    const args = fillOptional(argv, shape.optional ?? {});
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const pick = <T>(wanted: (value: unknown) => value is T) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => wanted(value))) as Record<
        string,
        T
      >;
    return {
      words: positionals,
      text: pick((value): value is string => typeof value === 'string'),
      flags: pick((value): value is boolean => typeof value === 'boolean'),
      lists: pick((value): value is string[] => Array.isArray(value)),
    };
  } catch (error) {
    throw usageError(error, words);
  }
}

/** An optional value that is absent is written as an empty one, which `parseArgs` can tell. */
function fillOptional(
  argv: readonly string[],
  optional: Readonly<Record<string, string>>,
): string[] {
  return argv.flatMap((word, index) => {
    const ending = word.startsWith('--') ? optional[word.slice(2)] : undefined;
    if (ending === undefined) return [word];
    const next = argv[index + 1];
    return next?.toLowerCase().endsWith(ending) && !next.startsWith('-') ? [word] : [`${word}=`];
  });
}

function usageError(error: unknown, { cli }: Catalogue): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'(-[^' ]+)/.exec(message ?? '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError(cli.unknownOption(option));
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return new UsageError(cli.optionNeedsValue(option.split('=')[0] ?? ''));
  }
  return error;
}

/**
 * The options that every command shares, understood.
 * @throws UsageError for a language, period or day that is not understood, FailureError for a bad programme file.
 */
export function commonOptions(args: Arguments, words: Catalogue): CommonOptions {
  const { lang, period: periodText, 'as-of': dayText, programme: programmePath } = args.text;
  if (lang !== undefined && !(lang in ALL_LANGUAGES)) {
    throw new UsageError(words.cli.badLanguage(lang));
  }
  const period = periodText === undefined ? undefined : parsePeriod(periodText);
  if (periodText !== undefined && !period) throw new UsageError(words.cli.badPeriod(periodText));
  const asOf = dayText === undefined ? undefined : dayNamed(dayText, words);
  return {
    words,
    programme: loadProgramme(programmePath),
    ...(period ? { period } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/**
 * A day such as 2021-03-14.
 * @throws UsageError for anything else.
 */
export function dayNamed(text: string, words: Catalogue): IsoDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day) throw new UsageError(words.cli.badDay(text));
  return day;
}
