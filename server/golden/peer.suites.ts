import { z } from 'zod';
import { funnelLimits, type CountLimits } from '../statistics/funnel.js';
import { benjaminiHochberg, benjaminiYekutieli } from '../statistics/multiplicity.js';
import { betaBinomialFit } from '../statistics/overdispersion.js';
import { compareToPeers, peerDistribution } from '../statistics/peer-comparison.js';
import { fitPeers, type ExaminerCount } from '../statistics/peer-model.js';
import { rankIntervals } from '../statistics/ranks.js';
import type { Allowance, Answer } from './differences.js';
import { listOf, pair, stated, suite } from './suite.js';
import type { StatedTolerances } from './vector-file.js';

const counts = listOf(z.number());
const peers = z.object({ peerX: counts, peerN: counts });

function examiners(x: readonly number[], n: readonly number[]): ExaminerCount[] {
  if (x.length !== n.length) throw new RangeError('Counts of two lengths.');
  return x.map((one, index) => ({ x: one, n: n[index] ?? NaN }));
}

const posteriorSuite = suite(
  peers.extend({ x: z.number(), n: z.number() }),
  ({ peerX, peerN, x, n }) => {
    const grid = fitPeers(examiners(peerX, peerN));
    const own = compareToPeers(grid, { x, n });
    const group = peerDistribution(grid);
    return {
      tailUpper: own.tailUpper,
      tailLower: own.tailLower,
      pTwoSided: own.pTwoSided,
      shrunkenMean: own.shrunkenMean,
      weightOnOwn: own.weightOnOwn,
      ciLow: own.lower,
      ciHigh: own.upper,
      probAbovePeerMean: own.probAbovePeerMean,
      peerP10: group.p10,
      peerP90: group.p90,
      peerMedian: group.p50,
      peerMean: group.mean,
      peerMeanLow: group.meanLower,
      peerMeanHigh: group.meanUpper,
    };
  },
  posteriorAllowance,
);

const PROBABILITIES = ['tailUpper', 'tailLower', 'pTwoSided', 'probAbovePeerMean'];
const MEAN_LIMITS = ['peerMeanLow', 'peerMeanHigh'];
/** A two-sided tail below this must also agree in relative terms. */
const SMALL_P = 0.01;

function posteriorAllowance(tolerances: StatedTolerances): Allowance {
  return (field, expected) => {
    if (MEAN_LIMITS.includes(field)) return stated(tolerances, 'peerMeanInterval');
    if (!PROBABILITIES.includes(field)) return stated(tolerances, 'rates');
    const absolute = stated(tolerances, 'probabilities');
    if (field !== 'pTwoSided' || expected >= SMALL_P) return absolute;
    return Math.min(absolute, stated(tolerances, 'pTwoSidedRelativeBelow001') * expected);
  };
}

const fitSuite = suite(
  z.object({ x: counts, n: counts }),
  ({ x, n }) => {
    const fit = betaBinomialFit(examiners(x, n));
    return {
      pooled: fit?.pooled ?? null,
      momRho: fit?.momentRho ?? null,
      momM: fit?.momentM ?? null,
      mleMu: fit?.mleMu ?? null,
      mleM: fit?.mleM ?? null,
      mleRho: fit?.mleRho ?? null,
      logLik: fit?.logLikelihood ?? null,
      boundary: fit?.isBoundary ?? null,
    };
  },
  (tolerances) => (field, expected) => {
    if (field === 'mleM') return stated(tolerances, 'mleMRelative') * expected;
    // momM is 1/momRho - 1, so an error of momRho is stretched by (1 + momM)^2.
    if (field === 'momM') return stated(tolerances, 'momRho') * (1 + expected) ** 2;
    return stated(tolerances, field);
  },
);

const countPair = (limits: CountLimits): Answer => pair(limits);

const funnelSuite = suite(
  peers.extend({ n: counts }),
  ({ peerX, peerN, n }) => {
    const group = examiners(peerX, peerN);
    const total = group.reduce((sum, one) => sum + one.n, 0);
    const centre = group.reduce((sum, one) => sum + one.x, 0) / total;
    const limits = funnelLimits(fitPeers(group), centre, n).map((at) => ({
      n: at.n,
      binomial95: countPair(at.binomial95),
      binomial998: countPair(at.binomial998),
      overdispersed95: countPair(at.predictive95),
      overdispersed998: countPair(at.predictive998),
    }));
    return { centre, limits };
  },
  (tolerances) => (field) => stated(tolerances, field === 'centre' ? 'centre' : 'count'),
);

/** Any seed must do: the vectors were drawn with other random numbers. */
const SEED = 20_240;
const DRAWS = 200_000;

const ranksSuite = suite(
  z.object({ x: counts, n: counts }),
  ({ x, n }) => {
    const { ranks } = rankIntervals(examiners(x, n), { seed: SEED, draws: DRAWS });
    return {
      meanRank: ranks.map((one) => one.meanRank),
      rankLow: ranks.map((one) => one.rankLower),
      rankHigh: ranks.map((one) => one.rankUpper),
      probHighest: ranks.map((one) => one.probHighest),
    };
  },
  (tolerances) => (field) =>
    stated(tolerances, field === 'rankLow' || field === 'rankHigh' ? 'rankEnds' : field),
);

const multiplicitySuite = suite(z.object({ p: listOf(z.number().nullable()) }), ({ p }) => {
  const bh = benjaminiHochberg(p);
  return {
    bh,
    by: benjaminiYekutieli(p),
    rejectAt05: bh.map((adjusted) => (adjusted === null ? null : adjusted <= 0.05)),
  };
});

/** Examiners beside their peers. */
export const peerSuites = {
  betabinom_posterior: posteriorSuite,
  betabinom_fit: fitSuite,
  funnel_limits: funnelSuite,
  ranks: ranksSuite,
  bh: multiplicitySuite,
};
