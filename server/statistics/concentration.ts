import { requireWhole } from './counts.js';
import { ALPHA, clopperPearson, type ShareInterval } from './proportion.js';
import { tQuantile } from './special-functions.js';

/** How retentions are spread over payers; shares and indices lie in [0, 1]. */
export type Concentration = {
  /** Examinations with a known payer. */
  readonly n: number;
  /** Payers seen. */
  readonly payers: number;
  /** Sum of squared shares: the chance that two examinations drawn with return have one payer. */
  readonly raw: number;
  /** The same for two different examinations, free of the bias of few examinations. Null when n is 1. */
  readonly unbiased: number | null;
  /** 1/raw: as many payers of equal size would be as concentrated. */
  readonly effective: number;
  readonly topShare: number;
  readonly topShareInterval: ShareInterval;
  /** Interval of `unbiased`; null below MIN_FOR_INTERVAL, with one payer, or when it has no width to estimate. */
  readonly interval: ShareInterval | null;
};

/** Fewest examinations for an interval of the index. */
export const MIN_FOR_INTERVAL = 50;

/**
 * Concentration of retentions over payers (Herfindahl-Hirschman, Simpson): raw = sum s^2, unbiased =
 * sum c(c-1) / (n(n-1)) (Simpson, Nature 1949;163:688). The largest payer was chosen by looking, so its
 * exact interval is taken at alpha/K for K payers seen. Affiliated payers are merged by the caller; a payer
 * with no examinations is not seen. Assumes independent examinations from a practice without a trend.
 *
 * Null when there are no examinations. @throws RangeError unless the counts are whole and not negative.
 */
export function concentration(counts: readonly number[], alpha: number = ALPHA): Concentration | null {
  counts.forEach(requireWhole);
  const seen = counts.filter((count) => count > 0);
  const n = seen.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const top = Math.max(...seen);
  const squares = seen.reduce((sum, count) => sum + count * count, 0);
  const topShareInterval = clopperPearson(top, n, alpha / seen.length);
  if (topShareInterval === null) return null;
  const unbiased = n === 1 ? null : (squares - n) / (n * (n - 1));
  const error = indexError(seen, alpha);
  return {
    n,
    payers: seen.length,
    raw: squares / (n * n),
    unbiased,
    effective: (n * n) / squares,
    topShare: top / n,
    topShareInterval,
    interval: unbiased === null || error === null ? null : logitInterval(unbiased, error),
  };
}

/** How far the unbiased index may be off by the chance of which examinations were seen. */
export type IndexError = {
  /** Jackknife standard error of the index itself. */
  readonly standardError: number;
  /** Half the width of the interval of logit(index). */
  readonly halfWidth: number;
};

/**
 * Error of the unbiased index h. Leaving out one examination at a time gives h_i, and se^2 = (n-1)/n
 * sum (h_i - mean)^2 (Efron and Tibshirani, An Introduction to the Bootstrap, ch. 11). The interval is formed
 * on the logit scale, so that it stays within [0, 1]: logit h -+ t_{n-1} se / (h(1-h)). A percentile bootstrap
 * is not used: in simulations it covered 0.1 % to 95 %.
 *
 * Null below MIN_FOR_INTERVAL, with one payer, or when all payers are of one size: leaving out any
 * examination then gives the same index, so nothing shows its error. Expects counts above 0.
 */
export function indexError(counts: readonly number[], alpha: number = ALPHA): IndexError | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < MIN_FOR_INTERVAL || counts.every((count) => count === counts[0])) return null;
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  const index = pairs / (n * (n - 1));
  const without = counts.map((count) => ({
    count,
    index: (pairs - 2 * (count - 1)) / ((n - 1) * (n - 2)),
  }));
  const mean = without.reduce((sum, one) => sum + one.count * one.index, 0) / n;
  const squares = without.reduce((sum, one) => sum + one.count * (one.index - mean) ** 2, 0);
  const standardError = Math.sqrt(((n - 1) / n) * squares);
  const halfWidth = (tQuantile(1 - alpha / 2, n - 1) * standardError) / (index * (1 - index));
  return { standardError, halfWidth };
}

function logitInterval(index: number, { halfWidth }: IndexError): ShareInterval {
  return { lower: expit(logit(index) - halfWidth), upper: expit(logit(index) + halfWidth) };
}

const logit = (share: number): number => Math.log(share / (1 - share));
const expit = (value: number): number => 1 / (1 + Math.exp(-value));

/** What the unknown payers of some examinations could make of the figures. */
export type ConcentrationBounds = {
  readonly topShare: ShareInterval;
  /** Null with fewer than two examinations in all. */
  readonly unbiased: ShareInterval | null;
};

/**
 * Bounds when the payer of `unknown` further examinations is not known: least concentrated when each had a
 * payer of its own, most when the largest known payer had them all. Null when there are no examinations.
 */
export function concentrationBounds(counts: readonly number[], unknown: number): ConcentrationBounds | null {
  [...counts, unknown].forEach(requireWhole);
  const known = counts.reduce((sum, count) => sum + count, 0);
  const n = known + unknown;
  if (n === 0) return null;
  const top = Math.max(0, ...counts);
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  const mostPairs = pairs - top * (top - 1) + (top + unknown) * (top + unknown - 1);
  return {
    topShare: { lower: Math.max(top, Math.min(1, unknown)) / n, upper: (top + unknown) / n },
    unbiased: n < 2 ? null : { lower: pairs / (n * (n - 1)), upper: mostPairs / (n * (n - 1)) },
  };
}

/** What may be shown of the payers. Decided from the numbers of examinations alone, not from the shares. */
export type ConcentrationShown = {
  /** Shares and the index. */
  readonly shares: boolean;
  /** The interval of the index. */
  readonly interval: boolean;
  /** The bounds, because more than a tenth of the payers are unknown. */
  readonly bounds: boolean;
};

const MIN_FOR_SHARES = 20;
const MAX_UNKNOWN_WITHOUT_BOUNDS = 0.1;

/** n examinations with a known payer, `unknown` without: below 20 counts only, below 50 no interval. */
export function concentrationRules(n: number, unknown: number): ConcentrationShown {
  [n, unknown].forEach(requireWhole);
  return {
    shares: n >= MIN_FOR_SHARES,
    interval: n >= MIN_FOR_INTERVAL,
    bounds: unknown > MAX_UNKNOWN_WITHOUT_BOUNDS * (n + unknown),
  };
}
