import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Files that a page outside Excel never asks for. */
const NOT_NEEDED_OFFLINE = /^(?:manifest\.xml|office\/|sw\.js$|office-blocked|older-excel)/;

async function filesUnder(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const name = prefix + entry.name;
      return entry.isDirectory() ? filesUnder(folder, `${name}/`) : Promise.resolve([name]);
    }),
  );
  return found.flat().sort((a, b) => (a < b ? -1 : 1));
}

/** Fills the list of files and their version into the built service worker, so that the page works offline once loaded. */
export function offlineCopy(): Plugin {
  let outDir = '';
  return {
    name: 'offline-copy',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const files = (await filesUnder(outDir)).filter((name) => !NOT_NEEDED_OFFLINE.test(name));
      const hash = createHash('sha256');
      for (const name of files) hash.update(name).update(await readFile(join(outDir, name)));
      const path = join(outDir, 'sw.js');
      const worker = await readFile(path, 'utf8');
      const filled = worker
        .replace("'%VERSION%'", JSON.stringify(hash.digest('hex').slice(0, 16)))
        .replace("['%FILES%']", JSON.stringify(files));
      if (filled === worker) throw new Error('sw.js has no place for the list of files');
      await writeFile(path, filled);
    },
  };
}
