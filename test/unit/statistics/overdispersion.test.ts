import { describe, expect, it } from 'vitest';
import { betaBinomialFit } from '../../../server/statistics/overdispersion.js';

describe('betaBinomialFit', () => {
  it('finds no differences where the counts are nearer to each other than chance would have them', () => {
    const fit = betaBinomialFit(Array.from({ length: 6 }, () => ({ x: 5, n: 10 })));
    expect(fit).toMatchObject({
      pooled: 0.5,
      momentRho: 0,
      momentM: null,
      mleM: null,
      mleRho: 0,
      isBoundary: true,
    });
  });

  it('finds nothing else where nobody or everybody has the finding', () => {
    expect(
      betaBinomialFit([
        { x: 0, n: 4 },
        { x: 0, n: 9 },
      ]),
    ).toMatchObject({ mleMu: 0, isBoundary: true, logLikelihood: 0 });
    expect(
      betaBinomialFit([
        { x: 4, n: 4 },
        { x: 9, n: 9 },
      ]),
    ).toMatchObject({ mleMu: 1, isBoundary: true, logLikelihood: 0 });
  });

  it('has no moment estimate from one examiner, or from one examination each', () => {
    expect(betaBinomialFit([{ x: 3, n: 9 }])?.momentRho).toBeNull();
    expect(
      betaBinomialFit([
        { x: 0, n: 1 },
        { x: 1, n: 1 },
      ]),
    ).toMatchObject({ momentRho: null, isBoundary: true });
  });

  it('leaves out examiners without examinations, and is null without others', () => {
    const peers = [
      { x: 1, n: 9 },
      { x: 8, n: 9 },
    ];
    expect(betaBinomialFit([...peers, { x: 0, n: 0 }])).toEqual(betaBinomialFit(peers));
    expect(betaBinomialFit([{ x: 0, n: 0 }])).toBeNull();
  });

  it('refuses counts that are not whole', () => {
    expect(() => betaBinomialFit([{ x: 3, n: 2 }])).toThrow(RangeError);
  });
});
