import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* `npm run cli`: builds the command line when a source is newer than what was built, then runs it. */

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}dist/cli/task-matrix.js`;

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = `${folder}/${entry.name}`;
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

const sources = Math.max(
  newest(`${root}shared`),
  newest(`${root}cli`),
  statSync(`${root}vite.cli.config.ts`).mtimeMs,
);
if (!existsSync(built) || statSync(built).mtimeMs < sources) {
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'];
  const build = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(2);
}
await import(new URL('../dist/cli/task-matrix.js', import.meta.url).href);
