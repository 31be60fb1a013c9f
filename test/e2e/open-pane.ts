import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type BrowserOptions } from '../office/chromium.ts';
import type { HostOptions } from '../office/hosts/host-options.ts';
import { openMacHost, type MacHost } from '../office/mac-host.ts';
import { OFFICE_CDN, serveOffice } from '../office/serve-office.ts';
import { SimulatedExcel, type ExcelOptions } from '../office/simulated-excel.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { serveSite } from './serve-site.ts';

export const SITE = join(import.meta.dirname, '../../dist/addin');
export const SAMPLES = join(import.meta.dirname, '../../samples/files');

/** A pane that is open in Chromium. */
export interface OpenPane {
  readonly page: Page;
  readonly origin: string;
  /** Addresses outside the site that the page asked for. */
  readonly strangers: readonly string[];
  /** Faults of the page, as the browser reports them. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface ExcelPane extends OpenPane {
  readonly excel: SimulatedExcel;
  readonly host: MacHost;
}

export interface PaneOptions extends BrowserOptions {
  /** Folder of the site; the one that was built. */
  readonly site?: string;
  /** Path and query of the page; the pane in Excel, or the start page outside. */
  readonly path?: string;
  /** What is done with the page before it loads. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function openSite({ site: folder = SITE, ...options }: PaneOptions): Promise<OpenPane> {
  const site = await serveSite(folder);
  const browser = await openChromium({ locale: 'vi-VN', colorScheme: 'light', ...options });
  const { context } = browser;
  const strangers: string[] = [];
  const faults: string[] = [];
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(site.origin)) return route.continue();
    strangers.push(address);
    return route.abort();
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  const page = await context.newPage();
  // Nothing fades while a picture is taken or contrast is measured.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await options.prepare?.(page);
  page.on('pageerror', ({ message }) => faults.push(message));
  return {
    page,
    origin: site.origin,
    strangers,
    faults,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The pane beside a workbook in Excel, through Microsoft's own library. */
export async function openInExcel(
  options: PaneOptions & {
    readonly workbook?: Workbook;
    readonly excel?: ExcelOptions;
    readonly host?: HostOptions;
  } = {},
): Promise<ExcelPane> {
  const pane = await openSite(options);
  await serveOffice(pane.page.context());
  const excel = new SimulatedExcel(options.workbook ?? new Workbook(), options.excel);
  const host = await openMacHost(pane.page, excel, options.host);
  await pane.page.goto(host.address(`${pane.origin}/${options.path ?? 'taskpane.html'}`));
  return { ...pane, excel, host };
}

/** The same pane as a page in a browser, with no Excel. */
export async function openInBrowser(options: PaneOptions = {}): Promise<OpenPane> {
  const pane = await openSite(options);
  await pane.page.goto(`${pane.origin}/${options.path ?? ''}`);
  return pane;
}

/** Whether an address is that of Microsoft's library. */
export function isOfficeLibrary(address: string): boolean {
  return address.startsWith(OFFICE_CDN);
}

/** The sample submissions, as files to be chosen. */
export function sampleFiles(): { name: string; mimeType: string; buffer: Buffer }[] {
  return readdirSync(SAMPLES)
    .sort()
    .map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: readFileSync(join(SAMPLES, name)),
    }));
}

/** Chooses files, given whole or by their paths, through the button of that name. */
export async function choose(
  page: Page,
  button: string,
  files: { name: string; mimeType: string; buffer: Buffer }[] | string[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(files);
}
