import { logRising } from './beta-binomial.js';
import { requireCounts } from './counts.js';
import { sigmoid, type ExaminerCount } from './peer-grid.js';
import { RisingFactorials } from './rising-factorials.js';

/**
 * How much examiners differ beyond chance, by two textbook methods. For the appendix only: no figure rests on
 * them, because with few examiners either is often exactly "not at all" (see `fitPeers`).
 */
export type BetaBinomialFit = {
  /** Sum of x over sum of n. */
  readonly pooled: number;
  /** Analysis-of-variance estimate of the intraclass correlation rho = 1/(1+M), kept in [0, 1]; null with a single
   * examiner or when nobody has two examinations. */
  readonly momentRho: number | null;
  /** 1/rho - 1; null where rho is 0 (no upper limit) or null. */
  readonly momentM: number | null;
  /** Marginal maximum likelihood of the Beta-binomial. */
  readonly mleMu: number;
  /** Null on the boundary: any larger M is at least as likely. */
  readonly mleM: number | null;
  readonly mleRho: number;
  /** Log likelihood there, binomial coefficients included. */
  readonly logLikelihood: number;
  /** True when the likelihood is highest at "no differences" (M above 10,000). */
  readonly isBoundary: boolean;
};

const LOG_M = { low: Math.log(1e-3), high: Math.log(1e4), steps: 48 } as const;
const LOGIT_LIMIT = 30;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const GOLDEN_STEPS = 60;
/** A likelihood that is flat in M to this many digits speaks for no differences. */
const FLAT = 1e-7;

/**
 * Fits mu and M to x_j ~ BetaBinomial(n_j, mu M, (1-mu) M): moments by one-way analysis of variance
 * (Ridout, Demetrio and Firth, Biometrics 1999;55:137) and the marginal likelihood, maximised over mu for each M and
 * over M on a logarithmic scale. Examiners without examinations are left out. Null when nobody is left.
 *
 * @throws RangeError unless all counts are whole with 0 <= x <= n.
 */
export function betaBinomialFit(examiners: readonly ExaminerCount[]): BetaBinomialFit | null {
  examiners.forEach(({ x, n }) => requireCounts(x, n));
  const counted = examiners.filter(({ n }) => n > 0);
  if (counted.length === 0) return null;
  const pooled = sumOf(counted, ({ x }) => x) / sumOf(counted, ({ n }) => n);
  const momentRho = intraclassCorrelation(counted, pooled);
  return {
    pooled,
    momentRho,
    momentM: momentRho === null || momentRho === 0 ? null : 1 / momentRho - 1,
    ...maximumLikelihood(counted, pooled),
  };
}

function intraclassCorrelation(counted: readonly ExaminerCount[], pooled: number): number | null {
  const total = sumOf(counted, ({ n }) => n);
  const groups = counted.length;
  if (groups < 2 || total === groups) return null;
  const between = sumOf(counted, ({ x, n }) => n * (x / n - pooled) ** 2) / (groups - 1);
  const within = sumOf(counted, ({ x, n }) => (x * (n - x)) / n) / (total - groups);
  const size = (total - sumOf(counted, ({ n }) => n * n) / total) / (groups - 1);
  const scale = between + (size - 1) * within;
  return scale === 0 ? 0 : Math.min(1, Math.max(0, (between - within) / scale));
}

type Likelihood = Pick<BetaBinomialFit, 'mleMu' | 'mleM' | 'mleRho' | 'logLikelihood' | 'isBoundary'>;

function maximumLikelihood(counted: readonly ExaminerCount[], pooled: number): Likelihood {
  const coefficients = sumOf(counted, ({ x, n }) => logRising(n - x + 1, x) - logRising(1, x));
  const alike = coefficients + binomialLogLikelihood(counted, pooled);
  const noDifferences: Likelihood = {
    mleMu: pooled,
    mleM: null,
    mleRho: 0,
    logLikelihood: alike,
    isBoundary: true,
  };
  // All or none: mu runs to its limit whatever M is.
  if (pooled === 0 || pooled === 1) return noDifferences;
  const logLikelihood = kernelOf(counted);
  const bestLogit = (logM: number): number =>
    argMax((u) => logLikelihood(u, logM), -LOGIT_LIMIT, LOGIT_LIMIT);
  const profile = (logM: number): number => logLikelihood(bestLogit(logM), logM);
  const logM = argMaxOfMany(profile, LOG_M.low, LOG_M.high, LOG_M.steps);
  const best = coefficients + profile(logM);
  if (logM > LOG_M.high - FLAT || best <= alike + FLAT) return noDifferences;
  const m = Math.exp(logM);
  return {
    mleMu: sigmoid(bestLogit(logM)),
    mleM: m,
    mleRho: 1 / (1 + m),
    logLikelihood: best,
    isBoundary: false,
  };
}

function kernelOf(counted: readonly ExaminerCount[]): (logitMu: number, logM: number) => number {
  const yes = new RisingFactorials(counted.map(({ x }) => x));
  const no = new RisingFactorials(counted.map(({ x, n }) => n - x));
  const all = new RisingFactorials(counted.map(({ n }) => n));
  return (u, logM) => {
    const m = Math.exp(logM);
    return yes.logProduct(sigmoid(u) * m) + no.logProduct(sigmoid(-u) * m) - all.logProduct(m);
  };
}

function binomialLogLikelihood(counted: readonly ExaminerCount[], rate: number): number {
  const term = (count: number, share: number): number => (count === 0 ? 0 : count * Math.log(share));
  return sumOf(counted, ({ x, n }) => term(x, rate) + term(n - x, 1 - rate));
}

/** Looks everywhere first, since the profile of few examiners may have two tops. */
function argMaxOfMany(f: (at: number) => number, low: number, high: number, steps: number): number {
  const step = (high - low) / steps;
  const points = Array.from({ length: steps + 1 }, (_, index) => low + index * step);
  const values = points.map(f);
  const top = points[values.indexOf(Math.max(...values))] ?? high;
  return argMax(f, Math.max(low, top - step), Math.min(high, top + step));
}

/** Golden-section search; an end of the interval when the top is there. */
function argMax(f: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  for (let step = 0; step < GOLDEN_STEPS; step += 1) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    }
  }
  return (low + high) / 2;
}

function sumOf(counted: readonly ExaminerCount[], term: (one: ExaminerCount) => number): number {
  return counted.reduce((sum, one) => sum + term(one), 0);
}
