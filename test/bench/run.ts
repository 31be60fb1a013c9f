import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { candidates, type Candidate } from './candidates.ts';
import { makeInputs, workloadName, type Workload } from './make-inputs.ts';
import { measure, median, type Measurement } from './measure.ts';
import { measurePane } from './pane.ts';
import { runPart } from './run-part.ts';

/*
 * `npm run bench [-- --quick]`: every way of doing the job on the same files in one run, in turn, so that the
 * machine's moods fall on all alike. Prints a table and writes it as JSON to out/bench/.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'out', 'bench');
const INPUTS = join(OUT, 'inputs');
const quick = process.argv.includes('--quick');
const REPEATS = quick ? 1 : 5;

const WORKLOADS: readonly Workload[] = quick
  ? [{ files: 30, rows: 300 }]
  : [
      { files: 30, rows: 300 },
      { files: 300, rows: 300 },
      { files: 1000, rows: 300 },
      { files: 3000, rows: 300 },
      { files: 1, rows: 200_000 },
    ];

interface Line {
  readonly workload: string;
  readonly candidate: string;
  readonly runs: number;
  readonly wall: number;
  /** Slowest run over fastest: how noisy the machine was. */
  readonly noise: number;
  readonly cpu: number;
  readonly peak: number;
}

prepare();
const pane = await measurePane(REPEATS);
await measureParts();
const lines: Line[] = [];
for (const workload of WORKLOADS) {
  const folder = makeInputs(workload, INPUTS);
  const able = candidates().filter(
    ({ leastFiles = 1, mostFiles }) => workload.files >= leastFiles && workload.files <= mostFiles,
  );
  const runs = await inTurn(able, workload, folder);
  for (const candidate of able) {
    if (!candidate.command) {
      console.log(
        `${workloadName(workload)}: ${candidate.name} is not installed here and was not measured`,
      );
      continue;
    }
    lines.push(lineOf(workload, candidate.name, runs.get(candidate.name) ?? []));
  }
  printWorkload(workload);
}
printGrowth();
mkdirSync(OUT, { recursive: true });
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model,
  memory: totalmem(),
  node: process.version,
};
writeFileSync(join(OUT, 'bench.json'), JSON.stringify({ machine, lines, pane }, null, 1));

/** The parts of the job by themselves: stages, all rules over 100,000 rows, reading against its limit, the classifier. */
async function measureParts(): Promise<void> {
  const parts = quick ? ['stages.ts'] : ['stages.ts', 'reading.ts', 'rules.ts', 'classifier.ts'];
  for (const part of parts) {
    console.log(`\n${part}`);
    await runPart(part);
  }
}

function prepare(): void {
  const npm = (...args: string[]) =>
    spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  npm('run', '--silent', 'build:cli');
  if (!existsSync(join(ROOT, 'test/bench/peers/node_modules')))
    npm('ci', '--prefix', 'test/bench/peers');
}

async function inTurn(
  able: readonly Candidate[],
  workload: Workload,
  folder: string,
): Promise<Map<string, Measurement[]>> {
  const runs = new Map<string, Measurement[]>();
  // The largest workloads take minutes a run: three runs of them tell the growth.
  const repeats = workload.files > 300 || workload.rows > 300 ? Math.min(3, REPEATS) : REPEATS;
  for (let round = 0; round < repeats; round++) {
    for (const { name, command, codes } of able) {
      if (!command) continue;
      const [program, ...args] = command(
        folder,
        join(OUT, `${name.replaceAll(/[^a-z]+/gi, '-')}.xlsx`),
      );
      const list = runs.get(name) ?? [];
      list.push(await measure(program, args, ROOT, codes));
      runs.set(name, list);
    }
  }
  return runs;
}

function lineOf(workload: Workload, candidate: string, runs: readonly Measurement[]): Line {
  const { wall, cpu, peak } = median(runs);
  const walls = runs.map((run) => run.wall);
  const noise = Math.max(...walls) / Math.min(...walls);
  return { workload: workloadName(workload), candidate, runs: runs.length, wall, noise, cpu, peak };
}

function printWorkload(workload: Workload): void {
  const own = lines.filter((line) => line.workload === workloadName(workload));
  const ours = own.find(({ candidate }) => candidate === 'task-matrix');
  console.log(`\n${workloadName(workload)} (files × rows)`);
  console.table(
    own.map(({ candidate, runs, wall, noise, cpu, peak }) => ({
      candidate,
      runs,
      'wall s': wall.toFixed(2),
      'slowest/fastest': noise.toFixed(2),
      'cpu s': cpu.toFixed(2),
      'peak MB': Math.round(peak),
      'wall × ours': ours ? (wall / ours.wall).toFixed(1) : '',
    })),
  );
}

/** Exponent of growth between the sizes of the same shape: 1 is linear. */
function printGrowth(): void {
  const sizes = [300, 1000, 3000].map((files) => ({
    files,
    wall: lines.find(
      ({ workload, candidate }) => workload === `${files}x300` && candidate === 'task-matrix',
    )?.wall,
  }));
  const [first, , last] = sizes;
  if (first?.wall === undefined || last?.wall === undefined) return;
  const exponent = Math.log(last.wall / first.wall) / Math.log(last.files / first.files);
  console.log(
    `growth of wall time over 300, 1,000 and 3,000 files: exponent ${exponent.toFixed(3)}`,
  );
}
