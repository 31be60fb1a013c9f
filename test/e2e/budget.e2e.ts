import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { makeInputs } from '../bench/make-inputs.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { choose, openInExcel, SITE } from './open-pane.ts';
import { button } from './walk.ts';

const say = vi.pane;

/** Most JavaScript, packed, that may be loaded before the pane is on screen. Microsoft's library is not ours to count. */
const FIRST_PAINT_LIMIT = 200_000;
const LONGEST_TASK = 200;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

interface Run {
  readonly roundTrips: number;
  readonly largest: number;
  /** Longest task on the page's main thread, in milliseconds, while reading and while writing. */
  readonly longest: { readonly reading: number; readonly writing: number };
  readonly preview: number;
}

describe.skipIf(!findChromium())(`budgets${findChromium() ? '' : ` (${NO_CHROMIUM})`}`, () => {
  test(`the pane is on screen with at most ${String(FIRST_PAINT_LIMIT / 1000)} kB of packed JavaScript`, async () => {
    const pane = await openInExcel();
    await pane.page.getByRole('heading', { name: say.start.greeting }).waitFor();
    const scripts = await pane.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => new URL(name).pathname.endsWith('.js')),
    );
    const ours = scripts.filter((name) => name.startsWith(pane.origin));
    const packed = ours.map(
      (name) => gzipSync(readFileSync(join(SITE, new URL(name).pathname))).length,
    );
    const total = packed.reduce((sum, bytes) => sum + bytes, 0);
    console.log(
      `first paint: ${String(Math.round(total / 1000))} kB of packed JavaScript in ${String(ours.length)} files`,
    );
    expect(ours.some((name) => name.includes('pipeline-worker'))).toBe(false);
    expect(total).toBeLessThan(FIRST_PAINT_LIMIT);
    await pane.close();
  });

  test('30 files of 300 rows: requests below 5 MB, round trips follow the data, nothing blocks the pane', async () => {
    const small = await consolidate(30, 30);
    const large = await consolidate(30, 300);
    const { roundTrips, largest, longest, preview } = large;
    console.log(
      `30 × 300: ${String(roundTrips)} round trips (30 × 30: ${String(small.roundTrips)}), ` +
        `largest request ${String(largest)} bytes, longest task ${String(longest.reading)} ms ` +
        `reading and ${String(longest.writing)} ms writing, ` +
        `preview after ${String(preview)} ms`,
    );
    expect(largest).toBeLessThan(FIVE_MEGABYTES);
    expect(roundTrips).toBeLessThan(100);
    expect(longest.reading).toBeLessThan(LONGEST_TASK);
    expect(longest.writing).toBeLessThan(LONGEST_TASK);
  }, 240_000);
});

async function consolidate(files: number, rows: number): Promise<Run> {
  const folder = makeInputs({ files, rows }, join(tmpdir(), 'task-matrix-e2e'));
  // By their paths: bytes handed over by the test would be unpacked on the very thread that is measured.
  const chosen = readdirSync(folder).map((name) => join(folder, name));
  const pane = await openInExcel();
  const { page, excel } = pane;
  page.setDefaultTimeout(120_000);
  await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
  await button(page, say.consolidate.chooseFiles).waitFor();
  await page.evaluate(() => {
    const tasks = window as unknown as { longest: number };
    tasks.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  excel.traffic.reset();
  const began = Date.now();
  await choose(page, say.consolidate.chooseFiles, chosen);
  await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
  const preview = Date.now() - began;
  const reading = await longestTask(page);
  await button(page, say.consolidate.write).click();
  await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
  const longest = { reading, writing: await longestTask(page) };
  expect(pane.faults).toEqual([]);
  await pane.close();
  const { roundTrips, largestRequest } = excel.traffic;
  return { roundTrips, largest: largestRequest, longest, preview };
}

/** Longest task since the last call. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tasks = window as unknown as { longest: number };
    const { longest } = tasks;
    tasks.longest = 0;
    return longest;
  });
}
