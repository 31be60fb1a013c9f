import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { makeInputs } from '../bench/make-inputs.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { choose, openInBrowser, SITE, type OpenPane } from './open-pane.ts';

const say = vi.pane;
const THREAD = /^reading-worker-.*\.js$/;

/** A thread that says that it is ready, and ends when it is given a file. */
const DYING = `addEventListener('message', ({ data: { id, path } }) => {
  if (path[0] === 'read') throw new Error('out of memory');
  postMessage({ id, type: 'RAW', value: undefined });
});`;

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The site with another script for the threads that read; Chromium lets no test answer for a worker of a worker. */
function siteWith(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'task-matrix-site-'));
  folders.push(folder);
  cpSync(SITE, folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (THREAD.test(name)) writeFileSync(join(folder, 'assets', name), script);
  }
  return folder;
}

/** Reads files of thirty departments up to the preview. */
async function consolidate(site: string): Promise<OpenPane> {
  const folder = makeInputs({ files: 30, rows: 300 }, join(tmpdir(), 'task-matrix-e2e'));
  const files = readdirSync(folder).map((name) => join(folder, name));
  const pane = await openInBrowser({ path: '?view=consolidate', site });
  await choose(pane.page, say.consolidate.chooseFiles, files);
  await pane.page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
  return pane;
}

/** Everything that the preview says. */
async function shown(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}

describe.skipIf(!findChromium())(
  `reading in several threads${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    test('gives what one thread gives, which reads alone where no other can be started', async () => {
      const several = await consolidate(SITE);
      const alone = await consolidate(siteWith('throw new Error("not to be had")'));
      expect(await shown(several.page)).toBe(await shown(alone.page));
      expect([several.faults, alone.faults]).toEqual([[], []]);
      await several.close();
      await alone.close();
    });

    test('says of a file at which a thread ended that it could not be read, and reads the rest', async () => {
      const pane = await consolidate(siteWith(DYING));
      const failed = pane.page.locator('.file[data-state="failed"]');
      expect(await failed.count()).toBeGreaterThan(0);
      // Three threads at the most, and none that ended is given another file.
      expect(await failed.count()).toBeLessThanOrEqual(3);
      await pane.page.locator('summary', { hasText: say.consolidate.files('30') }).click();
      await expect.poll(() => failed.first().innerText()).toContain('out of memory');
      await pane.close();
    });
  },
);
