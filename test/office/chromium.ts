import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';

const USUAL_PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Without these a browser in a closed network keeps asking hosts that it cannot reach. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium of this machine, or of `CHROMIUM_PATH`; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  return [...(given ? [given] : []), ...USUAL_PLACES].find((place) => existsSync(place));
}

/** What a skipped browser test says of why. */
export const NO_CHROMIUM = 'skipped: no Chromium found; set CHROMIUM_PATH to run it';

export interface Browser {
  /** Fresh storage: office.js keeps what it learnt of its host in the tab. */
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts a headless Chromium with a profile of its own, removed on closing. */
export async function openChromium(options: BrowserOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  const profile = await mkdtemp(path.join(tmpdir(), 'chromium-'));
  const { viewport = { width: 350, height: 720 }, ...rest } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: QUIET,
    acceptDownloads: true,
    viewport,
    ...rest,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
