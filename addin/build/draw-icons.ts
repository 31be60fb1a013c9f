import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { ICONS } from './icon-drawings.ts';

/**
 * Draws the icons of `icon-drawings.ts` into `addin/public/icons/`: one SVG and its PNG sizes for each.
 * Run by `npm run icons` after a drawing changed; the results are committed.
 */
const FOLDER = new URL('../public/icons/', import.meta.url);

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, { svg, sizes }] of Object.entries(ICONS)) {
  await writeFile(new URL(`${name}.svg`, FOLDER), `${svg}\n`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>*{margin:0;background:none}</style><img src="${picture}" width="${String(size)}" height="${String(size)}">`,
    );
    await page.locator('img').screenshot({
      path: new URL(`${name}-${String(size)}.png`, FOLDER).pathname,
      omitBackground: true,
    });
  }
}
await browser.close();
