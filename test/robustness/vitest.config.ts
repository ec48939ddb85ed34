import { defineConfig } from 'vitest/config';

/** These kill and stop the built product, which takes the machine for itself: one file at a time. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/robustness/process/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
