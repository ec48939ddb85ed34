import { z } from 'zod';
import { concentration } from '../statistics/concentration.js';
import { Distribution } from '../statistics/distribution.js';
import { durationPeerRank } from '../statistics/duration-peer-rank.js';
import { ALPHA } from '../statistics/proportion.js';
import { quantile, quantileInterval } from '../statistics/quantile.js';
import { trend } from '../statistics/trend.js';
import { listOf, pair, suite } from './suite.js';

const quantileSuite = suite(
  z.object({ values: listOf(z.number()), q: z.number(), alpha: z.number().default(ALPHA) }),
  ({ values, q, alpha }) => {
    const distribution = Distribution.ofValues(values);
    const interval = quantileInterval(distribution, q, alpha);
    return {
      n: distribution.size,
      quantileType2: quantile(distribution, q),
      rankLow: interval?.rankLower ?? null,
      rankHigh: interval?.rankUpper ?? null,
      low: interval?.lower ?? null,
      high: interval?.upper ?? null,
      exactCoverage: interval?.coverage ?? null,
    };
  },
);

const peerRankSuite = suite(
  z.object({ median: z.number(), peerMedians: listOf(z.number()) }),
  ({ median, peerMedians }) => {
    const { peers, lower, equal, higher, quartiles, ...tails } = durationPeerRank(median, peerMedians);
    return {
      peers,
      peersLower: lower,
      peersEqual: equal,
      peersHigher: higher,
      ...tails,
      middle: quartiles,
    };
  },
);

const trendSuite = suite(
  z.object({ x: listOf(z.number()), n: listOf(z.number()), year: listOf(z.number()) }),
  ({ x, n, year }) => {
    const found = trend(year.map((one, index) => ({ year: one, x: x[index] ?? NaN, n: n[index] ?? NaN })));
    const slope = found?.logistic ?? null;
    return {
      exactTwoSided: found?.exactTwoSided ?? null,
      exactUp: found?.exactUp ?? null,
      z: found?.z ?? null,
      asymptoticTwoSided: found?.asymptoticTwoSided ?? null,
      logistic: slope && {
        logOddsPerYear: slope.logOddsPerYear,
        se: slope.standardError,
        oddsRatio: slope.oddsRatio,
        orLow: slope.oddsRatioLower,
        orHigh: slope.oddsRatioUpper,
      },
    };
  },
);

const concentrationSuite = suite(z.object({ counts: listOf(z.number()) }), ({ counts }) => {
  const found = concentration(counts);
  return {
    n: found?.n ?? 0,
    raw: found?.raw ?? null,
    unbiased: found?.unbiased ?? null,
    effective: found?.effective ?? null,
    topShare: found?.topShare ?? null,
    topShareCI: pair(found?.topShareInterval ?? null),
    ci: pair(found?.interval ?? null),
  };
});

/** Times and days, change over the years, and the spread over payers. */
export const durationSuites = {
  quantile_ci: quantileSuite,
  duration_peer_rank: peerRankSuite,
  trend: trendSuite,
  hhi: concentrationSuite,
};
