import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statisticsPage } from '../../../server/start/statistics-page.js';
import { FORBIDDEN } from '../../unit/measures/forbidden-words.js';

const docs = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const parts = { head: docs('parts/statistics-head.md'), tail: docs('parts/statistics-tail.md') };

it('docs/statistics.md is what `npm run docs:statistics` writes', () => {
  expect(docs('statistics.md')).toBe(statisticsPage(parts));
});

it('the rendered page is sober', () => {
  const rendered = statisticsPage({ head: '', tail: '' });
  expect(rendered.split('\n').filter((line) => FORBIDDEN.test(line))).toEqual([]);
});
