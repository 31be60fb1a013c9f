import { splitReadings } from '../../shared/consolidate/split-parts.ts';
import { countBySeverity, sortFindings } from '../../shared/finding/finding-list.ts';
import { columnLetters } from '../../shared/grid/address.ts';
import type { FileReading, MatrixReading } from '../../shared/matrix/submission.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { failureSentence, findingSentence } from '../../shared/words/sentence.ts';
import { submissionsJson } from '../../shared/write/json.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { findFiles } from '../find-files.ts';
import { loadCorrections } from '../load-corrections.ts';
import { CACHE_OPTIONS, readInputs } from '../read-inputs.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

/** `validate FILE… [--json]`: each finding of each file, errors first. */
export async function validateCommand(
  argv: readonly string[],
  words: Catalogue,
): Promise<ExitCode> {
  const args = takeApart(
    argv,
    {
      text: ['corrections', ...CACHE_OPTIONS.text],
      flags: ['json', ...CACHE_OPTIONS.flags],
    },
    words,
  );
  const { programme, period } = commonOptions(args, words);
  if (args.words.length === 0) throw new UsageError(words.cli.noFiles);
  const { readings } = await readInputs(
    findFiles(args.words),
    programme,
    {
      ...(period ? { period } : {}),
      corrections: loadCorrections(args.text['corrections'], words),
    },
    args,
    words,
  );
  const parts = splitReadings(readings);
  if (args.flags['json']) console.log(JSON.stringify(submissionsJson(parts, words), null, 1));
  else for (const reading of parts) printReading(reading, words);
  return exitCodeOf(readings);
}

function printReading({ file, outcome }: FileReading, words: Catalogue): void {
  if (!outcome.ok) {
    console.log(failureSentence(outcome.failure, words));
    return;
  }
  const { department, period, rowsRead, tasks, quarantine, ignored, findings } = outcome.value;
  const { part } = outcome.value;
  const name = part ? words.master.partOf(file, part.number, part.of) : file;
  const about = [name, department?.text, period?.id].filter((each) => each !== undefined);
  console.log(about.join(' · '));
  const rows = {
    read: rowsRead,
    merged: tasks.length,
    quarantined: quarantine.length,
    ignored: ignored.length,
  };
  console.log(`  ${words.cli.fileRows(rows)}`);
  for (const reading of outcome.value.readings) console.log(`  ${readingLine(reading, words)}`);
  console.log(
    `  ${findings.length === 0 ? words.cli.noFindings : words.cli.counts(countBySeverity(findings))}`,
  );
  for (const finding of sortFindings(findings)) {
    console.log(
      `  [${words.common.severity[finding.severity]}] ${findingSentence(finding, words)}`,
    );
  }
}

/** How a matrix was read: where its headings stand, and what each column was taken for, how surely. */
function readingLine({ sheet, headingRows, columns }: MatrixReading, words: Catalogue): string {
  const taken = columns.map(({ key, column, heading, score }) =>
    words.cli.columnTaken(columnLetters(column), heading, words.columns[key].label, score),
  );
  return words.cli.readFrom(sheet, headingRows.first, taken);
}

function exitCodeOf(readings: readonly FileReading[]): ExitCode {
  if (readings.every(({ outcome }) => !outcome.ok)) return 2;
  const sound = readings.every(
    ({ outcome }) =>
      outcome.ok && outcome.value.findings.every(({ severity }) => severity !== 'error'),
  );
  return sound ? 0 : 1;
}
