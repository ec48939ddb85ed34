import type { SeededRandom } from '../statistics/seeded-random.js';

/** Number of successes in n trials. */
export function binomial(random: SeededRandom, n: number, p: number): number {
  let successes = 0;
  for (let trial = 0; trial < n; trial += 1) if (random.uniform() < p) successes += 1;
  return successes;
}

/** Failures before the second success, with the given mean: a sum of two geometric counts. */
export function negativeBinomialOfTwo(random: SeededRandom, mean: number): number {
  const logFailure = Math.log(mean / (2 + mean));
  const geometric = (): number => Math.floor(Math.log(random.uniform()) / logFailure);
  return mean === 0 ? 0 : geometric() + geometric();
}

/** Beta(a, b), strictly within (0, 1) unless a double cannot tell. */
export function beta(random: SeededRandom, a: number, b: number): number {
  return 1 / (1 + Math.exp(-random.logitBeta(a, b)));
}

/** How often each of the categories came up in n draws. */
export function multinomial(random: SeededRandom, n: number, shares: readonly number[]): number[] {
  const counts = shares.map(() => 0);
  for (let draw = 0; draw < n; draw += 1) {
    let rest = random.uniform();
    const found = shares.findIndex((share) => (rest -= share) < 0);
    const at = found === -1 ? shares.length - 1 : found;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Minutes with the given median and spread of the logarithm. */
export function logNormal(random: SeededRandom, median: number, logDeviation: number): number {
  return median * Math.exp(logDeviation * random.normal());
}

/** To the nearest five, as people write minutes down. */
export function toFive(minutes: number): number {
  return 5 * Math.round(minutes / 5);
}

/** Whole numbers from low (inclusive) to high (exclusive). */
export function wholeBetween(random: SeededRandom, low: number, high: number): number {
  return low + Math.floor(random.uniform() * (high - low));
}
