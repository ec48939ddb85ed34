import { z } from 'zod';
import { Distribution } from '../distribution.js';
import { durationPeerRank } from '../duration-peer-rank.js';
import { minimumTime } from '../minimum-time.js';
import { ALPHA } from '../proportion.js';
import { quantile, quantileInterval } from '../quantile.js';
import { method, step } from './method.js';
import { exactIntervalSteps } from './proportion.methods.js';

const count = z.int().nonnegative();
const alpha = z.number().gt(0).lt(1).default(ALPHA);

const orderStatistics = method(
  z.object({
    /** How often each value occurs. */
    values: z.array(z.object({ value: z.number(), count })),
    q: z.number().gt(0).lt(1),
    alpha,
  }),
  '1',
  ({ values, q, alpha: error }) => {
    const distribution = Distribution.of(values);
    const n = distribution.size;
    const interval = quantileInterval(distribution, q, error);
    const point = quantile(distribution, q);
    return {
      outputs: {
        quantile: point,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        coverage: interval?.coverage ?? null,
      },
      steps: [
        step('number of values', 'n', n),
        step('position', 'n q', n * q),
        step('quantile', 'the value above the position, or the mean of both sides if it is whole', point),
        step('lower rank', 'l: smallest with P(Binomial(n, q) <= l) >= alpha/2', interval?.rankLower ?? null),
        step('upper rank', 'u: the same at 1 - alpha/2, plus 1', interval?.rankUpper ?? null),
        step('coverage', 'P(l <= Binomial(n, q) <= u - 1)', interval?.coverage ?? null),
      ],
    };
  },
);

const belowMinimum = method(
  z.object({
    times: z.array(z.object({ lower: z.number(), upper: z.number().nullable() })),
    minimum: z.number().positive(),
    alpha,
  }),
  '1',
  ({ times, minimum, alpha: error }) => {
    const { below, n, unknown, share, interval } = minimumTime(times, minimum, error);
    return {
      outputs: {
        below,
        n,
        unknown,
        share,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
      },
      steps: [
        step('below', 'times whose upper end is less than the minimum', below),
        step('not below', 'times whose lower end is the minimum or more', n - below),
        step('unknown', 'times with the minimum within their range', unknown),
        ...exactIntervalSteps(below, n, error),
      ],
    };
  },
);

const peerRank = method(
  z.object({ median: z.number(), peerMedians: z.array(z.number()) }),
  '1',
  ({ median, peerMedians }) => {
    const { quartiles, ...found } = durationPeerRank(median, peerMedians);
    return {
      outputs: { pLower: found.pLower, pUpper: found.pUpper, pTwoSided: found.pTwoSided, quartiles },
      steps: [
        step('peers', 'J', found.peers),
        step('peers at or below', 'number of medians <= own', found.lower + found.equal),
        step('peers at or above', 'number of medians >= own', found.higher + found.equal),
        step('lower tail', '(1 + peers at or below) / (J + 1)', found.pLower),
        step('upper tail', '(1 + peers at or above) / (J + 1)', found.pUpper),
      ],
    };
  },
);

export const durationMethods = {
  'quantile-order-statistics': orderStatistics,
  'minimum-time': belowMinimum,
  'duration-peer-rank': peerRank,
};
