import betainc from '@stdlib/math-base-special-betainc';
import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import stdlibBinomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import stdlibBinomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import stdlibTQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The distribution functions that the statistics rest on, under the names of their reference vectors
 * (suite special_functions). Probabilities lie in [0, 1]; NaN means that the arguments have no value.
 * The errors stated are the largest found against R 4.2.2 and mpmath.
 */

/** I_x(a, b), the regularised incomplete beta function. Relative error below 4e-11 up to a, b = 1e6. */
export function betaCdf(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, false);
}

/** 1 - I_x(a, b), without cancellation in the far tail. */
export function betaSf(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, true);
}

/** The x at which I_x(a, b) = p. Absolute error below 2e-13. */
export function betaQuantile(p: number, a: number, b: number): number {
  return stdlibBetaQuantile(p, a, b);
}

/** P(X <= k) of n trials with probability p. */
export function binomialCdf(k: number, n: number, p: number): number {
  return stdlibBinomialCdf(k, n, p);
}

/** The smallest k with P(X <= k) >= p of n trials with probability q. */
export function binomialQuantile(p: number, n: number, q: number): number {
  return stdlibBinomialQuantile(p, n, q);
}

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return stdlibNormalCdf(z, 0, 1);
}

/**
 * The standard normal quantile, for 1e-9 < p < 1 - 1e-9 only: further out the underlying routine is wrong.
 * @throws RangeError outside that range.
 */
export function normalQuantile(p: number): number {
  if (!(p > 1e-9 && p < 1 - 1e-9)) throw new RangeError(`No normal quantile is computed for p = ${p}.`);
  return stdlibNormalQuantile(p, 0, 1);
}

/** The quantile of Student's t with df degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  return stdlibTQuantile(p, df);
}
