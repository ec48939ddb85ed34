import { requireCounts, type Counted } from './counts.js';
import { logisticSlope, type LogisticSlope } from './logistic-slope.js';
import { normalCdf } from './special-functions.js';
import { binomialProbabilities, sumAscending, type OutcomeWeights } from './unimodal-weights.js';

/** The count of one calendar year. */
export type YearCount = Counted & { readonly year: number };

export type Trend = {
  /** P(|T - E| >= |t - E|) over all ways to spread the findings; null when beyond EXACT_LIMIT. */
  readonly exactTwoSided: number | null;
  /** P(T >= t): small when the finding became more frequent. Null as above. */
  readonly exactUp: number | null;
  /** Standard normal under no change; null when all examinations are of one year. */
  readonly z: number | null;
  readonly asymptoticTwoSided: number | null;
  /** Null with fewer than ten examinations with, or without, the finding, or when no finite slope fits. */
  readonly logistic: LogisticSlope | null;
};

/** Examinations beyond which the exact distribution is not formed and z stands alone. */
export const EXACT_LIMIT = 2_000;
/** Fewest examinations with and without the finding for a slope; below, only its direction is said. */
export const MIN_FOR_SLOPE = 10;
/** Statistics that differ by less are equal: they are sums of whole years. */
const TIE = 1e-9;
/** Up to so many examinations every spread is counted, however unlikely. */
const COMPLETE_LIMIT = 400;
/** Beyond, running totals less probable than this are left out: p-values move by less than 1e-12. */
const NEGLIGIBLE = 1e-20;

/**
 * Change of a share over calendar years: the Cochran-Armitage test with T = sum of year times count,
 *
 *   z = sum t (x - n p) / sqrt(p (1-p) (sum n t^2 - (sum n t)^2 / N)),   p = sum x / N,
 *
 * and its exact permutation distribution given the total of findings (Armitage, Biometrics 1955;11:375;
 * Agresti, Categorical Data Analysis, 3.4.6). Assumes that within a year examinations are alike and that
 * each is independent; says nothing of why the share changed. Years without examinations change nothing.
 *
 * Null when there are no examinations, or all or none have the finding: no change could be seen.
 * @throws RangeError unless the years are whole and the counts whole with 0 <= x <= n.
 */
export function trend(years: readonly YearCount[]): Trend | null {
  years.forEach(requireYear);
  const counted = years.filter(({ n }) => n > 0);
  const n = counted.reduce((sum, year) => sum + year.n, 0);
  const x = counted.reduce((sum, year) => sum + year.x, 0);
  if (x === 0 || x === n) return null;
  const z = trendZ(counted, x, n);
  const canFit = z !== null && x >= MIN_FOR_SLOPE && n - x >= MIN_FOR_SLOPE;
  return {
    ...(n <= EXACT_LIMIT ? exactTails(counted, x, n) : { exactTwoSided: null, exactUp: null }),
    z,
    asymptoticTwoSided: z === null ? null : Math.min(1, 2 * normalCdf(-Math.abs(z))),
    logistic: canFit ? logisticSlope(counted) : null,
  };
}

function requireYear({ x, n, year }: YearCount): void {
  requireCounts(x, n);
  if (!Number.isSafeInteger(year)) throw new RangeError(`A year must be whole, not ${year}.`);
}

function trendZ(years: readonly YearCount[], x: number, n: number): number | null {
  const p = x / n;
  const mean = years.reduce((sum, one) => sum + one.n * one.year, 0) / n;
  const excess = years.reduce((sum, one) => sum + (one.year - mean) * (one.x - one.n * p), 0);
  const spread = years.reduce((sum, one) => sum + one.n * (one.year - mean) ** 2, 0);
  return spread === 0 ? null : excess / Math.sqrt(p * (1 - p) * spread);
}

function exactTails(
  years: readonly YearCount[],
  x: number,
  n: number,
): { exactTwoSided: number; exactUp: number } {
  const first = Math.min(...years.map(({ year }) => year));
  const observed = years.reduce((sum, one) => sum + one.x * (one.year - first), 0);
  const expected = (x / n) * years.reduce((sum, one) => sum + one.n * (one.year - first), 0);
  const { low, weights } = permutationWeights(years, x, n, first);
  const all = sumAscending(weights);
  const tail = (isOut: (t: number) => boolean): number =>
    Math.min(1, sumAscending(weights.filter((_, index) => isOut(low + index))) / all);
  const distance = Math.abs(observed - expected);
  return {
    exactTwoSided: tail((t) => Math.abs(t - expected) >= distance - TIE),
    exactUp: tail((t) => t >= observed - TIE),
  };
}

type Row = OutcomeWeights;

/**
 * Weights of T given the total: year after year, for every running total of findings, the weights of the
 * running T. Binomial weights at the common rate are used because the rate cancels once the total is given.
 */
function permutationWeights(years: readonly YearCount[], total: number, n: number, first: number): Row {
  const negligible = n <= COMPLETE_LIMIT ? 0 : NEGLIGIBLE;
  let rows = new Map<number, Row>([[0, { low: 0, weights: Float64Array.of(1) }]]);
  let left = n;
  for (const { n: size, year } of years) {
    left -= size;
    const findings = binomialProbabilities(size, total / n, negligible);
    const next = new Map<number, Row>();
    const [least, most] = [Math.min(...rows.keys()), Math.max(...rows.keys())];
    const from = Math.max(least + findings.low, total - left);
    const upTo = Math.min(most + findings.low + findings.weights.length - 1, total);
    for (let sum = from; sum <= upTo; sum += 1) {
      const row = combined(rows, sum, findings, year - first);
      const kept = row === null ? null : trimmed(row, negligible);
      if (kept !== null) next.set(sum, kept);
    }
    rows = next;
  }
  const row = rows.get(total);
  if (row === undefined) throw new Error('The permutation distribution lost the observed total.');
  return row;
}

/** The row of one running total after a year: every earlier total that the year's findings can complete. */
function combined(rows: ReadonlyMap<number, Row>, sum: number, findings: Row, step: number): Row | null {
  const parts: { readonly row: Row; readonly at: number; readonly weight: number }[] = [];
  findings.weights.forEach((weight, index) => {
    const found = findings.low + index;
    const row = rows.get(sum - found);
    if (row !== undefined) parts.push({ row, at: row.low + step * found, weight });
  });
  if (parts.length === 0) return null;
  const low = Math.min(...parts.map(({ at }) => at));
  const high = Math.max(...parts.map(({ at, row }) => at + row.weights.length));
  const weights = new Float64Array(high - low);
  for (const { row, at, weight } of parts) {
    const shift = at - low;
    for (let index = 0; index < row.weights.length; index += 1) {
      weights[shift + index] = (weights[shift + index] ?? 0) + weight * (row.weights[index] ?? 0);
    }
  }
  return { low, weights };
}

/** The row without what is negligible at its two ends; null when nothing else is there. */
function trimmed({ low, weights }: Row, negligible: number): Row | null {
  const isKept = (weight: number): boolean => weight > negligible;
  const start = weights.findIndex(isKept);
  if (start === -1) return null;
  return { low: low + start, weights: weights.slice(start, weights.findLastIndex(isKept) + 1) };
}
