import { requireCounts } from './counts.js';

/** A running product is put into a logarithm before it passes this; a factor is at most 10,000. */
const PRODUCT_LIMIT = 1e290;
/** Relative to the value at the mean; smaller probabilities are left at 0. */
const NEGLIGIBLE = 1e-290;

/**
 * ln a(a+1)...(a+k-1), the logarithm of the rising factorial; 0 when k is 0. Multiplies before it takes
 * logarithms: quicker than one logarithm a factor, and without the cancellation of ln G(a+k) - ln G(a).
 */
export function logRising(a: number, k: number): number {
  let sum = 0;
  let product = 1;
  for (let i = 0; i < k; i += 1) {
    product *= a + i;
    if (product > PRODUCT_LIMIT) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

/**
 * ln of what x of n adds to the likelihood of Beta(a, b), without the binomial coefficient:
 * ln [a]_x + ln [b]_(n-x) - ln [a+b]_n, where [a]_k is the rising factorial.
 */
export function logBetaBinomialKernel(x: number, n: number, a: number, b: number): number {
  return logRising(a, x) + logRising(b, n - x) - logRising(a + b, n);
}

/**
 * P(Y = y), y = 0..n, for Y | t ~ Binomial(n, t) and t ~ Beta(a, b), by
 * f(y+1)/f(y) = (n-y)(a+y) / ((y+1)(b+n-y-1)), started at the mean and made to sum to 1.
 * n = 0 gives [1].
 *
 * @throws RangeError unless n is whole, not negative, and a and b are positive.
 */
export function betaBinomialPmf(n: number, a: number, b: number): Float64Array {
  requireCounts(n, n);
  if (!(a > 0 && b > 0)) throw new RangeError(`A beta distribution needs a, b > 0, not ${a} and ${b}.`);
  const pmf = new Float64Array(n + 1);
  fillBetaBinomial(pmf, a, b);
  return pmf;
}

/** The same into a buffer of length n + 1, for the many distributions of a mixture. */
export function fillBetaBinomial(pmf: Float64Array, a: number, b: number): void {
  const n = pmf.length - 1;
  // From the mean outwards nothing overflows, and what underflows is negligible.
  const start = Math.round((n * a) / (a + b));
  pmf.fill(0);
  pmf[start] = 1;
  let total = 1;
  for (let y = start, value = 1; y < n && value > NEGLIGIBLE; y += 1) {
    value *= ((n - y) * (a + y)) / ((y + 1) * (b + n - y - 1));
    pmf[y + 1] = value;
    total += value;
  }
  for (let y = start, value = 1; y > 0 && value > NEGLIGIBLE; y -= 1) {
    value *= (y * (b + n - y)) / ((n - y + 1) * (a + y - 1));
    pmf[y - 1] = value;
    total += value;
  }
  for (let y = 0; y <= n; y += 1) pmf[y] = (pmf[y] ?? 0) / total;
}
