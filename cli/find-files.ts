import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file to read, and what the user will know it by. */
export interface FoundFile {
  readonly path: string;
  /** Its base name, with as many folders before it as tell it from the others. */
  readonly file: string;
}

/** Lock files and folder settings that Office and the systems leave beside workbooks: nobody sent them. */
const LEFTOVERS = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * Every file named, and every file inside the folders named, however deep; sorted by path, each once, without the
 * files in `except`. A path that does not exist is kept: reading it will say so.
 */
export function findFiles(paths: readonly string[], except: readonly string[] = []): FoundFile[] {
  const left = new Set(except.map((path) => resolve(path)));
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of isFolder(path) ? filesIn(path) : [path]) {
      if (!isFolder(path) || !left.has(resolve(file))) found.add(file);
    }
  }
  const byResolved = new Map([...found].map((path) => [resolve(path), path]));
  return named([...byResolved.values()].sort((a, b) => (a < b ? -1 : 1)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFTOVERS.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

function named(paths: readonly string[]): FoundFile[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1);
  }
  const base = commonFolder(paths);
  return paths.map((path) => ({
    path,
    file:
      counts.get(basename(path)) === 1
        ? basename(path)
        : relative(base, resolve(path)).split(sep).join('/'),
  }));
}

function commonFolder(paths: readonly string[]): string {
  let common = dirname(resolve(paths[0] ?? '.'));
  for (const path of paths) {
    while (!resolve(path).startsWith(common === sep ? sep : common + sep)) common = dirname(common);
  }
  return common;
}
