import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MasterJson, SubmissionsJson } from '../../shared/write/json.ts';

const RUN = join(import.meta.dirname, '..', '..', 'cli', 'run.mjs');

/** Readings that tests keep are theirs alone. */
const CACHE = join(tmpdir(), `task-matrix-cache-${String(process.pid)}`);

/** What a command left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in a process of its own. */
export function taskMatrix(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: CACHE },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The JSON that a consolidation prints. */
export function masterOf({ stdout }: Ran): MasterJson {
  return JSON.parse(stdout) as MasterJson;
}

/** The JSON that a check prints. */
export function submissionsOf({ stdout }: Ran): SubmissionsJson {
  return JSON.parse(stdout) as SubmissionsJson;
}

/** A folder of its own for one test, and how to be rid of it. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'task-matrix-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
