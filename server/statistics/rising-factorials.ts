import { logRising } from './beta-binomial.js';

/**
 * ln of the product over many examiners j of the rising factorials [a]_(k_j) = a(a+1)...(a+k_j-1).
 * The k are sorted once and equal stretches gathered, so that a value of `a` costs one multiplication a
 * factor up to the largest k and one logarithm for each distinct k, however many examiners there are.
 */
export class RisingFactorials {
  /** Ends of the stretches, ascending. */
  private readonly ends: readonly number[];
  /** How many of the k reach at least to the end of the stretch. */
  private readonly reaching: readonly number[];

  constructor(lengths: readonly number[]) {
    const sorted = lengths.filter((k) => k > 0).sort((first, second) => first - second);
    const firstOfEach = sorted.flatMap((k, index) => (k === sorted[index - 1] ? [] : [index]));
    this.ends = firstOfEach.map((index) => sorted[index] ?? 0);
    this.reaching = firstOfEach.map((index) => sorted.length - index);
  }

  logProduct(a: number): number {
    let sum = 0;
    let start = 0;
    this.ends.forEach((end, stretch) => {
      sum += (this.reaching[stretch] ?? 0) * logRising(a + start, end - start);
      start = end;
    });
    return sum;
  }
}
