import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './chromium.ts';
import { NO_CHROMIUM, findChromium, openChromium } from './chromium.ts';
import { openMacHost } from './mac-host.ts';
import { OFFICE_CDN, serveOffice } from './serve-office.ts';
import { SimulatedExcel } from './simulated-excel.ts';
import { fill, snapshot } from './snapshot.ts';
import { openWebHost } from './web-host.ts';
import { Workbook } from './workbook/workbook.ts';

const PAGE = 'https://addin.test/pane.html';
const HTML = `<!doctype html><meta charset="utf-8"><script src="${OFFICE_CDN}office.js"></script>`;

interface Seen {
  readonly host: unknown;
  readonly platform: unknown;
  readonly language: string;
  readonly theme: string | undefined;
  readonly has114: boolean;
  readonly has115: boolean;
  readonly setting: unknown;
}

/** Runs in the page: what the add-in sees of its host. */
async function look(): Promise<Seen> {
  const { host, platform } = await Office.onReady();
  const { context } = Office;
  return {
    host,
    platform,
    language: context.displayLanguage,
    theme: (context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor,
    has114: context.requirements.isSetSupported('ExcelApi', '1.14'),
    has115: context.requirements.isSetSupported('ExcelApi', '1.15'),
    setting: context.document.settings.get('hello'),
  };
}

/** Runs in the page: writes a cell, listens for changes and for a ribbon button, saves a setting. */
async function work(): Promise<void> {
  const log = window as unknown as { changes: string[]; actions: string[] };
  log.changes = [];
  log.actions = [];
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
    log.actions.push(event.source.id);
    event.completed();
  });
  Office.actions.associate('keys', () => {
    log.actions.push('keys');
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').values = [['viết']];
    sheet.onChanged.add((event) => {
      log.changes.push(`${event.address} ${event.source} ${String(event.details.valueAfter)}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  Office.context.document.settings.set('kept', { count: 2 });
  await new Promise<void>((resolve) => {
    Office.context.document.settings.saveAsync(() => {
      resolve();
    });
  });
}

function logged(key: 'changes' | 'actions'): string[] {
  return (window as unknown as Record<string, string[]>)[key] ?? [];
}

async function waitForLog(frame: Page | Frame, key: 'changes' | 'actions'): Promise<string[]> {
  await frame.waitForFunction(
    (name) => (window as unknown as Record<string, string[]>)[name]?.[0] !== undefined,
    key,
  );
  return frame.evaluate(logged, key);
}

async function strangersOf(context: BrowserContext): Promise<string[]> {
  const strangers: string[] = [];
  await context.route('**/*', (route) => {
    strangers.push(route.request().url());
    return route.abort();
  });
  await context.route(PAGE + '**', (route) =>
    route.fulfill({ contentType: 'text/html', body: HTML }),
  );
  await serveOffice(context);
  return strangers;
}

describe.skipIf(!findChromium())(
  `office.js in a real browser${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser.close());

    test('as Excel for Mac it starts, writes, hears changes and buttons, and saves settings', async () => {
      const workbook = new Workbook();
      fill(workbook.sheet('Sheet1'), [['đọc']]);
      const excel = new SimulatedExcel(workbook);
      const strangers = await strangersOf(browser.context);
      const page = await browser.context.newPage();
      const host = await openMacHost(page, excel, {
        theme: 'dark',
        settings: { hello: 'xin chào' },
      });
      await page.goto(host.address(PAGE));
      expect(await page.evaluate(look)).toEqual({
        host: 'Excel',
        platform: 'Mac',
        language: 'vi-VN',
        theme: '#262626',
        has114: true,
        has115: false,
        setting: 'xin chào',
      });
      await page.evaluate(work);
      expect(snapshot(workbook)).toEqual({ Sheet1: [['đọc', 'viết']] });
      excel.person.type('Sheet1!A1', 'sửa');
      expect(await waitForLog(page, 'changes')).toEqual(['A1 Local sửa']);
      expect(await excel.ribbon.press('check', 'CheckButton')).toEqual({ status: 0 });
      expect((await excel.ribbon.press('unknown')).status).not.toBe(0);
      excel.pressShortcut('keys');
      await expect
        .poll(() => page.evaluate(logged, 'actions' as const))
        .toEqual(['CheckButton', 'keys']);
      expect(host.settings()).toEqual({ hello: 'xin chào', kept: { count: 2 } });
      expect(excel.services.actionsReady).toBe(true);
      expect(strangers).toEqual([]);
      expect(excel.notSimulated).toEqual([]);
    });

    test('as Excel for Mac it opens dialogs and pages, and hides and shows the pane', async () => {
      const excel = new SimulatedExcel();
      await strangersOf(browser.context);
      const page = await browser.context.newPage();
      const host = await openMacHost(page, excel);
      await page.goto(host.address(PAGE));
      await page.evaluate(() => Office.onReady());
      await page.evaluate(() => {
        Office.context.ui.openBrowserWindow('https://addin.test/help.html');
      });
      await expect.poll(() => host.openedPages).toEqual(['https://addin.test/help.html']);
      const status = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const size = { height: 20, width: 30 };
            Office.context.ui.displayDialogAsync(
              'https://addin.test/notice.html',
              size,
              (result) => {
                resolve(result.status);
              },
            );
          }),
      );
      expect([status, host.dialogs]).toMatchObject([
        'succeeded',
        [{ url: expect.stringMatching(/notice\.html/) as unknown, height: 20, width: 30 }],
      ]);
      await page.evaluate(() => Office.addin.hide());
      expect(excel.services.paneState).toBe('Background');
      await page.evaluate(() => Office.addin.showAsTaskpane());
      expect([excel.services.paneState, excel.notSimulated]).toEqual(['Visible', []]);
    });

    test('a pane that is loaded anew begins afresh and hears nothing twice', async () => {
      const excel = new SimulatedExcel();
      await strangersOf(browser.context);
      const page = await browser.context.newPage();
      const host = await openMacHost(page, excel);
      for (const run of [1, 2]) {
        await page.goto(host.address(`${PAGE}?run=${String(run)}`));
        await page.evaluate(() => Office.onReady());
        await page.evaluate(work);
        expect(excel.subscriptionCount).toBe(1);
        excel.person.type('Sheet1!A1', run);
        expect(await waitForLog(page, 'changes')).toEqual([`A1 Local ${String(run)}`]);
        expect(await excel.ribbon.press('check')).toEqual({ status: 0 });
      }
    });

    test('as Excel on the web, in a frame, it does the same', async () => {
      const workbook = new Workbook();
      fill(workbook.sheet('Sheet1'), [['đọc']]);
      const excel = new SimulatedExcel(workbook);
      const strangers = await strangersOf(browser.context);
      const host = await openWebHost(browser.context, excel, PAGE, {
        settings: { hello: 'xin chào' },
      });
      await host.frame.waitForFunction(() => typeof Office !== 'undefined');
      expect(await host.frame.evaluate(look)).toEqual({
        host: 'Excel',
        platform: 'OfficeOnline',
        language: 'vi-VN',
        theme: undefined,
        has114: true,
        has115: false,
        setting: 'xin chào',
      });
      await host.frame.evaluate(work);
      expect(snapshot(workbook)).toEqual({ Sheet1: [['đọc', 'viết']] });
      excel.person.type('Sheet1!A1', 'sửa');
      expect(await waitForLog(host.frame, 'changes')).toEqual(['A1 Local sửa']);
      expect(await excel.ribbon.press('check', 'CheckButton')).toEqual({ status: 0 });
      expect((await excel.ribbon.press('unknown')).status).not.toBe(0);
      excel.pressShortcut('keys');
      await expect
        .poll(() => host.frame.evaluate(logged, 'actions' as const))
        .toEqual(['CheckButton', 'keys']);
      expect(host.settings()).toEqual({ hello: 'xin chào', kept: { count: 2 } });
      expect(strangers).toEqual([]);
      expect(excel.notSimulated).toEqual([]);
    });

    test.each(['Mac', 'web'])(
      'as Excel 2019 on the %s the library refuses drop-downs',
      async (kind) => {
        const excel = new SimulatedExcel(new Workbook(), { excelApi: '1.7' });
        await strangersOf(browser.context);
        const ask = async (): Promise<string> => {
          await Office.onReady();
          try {
            await Excel.run(async (context) => {
              context.workbook.worksheets
                .getItem('Sheet1')
                .getRange('A1')
                .dataValidation.load('type');
              await context.sync();
            });
            return 'accepted';
          } catch (error) {
            return (error as Error).message;
          }
        };
        const open = async (): Promise<Page | Frame> => {
          if (kind === 'web') return (await openWebHost(browser.context, excel, PAGE)).frame;
          const page = await browser.context.newPage();
          const host = await openMacHost(page, excel);
          await page.goto(host.address(PAGE));
          return page;
        };
        const frame = await open();
        await frame.waitForFunction(() => typeof Office !== 'undefined');
        expect(await frame.evaluate(ask)).toMatch(/Range\.dataValidation .* ExcelApi 1\.8/);
        expect(excel.traffic.roundTrips).toBe(0);
      },
    );

    test('on the web the library names the payload limit in its own words', async () => {
      const excel = new SimulatedExcel(new Workbook(), { payloadLimit: 20_000 });
      await strangersOf(browser.context);
      const { frame } = await openWebHost(browser.context, excel, PAGE);
      await frame.waitForFunction(() => typeof Office !== 'undefined');
      const code = await frame.evaluate(async () => {
        await Office.onReady();
        try {
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('Sheet1');
            sheet.getRange('A1:A1000').values = Array.from({ length: 1000 }, () => [
              'chữ'.repeat(10),
            ]);
            await context.sync();
          });
          return 'accepted';
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      });
      expect(code).toBe('RequestPayloadSizeLimitExceeded');
    });
  },
);
