import { requireCounts } from './counts.js';
import { weightyCells, type ExaminerCount, type PeerGrid } from './peer-grid.js';
import { predictive, tailsOf, type Predictive } from './predictive.js';

/** The smallest and the largest count that are within; both inclusive. */
export type CountLimits = { readonly lower: number; readonly upper: number };

/** The limits at n examinations, as counts; divide by n to draw them, as steps. */
export type FunnelLimits = {
  readonly n: number;
  /** If all examiners had the pooled rate. */
  readonly binomial95: CountLimits;
  readonly binomial998: CountLimits;
  /** Given how much the examiners differ: the limits that a flag goes by. */
  readonly predictive95: CountLimits;
  readonly predictive998: CountLimits;
};

/** Two-sided error of the inner and the outer limits. */
export const FUNNEL_ALPHAS = { inner: 0.05, outer: 0.002 } as const;

/**
 * Exact funnel limits L = min and U = max of {y: P(Y <= y) > alpha/2 and P(Y >= y) > alpha/2}, so that x < L or
 * x > U is the same event as a two-sided tail probability of alpha or less. No normal or arcsine limits, which
 * fail near 0 and 1, and no trimming of extreme peers, which would assume who they are (Spiegelhalter, Statistics
 * in Medicine 2005;24:1185). n = 0 gives 0 and 0.
 *
 * @throws RangeError unless the rate is in [0, 1] and every n is whole and not negative.
 */
export function funnelLimits(grid: PeerGrid, pooledRate: number, ns: readonly number[]): FunnelLimits[] {
  if (!(pooledRate >= 0 && pooledRate <= 1)) throw new RangeError(`Not a rate: ${pooledRate}.`);
  ns.forEach((n) => requireCounts(n, n));
  const cells = weightyCells(grid);
  return ns.map((n) => {
    const [alike, differing] = [binomial(n, pooledRate), predictive(cells, n)];
    return {
      n,
      binomial95: limitsOf(alike, FUNNEL_ALPHAS.inner),
      binomial998: limitsOf(alike, FUNNEL_ALPHAS.outer),
      predictive95: limitsOf(differing, FUNNEL_ALPHAS.inner),
      predictive998: limitsOf(differing, FUNNEL_ALPHAS.outer),
    };
  });
}

/** True for a count that is not within the limits. */
export function isOutside(limits: CountLimits, { x }: Pick<ExaminerCount, 'x'>): boolean {
  return x < limits.lower || x > limits.upper;
}

function limitsOf(
  { n, lower, upper }: Pick<Predictive, 'n' | 'lower' | 'upper'>,
  alpha: number,
): CountLimits {
  const half = alpha / 2;
  let [least, most] = [0, n];
  while (least < n && (lower[least] ?? 1) <= half) least += 1;
  while (most > 0 && (upper[most] ?? 1) <= half) most -= 1;
  return { lower: least, upper: most };
}

/** P(Y = y) for Y ~ Binomial(n, rate), outwards from the mean, with its tails. */
function binomial(n: number, rate: number): Pick<Predictive, 'n' | 'lower' | 'upper'> {
  const pmf = new Float64Array(n + 1);
  const start = Math.round(n * rate);
  pmf[start] = 1;
  const odds = rate / (1 - rate);
  for (let y = start, value = 1; y < n && value > 0; y += 1) {
    value *= rate === 1 ? 0 : ((n - y) / (y + 1)) * odds;
    pmf[y + 1] = value;
  }
  for (let y = start, value = 1; y > 0 && value > 0; y -= 1) {
    value *= rate === 0 ? 0 : y / (n - y + 1) / odds;
    pmf[y - 1] = value;
  }
  const total = pmf.reduce((sum, value) => sum + value, 0);
  return { n, ...tailsOf(pmf.map((value) => value / total)) };
}
