import { BetaMixture } from './beta-mixture.js';
import { requireCounts } from './counts.js';
import {
  marginal,
  sigmoid,
  weightyCells,
  type ExaminerCount,
  type PeerCells,
  type PeerGrid,
} from './peer-grid.js';
import { withSubject } from './peer-model.js';
import { predictive } from './predictive.js';
import { ALPHA, type ShareInterval } from './proportion.js';

/** How the long-run rates of comparable examiners are spread; all shares in [0, 1]. */
export type PeerDistribution = {
  /** Of the examiners, not of the examinations: one with few examinations counts as much as one with many. */
  readonly mean: number;
  /** 95 % credible limits of the mean. */
  readonly meanLower: number;
  readonly meanUpper: number;
  /** About 8 in 10 comparable examiners have long-run rates between p10 and p90. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The 10 %, 20 %, ... 90 % points. */
  readonly deciles: readonly number[];
};

/** How unusual a count is in a group; all in [0, 1]. */
export type PeerTails = {
  /** P(a comparable examiner shows x or more in n examinations). */
  readonly tailUpper: number;
  /** P(x or fewer). */
  readonly tailLower: number;
  /** The smaller tail doubled, at most 1. The only figure that a flag rests on. */
  readonly pTwoSided: number;
  readonly smallerTail: number;
};

/** One examiner beside a group without that examiner; all figures are probabilities or shares in [0, 1]. */
export type PeerComparison = PeerTails & {
  /** Estimate of the long-run rate that allows for the number of examinations: the own rate drawn to the peers'. */
  readonly shrunkenMean: number;
  /** Share of the own rate in that estimate: n/(n+M), averaged. 0 without examinations. */
  readonly weightOnOwn: number;
  /** 95 % credible limits of the long-run rate. */
  readonly lower: number;
  readonly upper: number;
  /** P(own long-run rate is above the peers' mean). For the appendix: being above the mean is not unusual. */
  readonly probAbovePeerMean: number;
};

const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const COLUMN_HALVINGS = 40;

/** The spread of the peers' long-run rates: sum_k w_k Beta(a_k, b_k), which includes not knowing mu and M. */
export function peerDistribution(grid: PeerGrid): PeerDistribution {
  const cells = weightyCells(grid);
  const deciles = BetaMixture.of(cells.weights, cells.a, cells.b).quantiles(DECILES);
  const { lower, upper } = peerMeanInterval(grid);
  return {
    mean: cells.weights.reduce((sum, weight, k) => sum + weight * (cells.mu[k] ?? 0), 0),
    meanLower: lower,
    meanUpper: upper,
    p10: deciles[0] ?? 0,
    p50: deciles[4] ?? 0,
    p90: deciles[8] ?? 0,
    deciles,
  };
}

/**
 * Credible limits of the peers' mean mu, from the weights of the grid's columns in logit(mu). Within a column
 * the density is the parabola through it and its neighbours, which brings the limits of 61 columns to those of
 * several hundred.
 */
export function peerMeanInterval(grid: PeerGrid, alpha: number = ALPHA): ShareInterval {
  const { uLow, uHigh } = grid.box;
  const columns = marginal(grid, 'mu');
  const at = (probability: number): number =>
    sigmoid(uLow + ((uHigh - uLow) / grid.size) * columnsBelow(columns, probability));
  return { lower: at(alpha / 2), upper: at(1 - alpha / 2) };
}

/** How many columns, with a fraction of the last, hold this probability. */
function columnsBelow(columns: readonly number[], probability: number): number {
  let upTo = 0;
  const found = columns.findIndex((weight) => (upTo += weight) >= probability);
  if (found === -1) return columns.length;
  const [weight, before, after] = [columns[found] ?? 0, columns[found - 1] ?? 0, columns[found + 1] ?? 0];
  // A sum of midpoints misses the slope at its end (Euler and Maclaurin): a twenty-fourth of it.
  const missing = probability - (upTo - weight) - (weight - before) / 24;
  const [slope, bend] = [(after - before) / 2, after - 2 * weight + before];
  const held = (t: number): number =>
    weight * t + (slope * (t * t - t)) / 2 + (bend * ((t - 0.5) ** 3 + 0.125)) / 6;
  let [low, high] = [0, 1];
  for (let halving = 0; halving < COLUMN_HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (held(middle) < missing) low = middle;
    else high = middle;
  }
  return found + (low + high) / 2;
}

/**
 * The tails of `compareToPeers` alone: all that a flag, or the check of it under another prior, needs.
 * @throws RangeError unless 0 <= x <= n are whole.
 */
export function tailsAmongPeers(grid: PeerGrid, { x, n }: ExaminerCount): PeerTails {
  requireCounts(x, n);
  const { lower, upper } = predictive(weightyCells(grid), n);
  const [tailLower, tailUpper] = [lower[x] ?? 1, upper[x] ?? 1];
  const smallerTail = Math.min(tailLower, tailUpper);
  return { tailUpper, tailLower, pTwoSided: Math.min(1, 2 * smallerTail), smallerTail };
}

/**
 * Compares x of n with the posterior of the others (see `withoutSubject`). A small pTwoSided says that few
 * comparable examiners would show such a count, given how much they differ among themselves: it is not a test
 * against the group's average, which at realistic differences between examiners singles out a quarter of quite
 * ordinary ones (Jones and Spiegelhalter, The American Statistician 2011;65:154). n = 0 gives tails of 1 and the
 * peers' own distribution.
 *
 * @throws RangeError unless 0 <= x <= n are whole.
 */
export function compareToPeers(grid: PeerGrid, own: ExaminerCount): PeerComparison {
  const tails = tailsAmongPeers(grid, own);
  const { weights, mu, a, b } = ownCells(grid, own);
  const rate = BetaMixture.of(weights, a, b);
  const [lower, upper] = rate.quantiles([ALPHA / 2, 1 - ALPHA / 2]);
  return {
    ...tails,
    shrunkenMean: weights.reduce((sum, w, k) => sum + (w * (a[k] ?? 0)) / ((a[k] ?? 0) + (b[k] ?? 0)), 0),
    weightOnOwn: weights.reduce((sum, w, k) => sum + (w * own.n) / ((a[k] ?? 0) + (b[k] ?? 0)), 0),
    lower: lower ?? 0,
    upper: upper ?? 1,
    probAbovePeerMean: rate.probabilityAbove(mu),
  };
}

/**
 * P(own long-run rate <= t), by the posterior that `shrunkenMean` and the credible limits summarise.
 * @throws RangeError unless 0 <= x <= n are whole.
 */
export function probabilityBelow(grid: PeerGrid, own: ExaminerCount, t: number): number {
  const { weights, a, b } = ownCells(grid, own);
  return BetaMixture.of(weights, a, b).cdf(t);
}

/**
 * The subject's rate as a mixture: Beta(a_k + x, b_k + n - x) with weights w_k BB(x | n, a_k, b_k).
 * @param grid the peers' posterior, without the subject.
 */
export function ownCells(grid: PeerGrid, own: ExaminerCount): PeerCells {
  // Not from the trimmed cells: an unusual count can make much of one that mattered little before.
  const { weights, mu, a, b } = weightyCells(withSubject(grid, own));
  return {
    weights,
    mu,
    a: a.map((value) => value + own.x),
    b: b.map((value) => value + own.n - own.x),
  };
}
