import { fillBetaBinomial } from './beta-binomial.js';
import type { PeerCells } from './peer-grid.js';

/**
 * What a further examiner of the group would show in n examinations: P(Y = y), P(Y <= y) and P(Y >= y).
 * The comparison, the funnel and the flags all read this one value, so that they cannot contradict each other.
 */
export type Predictive = {
  readonly n: number;
  readonly pmf: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
};

/**
 * The posterior predictive distribution f(y) = sum_k w_k BB(y | n, a_k, b_k). Both tails include y itself
 * (no mid-p), which errs on the side of not calling a count unusual. n = 0: certainly 0.
 */
export function predictive(cells: PeerCells, n: number): Predictive {
  const pmf = new Float64Array(n + 1);
  const component = new Float64Array(n + 1);
  for (let k = 0; k < cells.weights.length; k += 1) {
    fillBetaBinomial(component, cells.a[k] ?? 1, cells.b[k] ?? 1);
    const weight = cells.weights[k] ?? 0;
    for (let y = 0; y <= n; y += 1) pmf[y] = (pmf[y] ?? 0) + weight * (component[y] ?? 0);
  }
  return { n, pmf, ...tailsOf(pmf) };
}

/** Cumulated from each end, so that a small tail is a sum of small numbers; never above 1. */
export function tailsOf(pmf: Float64Array): Pick<Predictive, 'lower' | 'upper'> {
  const n = pmf.length - 1;
  const [lower, upper] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let y = 0, sum = 0; y <= n; y += 1) lower[y] = Math.min(1, (sum += pmf[y] ?? 0));
  for (let y = n, sum = 0; y >= 0; y -= 1) upper[y] = Math.min(1, (sum += pmf[y] ?? 0));
  lower[n] = 1;
  upper[0] = 1;
  return { lower, upper };
}
