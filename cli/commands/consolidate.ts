import { resolve } from 'node:path';
import type { Master } from '../../shared/matrix/master.ts';
import { consolidate, masterBook } from '../../shared/pipeline.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { masterJson } from '../../shared/write/json.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import { findFiles } from '../find-files.ts';
import { nodePlatform } from '../node-platform.ts';
import { printMaster } from '../print-master.ts';
import { readInputs } from '../read-inputs.ts';
import { reportBytes } from '../report-bytes.ts';
import type { ExitCode } from '../task-matrix.ts';
import { FailureError, UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** `consolidate FILE|FOLDER… -o MASTER.xlsx [--report R.docx] [--json [FILE]]`. */
export async function consolidateCommand(
  argv: readonly string[],
  words: Catalogue,
): Promise<ExitCode> {
  const shape = { text: ['output', 'report'], optional: { json: '.json' } };
  const args = takeApart(argv, shape, words);
  const { programme, period, asOf } = commonOptions(args, words);
  const { output, report, json } = args.text;
  if (args.words.length === 0) throw new UsageError(words.cli.noFiles);
  if (output === undefined) throw new UsageError(words.cli.noOutput);

  const outputs = [output, report, json].filter((path) => path !== undefined && path !== '');
  const files = findFiles(args.words, outputs);
  const overwritten = outputs.find((path) =>
    files.some((file) => resolve(file.path) === resolve(path)),
  );
  if (overwritten !== undefined) throw new UsageError(words.cli.outputIsInput(overwritten));
  const options = { ...(period ? { period } : {}), ...(asOf ? { asOf } : {}) };
  const readings = await readInputs(files, programme, {}, words);
  const outcome = consolidate(readings, programme, options);
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const master = outcome.value;
  const toStdout = json === '';
  if (readings.every((reading) => !reading.outcome.ok)) {
    if (toStdout) printJson(master, words, programme);
    else printMaster(master, programme, words);
    throw new UsageError(words.cli.noneReadable);
  }

  writeWhole(output, writeXlsx(masterBook(master, programme, words), nodePlatform));
  if (report !== undefined) writeWhole(report, await reportBytes(master, programme, words));
  if (json !== undefined && json !== '') {
    writeWhole(json, JSON.stringify(masterJson(master, words, programme), null, 1));
  }
  if (toStdout) printJson(master, words, programme);
  else {
    printMaster(master, programme, words);
    for (const path of outputs) console.log(words.cli.written(path));
  }
  return hasErrors(master) ? 1 : 0;
}

function printJson(master: Master, words: Catalogue, programme: Programme): void {
  process.stdout.write(`${JSON.stringify(masterJson(master, words, programme), null, 1)}\n`);
}

/** Errors in the data: findings that are errors, files that failed or do not count, rows in quarantine. */
function hasErrors(master: Master): boolean {
  return (
    master.findings.some(({ severity }) => severity === 'error') ||
    master.ledger.some(({ failure }) => failure !== undefined && failure.code !== 'file-same-as') ||
    master.quarantine.length > 0
  );
}
