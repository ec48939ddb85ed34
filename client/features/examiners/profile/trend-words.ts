import type { TrendNumbersFragment } from '../../../generated/graphql.js';

/** At most two decimals, and no more than a ratio of odds deserves. */
function ratio(value: number): string {
  return value.toFixed(2);
}

/** A two-sided probability as it is always printed: three decimals, "<0.001" below. */
function probability(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/**
 * What the test over the years found, as numbers, or the server's reason why there is none: "Odds from one year to the
 * next 1.21 (95% interval 1.02 to 1.44); exact two-sided p 0.034."
 */
export function trendReading({ refusal, slope, p }: TrendNumbersFragment): string {
  if (refusal !== null) return refusal.text;
  const limits = slope.limits;
  const interval =
    limits === null || limits.lower === null || limits.upper === null
      ? ''
      : ` (95% interval ${ratio(limits.lower)} to ${ratio(limits.upper)})`;
  const odds =
    slope.value === null ? [] : [`odds from one year to the next ${ratio(slope.value)}${interval}`];
  const test = p === null ? [] : [`two-sided p ${probability(p)}`];
  const words = [...odds, ...test].join('; ');
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
