import type { ValueCount } from './chart.types.js';

/** Above this many examinations single dots stop being countable by eye, and columns scaled by count are drawn. */
export const MOST_DOTS = 150;

/** One examination's place: its column in slots from the left, and its place in the pile, 0 at the bottom. */
export interface PlacedDot {
  readonly slot: number;
  readonly level: number;
  readonly value: number;
}

/**
 * Dots piled up where their values fall, at most one dot per slot and level, so that none hides another.
 * A slot is one dot wide; within a slot smaller values lie lower.
 * @param slotOf the slot of a value; values closer together than a dot's width share one.
 */
export function piledDots(bins: readonly ValueCount[], slotOf: (value: number) => number): PlacedDot[] {
  const heights = new Map<number, number>();
  const dots: PlacedDot[] = [];
  for (const { value, count } of [...bins].sort((a, b) => a.value - b.value)) {
    const slot = slotOf(value);
    for (let drawn = 0; drawn < count; drawn += 1) {
      const level = heights.get(slot) ?? 0;
      dots.push({ slot, level, value });
      heights.set(slot, level + 1);
    }
  }
  return dots;
}

/** Single values counted into bins of equal values, ascending. */
export function countedValues(values: readonly number[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** How many examinations the bins hold together. */
export function totalCount(bins: readonly ValueCount[]): number {
  return bins.reduce((sum, bin) => sum + bin.count, 0);
}
