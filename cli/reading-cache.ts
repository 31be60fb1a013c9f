import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { unpackReading, type StateLine } from '../shared/matrix/pack-state.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import type { ReadingOptions } from '../shared/pipeline.ts';
import type { Programme } from '../shared/programme/programme.ts';
import { nodePlatform } from './node-platform.ts';

/** Readings that nobody asked for in so many days are deleted. */
const DAYS_KEPT = 60;
const DAY = 24 * 60 * 60 * 1000;

/** Where readings are kept, and what they depend on besides a file: plain data, for threads. */
export interface CacheLocation {
  readonly folder: string;
  readonly dependsOn: string;
}

/**
 * Files as they were read by an earlier run. A reading is found by the hash of the file's bytes and name and of all
 * that it depends on: the product's own code, the programme, what the user said beforehand. Nothing is taken on trust:
 * a kept reading that was cut or altered is none, and the file is read again. A folder that cannot be written to costs
 * time, no result.
 */
export class ReadingCache {
  readonly #location: CacheLocation;

  constructor(location: CacheLocation) {
    this.#location = location;
  }

  /** The reading of a file of this name and hash, with its line of the master's state; `undefined` when there is none. */
  get(file: string, hash: string): { reading: FileReading; line: StateLine } | undefined {
    const path = this.#pathOf(file, hash);
    try {
      const kept = readFileSync(path, 'utf8');
      const end = kept.indexOf('\n');
      const text = kept.slice(end + 1);
      if (kept.slice(0, end) !== sha256(text)) return undefined;
      const line = JSON.parse(text) as StateLine;
      const reading = unpackReading(line, nodePlatform);
      if (reading?.hash !== hash || reading.file !== file) return undefined;
      const now = new Date();
      utimesSync(path, now, now);
      return { reading, line };
    } catch {
      return undefined; // never kept, deleted meanwhile, or not readable: the file itself is there
    }
  }

  /** Keeps a reading by its line of the master's state. */
  put(file: string, hash: string, line: StateLine): void {
    const path = this.#pathOf(file, hash);
    const beside = `${path}.${process.pid}-${threadId}`;
    const text = JSON.stringify(line);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(beside, `${sha256(text)}\n${text}`, { mode: 0o600 });
      renameSync(beside, path);
    } catch {
      // The next run reads the file again.
      if (existsSync(beside)) rmSync(beside, { force: true });
    }
  }

  #pathOf(file: string, hash: string): string {
    const { folder, dependsOn } = this.#location;
    return join(folder, sha256(JSON.stringify([hash, file, dependsOn])));
  }
}

/** Where the machine keeps what programs can make again, for this user alone. */
export function usualCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const home = homedir();
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'task-matrix');
  if (platform() === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'task-matrix', 'Cache');
  if (platform() === 'darwin') return join(home, 'Library', 'Caches', 'task-matrix');
  return join(home, '.cache', 'task-matrix');
}

/** The place for readings under a programme and what the user said beforehand. */
export function cacheLocation(
  folder: string,
  programme: Programme,
  options: ReadingOptions,
): CacheLocation {
  return { folder, dependsOn: sha256(JSON.stringify([codeHash(), programme, options])) };
}

/** Deletes the readings that nobody asked for in a long time; looks once a day. */
export function clearOldReadings(folder: string, now = Date.now()): void {
  const looked = join(folder, 'looked');
  try {
    if (!existsSync(folder)) return;
    if (now - (statSync(looked, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY) return;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (now - statSync(path).mtimeMs > DAYS_KEPT * DAY) rmSync(path, { force: true });
    }
    writeFileSync(looked, '');
  } catch {
    // Another run is clearing, or the folder is not ours to write: the next run looks again.
  }
}

/** Hash of the code that reads: one that reads otherwise must not be given what another one read. */
function codeHash(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const core = join(here, '..', 'shared');
  const hash = createHash('sha256');
  for (const path of filesUnder(existsSync(core) ? core : here)) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
