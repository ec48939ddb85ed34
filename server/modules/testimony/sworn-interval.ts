import { OathHedge, OathUnit, type OathQuantity } from '../../reading/oaths/index.js';
import type { StatedInterval } from '../../statistics/stated-interval.js';

/** A number on a scale that ends at 100 percent. */
const WHOLE = 100;
/** Whole percents are how shares are said: an exact one is known to half a point. */
const EXACT_POINTS = 0.5;
const ABOUT_POINTS = 5;
/** "About half", "most": one half stands for what is near it, so its end is taken twice as far. */
const ABOUT_HALF_POINTS = 10;

/** How far "about" reaches to either side, by unit; `part` of the number, at least `least`. */
const ABOUT: Readonly<Record<Exclude<OathUnit, 'PERCENT'>, { part: number; least: number }>> = {
  COUNT: { part: 0.2, least: 1 },
  MINUTES: { part: 0, least: 5 },
  DOLLARS: { part: 0.1, least: 0 },
  YEARS: { part: 0, least: 1 },
};

/**
 * The values that a sworn number allows, in its unit; a null end is open. EXACT: the number itself, a percentage to
 * half a point. ABOUT: five points of a percentage to either side, ten at one half; else as `ABOUT`. AT_LEAST,
 * AT_MOST and RANGE: as said.
 */
export function swornInterval({ low, high, unit, hedge }: OathQuantity): StatedInterval {
  const reach = (value: number): number => reachOf(value, unit, hedge);
  const lower = low === null ? null : Math.max(0, low - reach(low));
  const upper = high === null ? null : high + reach(high);
  if (unit !== OathUnit.PERCENT) return { lower, upper };
  return { lower: Math.min(WHOLE, lower ?? 0), upper: Math.min(WHOLE, upper ?? WHOLE) };
}

function reachOf(value: number, unit: OathUnit, hedge: OathHedge): number {
  if (unit === OathUnit.PERCENT) {
    if (hedge === OathHedge.EXACT) return EXACT_POINTS;
    if (hedge !== OathHedge.ABOUT) return 0;
    return value === WHOLE / 2 ? ABOUT_HALF_POINTS : ABOUT_POINTS;
  }
  if (hedge !== OathHedge.ABOUT) return 0;
  const { part, least } = ABOUT[unit];
  return Math.max(least, part * value);
}

/** How far apart two intervals lie; 0 when they meet. */
export function distanceBetween(one: StatedInterval, other: StatedInterval): number {
  const gap = Math.max(
    (other.lower ?? -Infinity) - (one.upper ?? Infinity),
    (one.lower ?? -Infinity) - (other.upper ?? Infinity),
  );
  return Math.max(0, gap);
}
