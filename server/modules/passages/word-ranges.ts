/** Words of a passage, from `start` up to, not including, `end`. */
export type WordRange = { readonly start: number; readonly end: number };

/** Ranges that share at least half of the smaller, gathered; each group covers its members, in order. */
export function gathered<Item extends WordRange>(
  items: readonly Item[],
): { readonly start: number; readonly end: number; readonly items: readonly Item[] }[] {
  const groups: { start: number; end: number; items: Item[] }[] = [];
  for (const item of [...items].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = groups.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.end, item.end) - item.start;
    if (last === undefined || 2 * shared < Math.min(last.end - last.start, item.end - item.start)) {
      groups.push({ start: item.start, end: item.end, items: [item] });
    } else {
      last.end = Math.max(last.end, item.end);
      last.items.push(item);
    }
  }
  return groups;
}

/** How many words the ranges cover together. */
export function coveredWords(ranges: readonly WordRange[]): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
