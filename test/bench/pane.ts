import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { vi } from '../../shared/words/vi.ts';
import { setup as buildSite } from '../e2e/build-site.ts';
import { choose, openInExcel, SITE, type ExcelPane } from '../e2e/open-pane.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { makeInputs } from './make-inputs.ts';

/*
 * `npx tsx test/bench/pane.ts`: the pane of the built site beside a simulated Excel, in Chromium, each run in a browser
 * with a fresh profile. `E2E_BUILT=1` takes the site that is in dist/addin.
 */

const INPUTS = join(import.meta.dirname, '..', '..', 'out', 'bench', 'inputs');
const FILES = { files: 30, rows: 300 };
/** Time from opening the view to the first file being chosen, in milliseconds; nobody finds thirty files sooner. */
const CHOOSING = 1500;
/** A four-year-old laptop beside this machine. */
const SLOWED = 4;

const say = vi.pane;

/** One figure of the pane: the run in the middle, and how far the slowest is from the fastest. */
export interface PaneLine {
  readonly figure: string;
  readonly unit: 'ms' | 'kB';
  readonly aim: number;
  readonly runs: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

interface Run {
  readonly preview: number;
  readonly again: number;
  readonly longest: number;
  readonly usable: number;
  readonly scripts: number;
}

/** Measures the pane so many times; nothing where there is no Chromium. */
export async function measurePane(repeats: number): Promise<readonly PaneLine[]> {
  if (!findChromium()) {
    console.log(`the pane was not measured (${NO_CHROMIUM})`);
    return [];
  }
  buildSite();
  const folder = makeInputs(FILES, INPUTS);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const runs: Run[] = [];
  for (let round = 0; round < repeats; round++) {
    runs.push({ ...(await opening()), ...(await consolidating(files)) });
  }
  const lines = [
    lineOf('30 × 300: files chosen to preview', 'ms', 2000, runs, ({ preview }) => preview),
    lineOf('30 × 300: the same files once more', 'ms', 1000, runs, ({ again }) => again),
    lineOf('longest task of the main thread', 'ms', 200, runs, ({ longest }) => longest),
    lineOf('office.js ready to usable, slowed 4 ×', 'ms', 500, runs, ({ usable }) => usable),
    lineOf('JavaScript before first paint, packed', 'kB', 200, runs, ({ scripts }) => scripts),
  ];
  console.table(
    lines.map(({ figure, unit, aim, median, least, most }) => ({
      pane: figure,
      median: `${String(Math.round(median))} ${unit}`,
      aim: `${String(aim)} ${unit}`,
      'fastest–slowest': `${String(Math.round(least))}–${String(Math.round(most))}`,
    })),
  );
  return lines;
}

/** Opens the pane on a slowed processor: from office.js being ready to a task that can be chosen being on screen. */
async function opening(): Promise<Pick<Run, 'usable' | 'scripts'>> {
  const pane = await openInExcel({
    prepare: async (page) => {
      await giveNames(page);
      await page.addInitScript(watchStart);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    },
  });
  try {
    await pane.page.getByRole('heading', { name: say.start.greeting }).waitFor();
    await pane.page.waitForFunction(() => 'usableAfter' in window);
    const usable = await pane.page.evaluate(
      () => (window as unknown as { usableAfter: number }).usableAfter,
    );
    return { usable, scripts: (await packedScripts(pane)) / 1000 };
  } finally {
    await pane.close();
  }
}

/** What tsx wraps functions in, to keep their names; it is not there when they run in the page. */
async function giveNames(page: Page): Promise<void> {
  await page.addInitScript('globalThis.__name = (made) => made');
}

/**
 * Runs in the page: notes the time from Microsoft's library being ready to
 * the frame that shows the first button.
 */
function watchStart(): void {
  let ready: number | undefined;
  const asking = setInterval(() => {
    const { Office } = window as unknown as { Office?: typeof globalThis.Office };
    if (Office?.onReady === undefined) return;
    clearInterval(asking);
    void Office.onReady().then(() => (ready ??= performance.now()));
  }, 1);
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('main button:not([disabled])') === null) return;
    observer.disconnect();
    // After the frame was painted, and what its effects have set going.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const usableAfter = performance.now() - (ready ?? Number.NaN);
        Object.assign(window, { usableAfter });
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** Bytes of the product's own scripts that were loaded, each packed by gzip. */
async function packedScripts({ page, origin }: ExcelPane): Promise<number> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  return names
    .filter((name) => name.startsWith(origin) && new URL(name).pathname.endsWith('.js'))
    .map((name) => gzipSync(readFileSync(join(SITE, new URL(name).pathname))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

async function consolidating(files: string[]): Promise<Pick<Run, 'preview' | 'again' | 'longest'>> {
  const pane = await openInExcel({ prepare: giveNames });
  const { page } = pane;
  page.setDefaultTimeout(120_000);
  try {
    await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
    await page.getByRole('button', { name: say.consolidate.chooseFiles, exact: true }).waitFor();
    await page.evaluate(watchLongTasks);
    await page.waitForTimeout(CHOOSING);
    const preview = await untilPreview(page, files);
    await page.getByRole('button', { name: say.back, exact: true }).click();
    const again = await untilPreview(page, files);
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    return { preview, again, longest };
  } finally {
    await pane.close();
  }
}

async function untilPreview(page: Page, files: string[]): Promise<number> {
  const began = performance.now();
  await choose(page, say.consolidate.chooseFiles, files);
  await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
  return performance.now() - began;
}

/** Runs in the page: keeps the length of the longest task of its main thread. */
function watchLongTasks(): void {
  const kept = window as unknown as { longest: number };
  kept.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
}

function lineOf(
  figure: string,
  unit: PaneLine['unit'],
  aim: number,
  runs: readonly Run[],
  of: (run: Run) => number,
): PaneLine {
  const sorted = runs.map(of).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return { figure, unit, aim, runs: runs.length, median, least, most };
}

const [self, repeats] = process.argv.slice(1);
if (self === fileURLToPath(import.meta.url)) await measurePane(Number(repeats ?? 5));
