import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { axeFindings } from './axe.ts';
import { putWorkerGate } from './hold-worker.ts';
import { openInBrowser, openInExcel } from './open-pane.ts';
import { walkInBrowser, walkInExcel } from './walk.ts';

const FOLDER = join(import.meta.dirname, '../../out/screens');

describe.skipIf(!findChromium())(`every view${findChromium() ? '' : ` (${NO_CHROMIUM})`}`, () => {
  mkdirSync(FOLDER, { recursive: true });

  test.each([
    ['vi', 'light'],
    ['vi', 'dark'],
    ['vi', 'contrast'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in Excel, %s, %s: axe finds nothing, and a picture is kept',
    async (language, theme) => {
      const displayLanguage = language === 'vi' ? 'vi-VN' : 'en-US';
      const pane = await openInExcel({
        prepare: putWorkerGate,
        host: { displayLanguage, theme: theme === 'contrast' ? 'dark' : theme },
        ...(theme === 'contrast' && { forcedColors: 'active' as const }),
        viewport: { width: theme === 'contrast' ? 320 : 350, height: 760 },
      });
      const found: string[] = [];
      await walkInExcel(pane, ALL_LANGUAGES[language], async (view) => {
        await pane.page.mouse.move(0, 0);
        found.push(...(await axeFindings(pane.page)).map((line) => `${view}: ${line}`));
        await pane.page.screenshot({ path: join(FOLDER, `${view}-${language}-${theme}.png`) });
        const wide = await pane.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) found.push(`${view}: ${String(wide)} px wider than the pane`);
      });
      expect(found).toEqual([]);
      expect(pane.faults).toEqual([]);
      await pane.close();
    },
  );

  test.each([
    ['vi', 'light', 1280],
    ['en', 'dark', 1280],
    ['vi', 'light', 360],
  ] as const)(
    'in a browser, %s, %s, %i px: axe finds nothing, and a picture is kept',
    async (language, theme, width) => {
      const pane = await openInBrowser({
        prepare: putWorkerGate,
        locale: language === 'vi' ? 'vi-VN' : 'en-US',
        colorScheme: theme,
        viewport: { width, height: 800 },
      });
      const found: string[] = [];
      await walkInBrowser(pane, ALL_LANGUAGES[language], async (view) => {
        found.push(...(await axeFindings(pane.page)).map((line) => `${view}: ${line}`));
        const name = `${view}-${language}-${theme}-${String(width)}.png`;
        await pane.page.screenshot({ path: join(FOLDER, name) });
      });
      expect(found).toEqual([]);
      expect(pane.faults).toEqual([]);
      await pane.close();
    },
  );

  test.each(['office-blocked.html', 'older-excel.html', 'notice.html#Xong'])(
    'the page %s: axe finds nothing, and a picture is kept',
    async (path) => {
      const pane = await openInBrowser({ path });
      expect(await axeFindings(pane.page)).toEqual([]);
      await pane.page.screenshot({
        path: join(FOLDER, `${path.replace(/\.html.*/, '')}.png`),
        fullPage: true,
      });
      await pane.close();
    },
  );
});
