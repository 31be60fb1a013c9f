import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fieldInitializers } from './addin/build/field-initializers.ts';
import { firstSteps } from './addin/build/first-steps.ts';
import { officeLibrary } from './addin/build/office-library.ts';
import { offlineCopy } from './addin/build/offline-copy.ts';
import { productionManifest } from './addin/build/production-manifest.ts';
import packageJson from './package.json' with { type: 'json' };

/** Port of the development manifest. */
const PORT = 3000;

/** Certificates of `npx office-addin-dev-certs install`: with them the page is served by https, as Excel requires. */
function developmentCertificates(): { key: Buffer; cert: Buffer } | undefined {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  return existsSync(key) && existsSync(cert)
    ? { key: readFileSync(key), cert: readFileSync(cert) }
    : undefined;
}

/**
 * The add-in as a static site in `dist/addin`. Environment: `BASE_URL`, the https address it will be served from,
 * makes the build write the production manifest; `OFFICE_JS=self` copies Microsoft's library into the site for
 * networks that cannot reach its CDN.
 */
export default defineConfig(({ command }) => {
  const https = developmentCertificates();
  const server = { port: PORT, strictPort: true, ...(https ? { https } : {}) };
  return {
    root: 'addin',
    base: './',
    publicDir: 'public',
    plugins: [
      react(),
      officeLibrary(process.env['OFFICE_JS'] === 'self'),
      productionManifest(process.env['BASE_URL']),
      fieldInitializers(),
      offlineCopy(),
      firstSteps(https !== undefined),
    ],
    server: { ...server, open: process.stdout.isTTY && process.env['CI'] === undefined },
    preview: server,
    define: {
      PRODUCT_VERSION: JSON.stringify(packageJson.version),
      KEEPS_OFFLINE: JSON.stringify(command === 'build'),
    },
    worker: { format: 'es' as const, plugins: () => [fieldInitializers()] },
    build: {
      outDir: '../dist/addin',
      emptyOutDir: true,
      // Safari 15.4 in truth, which is like 16 in all that is compiled, but for what fieldInitializers sees to.
      target: ['chrome98', 'edge98', 'safari16', 'firefox102'],
      rolldownOptions: {
        input: [
          fileURLToPath(new URL('addin/index.html', import.meta.url)),
          fileURLToPath(new URL('addin/taskpane.html', import.meta.url)),
        ],
      },
    },
  };
});
