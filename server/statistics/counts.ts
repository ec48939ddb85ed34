/** @throws RangeError unless both are whole, not negative, and the part is within the whole. */
export function requireCounts(part: number, whole: number): void {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || part > whole) {
    throw new RangeError(`Counts must be whole with 0 <= part <= whole, not ${part} of ${whole}.`);
  }
}
