import { readFile } from 'node:fs/promises';
import type { BrowserContext, Route } from 'playwright-core';
import { officeFile } from './office-files.ts';

/** Where production pages load the library from. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * Answers a page's requests for Microsoft's library from the installed package, so that pages are tested with the very
 * script tag they ship with. Give another address when the page serves the library itself.
 */
export async function serveOffice(context: BrowserContext, base = OFFICE_CDN): Promise<void> {
  await context.route(`${base}**`, async (route) => {
    await fulfil(
      route,
      decodeURIComponent(
        new URL(route.request().url()).pathname.slice(new URL(base).pathname.length),
      ),
    );
  });
}

async function fulfil(route: Route, name: string): Promise<void> {
  try {
    const body = await readFile(officeFile(name));
    await route.fulfill({
      contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
      body,
    });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}
