import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Where the development manifest looks for the site. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The development manifest with every address moved to where the site is served.
 * @throws Error when the base is no https address, or when nothing was replaced: a manifest that still points at
 * the developer's machine must never leave the build.
 */
export function manifestFor(development: string, baseUrl: string): string {
  const base = new URL(baseUrl);
  if (base.protocol !== 'https:') throw new Error(`BASE_URL must begin with https://: ${baseUrl}`);
  const target = base.href.replace(/\/$/, '');
  if (!development.includes(DEVELOPMENT_URL)) {
    throw new Error(`manifest.xml holds no ${DEVELOPMENT_URL}: nothing to replace`);
  }
  const comment = /<!-- Development manifest[\s\S]*?-->\n/;
  return development.replaceAll(DEVELOPMENT_URL, target).replace(comment, '');
}

/** Writes `manifest.xml` for the given base address into the built site; without one the site has no manifest. */
export function productionManifest(baseUrl: string | undefined): Plugin {
  return {
    name: 'production-manifest',
    apply: 'build',
    async generateBundle() {
      if (baseUrl === undefined || baseUrl === '') {
        this.warn('BASE_URL is not set: the site is built without a production manifest.');
        return;
      }
      const development = await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.xml',
        source: manifestFor(development, baseUrl),
      });
    },
  };
}
