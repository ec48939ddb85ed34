/** Numbers proportional to the probabilities of the whole outcomes low, low + 1, ... */
export type OutcomeWeights = { readonly low: number; readonly weights: Float64Array };

type UnimodalLaw = {
  readonly low: number;
  readonly high: number;
  /** An outcome of the greatest probability, within low..high. */
  readonly mode: number;
  /** P(y + 1) / P(y). */
  readonly ratio: (y: number) => number;
};

/**
 * Weights of a law that rises to its mode and falls from it, from the ratios of neighbouring probabilities:
 * outward from the mode, whose weight is 1, so that nothing overflows and no factorial is formed. Outcomes
 * whose weight falls below `negligible` (relative to the mode) are left out; 0 keeps all.
 */
function unimodalWeights({ low, high, mode, ratio }: UnimodalLaw, negligible: number): OutcomeWeights {
  const above: number[] = [1];
  for (let y = mode, weight = 1; y < high; y += 1) {
    weight *= ratio(y);
    if (weight < negligible) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let y = mode - 1, weight = 1; y >= low; y -= 1) {
    weight /= ratio(y);
    if (weight < negligible) break;
    below.push(weight);
  }
  return { low: mode - below.length, weights: Float64Array.from([...below.reverse(), ...above]) };
}

/**
 * Probabilities of 0, 1, ... n findings among n examinations at the rate p, 0 < p < 1, without the outcomes
 * that are `negligible` relative to the likeliest.
 */
export function binomialProbabilities(n: number, p: number, negligible: number): OutcomeWeights {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const ratio = (y: number): number => ((n - y) / (y + 1)) * odds;
  const { low, weights } = unimodalWeights({ low: 0, high: n, mode, ratio }, negligible);
  const all = sumAscending(weights);
  return { low, weights: weights.map((weight) => weight / all) };
}

/** Hypergeometric law: of n1 + n2 examinations k have the finding; how many of them are among the n1. */
export function hypergeometricWeights(n1: number, n2: number, k: number): OutcomeWeights {
  const low = Math.max(0, k - n2);
  const high = Math.min(k, n1);
  const mode = Math.min(high, Math.max(low, Math.floor(((k + 1) * (n1 + 1)) / (n1 + n2 + 2))));
  const ratio = (y: number): number => ((n1 - y) / (y + 1)) * ((k - y) / (n2 - k + y + 1));
  return unimodalWeights({ low, high, mode, ratio }, 0);
}

/** The sum from the smallest to the largest, so that the small ones are not lost beside the large. */
export function sumAscending(values: Iterable<number>): number {
  return Float64Array.from(values)
    .sort()
    .reduce((sum, value) => sum + value, 0);
}
