import {
  CellTree,
  pathKey,
  type CellPath,
  type KnownVersion,
} from '../../server/statistics/disclosure/cell-tree.js';
import type { ContributionRow } from '../../server/statistics/disclosure/delta-status.js';

/** One invented contribution to the pool. */
export type PoolRow = ContributionRow & { readonly path: CellPath };

/** Rows that were released before, and the paths that were published of them. */
export type Known = { readonly rows: readonly PoolRow[]; readonly published: ReadonlySet<string> };

let sequence = 0;

/** So many rows of each firm at the path, each with a claimant and a fingerprint of its own. */
export function rowsOf(path: CellPath, firms: Readonly<Record<string, number>>): PoolRow[] {
  return Object.entries(firms).flatMap(([firm, count]) =>
    Array.from({ length: count }, () => {
      sequence += 1;
      return { path, firm, claimant: `claimant ${sequence}`, fingerprint: `row ${sequence}` };
    }),
  );
}

/** Paths of the nodes that a release of these rows publishes beside what is known already. */
export function publishedPaths(
  rows: readonly PoolRow[],
  known: readonly Known[] = [],
  isBarred?: (path: CellPath) => boolean,
): Set<string> {
  const versions: KnownVersion[] = known.map(({ published }) => ({
    wasPublished: (path) => published.has(pathKey(path)),
  }));
  const tree = new CellTree(versions, isBarred);
  fill(rows, {
    add: (path, firm) => tree.add(path, firm, 1),
    setClaimants: (path, count) => tree.setClaimants(path, count),
  });
  known.forEach((version, index) =>
    fill(difference(rows, version.rows), {
      add: (path, firm) => tree.addChange(index, path, firm, 1),
      setClaimants: (path, count) => tree.setChangedClaimants(index, path, count),
    }),
  );
  return new Set([...tree.published()].map(({ path }) => pathKey(path)));
}

/** The rows that only one of the two holds. */
export function difference(one: readonly PoolRow[], other: readonly PoolRow[]): PoolRow[] {
  const only = (rows: readonly PoolRow[], others: readonly PoolRow[]): PoolRow[] => {
    const held = new Set(others.map(({ fingerprint }) => fingerprint));
    return rows.filter(({ fingerprint }) => !held.has(fingerprint));
  };
  return [...only(one, other), ...only(other, one)];
}

function fill(
  rows: readonly PoolRow[],
  into: { add(path: CellPath, firm: string): void; setClaimants(path: CellPath, count: number): void },
): void {
  const claimants = new Map<string, { path: CellPath; claimants: Set<string> }>();
  for (const { path, firm, claimant } of rows) {
    into.add(path, firm);
    for (let length = 0; length <= path.length; length += 1) {
      const above = path.slice(0, length);
      const entry = claimants.get(pathKey(above)) ?? { path: above, claimants: new Set<string>() };
      entry.claimants.add(claimant);
      claimants.set(pathKey(above), entry);
    }
  }
  for (const entry of claimants.values()) into.setClaimants(entry.path, entry.claimants.size);
}
