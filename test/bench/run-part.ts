import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Runs one part of the bench as the product is run: bundled. From its sources, module by module, the same code takes up
 * to twice as long. `npx tsx test/bench/run-part.ts stages.ts [WORDS…]`.
 */
export async function runPart(part: string, words: readonly string[] = []): Promise<void> {
  const outDir = join(ROOT, 'out', 'bench', 'parts');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(import.meta.dirname, part),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const bundled = join(outDir, `${basename(part, '.ts')}.js`);
  const { status } = spawnSync(process.execPath, [bundled, ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${part} ended with ${String(status)}`);
}

const [self, ...words] = process.argv.slice(1);
const [part, ...rest] = words;
if (part !== undefined && self === fileURLToPath(import.meta.url)) await runPart(part, rest);
