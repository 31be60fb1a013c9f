import { defineConfig } from 'vite';

/** The command line as one folder of plain Node modules; heavy libraries stay chunks of their own, loaded on demand. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { 'task-matrix': 'cli/task-matrix.ts', 'reading-worker': 'cli/reading-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
