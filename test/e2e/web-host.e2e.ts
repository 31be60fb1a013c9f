import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM, openChromium } from '../office/chromium.ts';
import { serveOffice } from '../office/serve-office.ts';
import { SimulatedExcel } from '../office/simulated-excel.ts';
import { gridOf } from '../office/snapshot.ts';
import { openWebHost } from '../office/web-host.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { sampleFiles, SITE } from './open-pane.ts';

const say = vi.pane;
const ORIGIN = 'https://addin.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

describe.skipIf(!findChromium())(
  `Excel on the web${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    test('consolidates into the workbook from a frame, in requests that the web takes, and rolls back', async () => {
      const browser = await openChromium({
        locale: 'vi-VN',
        viewport: { width: 420, height: 800 },
      });
      const { context } = browser;
      await context.route(`${ORIGIN}/**`, async (route) => {
        const path = new URL(route.request().url()).pathname;
        const body = await readFile(join(SITE, path)).catch(() => undefined);
        await (body
          ? route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' })
          : route.fulfill({ status: 404, body: '' }));
      });
      await serveOffice(context);
      const workbook = new Workbook({ sheets: ['Của tôi'] });
      const excel = new SimulatedExcel(workbook);
      const { frame, page } = await openWebHost(context, excel, `${ORIGIN}/taskpane.html`);
      await frame.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
      const chooser = page.waitForEvent('filechooser');
      await frame.getByRole('button', { name: say.consolidate.chooseFiles, exact: true }).click();
      await (await chooser).setFiles(sampleFiles());
      await frame.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await frame.getByRole('button', { name: say.consolidate.write, exact: true }).click();
      await frame.getByRole('heading', { name: say.consolidate.done }).waitFor();
      expect(gridOf(workbook.sheet(vi.master.sheets.tasks)).length).toBeGreaterThan(100);
      expect(excel.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);

      await frame.getByRole('button', { name: say.consolidate.rollBack, exact: true }).click();
      await frame.getByText(say.consolidate.rolledBack).waitFor();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Của tôi']);
      expect(await excel.ribbon.press('openHelp')).toEqual({ status: 0 });
      await browser.close();
    });
  },
);
