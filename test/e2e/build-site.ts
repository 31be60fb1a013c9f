import { build } from 'vite';

/** Address that the site under test is built for; nothing is ever fetched from it. */
export const BASE_URL = 'https://addin.example.vn/task-matrix';

/** Builds the add-in once, as it is put on a server. `E2E_BUILT=1` takes what is in `dist/addin`. */
export async function setup(): Promise<void> {
  if (process.env['E2E_BUILT'] === '1') return;
  process.env['BASE_URL'] = BASE_URL;
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
}
