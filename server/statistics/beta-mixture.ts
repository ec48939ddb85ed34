import gammaln from '@stdlib/math-base-special-gammaln';

const MAX_TERMS = 20_000;
const CONVERGED = 1e-14;
const TINY = 1e-300;
/** With less density than this a component lies wholly on one side, to far more digits than a double has. */
const NEGLIGIBLE = 1e-40;
/** Beyond this, 1 / (1 + e^-s) is 0 or 1 in double precision. */
const LARGEST_LOGIT = 700;
const MAX_STEPS = 200;
/** Newton steps halve their exponent: after one of 1e-6 the error is about 1e-12. */
const LAST_STEP = 1e-6;

/** The distribution function at a logit, its complement, and its derivative with respect to the logit. */
type AtLogit = { readonly lower: number; readonly upper: number; readonly slope: number };

/**
 * A mixture of beta distributions: T ~ Beta(a_k, b_k) with probability w_k. Everything is computed on the
 * scale s = logit(t), which treats 0 and 1 alike and keeps the digits next to either.
 *
 * The incomplete beta function is the continued fraction of DLMF 8.17.22 (modified Lentz), here with the
 * logarithms of the beta functions computed once: about twenty times as quick as a general routine, and the
 * derivative, which the quantiles need, comes with it.
 */
export class BetaMixture {
  private constructor(
    private readonly weights: Float64Array,
    private readonly a: Float64Array,
    private readonly b: Float64Array,
    private readonly logBeta: Float64Array,
  ) {}

  /** Arrays of one length, weights summing to 1, all a and b positive. @throws RangeError when empty. */
  static of(weights: Float64Array, a: Float64Array, b: Float64Array): BetaMixture {
    if (weights.length === 0) throw new RangeError('A mixture needs a component.');
    const logBeta = a.map((first, k) => gammaln(first) + gammaln(b[k] ?? 1) - gammaln(first + (b[k] ?? 1)));
    return new BetaMixture(weights, a, b, logBeta);
  }

  /** P(T <= t). */
  cdf(t: number): number {
    if (t <= 0) return 0;
    return t >= 1 ? 1 : this.at(Math.log(t) - Math.log1p(-t)).lower;
  }

  /** Sum of w_k P(T_k > t_k): each component beyond a point of its own. */
  probabilityAbove(t: Float64Array): number {
    let sum = 0;
    for (let k = 0; k < this.weights.length; k += 1) {
      const [at, a, b] = [t[k] ?? 0, this.a[k] ?? 1, this.b[k] ?? 1];
      const kernel = Math.exp(a * Math.log(at) + b * Math.log1p(-at) - (this.logBeta[k] ?? 0));
      sum += (this.weights[k] ?? 0) * (1 - incompleteBeta(at, 1 - at, a, b, kernel));
    }
    return sum;
  }

  /**
   * The values below which T lies with the given probabilities, by Newton's method on logit(P) against
   * logit(t), which is nearly straight in both tails; kept within a bracket. Ascending probabilities are
   * quickest: each starts from the one before.
   *
   * @throws RangeError unless all lie strictly between 0 and 1.
   */
  quantiles(probabilities: readonly number[]): number[] {
    let s = this.startingLogit();
    return probabilities.map((probability) => {
      if (!(probability > 0 && probability < 1)) {
        throw new RangeError(`A quantile needs a probability between 0 and 1, not ${probability}.`);
      }
      s = this.logitQuantile(probability, s);
      return 1 / (1 + Math.exp(-s));
    });
  }

  private logitQuantile(probability: number, start: number): number {
    const target = Math.log(probability) - Math.log1p(-probability);
    let [low, high] = [-LARGEST_LOGIT, LARGEST_LOGIT];
    let s = start;
    for (let step = 0; step < MAX_STEPS && high - low > LAST_STEP ** 2; step += 1) {
      const { lower, upper, slope } = this.at(s);
      if (lower < probability) low = s;
      else high = s;
      const next = s - ((Math.log(lower) - Math.log(upper) - target) * lower * upper) / slope;
      // Not between the brackets (or no number, where the mixture has no mass): halve them instead.
      const isWithin = next > low && next < high;
      const following = isWithin ? next : (low + high) / 2;
      if (isWithin && Math.abs(following - s) < LAST_STEP) return following;
      s = following;
    }
    return s;
  }

  /** The logit of the mean, within what a double can hold. */
  private startingLogit(): number {
    const mean = this.weights.reduce((sum, weight, k) => {
      const [a, b] = [this.a[k] ?? 1, this.b[k] ?? 1];
      return sum + (weight * a) / (a + b);
    }, 0);
    return Math.log(mean) - Math.log1p(-mean);
  }

  private at(s: number): AtLogit {
    const [t, complement] = [1 / (1 + Math.exp(-s)), 1 / (1 + Math.exp(s))];
    const logT = s > 0 ? -Math.log1p(Math.exp(-s)) : s - Math.log1p(Math.exp(s));
    const logComplement = logT - s;
    let [lower, upper, slope] = [0, 0, 0];
    for (let k = 0; k < this.weights.length; k += 1) {
      const [weight, a, b] = [this.weights[k] ?? 0, this.a[k] ?? 1, this.b[k] ?? 1];
      const kernel = Math.exp(a * logT + b * logComplement - (this.logBeta[k] ?? 0));
      const below = incompleteBeta(t, complement, a, b, kernel);
      lower += weight * below;
      upper += weight * (1 - below);
      slope += weight * kernel;
    }
    return { lower, upper, slope };
  }
}

/** I_t(a, b) where kernel = t^a (1-t)^b / B(a, b). */
function incompleteBeta(t: number, complement: number, a: number, b: number, kernel: number): number {
  const isLeft = t < (a + 1) / (a + b + 2);
  if (kernel < NEGLIGIBLE) return isLeft ? 0 : 1;
  return isLeft
    ? (kernel * continuedFraction(t, a, b)) / a
    : 1 - (kernel * continuedFraction(complement, b, a)) / b;
}

/** Converges in about sqrt(max(a, b)) terms when t < (a+1)/(a+b+2). */
function continuedFraction(t: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * t) / (a + 1));
  let value = d;
  for (let m = 1; m <= MAX_TERMS; m += 1) {
    const even = (m * (b - m) * t) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * t) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CONVERGED) return value;
  }
  throw new RangeError(`The incomplete beta function did not converge at ${t}, ${a}, ${b}.`);
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
