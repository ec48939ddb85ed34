import { BetaMixture } from '../../statistics/beta-mixture.js';
import { comparisonRules, twoLargestShare } from '../../statistics/comparison-rules.js';
import type { Counted } from '../../statistics/counts.js';
import { weightyCells } from '../../statistics/peer-grid.js';
import { fitPeers, MAX_EXAMINATIONS } from '../../statistics/peer-model.js';

/** How the examiners of a group differ among themselves, in whole percents. */
export type GroupSummary = {
  /** Examiners: rounded down to a multiple of five. */
  readonly peersAtLeast: number;
  readonly meanPercent: number;
  readonly p10Percent: number;
  readonly p90Percent: number;
};

const COUNT_STEP = 5;
/** Agrees with a dense grid to 3e-4, far below the whole percents that are told; a release fits thousands. */
const GRID_SIZE = 41;

/**
 * Mean and middle four fifths of a published group by the peer model. Null where no comparison may be made: fewer
 * than five examiners with an opinion, or two of them holding most of the examinations.
 */
export function groupSummary(examiners: readonly Counted[]): GroupSummary | null {
  const known = examiners.filter(({ n }) => n > 0);
  const sizes = known.map(({ n }) => n);
  const { compare } = comparisonRules({
    examiners: known.length,
    n: sizes.reduce((sum, n) => sum + n, 0),
    m: 0,
    twoLargestShare: twoLargestShare(sizes),
  });
  if (!compare || sizes.some((n) => n > MAX_EXAMINATIONS)) return null;
  const { weights, a, b, mu } = weightyCells(fitPeers(known, { size: GRID_SIZE }));
  const mean = weights.reduce((sum, weight, k) => sum + weight * (mu[k] ?? 0), 0);
  const [p10 = 0, p90 = 1] = BetaMixture.of(weights, a, b).quantiles([0.1, 0.9]);
  return {
    peersAtLeast: known.length - (known.length % COUNT_STEP),
    meanPercent: Math.round(100 * mean),
    p10Percent: Math.round(100 * p10),
    p90Percent: Math.round(100 * p90),
  };
}
