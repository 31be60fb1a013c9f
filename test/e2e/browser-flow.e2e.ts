import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { choose, openInBrowser, sampleFiles } from './open-pane.ts';
import { button, tab } from './walk.ts';

const say = vi.pane;

describe.skipIf(!findChromium())(
  `the page without Excel${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    test('checks a file, goes to the cell in the grid, fixes, and gives a corrected copy', async () => {
      const pane = await openInBrowser({
        path: 'index.html?view=check',
        viewport: { width: 1280, height: 800 },
      });
      const { page } = pane;
      await choose(
        page,
        say.check.chooseFile,
        sampleFiles().filter(({ name }) => name.includes('chua soat')),
      );
      await page.getByText(say.check.checkedAt('').trim()).waitFor();
      await page.getByTitle(say.check.goTo('B7'), { exact: true }).click();
      expect(await page.locator('.grid [aria-current=true]').getAttribute('data-cell')).toBe('B7');

      await button(page, say.check.fixAllSafe).click();
      await page.locator('.grid [data-changed]').first().waitFor();
      expect(await page.locator('[data-cell=B8]').innerText()).toBe('2.4');
      await button(page, say.check.undo).first().click();
      await expect.poll(() => page.locator('[data-cell=B8]').innerText()).toBe('2,4');
      await button(page, say.check.fixAllSafe).click();
      const download = page.waitForEvent('download');
      await button(page, say.check.downloadFixed).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toContain('(đã sửa)');
      const parts = unzipSync(await readFile(await saved.path()));
      const xml = Object.entries(parts)
        .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
        .map(([, part]) => strFromU8(part))
        .join('');
      expect(xml).toMatch(/<c [^>]*r="B8"[^>]*>(?:<is><t[^>]*>2\.4<\/t><\/is>|<v>2\.4<\/v>)<\/c>/);
      expect(pane.faults).toEqual([]);
      await pane.close();
    });

    test('consolidates, gives the master and the draft, and never asks for the library of Office', async () => {
      const pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      await choose(page, say.consolidate.chooseFiles, sampleFiles());
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      const master = page.waitForEvent('download');
      await button(page, say.consolidate.downloadMaster).click();
      expect((await master).suggestedFilename()).toMatch(/^Bảng tổng hợp.*\.xlsx$/);
      await page.getByText(say.saved.notSeen).waitFor();
      await button(page, say.consolidate.toReport).click();
      await page.getByRole('heading', { name: say.report.byDepartment }).waitFor();
      const draft = page.waitForEvent('download');
      await button(page, say.report.draft).click();
      expect((await draft).suggestedFilename()).toMatch(/\.docx$/);
      expect(pane.strangers).toEqual([]);
      await pane.close();
    });

    test('gives one template, and a ZIP of all', async () => {
      const pane = await openInBrowser({ path: 'index.html?view=template' });
      const { page } = pane;
      for (const [name, ending] of [
        [say.template.download, /\.xlsx$/],
        [say.template.pack, /\.zip$/],
      ] as const) {
        const download = page.waitForEvent('download');
        await button(page, name).click();
        expect((await download).suggestedFilename()).toMatch(ending);
      }
      await pane.close();
    });

    test('works offline once loaded', async () => {
      const pane = await openInBrowser();
      const { page } = pane;
      await page.getByRole('heading', { name: say.start.greeting }).waitFor();
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.context().unroute('**/*');
      await page.context().setOffline(true);
      await page.reload();
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
      await choose(page, say.consolidate.chooseFiles, sampleFiles().slice(0, 2));
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      expect(pane.faults).toEqual([]);
      await pane.close();
    });

    test('takes no file that is no workbook, and says so', async () => {
      const pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      const picture = { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('png') };
      await choose(page, say.consolidate.chooseFiles, [picture]);
      await page.getByText(say.consolidate.noFiles).waitFor();
      expect(await tab(page, say.tasks.consolidate).getAttribute('aria-current')).toBe('page');
      await pane.close();
    });
  },
);
