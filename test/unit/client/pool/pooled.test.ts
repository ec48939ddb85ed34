import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PooledRows } from '../../../../client/charts/index.js';
import { pooledRows, releaseWords, withheldIssues } from '../../../../client/features/pool/pooled-words.js';
import type { PooledNumbersFragment } from '../../../../client/generated/graphql.js';

type Figure = PooledNumbersFragment['figures'][number];
type Value = Figure['cells'][number]['value'];

const release = { quarter: '2026Q3', endsOn: '2026-09-30', releasedAt: '2026-10-15T12:00:00Z' };
const NOT_SHOWN = 'Not enough in the pool to show safely.';
const finding = () => 'no causal relationship';

function value(words: string, ratePercent: number): Value {
  return { words, ratePercent, limits: { lower: 0.381, upper: 0.789 } };
}

const withheld: Figure = {
  measure: 'OPINION.CAUSATION',
  issue: 'CAUSATION',
  notShown: NOT_SHOWN,
  cells: [],
  groups: [],
};
const group: Figure['groups'][number] = {
  kind: 'QME',
  asOfQuarter: '2026Q3',
  state: 'CA',
  value: value('about 45% of at least 520 examinations', 45),
  spread: { examinersAtLeast: 20, p10Percent: 30, p90Percent: 61 },
};
const shown: Figure = {
  ...withheld,
  notShown: null,
  cells: [
    {
      kind: 'QME',
      asOfQuarter: '2026Q3',
      value: value('about 60% of at least 25 examinations', 60),
      others: null,
    },
  ],
  groups: [group],
};

describe('pooledRows', () => {
  it('draws nothing, and no zero, for what is withheld', () => {
    expect(pooledRows({ figures: [withheld], release }, finding)).toEqual([]);
    expect(withheldIssues([withheld, { ...shown, issue: 'MMI' }])).toEqual(['Causation']);
  });

  it('states a rate in the words of the release, its limits rounded outward', () => {
    const [own, comparable] = pooledRows({ figures: [shown], release }, finding);
    expect(own?.label).toBe('Causation: the report states no causal relationship (QME)');
    expect(own?.reading).toBe('about 60% of at least 25 examinations; interval 38% to 79%');
    expect(comparable?.label).toMatch(/this one among them/);
    expect(comparable?.reading).toMatch(/about 8 in 10 of at least 20 examiners between 30% and 61%$/);
  });

  it('shows the others without the examiner in place of the group with, when they can be told', () => {
    const [cell] = shown.cells;
    const figure = { ...shown, cells: cell ? [{ ...cell, others: group.value }] : [] };
    const rows = pooledRows({ figures: [figure], release }, finding);
    expect(rows.map(({ label }) => label)).toEqual([
      'Causation: the report states no causal relationship (QME)',
      'Comparable examiners without this one (QME)',
    ]);
  });

  it('says when a figure is of an earlier release', () => {
    const [cell] = shown.cells;
    const figure = { ...shown, groups: [], cells: cell ? [{ ...cell, asOfQuarter: '2026Q2' }] : [] };
    expect(pooledRows({ figures: [figure], release }, finding)[0]?.reading).toMatch(
      /as released for the second quarter of 2026$/,
    );
  });
});

describe('PooledRows', () => {
  const markup = renderToStaticMarkup(
    createElement(
      MemoryRouter,
      null,
      createElement(PooledRows, {
        words: {
          title: 'Pool',
          caption: `Release: ${releaseWords(release)}`,
          exportNote: '',
          fileName: 'pooled',
        },
        rows: pooledRows({ figures: [shown], release }, finding),
      }),
    ),
  );

  it('is hatched and dated, and shares no mark with a firm’s own figures', () => {
    expect(markup).toContain('chart-tone-hatch');
    expect(markup).toContain('For the third quarter of 2026, made on Oct 15, 2026.');
    expect(markup).not.toContain('chart-dot');
    expect(markup).not.toContain('chart-interval');
  });

  it('opens nothing: the rows belong to other firms', () => {
    expect(markup).not.toContain('href=');
  });
});
