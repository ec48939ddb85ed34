/** How often each value occurs. */
export type ValueCount = { readonly value: number; readonly count: number };

/**
 * Exact values with their frequencies, in ascending order. Histograms of whole minutes, cents or days merge
 * without loss, so every order statistic of any selection follows from its counts.
 */
export class Distribution {
  readonly bins: readonly ValueCount[];
  /** Number of values. */
  readonly size: number;
  private readonly upTo: readonly number[];

  private constructor(bins: readonly ValueCount[]) {
    this.bins = bins;
    let size = 0;
    this.upTo = bins.map(({ count }) => (size += count));
    this.size = size;
  }

  /** Adds up equal values. @throws RangeError for a value that is no number or a count that is not whole. */
  static of(counts: Iterable<ValueCount>): Distribution {
    const byValue = new Map<number, number>();
    for (const { value, count } of counts) {
      if (!Number.isFinite(value) || !Number.isSafeInteger(count) || count < 0) {
        throw new RangeError(`Not a value with a count: ${value}, ${count}.`);
      }
      if (count > 0) byValue.set(value, (byValue.get(value) ?? 0) + count);
    }
    const bins = [...byValue].map(([value, count]) => ({ value, count }));
    return new Distribution(bins.sort((a, b) => a.value - b.value));
  }

  static ofValues(values: Iterable<number>): Distribution {
    return Distribution.of([...values].map((value) => ({ value, count: 1 })));
  }

  /** The k-th smallest value, counting from 1. @throws RangeError outside 1..size. */
  atRank(rank: number): number {
    if (!Number.isSafeInteger(rank) || rank < 1 || rank > this.size) {
      throw new RangeError(`No value has rank ${rank} among ${this.size}.`);
    }
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.upTo[middle] ?? 0) >= rank) high = middle;
      else low = middle + 1;
    }
    const bin = this.bins[low];
    if (bin === undefined) throw new RangeError(`No value has rank ${rank}.`);
    return bin.value;
  }

  /** Null when there are no values. */
  get minimum(): number | null {
    return this.bins[0]?.value ?? null;
  }

  /** Null when there are no values. */
  get maximum(): number | null {
    return this.bins.at(-1)?.value ?? null;
  }

  /** Sum of all values; 0 when there are none. */
  get total(): number {
    return this.bins.reduce((sum, { value, count }) => sum + value * count, 0);
  }

  /** Every value as often as it occurs, ascending. */
  values(): number[] {
    return this.bins.flatMap(({ value, count }) => Array<number>(count).fill(value));
  }

  /** The same values gathered under other ones, e.g. cents under whole hundreds of dollars. */
  gathered(under: (value: number) => number): Distribution {
    return Distribution.of(this.bins.map(({ value, count }) => ({ value: under(value), count })));
  }
}
