import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface Measurement {
  /** Wall seconds. */
  readonly wall: number;
  /** Seconds of processor, user and system, all threads. */
  readonly cpu: number;
  /** Largest resident memory, megabytes. */
  readonly peak: number;
  readonly output: string;
}

/** Milliseconds between two looks at the process. */
const LOOK = 10;
/** Ticks a second of /proc/<pid>/stat, fixed on Linux. */
const TICKS = 100;

/**
 * Runs a command to its end, one of these exit codes, and measures it from outside, by /proc (Linux). The last look is at most 10 ms before
 * the end, which is the error of `cpu`.
 */
export function measure(
  command: string,
  args: readonly string[],
  cwd: string,
  codes: readonly number[] = [0],
): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [cpu, peak, output, errors] = [0, 0, '', ''];
    const look = () => {
      try {
        const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        cpu = (Number(fields[11]) + Number(fields[12])) / TICKS;
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // the process ended between two looks
      }
    };
    const timer = setInterval(look, LOOK);
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const wall = (performance.now() - started) / 1000;
      if (code !== null && codes.includes(code)) resolve({ wall, cpu, peak, output });
      else
        reject(
          new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors.slice(-2000)}`),
        );
    });
  });
}

/** The run in the middle, by wall time; each figure is of that one run. */
export function median(runs: readonly Measurement[]): Measurement {
  const sorted = [...runs].sort((a, b) => a.wall - b.wall);
  return sorted[Math.floor(sorted.length / 2)] as Measurement;
}
