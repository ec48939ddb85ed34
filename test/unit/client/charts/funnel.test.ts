import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import {
  bandPath,
  limitSteps,
  placeOf,
  stepPath,
  type FunnelLimitsAt,
} from '../../../../client/charts/funnel-layout.js';
import { Funnel } from '../../../../client/charts/index.js';

function limitsAt(n: number, [l95, u95]: [number, number], [l998, u998]: [number, number]): FunnelLimitsAt {
  const inner = { lower: l95, upper: u95 };
  const outer = { lower: l998, upper: u998 };
  return { n, binomial95: inner, binomial998: outer, predictive95: inner, predictive998: outer };
}

const LIMITS = [limitsAt(10, [2, 8], [1, 9]), limitsAt(11, [3, 9], [1, 10]), limitsAt(20, [6, 16], [4, 18])];
const point = (numerator: number, denominator: number, isSubject = false) => ({
  numerator,
  denominator,
  isSubject,
});

describe('placeOf', () => {
  it.each([
    // x of n, place: a count on a limit is within it
    [8, 10, 'WITHIN'],
    [9, 10, 'OUTSIDE_95'],
    [10, 10, 'OUTSIDE_998'],
    [2, 10, 'WITHIN'],
    [1, 10, 'OUTSIDE_95'],
    [0, 10, 'OUTSIDE_998'],
    [5, 12, null],
  ])('%i of %i lies %s', (x, n, place) => {
    expect(placeOf(point(x, n), LIMITS)).toBe(place);
  });
});

describe('limitSteps', () => {
  it('is level around each n, without gap or overlap, at the counts divided by n', () => {
    const steps = limitSteps(LIMITS, (at) => at.predictive95.upper);
    expect(steps).toEqual([
      { from: 9.5, to: 10.5, share: 0.8 },
      { from: 10.5, to: 15.5, share: 9 / 11 },
      { from: 15.5, to: 20.5, share: 0.8 },
    ]);
  });

  it('keeps a point on the same side of the drawn line as of the count', () => {
    const count = fc.integer({ min: 1, max: 60 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        x: fc.integer({ min: 0, max: n }),
        ends: fc.tuple(fc.integer({ min: 0, max: n }), fc.integer({ min: 0, max: n })),
      }),
    );
    fc.assert(
      fc.property(count, ({ n, x, ends }) => {
        const inner: [number, number] = [Math.min(...ends), Math.max(...ends)];
        const limits = [limitsAt(n, inner, [0, n])];
        const [upper] = limitSteps(limits, (at) => at.predictive95.upper);
        const [lower] = limitSteps(limits, (at) => at.predictive95.lower);
        const share = x / n;
        const isDrawnOutside = share > (upper?.share ?? 1) || share < (lower?.share ?? 0);
        expect(placeOf(point(x, n), limits) !== 'WITHIN').toBe(isDrawnOutside);
      }),
    );
  });

  it('leaves out n = 0, which has no rate', () => {
    expect(limitSteps([limitsAt(0, [0, 0], [0, 0])], (at) => at.predictive95.upper)).toEqual([]);
  });
});

describe('stepPath and bandPath', () => {
  const steps = limitSteps(LIMITS, (at) => at.predictive95.upper);
  const same = (value: number) => value;

  it('draws level and upright strokes only', () => {
    expect(stepPath(steps, same, same)).toBe('M9.5 0.8H10.5V0.8H15.5V0.8H20.5');
    expect(stepPath(steps, same, (share) => share * 100)).toMatch(/^M[\d.]+ [\d.]+(H[\d.]+|V[\d.]+)+$/);
  });

  it('closes the band, and draws nothing of nothing', () => {
    expect(bandPath(steps, steps, same, same)).toMatch(/Z$/);
    expect(bandPath([], [], same, same)).toBe('');
  });
});

describe('Funnel', () => {
  const html = renderToStaticMarkup(
    createElement(
      MemoryRouter,
      null,
      createElement(Funnel, {
        words: {
          title: 'What was found.',
          caption: 'Where.',
          exportNote: 'Counted today.',
          fileName: 'funnel',
        },
        subjectName: 'Dr. Cole',
        subjectReading: '9 of 10',
        standing: 'Too few examinations to tell (10).',
        points: [point(9, 10, true), point(5, 10), point(10, 11), point(19, 20), point(0, 0)],
        limits: LIMITS,
        centre: 0.6,
        href: '/rows',
        linkLabel: 'Open the 9 examinations',
      }),
    ),
  );

  it('rings and names one dot and leaves the others nameless', () => {
    // One ring in the plot, one in the legend.
    expect(html.split('chart-ring').length - 1).toBe(2);
    expect(html).toContain('Dr. Cole, 9 of 10');
    expect(html.split('class="chart-peer-dot"').length - 1).toBe(3 + 1);
  });

  it('says in words which dots lie outside, and how the page words the subject', () => {
    expect(html).toContain(
      'Dots outside the solid thick lines: 3 of 5; outside the broken thick lines: 1 of 5.',
    );
    expect(html).toContain('Dr. Cole: 9 of 10. Too few examinations to tell (10).');
  });

  it('states no percentage on its scale', () => {
    expect(html).not.toContain('%');
  });
});
