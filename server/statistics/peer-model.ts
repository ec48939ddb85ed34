import { logBetaBinomialKernel } from './beta-binomial.js';
import { requireCounts } from './counts.js';
import {
  OUTER_BOX,
  forEachCell,
  marginal,
  midpoints,
  normalised,
  sigmoid,
  type ExaminerCount,
  type GridBox,
  type PeerGrid,
} from './peer-grid.js';
import { RisingFactorials } from './rising-factorials.js';

export type { ExaminerCount, PeerGrid } from './peer-grid.js';

/** How the model is fitted; every field has the default that the product uses. */
export type PeerModelOptions = {
  /** Scale of the prior of M: half of its weight lies below z0. */
  readonly z0?: number;
  /** Midpoints a side. */
  readonly size?: number;
  /** Evaluations of the grid, each on the part of the former box that matters. */
  readonly passes?: number;
};

/** The product's prior; 3 and 30 are tried beside it (see `dependsOnModelChoice`). */
export const DEFAULT_Z0 = 10;
/** Midpoints a side: 41 already agree with a dense grid to 3e-4, 61 to well below what is printed. */
export const DEFAULT_GRID_SIZE = 61;
/** More examinations of one examiner than this are refused: the model has not been checked there. */
export const MAX_EXAMINATIONS = 5000;
const DEFAULT_PASSES = 5;
/** Cells this far below the mode (in natural logarithms) may be left out of the next pass. */
const LOG_DROP = 30;
/** An open edge must lie this far below the mode: then less than a millionth is cut off. */
const LOG_EDGE = 18;
/** Standard deviations in cells below which a box is too coarse: a fit's own boxes nearly always have more. */
const LEAST_DEVIATION = { mu: 1.2, m: 2.5 } as const;

/**
 * Fits the hierarchical model to a group of examiners:
 *
 *     x_j ~ Binomial(n_j, theta_j),  theta_j ~ Beta(mu M, (1-mu) M),
 *     mu ~ Uniform(0, 1),            p(M) = z0 / (z0 + M)^2 on [0.05, 5000].
 *
 * The prior of M is uniform on the shrinkage weight M/(M+z0) (Christiansen and Morris, Annals of Internal
 * Medicine 1997;127:764) and proper, so the posterior exists for no peers, one, all 0 % and all 100 %.
 * It is integrated on a grid and not replaced by its best point, because with few peers that point often
 * says "no differences at all" and would make every limit too narrow. Examiners without examinations
 * change nothing, nor does the order. Assumes that the examiners are exchangeable; the kinds of injuries
 * examined are not adjusted for.
 *
 * @throws RangeError for counts that are not whole or exceed 5,000, z0 <= 0, or a grid below 5 x 5.
 */
export function fitPeers(examiners: readonly ExaminerCount[], options: PeerModelOptions = {}): PeerGrid {
  const { z0 = DEFAULT_Z0, size = DEFAULT_GRID_SIZE, passes = DEFAULT_PASSES } = options;
  if (!(z0 > 0)) throw new RangeError(`z0 must be positive, not ${z0}.`);
  if (!Number.isSafeInteger(size) || size < 5)
    throw new RangeError(`A grid needs 5 cells a side, not ${size}.`);
  examiners.forEach(requireExaminer);
  const likelihood = likelihoodOf(examiners);
  let box = OUTER_BOX;
  let density = logDensity(likelihood, z0, size, box);
  for (let pass = 1; pass < passes; pass += 1) {
    box = shrunkenBox(box, size, density);
    density = logDensity(likelihood, z0, size, box);
  }
  return { z0, size, box, logWeights: normalised(density) };
}

/**
 * The posterior without one of its examiners, by taking that one's term out of every weight: agrees with a
 * new fit to the rest whenever `isSafeToLeaveOut` (else the box, made for all, does not fit the rest).
 *
 * @throws RangeError for counts that are not whole or exceed 5,000.
 */
export function withoutSubject(grid: PeerGrid, own: ExaminerCount): PeerGrid {
  return reweighted(grid, own, -1);
}

/** The posterior with one more examiner: the opposite of `withoutSubject`, with the same limits. */
export function withSubject(grid: PeerGrid, own: ExaminerCount): PeerGrid {
  return reweighted(grid, own, 1);
}

function reweighted(grid: PeerGrid, own: ExaminerCount, sign: 1 | -1): PeerGrid {
  requireExaminer(own);
  const logWeights = Float64Array.from(grid.logWeights);
  if (own.n > 0) {
    forEachCell(grid, (index, _mu, a, b) => {
      const term = logBetaBinomialKernel(own.x, own.n, a, b);
      logWeights[index] = (logWeights[index] ?? 0) + sign * term;
    });
  }
  return { ...grid, logWeights: normalised(logWeights) };
}

/**
 * False when the box of the fit to all is a bad fit for the rest: the posterior without that one reaches an edge
 * that is not the prior's own, or is too narrow for the cells. Then the rest must be fitted anew, which is
 * needed only for an examiner who is far from everybody else in a small group.
 */
export function isSafeToLeaveOut(grid: PeerGrid, own: ExaminerCount): boolean {
  return own.n === 0 || fitsItsBox(withoutSubject(grid, own));
}

/**
 * The posterior of all but the subject, from the fit to all when that is safe, else by a new fit. One that was taken
 * from the fit keeps its very box, which tells the two apart.
 */
export function peersOf(
  subject: ExaminerCount,
  others: readonly ExaminerCount[],
  fitOfAll: PeerGrid,
): PeerGrid {
  const rest = withoutSubject(fitOfAll, subject);
  if (subject.n === 0 || fitsItsBox(rest)) return rest;
  return fitPeers(others, { z0: fitOfAll.z0, size: fitOfAll.size });
}

/**
 * The same from the counts alone: fits everybody, then takes the subject out. Bit for bit the grid that a stored fit
 * to the whole group gives, in whatever order the counts stand, so that a stated figure can be recomputed exactly.
 */
export function fitAround(
  subject: ExaminerCount,
  others: readonly ExaminerCount[],
  options: PeerModelOptions = {},
): PeerGrid {
  return peersOf(subject, others, fitPeers([...others, subject], options));
}

function requireExaminer({ x, n }: ExaminerCount): void {
  requireCounts(x, n);
  if (n > MAX_EXAMINATIONS) throw new RangeError(`At most ${MAX_EXAMINATIONS} examinations, not ${n}.`);
}

type Likelihood = {
  readonly with: RisingFactorials;
  readonly without: RisingFactorials;
  readonly all: RisingFactorials;
};

function likelihoodOf(examiners: readonly ExaminerCount[]): Likelihood {
  return {
    with: new RisingFactorials(examiners.map(({ x }) => x)),
    without: new RisingFactorials(examiners.map(({ x, n }) => n - x)),
    all: new RisingFactorials(examiners.map(({ n }) => n)),
  };
}

/** Log posterior density on (u, v), up to a constant: likelihood, prior and the change of variables. */
function logDensity(likelihood: Likelihood, z0: number, size: number, box: GridBox): Float64Array {
  const density = new Float64Array(size * size);
  const columns = midpoints(box.uLow, box.uHigh, size).map((u) => [sigmoid(u), sigmoid(-u)] as const);
  midpoints(box.vLow, box.vHigh, size).forEach((v, row) => {
    const m = Math.exp(v);
    const ofRow = v - 2 * Math.log(z0 + m) - likelihood.all.logProduct(m);
    columns.forEach(([mu, complement], column) => {
      density[row * size + column] =
        ofRow +
        Math.log(mu * complement) +
        likelihood.with.logProduct(mu * m) +
        likelihood.without.logProduct(complement * m);
    });
  });
  return density;
}

/** Around the cells near the mode, one cell more on each side. */
function shrunkenBox(box: GridBox, size: number, density: Float64Array): GridBox {
  const threshold = density.reduce((most, value) => Math.max(most, value), -Infinity) - LOG_DROP;
  const [columns, rows] = [new Set<number>(), new Set<number>()];
  density.forEach((value, index) => {
    if (value <= threshold) return;
    columns.add(index % size);
    rows.add(Math.floor(index / size));
  });
  const [uLow, uHigh] = around(columns, box.uLow, box.uHigh, size);
  const [vLow, vHigh] = around(rows, box.vLow, box.vHigh, size);
  return {
    uLow: Math.max(OUTER_BOX.uLow, uLow),
    uHigh: Math.min(OUTER_BOX.uHigh, uHigh),
    vLow: Math.max(OUTER_BOX.vLow, vLow),
    vHigh: Math.min(OUTER_BOX.vHigh, vHigh),
  };
}

function around(kept: ReadonlySet<number>, low: number, high: number, size: number): [number, number] {
  const step = (high - low) / size;
  return [low + (Math.min(...kept) - 1) * step, low + (Math.max(...kept) + 2) * step];
}

function fitsItsBox(grid: PeerGrid): boolean {
  const { size, box, logWeights } = grid;
  const mode = logWeights.reduce((most, value) => Math.max(most, value), -Infinity);
  const isLow = (index: number): boolean => (logWeights[index] ?? -Infinity) < mode - LOG_EDGE;
  const isClosed = (isPriorLimit: boolean, at: (k: number) => number): boolean =>
    isPriorLimit || Array.from({ length: size }, (_, k) => at(k)).every(isLow);
  return (
    isClosed(box.uLow <= OUTER_BOX.uLow, (k) => k * size) &&
    isClosed(box.uHigh >= OUTER_BOX.uHigh, (k) => k * size + size - 1) &&
    isClosed(box.vLow <= OUTER_BOX.vLow, (k) => k) &&
    isClosed(box.vHigh >= OUTER_BOX.vHigh, (k) => (size - 1) * size + k) &&
    deviationInCells(marginal(grid, 'mu')) >= LEAST_DEVIATION.mu &&
    deviationInCells(marginal(grid, 'm')) >= LEAST_DEVIATION.m
  );
}

/** Standard deviation of the position, with the cell as the unit. */
function deviationInCells(weights: readonly number[]): number {
  const mean = weights.reduce((sum, weight, at) => sum + weight * at, 0);
  return Math.sqrt(weights.reduce((sum, weight, at) => sum + weight * (at - mean) ** 2, 0));
}
