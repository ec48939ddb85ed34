import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import {
  DayGapStrip,
  DurationStrips,
  IntervalRows,
  StanceBars,
  YearColumns,
  type DurationStrip,
  type Proportion,
  type StanceBar,
} from '../../../../client/charts/index.js';

const words = {
  title: 'What was found.',
  caption: 'Where and when.',
  exportNote: 'Counted today.',
  fileName: 'chart',
};

function markupOf(chart: ReactElement): string {
  return renderToStaticMarkup(createElement(MemoryRouter, null, chart));
}

function occurrences(markup: string, part: string): number {
  return markup.split(part).length - 1;
}

function proportion(overrides: Partial<Proportion>): Proportion {
  return {
    key: 'SIDE.DEFENSE',
    label: 'Retained by the defense',
    count: 3,
    denominator: 3,
    share: null,
    interval: null,
    bounds: null,
    reading: '3 of 3',
    note: 'Too few examinations (3) to state a percentage.',
    href: '/rows?figure=SIDE.DEFENSE',
    linkLabel: 'Open the 3 examinations',
    ...overrides,
  };
}

describe('IntervalRows', () => {
  const markup = (row: Partial<Proportion>) =>
    markupOf(createElement(IntervalRows, { words, rows: [proportion(row)] }));

  it('draws neither dot nor line where only a count may be shown, and says why', () => {
    const html = markup({});
    expect(html).not.toContain('chart-dot');
    expect(html).not.toContain('chart-interval');
    expect(html).toContain('Too few');
  });

  it('draws the interval without a dot where no percentage may be shown', () => {
    const html = markup({
      interval: { lower: 0.29, upper: 0.97 },
      reading: '5 of 7, interval 29% to 97%',
      note: '',
    });
    expect(html).toContain('chart-interval');
    expect(html).not.toContain('chart-dot');
  });

  it('draws dot and interval from ten examinations on', () => {
    const html = markup({ share: 0.9, interval: { lower: 0.6, upper: 0.99 }, note: '' });
    expect(html).toContain('chart-interval');
    expect(html).toContain('chart-dot');
  });

  it('draws peers in greys and in a lane of their own, with their counts in words', () => {
    const html = markup({
      share: 0.9,
      interval: { lower: 0.6, upper: 0.99 },
      note: '',
      peers: { rate: 0.62, range: { lower: 0.44, upper: 0.79 } },
      detail: 'Comparable examiners: 492 of 797.',
    });
    expect(html).toContain('chart-peer-range');
    expect(html).toContain('chart-peer-tick');
    expect(html).toContain('Comparable examiners: 492 of 797.');
    expect(markup({})).not.toContain('chart-peer');
  });

  it('draws the tick without a bar where no range is given', () => {
    const html = markup({ interval: { lower: 0.3, upper: 0.9 }, peers: { rate: 0.62, range: null } });
    expect(html).toContain('chart-peer-tick');
    expect(html).not.toContain('chart-peer-range');
  });

  it('keeps the scale free of percentages', () => {
    expect(markup({})).not.toContain('%');
  });

  it('is one image that says every number, with a link over each row', () => {
    const html = markup({});
    expect(html).toContain('role="img" aria-label="What was found. Retained by the defense: 3 of 3."');
    expect(html).toContain('href="/rows?figure=SIDE.DEFENSE"');
    expect(html).toContain('data-estimate="SIDE.DEFENSE"');
  });

  it('puts one mark of a chart into the tab order', () => {
    const rows = ['A', 'B', 'C'].map((key) => proportion({ key }));
    const html = markupOf(createElement(IntervalRows, { words, rows }));
    expect(occurrences(html, 'class="chart-mark"')).toBe(3);
    expect(occurrences(html, 'tabindex="-1"')).toBe(2);
  });
});

describe('StanceBars', () => {
  const bar = (counts: readonly number[]): StanceBar => ({
    key: 'CAUSATION',
    label: 'Causation',
    reading: `n = ${counts.reduce((sum, count) => sum + count, 0)}`,
    parts: (['accent', 'hatch', 'strong'] as const).map((tone, index) => ({
      key: `part ${index}`,
      label: ['Favors defense', 'Mixed', 'Favors claimant'][index] ?? '',
      tone,
      count: counts[index] ?? 0,
      href: `/rows/${index}`,
      linkLabel: 'Open',
    })),
  });
  // Each tone has one swatch in the legend; what is more than that is drawn in the bar.
  const blocks = (html: string, tone: string) => occurrences(html, `chart-tone-${tone}"`) - 1;

  it('shows one block per report below ten', () => {
    const html = markupOf(createElement(StanceBars, { words, bars: [bar([5, 1, 3])] }));
    expect([blocks(html, 'accent'), blocks(html, 'hatch'), blocks(html, 'strong')]).toEqual([5, 1, 3]);
  });

  it('shares the width from ten on, with the counts in the bar', () => {
    const html = markupOf(createElement(StanceBars, { words, bars: [bar([7, 0, 3])] }));
    expect([blocks(html, 'accent'), blocks(html, 'hatch'), blocks(html, 'strong')]).toEqual([1, 0, 1]);
    expect(html).toContain('>7</text>');
  });
});

describe('DurationStrips', () => {
  const strip = (overrides: Partial<DurationStrip>): DurationStrip => ({
    key: 'MINUTES.REPORT',
    label: 'Stated in the report',
    isHollow: false,
    bins: [{ value: 20, count: 2 }],
    median: 20,
    medianInterval: null,
    reading: 'n = 2',
    href: '/rows',
    linkLabel: 'Open',
    valueLink: (minutes) => ({ href: `/rows/${minutes}`, label: `${minutes} minutes` }),
    ...overrides,
  });

  it('draws a dot per examination, hollow for recalled times, and a tick at the median', () => {
    const html = markupOf(
      createElement(DurationStrips, {
        words,
        strips: [strip({}), strip({ key: 'MINUTES.CLAIMANT', isHollow: true })],
      }),
    );
    expect(occurrences(html, 'class="chart-dot"')).toBe(2);
    expect(occurrences(html, 'class="chart-dot-hollow"')).toBe(2);
    expect(occurrences(html, 'class="chart-median"')).toBe(2);
    expect(html).not.toContain('chart-median-interval');
  });

  it('draws a minimum only where one is given, and names where it is stated', () => {
    const floor = { minutes: 60, label: '60 minutes: 8 CCR 49.8' };
    const html = markupOf(createElement(DurationStrips, { words, strips: [strip({ floor })] }));
    expect(occurrences(html, 'class="chart-floor"')).toBe(1);
    expect(html).toContain('60 minutes: 8 CCR 49.8');
    expect(markupOf(createElement(DurationStrips, { words, strips: [strip({})] }))).not.toContain(
      'chart-floor',
    );
  });

  it('opens single values', () => {
    expect(markupOf(createElement(DurationStrips, { words, strips: [strip({})] }))).toContain(
      'href="/rows/20"',
    );
  });
});

describe('DayGapStrip', () => {
  it('draws both directions on one scale around the same day', () => {
    const html = markupOf(
      createElement(DayGapStrip, {
        words,
        values: [90, -5],
        median: null,
        medianInterval: null,
        reading: 'n = 2',
        href: '/rows',
        linkLabel: 'Open',
        valueLink: (days) => ({ href: `/rows/${days}`, label: `${days}` }),
      }),
    );
    expect(html).toContain('same day');
    expect(occurrences(html, '>100</text>')).toBe(2);
    expect(occurrences(html, 'class="chart-dot"')).toBe(2);
  });
});

describe('YearColumns', () => {
  it('keeps the place of a year without examinations and does not link it', () => {
    const years = [2023, 2024].map((year) => ({
      year,
      count: year === 2023 ? 4 : 0,
      parts: [{ key: 'd', label: 'Defense', tone: 'accent' as const, count: year === 2023 ? 4 : 0 }],
      href: `/rows/${year}`,
      linkLabel: `${year}`,
    }));
    const html = markupOf(createElement(YearColumns, { words, years }));
    expect(html).toContain('>2024</text>');
    expect(html).toContain('href="/rows/2023"');
    expect(html).not.toContain('href="/rows/2024"');
  });
});
