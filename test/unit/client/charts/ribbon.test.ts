import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { DecileRibbon, type RibbonYear } from '../../../../client/charts/index.js';
import { consecutiveRuns, nestedBands, runStops } from '../../../../client/charts/ribbon-layout.js';

const placed = (...years: number[]) => years.map((year) => ({ year, value: year }));

describe('consecutiveRuns', () => {
  it('breaks where a year is missing', () => {
    expect(consecutiveRuns(placed(2021, 2019, 2020, 2023)).map((run) => run.map(({ year }) => year))).toEqual(
      [[2019, 2020, 2021], [2023]],
    );
  });

  it('keeps every year once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2030 })), (years) => {
        const runs = consecutiveRuns(placed(...years));
        expect(runs.flat().map(({ year }) => year)).toEqual([...years].sort((a, b) => a - b));
      }),
    );
  });
});

describe('nestedBands', () => {
  it('pairs nine deciles from the outermost inwards around the fifth', () => {
    const { bands, middle } = nestedBands([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(bands).toEqual([
      { lower: 0.1, upper: 0.9 },
      { lower: 0.2, upper: 0.8 },
      { lower: 0.3, upper: 0.7 },
      { lower: 0.4, upper: 0.6 },
    ]);
    expect(middle).toBe(0.5);
  });

  it('has no middle for an even number, and nothing for none', () => {
    expect(nestedBands([0.2, 0.4]).middle).toBeNull();
    expect(nestedBands([])).toEqual({ bands: [], middle: null });
  });
});

describe('runStops', () => {
  it('gives a year that stands alone a little width', () => {
    expect(runStops(placed(2020)).map(({ at }) => at)).toEqual([2019.8, 2020.2]);
    expect(runStops(placed(2020, 2021)).map(({ at }) => at)).toEqual([2020, 2021]);
    expect(runStops([])).toEqual([]);
  });
});

describe('DecileRibbon', () => {
  const year = (overrides: Partial<RibbonYear>): RibbonYear => ({
    year: 2020,
    count: 3,
    denominator: 4,
    share: null,
    percent: '',
    interval: null,
    peerDeciles: null,
    rows: null,
    ...overrides,
  });
  const markup = (years: readonly RibbonYear[]) =>
    renderToStaticMarkup(
      createElement(
        MemoryRouter,
        null,
        createElement(DecileRibbon, {
          words: { title: 'By year.', caption: 'Where.', exportNote: 'Today.', fileName: 'by-year' },
          subjectName: 'Dr. Cole',
          years,
        }),
      ),
    );

  it('prints the count alone in a year without a percentage', () => {
    const html = markup([year({})]);
    expect(html).toContain('2020: 3 of 4.');
    expect(html).toContain('>of 4<');
    expect(html).not.toContain('%');
  });

  it('prints the percentage with its count under it', () => {
    const html = markup([year({ count: 9, denominator: 12, share: 0.75, percent: '75%' })]);
    expect(html).toContain('>75%<');
    expect(html).toContain('>of 12<');
    expect(html).toContain('2020: 9 of 12 (75%).');
  });

  it('joins consecutive years only', () => {
    const shown = { count: 9, denominator: 12, share: 0.75, percent: '75%' };
    const lines = (years: readonly number[]) =>
      markup(years.map((at) => year({ ...shown, year: at }))).split('class="chart-subject-line"').length - 1;
    // One of them is the legend's.
    expect(lines([2019, 2020, 2021])).toBe(2);
    expect(lines([2019, 2021])).toBe(3);
  });

  it('draws no ribbon and names none where no year has enough peers', () => {
    expect(markup([year({})])).not.toContain('chart-ribbon');
    expect(markup([year({})])).not.toContain('Deciles');
  });
});
