import type { Counted } from './counts.js';
import { ALPHA } from './proportion.js';
import { normalQuantile } from './special-functions.js';

/** Slope of the log odds per calendar year, with its Wald interval as odds ratios. */
export type LogisticSlope = {
  readonly logOddsPerYear: number;
  readonly standardError: number;
  readonly oddsRatio: number;
  readonly oddsRatioLower: number;
  readonly oddsRatioUpper: number;
};

type YearCount = Counted & { readonly year: number };

/** Newton steps; where a finite slope exists the fit settles in fewer. */
const MAX_STEPS = 100;
/** Relative change of the slope per step below which the fit has settled. */
const SETTLED = 1e-12;
/** Longest step of the scaled slope, so that a steep change is approached and not leapt over. */
const LONGEST_STEP = 2;

/**
 * Logistic regression of x of n on the calendar year, years centred at their mean over examinations and
 * scaled by their spread: maximum likelihood by Newton's method, standard error from the information, limits
 * slope +- z se (Agresti, Categorical Data Analysis, 5.1). Assumes that the log odds change by the same
 * amount each year.
 *
 * Null when no finite slope fits: one year only, or some year divides the examinations with the finding
 * from those without.
 */
export function logisticSlope(years: readonly YearCount[], alpha: number = ALPHA): LogisticSlope | null {
  const n = years.reduce((sum, one) => sum + one.n, 0);
  const x = years.reduce((sum, one) => sum + one.x, 0);
  if (x === 0 || x === n || isSeparated(years)) return null;
  const mean = years.reduce((sum, one) => sum + one.n * one.year, 0) / n;
  const spread = Math.sqrt(years.reduce((sum, one) => sum + one.n * (one.year - mean) ** 2, 0) / n);
  if (spread === 0) return null;
  const scaled = years.map((one) => ({ t: (one.year - mean) / spread, x: one.x, n: one.n }));
  const fitted = fittedSlope(scaled, Math.log(x / (n - x)));
  if (fitted === null) return null;
  const logOddsPerYear = fitted.slope / spread;
  const standardError = fitted.standardError / spread;
  const half = normalQuantile(1 - alpha / 2) * standardError;
  return {
    logOddsPerYear,
    standardError,
    oddsRatio: Math.exp(logOddsPerYear),
    oddsRatioLower: Math.exp(logOddsPerYear - half),
    oddsRatioUpper: Math.exp(logOddsPerYear + half),
  };
}

/** Whether all findings lie in or after some year and all others in or before it, or the reverse. */
function isSeparated(years: readonly YearCount[]): boolean {
  const withFinding = years.filter(({ x }) => x > 0).map(({ year }) => year);
  const without = years.filter(({ x, n }) => x < n).map(({ year }) => year);
  return Math.min(...withFinding) >= Math.max(...without) || Math.max(...withFinding) <= Math.min(...without);
}

type Scaled = Counted & { readonly t: number };

function fittedSlope(
  years: readonly Scaled[],
  start: number,
): { slope: number; standardError: number } | null {
  let intercept = start;
  let slope = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { g0, g1, i00, i01, i11 } = scoreAndInformation(years, intercept, slope);
    const determinant = i00 * i11 - i01 * i01;
    if (!(determinant > 0)) return null;
    const change = (i00 * g1 - i01 * g0) / determinant;
    const damping = Math.min(1, LONGEST_STEP / Math.abs(change));
    intercept += (damping * (i11 * g0 - i01 * g1)) / determinant;
    slope += damping * change;
    if (Math.abs(change) < SETTLED * (1 + Math.abs(slope)))
      return { slope, standardError: Math.sqrt(i00 / determinant) };
  }
  return null;
}

function scoreAndInformation(years: readonly Scaled[], intercept: number, slope: number) {
  let [g0, g1, i00, i01, i11] = [0, 0, 0, 0, 0];
  for (const { t, x, n } of years) {
    const p = 1 / (1 + Math.exp(-(intercept + slope * t)));
    const information = n * p * (1 - p);
    g0 += x - n * p;
    g1 += t * (x - n * p);
    i00 += information;
    i01 += information * t;
    i11 += information * t * t;
  }
  return { g0, g1, i00, i01, i11 };
}
