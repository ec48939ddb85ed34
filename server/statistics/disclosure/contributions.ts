/**
 * What a cell of the pool is made of: index examinations in the denominator by contributing owner, and the
 * number of different claimants among them.
 */
export type Contributions = {
  readonly firms: ReadonlyMap<string, number>;
  readonly claimants: number;
};

export const NOTHING: Contributions = { firms: new Map(), claimants: 0 };

/** Examinations of all firms together. */
export function examinationsOf({ firms }: Contributions): number {
  let sum = 0;
  for (const count of firms.values()) sum += count;
  return sum;
}

/** True when no firm contributes anything. */
export function isEmpty(contributions: Contributions): boolean {
  return examinationsOf(contributions) === 0;
}

/** Adds the counts of each firm to the map, in place. */
export function addFirms(into: Map<string, number>, firms: ReadonlyMap<string, number>): void {
  for (const [firm, count] of firms) into.set(firm, (into.get(firm) ?? 0) + count);
}
