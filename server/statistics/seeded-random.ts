/**
 * A stream of random numbers that follows from its seed: xoshiro128** (Blackman and Vigna, ACM TOMS 2021;47:36) with
 * a state made by splitmix32. The same seed gives the same numbers on every machine, so that a figure made with them
 * can be recomputed. Not for anything that must not be guessed.
 */
export class SeededRandom {
  private readonly state: Uint32Array;
  private spareNormal: number | null = null;

  /** @throws RangeError unless the seed is a whole number from 0 to 2^53 - 1. */
  constructor(readonly seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`Not a seed: ${seed}.`);
    // The upper bits of a large seed count too.
    let mixed = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x85ebca6b)) >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      const first = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      const second = Math.imul(first ^ (first >>> 15), 0x735a2d97);
      return (second ^ (second >>> 15)) >>> 0;
    });
  }

  /** Uniform and strictly between 0 and 1, with 53 bits. */
  uniform(): number {
    const [high, low] = [this.next() >>> 5, this.next() >>> 6];
    return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
  }

  /** Standard normal, by Marsaglia's polar method. */
  normal(): number {
    if (this.spareNormal !== null) {
      const spare = this.spareNormal;
      this.spareNormal = null;
      return spare;
    }
    for (;;) {
      const [x, y] = [2 * this.uniform() - 1, 2 * this.uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.spareNormal = y * scale;
      return x * scale;
    }
  }

  /** Log of a Gamma(shape, 1) value, by Marsaglia and Tsang (ACM TOMS 2000;26:363); the log, as small shapes underflow. */
  logGamma(shape: number): number {
    if (!(shape > 0)) throw new RangeError(`A gamma distribution needs a positive shape, not ${shape}.`);
    if (shape < 1) return this.logGamma(shape + 1) + Math.log(this.uniform()) / shape;
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root ** 3;
      if (Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
    }
  }

  /** Logit of a Beta(a, b) value: keeps apart values that would all round to 0 or 1. */
  logitBeta(a: number, b: number): number {
    return this.logGamma(a) - this.logGamma(b);
  }

  private next(): number {
    const state = this.state;
    const [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const [third, fourth] = [c ^ a, d ^ b];
    state[1] = b ^ third;
    state[0] = a ^ fourth;
    state[2] = third ^ (b << 9);
    state[3] = rotated(fourth, 11);
    return result;
  }
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
