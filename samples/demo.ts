import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readMasterFile } from '../cli/master-file.ts';
import { nq52 } from '../shared/programme/nq52.ts';
import { compareWithExpected } from './compare-with-expected.ts';
import { EXPECTED_PERIOD } from './expected.ts';

/*
 * `npm run demo`: the whole loop over the samples, through the command line as a user would type it. The samples
 * hold errors on purpose: the demo fails when what is found is not what they deserve.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out');
const MASTER = join(OUT, 'Bảng tổng hợp.xlsx');
const REPORT = join(OUT, 'Báo cáo.docx');
const TEMPLATES = join(OUT, 'mau');
const SAMPLES = join(ROOT, 'samples', 'files');

function taskMatrix(expected: number, ...args: string[]): void {
  console.log(`\n$ task-matrix ${args.map((arg) => quoted(relativePath(arg))).join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'cli', 'run.mjs'), ...args], {
    stdio: 'inherit',
  });
  if (status !== expected) throw new Error(`The command ended with ${status}, not ${expected}.`);
}

function relativePath(arg: string): string {
  return arg.startsWith(ROOT) ? relative(ROOT, arg) : arg;
}

function quoted(arg: string): string {
  return /\s/.test(arg) ? `"${arg}"` : arg;
}

for (const path of [MASTER, REPORT, TEMPLATES]) rmSync(path, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
taskMatrix(0, 'template', '--all', '--period', EXPECTED_PERIOD, '-o', TEMPLATES);
taskMatrix(1, 'consolidate', SAMPLES, '-o', MASTER, '--report', REPORT);

const faults = compareWithExpected(readMasterFile(MASTER, nq52).master);
for (const fault of faults) console.log(`NOT AS DESERVED: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else {
  console.log('\nWhat was found in the samples is what they deserve. Open:');
  for (const path of [MASTER, REPORT, TEMPLATES]) console.log(`  ${relative(ROOT, path)}`);
}
