import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('machine-cases.ts', import.meta.url));

async function resultsUnder(timeZone: string, language: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language },
    maxBuffer: 16_000_000,
  });
  return stdout;
}

test('dates, money and order are the same in every time zone and under every language', async () => {
  const machines = [
    ['UTC', 'C'],
    ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
    ['America/New_York', 'en_US.UTF-8'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ] as const;
  const results = await Promise.all(
    machines.map(([timeZone, language]) => resultsUnder(timeZone, language)),
  );
  expect(results[0]?.length).toBeGreaterThan(10_000);
  expect(new Set(results).size).toBe(1);
}, 60_000);
