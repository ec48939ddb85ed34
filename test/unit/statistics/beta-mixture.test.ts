import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBinomialPmf,
  logBetaBinomialKernel,
  logRising,
} from '../../../server/statistics/beta-binomial.js';
import { BetaMixture } from '../../../server/statistics/beta-mixture.js';

const one = (a: number, b: number): BetaMixture =>
  BetaMixture.of(Float64Array.of(1), Float64Array.of(a), Float64Array.of(b));
const parameter = fc.double({ min: -2, max: 3.5, noNaN: true }).map((power) => 10 ** power);
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('BetaMixture', () => {
  it('has the quantiles that another implementation finds', () => {
    fc.assert(
      fc.property(parameter, parameter, probability, (a, b, p) => {
        expect(one(a, b).quantiles([p])[0]).toBeCloseTo(betaQuantile(p, a, b), 8);
      }),
    );
  });

  it('has quantiles that its own distribution function takes back', () => {
    fc.assert(
      fc.property(parameter, parameter, parameter, parameter, probability, (a, b, c, d, p) => {
        const mixture = BetaMixture.of(
          Float64Array.of(0.3, 0.7),
          Float64Array.of(a, c),
          Float64Array.of(b, d),
        );
        const [quantile = NaN] = mixture.quantiles([p]);
        // Where a distribution is all but a point at an end, no double lies close enough to its quantile.
        if (quantile < 1e-300 || quantile > 1 - 1e-6) return;
        expect(mixture.cdf(quantile)).toBeCloseTo(p, 6);
      }),
    );
  });

  it('adds up what lies above a point of each component', () => {
    const mixture = BetaMixture.of(Float64Array.of(0.25, 0.75), Float64Array.of(1, 2), Float64Array.of(1, 1));
    // P(U > 0.2) = 0.8; P(Beta(2, 1) > 0.5) = 1 - 0.25.
    expect(mixture.probabilityAbove(Float64Array.of(0.2, 0.5))).toBeCloseTo(0.25 * 0.8 + 0.75 * 0.75, 12);
  });

  it('refuses to be empty and probabilities at the ends', () => {
    expect(() => BetaMixture.of(new Float64Array(0), new Float64Array(0), new Float64Array(0))).toThrow(
      RangeError,
    );
    expect(() => one(1, 1).quantiles([0])).toThrow(RangeError);
    expect(() => one(1, 1).quantiles([1])).toThrow(RangeError);
  });
});

describe('betaBinomialPmf', () => {
  it('sums to 1 and agrees with the likelihood term', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        parameter,
        parameter,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, a, b, part) => {
          const pmf = betaBinomialPmf(n, a, b);
          expect(pmf.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
          const y = Math.round(part * n);
          const choose = logRising(n - y + 1, y) - logRising(1, y);
          expect(pmf[y]).toBeCloseTo(Math.exp(choose + logBetaBinomialKernel(y, n, a, b)), 9);
        },
      ),
    );
  });

  it('is uniform for a uniform rate, and certain without examinations', () => {
    betaBinomialPmf(9, 1, 1).forEach((value) => expect(value).toBeCloseTo(0.1, 12));
    expect([...betaBinomialPmf(0, 3, 4)]).toEqual([1]);
  });

  it('holds out at the largest counts and the smallest parameters', () => {
    const pmf = betaBinomialPmf(5000, 1.7e-5, 0.05);
    expect(pmf[0]).toBeCloseTo(0.05 / (1.7e-5 + 0.05), 3);
    expect(pmf.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
  });

  it.each([
    [-1, 1, 1],
    [1.5, 1, 1],
    [3, 0, 1],
    [3, 1, Number.NaN],
  ])('refuses n = %d, a = %d, b = %d', (n, a, b) => {
    expect(() => betaBinomialPmf(n, a, b)).toThrow(RangeError);
  });
});
