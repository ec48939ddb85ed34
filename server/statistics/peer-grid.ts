/** The examinations of one examiner in which a finding was made (x) of those that could show it (n). */
export type ExaminerCount = { readonly x: number; readonly n: number };

/** Limits of the grid: u = logit(mu), v = ln(M). */
export type GridBox = {
  readonly uLow: number;
  readonly uHigh: number;
  readonly vLow: number;
  readonly vHigh: number;
};

/**
 * The posterior of the peers' Beta(mu M, (1-mu) M) on size x size midpoints of a box: a plain value that
 * can be stored as JSON. Cell (row r, column c) at index r * size + c lies at u = the c-th midpoint and
 * v = the r-th. The weights sum to 1 and none is left out, so that an examiner can be taken out again.
 */
export type PeerGrid = {
  /** Of the prior p(M) = z0/(z0+M)^2. */
  readonly z0: number;
  readonly size: number;
  readonly box: GridBox;
  readonly logWeights: readonly number[];
};

/** Cells with their parameters, index by index; weights sum to 1. */
export type PeerCells = {
  readonly weights: Float64Array;
  readonly mu: Float64Array;
  /** mu M */
  readonly a: Float64Array;
  /** (1 - mu) M */
  readonly b: Float64Array;
};

/** Where the prior lives: mu from 0.03 % to 99.97 %, M from 0.05 to 5000. */
export const OUTER_BOX: GridBox = { uLow: -8, uHigh: 8, vLow: Math.log(0.05), vHigh: Math.log(5000) };
/** Together the cells below this weigh less than a two-thousandth of any tolerance that is stated. */
const LEAST_WEIGHT = 1e-7;

/** The size midpoints between two limits. */
export function midpoints(low: number, high: number, size: number): number[] {
  const step = (high - low) / size;
  return Array.from({ length: size }, (_, index) => low + step * (index + 0.5));
}

/** 1 / (1 + e^-u); use sigmoid(-u) for the complement, which keeps its digits near 1. */
export function sigmoid(u: number): number {
  return 1 / (1 + Math.exp(-u));
}

/** Shifted so that the weights sum to 1. @throws RangeError when no cell has a finite weight. */
export function normalised(logWeights: ArrayLike<number>): number[] {
  const values = Array.from(logWeights);
  const largest = values.reduce((most, value) => (value > most ? value : most), -Infinity);
  if (!Number.isFinite(largest)) throw new RangeError('The grid has no finite weight.');
  const shift = largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
  return values.map((value) => value - shift);
}

/** Calls back with every cell's index and parameters. */
export function forEachCell(
  { size, box }: Pick<PeerGrid, 'size' | 'box'>,
  visit: (index: number, mu: number, a: number, b: number) => void,
): void {
  const columns = midpoints(box.uLow, box.uHigh, size).map((u) => [sigmoid(u), sigmoid(-u)] as const);
  midpoints(box.vLow, box.vHigh, size).forEach((v, row) => {
    const m = Math.exp(v);
    columns.forEach(([mu, complement], column) => {
      visit(row * size + column, mu, mu * m, complement * m);
    });
  });
}

/** The cells that weigh more than 1e-7, made to sum to 1 again. */
export function weightyCells(grid: PeerGrid): PeerCells {
  const threshold = Math.log(LEAST_WEIGHT);
  const kept = grid.logWeights.reduce((count, value) => count + (value > threshold ? 1 : 0), 0);
  const [weights, mu, a, b] = [0, 1, 2, 3].map(() => new Float64Array(kept));
  if (weights === undefined || mu === undefined || a === undefined || b === undefined) {
    throw new RangeError('No cells.');
  }
  let at = 0;
  let total = 0;
  forEachCell(grid, (index, cellMu, cellA, cellB) => {
    const logWeight = grid.logWeights[index] ?? -Infinity;
    if (logWeight <= threshold) return;
    weights[at] = Math.exp(logWeight);
    total += weights[at] ?? 0;
    mu[at] = cellMu;
    a[at] = cellA;
    b[at] = cellB;
    at += 1;
  });
  return { weights: weights.map((weight) => weight / total), mu, a, b };
}

/** Weight of each column (of mu) or each row (of M). */
export function marginal(grid: PeerGrid, of: 'mu' | 'm'): number[] {
  const sums = Array<number>(grid.size).fill(0);
  grid.logWeights.forEach((logWeight, index) => {
    const at = of === 'mu' ? index % grid.size : Math.floor(index / grid.size);
    sums[at] = (sums[at] ?? 0) + Math.exp(logWeight);
  });
  return sums;
}
