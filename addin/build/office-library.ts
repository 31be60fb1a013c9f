import { cp, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Where Microsoft requires add-ins to load its library from. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The files of the library that Excel asks for, on every platform and in the two languages of the product. */
const FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * Tells the pages where office.js is: at Microsoft's CDN, or, for closed networks, in a copy inside the built site.
 * The copy is made from the npm package at build time and is never part of the repository.
 */
export function officeLibrary(selfHosted: boolean): Plugin {
  let outDir = '';
  return {
    name: 'office-library',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: (html) =>
      html.replaceAll('%OFFICE_JS%', selfHosted ? './office/office.js' : CDN),
    async writeBundle() {
      if (!selfHosted) return;
      const source = dirname(
        fileURLToPath(import.meta.resolve('@microsoft/office-js/dist/office.js')),
      );
      for (const file of FILES) {
        const target = join(outDir, 'office', file);
        await mkdir(dirname(target), { recursive: true });
        await cp(join(source, file), target);
      }
    },
  };
}
