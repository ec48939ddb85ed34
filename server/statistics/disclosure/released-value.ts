import { requireCounts } from '../counts.js';
import { CELL_RULES } from './cell-status.js';

/** How the percentage is to be read. */
export const RateCode = { about: 'about', atLeast: 'atLeast', atMost: 'atMost' } as const;
export type RateCode = (typeof RateCode)[keyof typeof RateCode];

/** All that is told of a published cell. */
export type ReleasedValue = {
  /** The cell holds at least so many examinations. */
  readonly examsAtLeast: number;
  /** Whole percent. */
  readonly ratePercent: number;
  readonly code: RateCode;
  /** The counts from which every derived figure is computed, in place of the true ones. */
  readonly derivedX: number;
  readonly derivedN: number;
};

/** From here on the number of examinations is told, rounded down to a multiple of five. */
const COUNTED_FROM = 20;
const COUNT_STEP = 5;
/** From here on percentages are told to the point, below it to five points. */
const FINE_FROM = 100;
const COARSE_POINTS = 5;
const LOWEST_PERCENT = 5;
const HIGHEST_PERCENT = 95;

/**
 * The coarse values of a cell that passed: 11 to 19 examinations are told as "at least 11", more are rounded down
 * to a multiple of 5; the rate is told to the nearest 5 points below 100 examinations and to the nearest point
 * from there, halves upwards; "at least 95 %" and "at most 5 %" at the ends, where a known claimant's result would
 * otherwise be certain. At least five pairs (x, n) fit every answer, but for "at least 11, about 50 %", which four
 * fit (checked exhaustively in the tests).
 *
 * Everything else about the cell (intervals, tails, estimates) is computed from `derivedX` of `derivedN`: exact
 * limits would turn back into exact counts.
 *
 * @throws RangeError unless 0 <= x <= n are whole and n is at least 11, the fewest that a cell may hold.
 */
export function releasedValue(x: number, n: number): ReleasedValue {
  requireCounts(x, n);
  if (n < CELL_RULES.minClaimants) {
    throw new RangeError(`No cell of fewer than ${CELL_RULES.minClaimants} is released, but this has ${n}.`);
  }
  const examsAtLeast = n < COUNTED_FROM ? CELL_RULES.minClaimants : n - (n % COUNT_STEP);
  const step = n < FINE_FROM ? COARSE_POINTS : 1;
  const rounded = step * roundHalfUp(100 * x, step * n);
  const ratePercent = Math.min(HIGHEST_PERCENT, Math.max(LOWEST_PERCENT, rounded));
  return {
    examsAtLeast,
    ratePercent,
    code: codeOf(rounded),
    derivedX: roundHalfUp(ratePercent * examsAtLeast, 100),
    derivedN: examsAtLeast,
  };
}

function codeOf(percent: number): RateCode {
  if (percent >= HIGHEST_PERCENT) return RateCode.atLeast;
  return percent <= LOWEST_PERCENT ? RateCode.atMost : RateCode.about;
}

/** part / whole to the nearest whole number, halves upwards, in whole numbers throughout. */
function roundHalfUp(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}
