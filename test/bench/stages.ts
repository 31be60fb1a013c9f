import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodePlatform } from '../../cli/node-platform.ts';
import { recordRun } from '../../shared/consolidate/plan-run.ts';
import type { Outcome } from '../../shared/failure/failure.ts';
import { packState } from '../../shared/matrix/pack-state.ts';
import type { FileReading, Submission } from '../../shared/matrix/submission.ts';
import { consolidate, masterBook, readFile } from '../../shared/pipeline.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { readSubmission } from '../../shared/recognise/read-submission.ts';
import { validateSubmission, validateTogether } from '../../shared/validate/validate.ts';
import { vi } from '../../shared/words/vi.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { makeInputs } from './make-inputs.ts';

/*
 * `npx tsx test/bench/run-part.ts stages.ts [FILES]`: processor seconds of each stage on one thread, for so many files of 300
 * rows. A stage's figure is steadier than its wall time on a busy machine.
 */

const count = Number(process.argv[2] ?? 60);
const folder = makeInputs({ files: 300, rows: 300 }, 'out/bench/inputs');
const files = readdirSync(folder)
  .sort()
  .slice(0, count)
  .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
const rows = count * 300;

function stage<T>(name: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const each = ((seconds / rows) * 1e6).toFixed(1);
  console.log(
    `${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s ${each.padStart(7)} µs a row`,
  );
  return result;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

// The engine compiles what it meets often: measured is the steady state.
for (const file of files.slice(0, 20)) readFile(file, nq52, nodePlatform);

console.log(`${count} files × 300 rows, one thread`);
const workbooks = stage('unzip and parse', () =>
  files.map(({ bytes, file }) => valueOf(readWorkbook(bytes, file, nodePlatform))),
);
const submissions = stage('recognise', () =>
  workbooks.map((workbook, index): Submission => {
    const file = files[index]?.file ?? '';
    return valueOf(readSubmission(workbook, { file, hash: file }, nq52, {}));
  }),
);
const findings = stage('validate each', () =>
  submissions.map((submission) => validateSubmission(submission, nq52, {})),
);
stage('validate together', () => validateTogether(submissions, nq52, {}));
const readings = submissions.map((value, index): FileReading => {
  const all = [...value.findings, ...(findings[index] ?? [])];
  return {
    file: value.file,
    hash: value.hash,
    outcome: { ok: true, value: { ...value, findings: all } },
  };
});
const master = stage('consolidate (again)', () => valueOf(consolidate(readings, nq52)));
const about = { name: 'Lần 1', time: '', overrides: [], edits: [] };
const state = recordRun(undefined, readings, master, about);
stage('pack the state', () => packState(state, nodePlatform));
const book = stage('describe (with state)', () =>
  masterBook(master, nq52, vi, { state, platform: nodePlatform }),
);
const bytes = stage('write', () => writeXlsx(book, nodePlatform));
console.log(
  `${master.tasks.length} tasks, ${master.findings.length} findings, ${bytes.length} bytes`,
);
