import { requireRange, type ValueRange } from './interval-valued.js';
import { ALPHA, clopperPearson, shareOf, type ShareInterval } from './proportion.js';

export type MinimumTime = {
  /** Times below the minimum, of the n that are known to be below it or not. */
  readonly below: number;
  readonly n: number;
  /** Times of which only a range is known that has the minimum within it. */
  readonly unknown: number;
  /** Null when n is 0. */
  readonly share: number | null;
  readonly interval: ShareInterval | null;
};

/**
 * Times strictly below a minimum stated in a rule, in minutes of face-to-face time. A time given as a range
 * counts when the whole range lies on one side; otherwise it is unknown. The minimum may permit an explained
 * variance: the count says what the reports state, not that a rule was broken.
 *
 * @throws RangeError unless the minimum is a number above 0 and the ranges are ranges.
 */
export function minimumTime(
  times: readonly ValueRange[],
  minimum: number,
  alpha: number = ALPHA,
): MinimumTime {
  if (!(Number.isFinite(minimum) && minimum > 0)) throw new RangeError(`Not a minimum time: ${minimum}.`);
  times.forEach(requireRange);
  const below = times.filter(({ upper }) => upper !== null && upper < minimum).length;
  const atOrAbove = times.filter(({ lower }) => lower >= minimum).length;
  const n = below + atOrAbove;
  return {
    below,
    n,
    unknown: times.length - n,
    share: shareOf(below, n),
    interval: clopperPearson(below, n, alpha),
  };
}
