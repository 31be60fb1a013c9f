import { defineConfig } from 'vitest/config';

/** The built add-in in a real browser. Run by `npm run e2e`, which builds it first. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/build-site.ts'],
    environment: 'node',
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
