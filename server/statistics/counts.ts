/** x examinations with the finding among n. */
export type Counted = { readonly x: number; readonly n: number };

/** @throws RangeError unless both are whole, not negative, and the part is within the whole. */
export function requireCounts(part: number, whole: number): void {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || part > whole) {
    throw new RangeError(`Counts must be whole with 0 <= part <= whole, not ${part} of ${whole}.`);
  }
}

/** @throws RangeError unless the number is whole and not negative. */
export function requireWhole(count: number): void {
  requireCounts(count, count);
}
