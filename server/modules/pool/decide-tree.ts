import { CellTree, pathKey, type CellNode, type CellPath } from '../../statistics/disclosure/cell-tree.js';
import { releaseTree, type CellRelease, type TreeRelease } from './cell-release.js';
import { changesBetween, talliesOf, type Tally, type Version } from './contribution-tallies.js';
import type { PoolConnection } from './pool-connection.js';

/** A version of a tree that everybody may know, and which of its nodes were published in it. */
export type KnownTree = { readonly version: Version; readonly published: ReadonlySet<string> };

export type TreeQuestion = {
  readonly issue: string;
  readonly now: Version;
  /** Wider windows of this release, widest first. */
  readonly wider: readonly KnownTree[];
  /** The same window in earlier releases. */
  readonly earlier: readonly KnownTree[];
  readonly former: ReadonlyMap<string, CellRelease>;
  /** Paths that are out because a contributor left. */
  readonly withdrawn: ReadonlySet<string>;
};

/** What is shown of the tree, and which of its nodes carry present figures. */
export type DecidedTree = TreeRelease & { readonly published: ReadonlySet<string> };

/**
 * Decides one tree of a release: counts what there is and what changed against every version that is known
 * already, and applies the rules. A node of a window is published only where the next wider window publishes it.
 */
export async function decideTree(connection: PoolConnection, question: TreeQuestion): Promise<DecidedTree> {
  const known = [...question.wider, ...question.earlier];
  const narrowest = question.wider.at(-1);
  const isWithdrawn = (path: CellPath): boolean => question.withdrawn.has(pathKey(path));
  const isBarred = (path: CellPath): boolean =>
    isWithdrawn(path) || (narrowest !== undefined && !narrowest.published.has(pathKey(path)));
  const tree = new CellTree(
    known.map(({ published }) => ({ wasPublished: (path) => published.has(pathKey(path)) })),
    isBarred,
  );

  const findings = await fillPresent(tree, talliesOf(connection, question.issue, question.now));
  const left = new Map<number, Set<string>>();
  for (const [index, { version }] of known.entries()) {
    const changes = changesBetween(connection, question.issue, { before: version, now: question.now });
    const withLeavers = await fillChanges(tree, index, changes);
    if (index >= question.wider.length) left.set(version.release, withLeavers);
  }

  const published = tree.published();
  const decided = releaseTree({
    release: question.now.release,
    published,
    findings,
    former: question.former,
    hasLeaver: (cell) => left.get(cell.asOfRelease)?.has(pathKey(cell.path)) ?? false,
    isWithdrawn,
  });
  return { ...decided, published: keysOf(published) };
}

function keysOf(nodes: ReadonlySet<CellNode>): Set<string> {
  return new Set([...nodes].map(({ path }) => pathKey(path)));
}

/** Answers the examinations with the finding, by path. */
async function fillPresent(tree: CellTree, tallies: AsyncIterable<Tally>): Promise<Map<string, number>> {
  const findings = new Map<string, number>();
  for await (const tally of tallies) {
    if (tally.owner !== null) tree.add(tally.path, tally.owner, tally.examinations);
    else {
      tree.setClaimants(tally.path, tally.claimants);
      findings.set(pathKey(tally.path), tally.findings);
    }
  }
  return findings;
}

/** Answers the paths from which an owner has gone who withdrew. */
async function fillChanges(
  tree: CellTree,
  version: number,
  changes: AsyncIterable<Tally>,
): Promise<Set<string>> {
  const withLeavers = new Set<string>();
  for await (const change of changes) {
    if (change.owner !== null) tree.addChange(version, change.path, change.owner, change.examinations);
    else {
      tree.setChangedClaimants(version, change.path, change.claimants);
      if (change.hasLeaver) withLeavers.add(pathKey(change.path));
    }
  }
  return withLeavers;
}
