import type { ValueCount } from './chart.types.js';

/** Examinations whose value lies in [from, to); the last bin of a range may also hold its upper end. */
export interface RangeCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The narrowest of the offered bin widths that needs no more bins than there is room for, or the widest.
 * @param widths ascending
 */
export function binWidthFor(
  bins: readonly ValueCount[],
  widths: readonly number[],
  mostBins: number,
): number {
  const values = bins.map((bin) => bin.value);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const fits = widths.find(
    (width) => Math.floor(highest / width) - Math.floor(lowest / width) + 1 <= mostBins,
  );
  return fits ?? widths[widths.length - 1] ?? 1;
}

/**
 * Fine bins gathered into bins of one width, aligned to multiples of it, without gaps between first and last:
 * an empty stretch is part of the picture.
 */
export function gatheredBins(bins: readonly ValueCount[], width: number): RangeCount[] {
  if (bins.length === 0) return [];
  const counts = new Map<number, number>();
  for (const { value, count } of bins) {
    const index = Math.floor(value / width);
    counts.set(index, (counts.get(index) ?? 0) + count);
  }
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, offset) => ({
    from: (first + offset) * width,
    to: (first + offset + 1) * width,
    count: counts.get(first + offset) ?? 0,
  }));
}
