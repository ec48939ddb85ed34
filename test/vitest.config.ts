import { defineConfig } from 'vitest/config';

// graphql ships both an ES and a CommonJS build; type-graphql loads the second, so everything must.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    exclude: ['test/browser/**', 'test/launch/**', 'test/robustness/process/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share the modules that they import: half of the time went into importing them anew for each.
    isolate: false,
  },
});
