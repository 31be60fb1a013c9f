import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Address that the site under test is built for; nothing is ever fetched from it. */
export const BASE_URL = 'https://addin.example.vn/task-matrix';

/**
 * Builds the add-in once, as it is put on a server: in a process of its own, for the test runner's environment would
 * give the development form of the libraries. `E2E_BUILT=1` takes what is in `dist/addin`.
 */
export function setup(): void {
  if (process.env['E2E_BUILT'] === '1') return;
  const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'production', BASE_URL },
    stdio: 'inherit',
  });
}
