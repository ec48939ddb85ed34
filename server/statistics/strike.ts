import { requireCounts } from './counts.js';
import { ownCells } from './peer-comparison.js';
import type { ExaminerCount, PeerGrid } from './peer-model.js';
import { ALPHA } from './proportion.js';
import { cellPicker } from './ranks.js';
import { SeededRandom } from './seeded-random.js';

/** One name of a panel: x of n, and what is known of comparable examiners; null prior: nothing is. */
export type StrikeName = ExaminerCount & { readonly prior: PeerGrid | null };

/** What the counts say of one name's long-run rate; shares in [0, 1]. */
export type StrikeRate = {
  readonly mean: number;
  /** 95 % credible limits, from the draws. */
  readonly lower: number;
  readonly upper: number;
};

/** The names of a panel beside each other on one figure, in the order in which they were given. */
export type StrikeModel = {
  readonly seed: number;
  readonly draws: number;
  readonly rates: readonly StrikeRate[];
  /** P(this name has the highest long-run rate); they sum to 1. */
  readonly highest: readonly number[];
  /** P(this name has the lowest). */
  readonly lowest: readonly number[];
};

/** Which rates a side would rather have. Its likely strike is the name that is worst for it. */
export const Preference = { LOW: 'LOW', HIGH: 'HIGH' } as const;
export type Preference = (typeof Preference)[keyof typeof Preference];

/** Fewer conclusions of any one name than this, and no strike is told. */
export const LEAST_FOR_STRIKE = 5;
/** A likely strike is told only when the name is worst for the side with at least this probability. */
export const LEAST_PROBABILITY = 0.6;
/** The product's own seed, printed beside what was drawn. */
export const STRIKE_SEED = 20261122;
const DEFAULT_DRAWS = 20_000;

/**
 * Draws the long-run rates of all names at once and counts whose is the highest and whose the lowest. With a prior
 * theta_j ~ sum_k w_k Beta(a_k + x, b_k + n - x), the posterior under the peer model without that name; without one
 * theta_j ~ Beta(x + 1/2, n - x + 1/2) (Jeffreys). Names are drawn independently of each other, and in an order of
 * their counts, so that the order in which they stand on the panel changes nothing.
 *
 * One figure at a time: nothing is added up over figures. Empty for no names.
 *
 * @throws RangeError for counts that are not whole, or fewer than 1,000 draws.
 */
export function strikeModel(
  names: readonly StrikeName[],
  { seed, draws = DEFAULT_DRAWS }: { readonly seed: number; readonly draws?: number },
): StrikeModel {
  if (!Number.isSafeInteger(draws) || draws < 1000) throw new RangeError(`Too few draws: ${draws}.`);
  const posteriors = names.map(posteriorOf);
  const random = new SeededRandom(seed);
  const logits: Float64Array[] = names.map(() => new Float64Array(0));
  for (const index of canonicalOrder(names)) {
    const posterior = posteriors[index];
    if (posterior !== undefined) logits[index] = drawnLogits(posterior, draws, random);
  }
  return {
    seed,
    draws,
    rates: posteriors.map((posterior, index) => rateOf(posterior, logits[index] ?? new Float64Array(0))),
    highest: extremeShares(logits, draws, 1),
    lowest: extremeShares(logits, draws, -1),
  };
}

/** The probability that each name is the worst one for a side with this preference. */
export function worstFor({ highest, lowest }: StrikeModel, preference: Preference): readonly number[] {
  return preference === Preference.LOW ? highest : lowest;
}

/** Why a strike is not told. */
export const StrikeRefusal = { TOO_FEW: 'TOO_FEW', TOO_CLOSE: 'TOO_CLOSE' } as const;
export type StrikeRefusal = (typeof StrikeRefusal)[keyof typeof StrikeRefusal];

/** The name that a side likely strikes, by its place; or why it cannot be told. */
export type LikelyStrike =
  | { readonly kind: 'LIKELY'; readonly name: number; readonly probability: number }
  | { readonly kind: 'NOT_TOLD'; readonly because: StrikeRefusal; readonly tooFew: readonly number[] };

/** A name with fewer than five conclusions makes the whole question open: it could be the worst or the best. */
export function likelyStrike(
  names: readonly ExaminerCount[],
  model: StrikeModel,
  preference: Preference,
): LikelyStrike {
  const tooFew = names.flatMap(({ n }, index) => (n < LEAST_FOR_STRIKE ? [index] : []));
  if (tooFew.length > 0) return { kind: 'NOT_TOLD', because: StrikeRefusal.TOO_FEW, tooFew };
  const worst = worstFor(model, preference);
  const probability = Math.max(0, ...worst);
  if (probability < LEAST_PROBABILITY) {
    return { kind: 'NOT_TOLD', because: StrikeRefusal.TOO_CLOSE, tooFew: [] };
  }
  return { kind: 'LIKELY', name: worst.indexOf(probability), probability };
}

/** Weights and parameters of a mixture of beta distributions. */
type Posterior = { readonly weights: Float64Array; readonly a: Float64Array; readonly b: Float64Array };

function posteriorOf({ x, n, prior }: StrikeName): Posterior {
  if (prior !== null) return ownCells(prior, { x, n });
  requireCounts(x, n);
  return { weights: Float64Array.of(1), a: Float64Array.of(x + 0.5), b: Float64Array.of(n - x + 0.5) };
}

/** By counts, then by place: names with the same counts and prior are alike. */
function canonicalOrder(names: readonly StrikeName[]): number[] {
  const key = ({ x, n, prior }: StrikeName): number[] => [n, x, prior === null ? 0 : prior.box.uLow];
  return names
    .map((name, index) => [...key(name), index])
    .sort((one, other) => one.map((value, at) => value - (other[at] ?? 0)).find((gap) => gap !== 0) ?? 0)
    .map((entry) => entry.at(-1) ?? 0);
}

/** Logits keep apart the rates that all round to 0 or to 1. */
function drawnLogits({ weights, a, b }: Posterior, draws: number, random: SeededRandom): Float64Array {
  const cellOf = cellPicker(weights);
  return Float64Array.from({ length: draws }, () => {
    const cell = cellOf(random.uniform());
    return random.logitBeta(a[cell] ?? 1, b[cell] ?? 1);
  });
}

/** How often each name has the highest (sign 1) or the lowest (sign -1) of the rates drawn together. */
function extremeShares(logits: readonly Float64Array[], draws: number, sign: 1 | -1): number[] {
  const times = logits.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    let found = 0;
    for (let name = 1; name < logits.length; name += 1) {
      const gap = (logits[name]?.[draw] ?? 0) - (logits[found]?.[draw] ?? 0);
      if (gap * sign > 0) found = name;
    }
    if (found < times.length) times[found] = (times[found] ?? 0) + 1;
  }
  return times.map((count) => count / draws);
}

function rateOf({ weights, a, b }: Posterior, logits: Float64Array): StrikeRate {
  const sorted = Float64Array.from(logits).sort();
  const at = (probability: number): number => {
    const logit = sorted[Math.min(sorted.length - 1, Math.floor(probability * sorted.length))] ?? 0;
    return 1 / (1 + Math.exp(-logit));
  };
  return {
    mean: weights.reduce((sum, w, k) => sum + (w * (a[k] ?? 0)) / ((a[k] ?? 0) + (b[k] ?? 1)), 0),
    lower: at(ALPHA / 2),
    upper: at(1 - ALPHA / 2),
  };
}
