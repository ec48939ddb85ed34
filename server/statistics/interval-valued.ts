import { Distribution } from './distribution.js';
import { quantile } from './quantile.js';

/**
 * A value known to lie from `lower` to `upper`, both included; equal when it is exact. `upper` null: at
 * least `lower`, with no end known ("30 minutes or more"). "Less than 15" of whole minutes is 0 to 14.
 */
export type ValueRange = { readonly lower: number; readonly upper: number | null };

/** @throws RangeError unless lower <= upper are numbers. */
export function requireRange({ lower, upper }: ValueRange): void {
  if (!Number.isFinite(lower) || (upper !== null && !(Number.isFinite(upper) && lower <= upper))) {
    throw new RangeError(`Not a range of values: ${lower} to ${upper}.`);
  }
}

/**
 * The type-2 quantile of values of which some are known only as ranges: its value with every range at its
 * lower end and with every range at its upper end. Any values within the ranges give a quantile between the
 * two. Equal ends mean that the quantile is known; `upper` null that it has no upper end.
 *
 * Null when there are no values. @throws RangeError unless 0 < q < 1 and the ranges are ranges.
 */
export function rangeQuantile(values: readonly ValueRange[], q: number): ValueRange | null {
  values.forEach(requireRange);
  const lower = quantile(Distribution.ofValues(values.map((value) => value.lower)), q);
  if (lower === null) return null;
  return { lower, upper: upperQuantile(values, q) };
}

/** Values without an upper end are the greatest; where one of them enters the quantile it has no end. */
function upperQuantile(values: readonly ValueRange[], q: number): number | null {
  const closed = values.flatMap(({ upper }) => (upper === null ? [] : [upper]));
  const least = Math.min(...values.map(({ lower }) => lower));
  const greatest = Math.max(least, ...closed);
  const open = values.length - closed.length;
  const at = (end: number): number | null =>
    quantile(Distribution.ofValues([...closed, ...Array<number>(open).fill(end)]), q);
  const found = at(greatest + 1);
  // Moving the open values further out moves the quantile only if it rests on one of them.
  return found === at(greatest + 2) ? found : null;
}
