import { weightyCells, type ExaminerCount } from './peer-grid.js';
import { fitPeers } from './peer-model.js';
import { ALPHA } from './proportion.js';
import { SeededRandom } from './seeded-random.js';

/** Where an examiner would stand if the long-run rates were known; rank 1 is the highest rate. */
export type RankInterval = {
  readonly meanRank: number;
  /** 95 % credible limits. */
  readonly rankLower: number;
  readonly rankUpper: number;
  readonly probHighest: number;
  /** False when the interval covers more than half of the positions: then no rank is printed. */
  readonly isReliable: boolean;
};

export type RankIntervals = { readonly seed: number; readonly ranks: readonly RankInterval[] };

export type RankOptions = { readonly draws?: number; readonly seed: number };

const DEFAULT_DRAWS = 20_000;

/**
 * Ranks with their intervals, from joint draws of all long-run rates: (mu, M) from the posterior of one fit to
 * everybody, then theta_j ~ Beta(mu M + x_j, (1-mu) M + n_j - x_j). A rank without its interval invites a league table
 * (Goldstein and Spiegelhalter, JRSS A 1996;159:385). The same seed gives the same answer; it is returned to be printed.
 * Empty for no examiners.
 *
 * @throws RangeError for counts that are not whole or fewer than 1,000 draws.
 */
export function rankIntervals(examiners: readonly ExaminerCount[], options: RankOptions): RankIntervals {
  const { draws = DEFAULT_DRAWS, seed } = options;
  if (!Number.isSafeInteger(draws) || draws < 1000) throw new RangeError(`Too few draws: ${draws}.`);
  const places = examiners.length;
  const counts = drawnRanks(examiners, draws, new SeededRandom(seed));
  const ranks = examiners.map((_, examiner) => {
    const times = counts.subarray(examiner * places, (examiner + 1) * places);
    const rankLower = rankAt(times, (ALPHA / 2) * draws);
    const rankUpper = rankAt(times, (1 - ALPHA / 2) * draws);
    return {
      meanRank: times.reduce((sum, count, index) => sum + count * (index + 1), 0) / draws,
      rankLower,
      rankUpper,
      probHighest: (times[0] ?? 0) / draws,
      isReliable: 2 * (rankUpper - rankLower + 1) <= places,
    };
  });
  return { seed, ranks };
}

/** How often each examiner (row) had each rank (column). */
function drawnRanks(examiners: readonly ExaminerCount[], draws: number, random: SeededRandom): Uint32Array {
  const places = examiners.length;
  const counts = new Uint32Array(places * places);
  const cells = weightyCells(fitPeers(examiners));
  const cellOf = cellPicker(cells.weights);
  for (let draw = 0; draw < draws; draw += 1) {
    const cell = cellOf(random.uniform());
    const [a, b] = [cells.a[cell] ?? 1, cells.b[cell] ?? 1];
    const logits = examiners.map(({ x, n }) => random.logitBeta(a + x, b + n - x));
    const order = logits.map((_, index) => index).sort((i, j) => (logits[j] ?? 0) - (logits[i] ?? 0));
    order.forEach((examiner, rank) => {
      const at = examiner * places + rank;
      counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  return counts;
}

/** The index at which the cumulated weight passes u, by halving. */
export function cellPicker(weights: Float64Array): (u: number) => number {
  let sum = 0;
  const upTo = weights.map((weight) => (sum += weight));
  return (u) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 1) >= u) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** The smallest rank that, with those before it, was drawn at least so often. */
function rankAt(times: Uint32Array, often: number): number {
  let sum = 0;
  const index = times.findIndex((count) => (sum += count) >= often);
  return index === -1 ? times.length : index + 1;
}
