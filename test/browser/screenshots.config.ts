import { defineConfig, mergeConfig } from 'vitest/config';
import browser from './vitest.config.js';

/** `npm run screenshots`: the pictures of README and docs, taken anew. */
export default mergeConfig(
  { ...browser, test: { ...browser.test, include: [] } },
  defineConfig({ test: { include: ['test/browser/screenshots.ts'] } }),
);
