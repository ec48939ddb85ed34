import { describe, expect, it } from 'vitest';
import { hasNoClearDifference, shortWords } from '../../../../client/features/panels/figure-mark.js';

type Estimate = Parameters<typeof shortWords>[0];

const unknowns = {
  known: 0,
  unknown: 0,
  undetermined: 0,
  notAddressed: 0,
  blank: 0,
  uncoded: 0,
  unverified: 0,
  total: 0,
};
const share = (x: number, n: number, limits: [number, number] | null): Estimate => ({
  ...{
    key: 'OPINION.CAUSATION.FAVORS_DEFENSE',
    label: 'Causation',
    unit: 'SHARE',
    numerator: x,
    denominator: n,
  },
  ...{ value: n < 10 ? null : x / n, bounds: null, method: null },
  limits: limits === null ? null : { lower: limits[0], upper: limits[1] },
  suppressedBecause: n < 5 ? 'TOO_FEW_FOR_INTERVAL' : n < 10 ? 'TOO_FEW_FOR_PERCENT' : null,
  unknowns: { ...unknowns, known: n, total: n },
});
const median = (value: number | null, unit: Estimate['unit'], numerator: number): Estimate => ({
  ...share(numerator, numerator, null),
  ...{ unit, value, limits: value === null ? null : { lower: value - 5, upper: value + 5 } },
});

describe('the words of a cell', () => {
  it.each([
    [share(2, 20, [0.012, 0.317]), '2 of 20 · 10% (1% to 32%)'],
    [share(3, 7, [0.09, 0.82]), '3 of 7 (9% to 82%)'],
    [share(3, 3, null), '3 of 3'],
    [median(25, 'MINUTES', 14), 'median 25 min (20 to 30) of 14'],
    [median(-30, 'DAYS', 9), 'median -30 days (-35 to -25) of 9'],
    [median(null, 'MINUTES', 0), 'not recorded'],
  ])('state counts first, and a percentage from ten on', (estimate, words) => {
    expect(shortWords(estimate)).toBe(words);
  });
});

describe('the difference between names', () => {
  const cell = (limits: [number, number] | null) => ({
    nameId: 'n',
    estimate: share(5, 20, limits),
    peers: null,
  });

  it('is not stated while all intervals overlap', () => {
    expect(hasNoClearDifference([cell([0.1, 0.5]), cell([0.4, 0.8]), cell([0.3, 0.45])])).toBe(true);
    expect(hasNoClearDifference([cell([0.1, 0.3]), cell([0.4, 0.8]), cell([0.2, 0.5])])).toBe(false);
  });

  it('is not spoken of with fewer than two intervals', () => {
    expect(hasNoClearDifference([cell([0.1, 0.3]), cell(null)])).toBeNull();
  });
});
